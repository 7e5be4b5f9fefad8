/** Finds the words of the block in the language of the page, one small file for each. English is built in. */
import type { Translation } from './en.js';
import { loadLocale, LOCALES } from './load.js';

/** Two written forms of Norwegian share what is written in one of them. */
const NORWEGIAN = /^n[on]\b/;

const loaded = new Map<string, Promise<Translation | undefined>>();

/** The tag of the file for a language, by BCP 47; `undefined` where English must do. */
export function nearestLocale(language: string): string | undefined {
  const { language: name, script, region } = new Intl.Locale(language.replace(NORWEGIAN, 'nb')).maximize();
  return [`${name}-${region}`, `${name}-${script}`, name].find(
    // Words in another script are no words to a reader.
    (tag) => LOCALES.includes(tag) && new Intl.Locale(tag).maximize().script === script,
  );
}

/** The words for a language; `undefined` where English must do. Never rejects. */
export async function translationFor(language: string): Promise<Translation | undefined> {
  const tag = nearestLocale(language);
  if (!tag) return undefined;
  const words = loaded.get(tag) ?? loadLocale(tag).catch(() => undefined);
  loaded.set(tag, words);
  return words;
}
