/** Tells the site's owner of a mistake: once, however many elements make the same one. */
const told = new Set<string>();

/** Writes one line to the console, unless it has been written before. */
export function warnOnce(message: string): void {
  if (told.has(message)) return;
  told.add(message);
  console.warn(`<related-articles> ${message}`);
}
