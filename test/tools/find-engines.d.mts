/** Types of `find-engines.mjs`, which also runs where there is no compiler. */

/** Where it is, or what is to be done where it is not. */
export type Found<Places> = (Places & { missing?: undefined }) | ({ missing: string } & Partial<Places>);

export function findFirefox(): Found<{ path: string }>;

/** Without `display` there is one already. */
export function findWebkit(): Found<{ driver: string; browser: string; display: string | undefined }>;
