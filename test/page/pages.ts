/** Makes the pages that these tests read. */

/** The address under which a page made here believes to stand. */
export const ADDRESS = 'https://garden.example/2026/pruning-roses/';

/** A page of these parts, not shown anywhere. */
export function makePage(head: string, body = '', htmlAttributes = ''): Document {
  return new DOMParser().parseFromString(
    `<!doctype html><html ${htmlAttributes}><head><base href="${ADDRESS}">${head}</head><body>${body}</body></html>`,
    'text/html',
  );
}

/** A JSON-LD block with these values. */
export function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}

/** Hands over a page that is shown, in a frame: only there does the browser let elements hide properties of the document. */
export function withShownPage(head: string, body: string, use: (page: Document) => void): void {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  try {
    const page = frame.contentDocument!; // a frame without src is of our own origin
    page.documentElement.innerHTML = `<head>${head}</head><body>${body}</body>`;
    use(page);
  } finally {
    frame.remove();
  }
}
