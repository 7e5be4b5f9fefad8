/** Copies a text, and says so. */

/** Milliseconds for which it is said: enough to be read and to be spoken. */
const SAID = 4_000;

/**
 * @param {HTMLElement} button
 * @param {HTMLElement} status
 * @param {() => string} text
 * @param {HTMLElement} [source] Where the text stands, so that it can be selected where it may not be copied.
 */
export function copies(button, status, text, source) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  button.addEventListener('click', async () => {
    clearTimeout(timer);
    status.textContent = ''; // so that a second time is said, too
    try {
      await navigator.clipboard.writeText(text());
      status.textContent = 'Copied';
    } catch {
      if (source) getSelection()?.selectAllChildren(source);
      status.textContent = source
        ? 'Selected: your browser leaves the copying to you.'
        : 'Your browser does not allow it: the link is the address of this page.';
    }
    timer = setTimeout(() => (status.textContent = ''), SAID);
  });
}
