/** How languages are named. */

/** The language tag in its canonical spelling; `undefined` where it is no BCP 47 tag. */
export function languageTag(tag: string | null | undefined): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag as string)[0]; // `null` is no tag either, and throws
  } catch {
    return undefined;
  }
}
