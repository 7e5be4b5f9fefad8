/** Names for contents. */
import { createHash } from 'node:crypto';

/** Stands for a text: the first `length` characters (6 bits each, at most 43) of its SHA-256, in letters that URLs may hold. */
export function digest(text: string | Buffer, length = 16): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, length);
}
