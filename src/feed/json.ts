/** Reads long JSON a piece at a time: `JSON.parse` of an index of 5,000 articles alone makes a page miss frames. */

/** What is shorter is read at once. */
const LONG = 100_000;
/** Some thirty articles. */
const PIECE = 20_000;

/**
 * The value of a JSON text; every `yield` is a moment at which the reader may rest. An array that is the value, or a
 * member of it, is read some elements at a time; nothing else of a list of articles is ever long.
 * @param long Texts of fewer UTF-16 units are read at once.
 * @param step UTF-16 units that are read in one step, at least.
 * @throws {SyntaxError} Where `JSON.parse` would.
 */
export function* jsonSteps(text: string, long = LONG, step = PIECE): Generator<undefined, unknown> {
  if (text.length < long) return JSON.parse(text);
  const arrays: unknown[][] = [];
  let rest = ''; // the text with the place in `arrays` instead of what stands in an array
  let from = 0; // where the piece starts that has not been read yet
  let depth = 0;
  let within = 0; // the depth of the elements of the array that is being read; 0 outside
  const sign = /["[\]{}]/g;
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    const { index } = found;
    const end = index + 1;
    if (found[0] === '"') {
      sign.lastIndex = endOfString(text, end);
    } else if (found[0] === '[' || found[0] === '{') {
      depth++;
      if (within || depth > 2 || found[0] === '{') continue;
      within = depth;
      rest += text.slice(from, end) + arrays.length;
      from = end;
      arrays.push([]);
    } else {
      if (within && (depth === within || (depth === within + 1 && end - from > step))) {
        const stop = depth === within ? index : end;
        const elements = arrays.at(-1) as unknown[];
        // What follows an element starts with a comma, or is no JSON.
        const piece: unknown[] = JSON.parse(`[${elements.length ? 0 : ''}${text.slice(from, stop)}]`);
        for (let i = elements.length ? 1 : 0; i < piece.length; i++) elements.push(piece[i]);
        from = stop;
        if (depth === within) within = 0;
        yield;
      }
      depth--;
    }
  }
  const value: unknown = JSON.parse(rest + text.slice(from));
  for (const list of Array.isArray(value) ? [value] : Object.values(value ?? {})) {
    if (!Array.isArray(list)) continue;
    const elements = arrays[list.pop() as number] ?? [];
    for (const element of elements) list.push(element);
  }
  return value;
}

/** Where a string ends that starts at `from`, quote included; a quote after an odd number of backslashes is part of it. */
function endOfString(text: string, from: number): number {
  for (let end = text.indexOf('"', from); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text[before - 1] === '\\') before--;
    if ((end - before) % 2 === 0) return end + 1;
  }
  return text.length;
}
