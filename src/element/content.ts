/** What the page's owner has put inside an element. */

/** Whether there is something to see in the default slot, or in the slot of that name. */
export function hasContent(host: Element, slot = ''): boolean {
  const nodes: Iterable<Node & { slot?: string }> = host.childNodes ?? []; // servers have none
  return [...nodes].some(
    ({ nodeName, textContent, slot: own = '' }) =>
      own === slot &&
      !/^(#comment|script|style|template)$/i.test(nodeName) &&
      (nodeName !== '#text' || textContent?.trim()),
  );
}
