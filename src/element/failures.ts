/** Why there is no list, where it is no fault of a feed: above all, whose function it was that threw. */
import type { RelatedArticlesErrorCode } from './events.js';

/** An error for the console, with the code that goes into the event. */
export const failure = (code: RelatedArticlesErrorCode, message: string): Error =>
  Object.assign(new Error(message), { code });

/** The error for what a developer's own function threw. */
export const hookFailed = (name: string, error: unknown): Error =>
  failure('hook-failed', `${name} failed: ${String(error)}`);

/** The same function, but what it throws names it. */
export const named =
  <Given extends readonly unknown[], Answer>(name: string, hook: (...given: Given) => Answer) =>
  (...given: Given): Answer => {
    try {
      return hook(...given);
    } catch (error) {
      throw hookFailed(name, error);
    }
  };
