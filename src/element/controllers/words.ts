/** Has the words of the block in the language that the element stands in. */
import type { ReactiveControllerHost } from 'lit';
import { en, type Translation } from '../locales/en.js';

const ENGLISH = /^en\b/i;

export class WordsController {
  /** Resolves when the words are there, in some language. */
  ready: Promise<void> = Promise.resolve();
  #language?: string;
  #loaded?: Translation;

  constructor(private readonly host: ReactiveControllerHost) {}

  /** The words; `undefined` while they are on their way. */
  in(language = 'en'): Translation | undefined {
    return ENGLISH.test(language) ? en : language === this.#language ? this.#loaded : undefined;
  }

  /** Loads the words in a language, unless they are there. */
  load(language = 'en'): void {
    if (ENGLISH.test(language) || language === this.#language) return;
    this.#language = language;
    this.#loaded = undefined;
    this.ready = this.#fetch(language);
  }

  async #fetch(language: string): Promise<void> {
    let words: Translation | undefined;
    try {
      const { translationFor } = await import('../locales/index.js');
      words = await translationFor(language);
    } catch {
      // a blocked or outdated file is no reason for an error
    }
    if (language !== this.#language) return;
    this.#loaded = words ?? en;
    this.host.requestUpdate();
    await this.host.updateComplete;
  }
}
