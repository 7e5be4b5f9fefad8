/** Remembers on this device which articles have been read here, for `unread-first`. Storage may be refused or full. */
import type { Recommendation } from '../types.js';

const KEY = 'related-articles:read';
/** About 40 kB; the oldest go first. */
const MAX_READ = 500;

function read(): string[] {
  try {
    const keys: unknown = JSON.parse(localStorage.getItem(KEY) ?? '');
    return Array.isArray(keys) ? keys.map(String) : [];
  } catch {
    return [];
  }
}

/** Remembers an article by its key, and gives the keys of all that have been read. */
export function markRead(key: string): ReadonlySet<string> {
  const keys = [...read().filter((one) => one !== key), key].slice(-MAX_READ);
  try {
    localStorage.setItem(KEY, JSON.stringify(keys));
  } catch {
    // Then it is not remembered.
  }
  return new Set(keys);
}

/** Forgets all that has been read. */
export function forgetRead(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // There is nothing, then.
  }
}

/** What the publisher has put first, what is unread, what has been read, what only fills up; each in the order that it had. */
export function unreadFirst(
  found: readonly Recommendation[],
  isRead: (recommendation: Recommendation) => boolean,
): Recommendation[] {
  const rank = (one: Recommendation) => {
    const kind = one.reasons[0]?.kind;
    return kind === 'pin' ? 0 : kind === 'fallback' ? 3 : isRead(one) ? 2 : 1;
  };
  return [...found].sort((a, b) => rank(a) - rank(b));
}
