/** Prints rows as a table that reads well in a terminal and in a Markdown file. */

/** A cell: numbers are aligned to the right. */
export type Cell = string | number | undefined;

/** Lines of a Markdown table; the first row is the head. */
export function table(rows: readonly (readonly Cell[])[]): string {
  const texts = rows.map((row) => row.map((cell) => String(cell ?? '')));
  const widths = (texts[0] ?? []).map((_, column) =>
    Math.max(3, ...texts.map((row) => [...(row[column] ?? '')].length)),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const padded = texts.map((row) =>
    line(
      widths.map((width, column) =>
        column ? (row[column] ?? '').padStart(width) : (row[column] ?? '').padEnd(width),
      ),
    ),
  );
  const rule = line(
    widths.map((width, column) => (column ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))),
  );
  return [padded[0], rule, ...padded.slice(1)].join('\n');
}
