/** Counts what a page still holds when everything that can be collected has been. */
import type { CDPSession, Page } from 'puppeteer-core';

/** What is counted, by name. */
export type Counts = Readonly<Record<string, number>>;

/** Kinds of objects, as the page knows their prototypes. */
const KINDS = [
  'customElements.get("related-articles").prototype',
  'ShadowRoot.prototype',
  'IntersectionObserver.prototype',
  'MutationObserver.prototype',
  'ResizeObserver.prototype',
  'AbortController.prototype',
  'AbortSignal.prototype',
  'MessagePort.prototype',
  'CSSStyleSheet.prototype',
  'Event.prototype',
  'Map.prototype',
  'Set.prototype',
  'Promise.prototype',
];

/** Runs before everything else: timers that have not fired yet. */
export const TIMERS = `{
  const { setTimeout: set, clearTimeout: clear, setInterval: repeat, clearInterval: end } = globalThis;
  const pending = (globalThis.pendingTimers = new Set());
  globalThis.setTimeout = (call, ...rest) => {
    const id = set((...values) => { pending.delete(id); call(...values) }, ...rest);
    pending.add(id);
    return id;
  };
  globalThis.clearTimeout = (id) => { pending.delete(id); clear(id) };
  globalThis.setInterval = (...values) => { const id = repeat(...values); pending.add(id); return id };
  globalThis.clearInterval = (id) => { pending.delete(id); end(id) };
}`;

/** How many objects with that prototype there are, and, with a test, how many of them pass it. */
async function objects(session: CDPSession, prototype: string, test = 'all.length'): Promise<number> {
  const { result } = await session.send('Runtime.evaluate', { expression: prototype, objectGroup: 'count' });
  if (!result.objectId) return 0;
  const found = await session.send('Runtime.queryObjects', {
    prototypeObjectId: result.objectId,
    objectGroup: 'count',
  });
  const { result: counted } = await session.send('Runtime.callFunctionOn', {
    objectId: found.objects.objectId,
    functionDeclaration: `function () { const all = this; return ${test} }`,
    returnByValue: true,
  });
  await session.send('Runtime.releaseObjectGroup', { objectGroup: 'count' });
  return counted.value as number;
}

/** Listeners of an object that every page has. */
async function listeners(session: CDPSession, expression: string): Promise<number> {
  const { result } = await session.send('Runtime.evaluate', { expression, objectGroup: 'count' });
  const found = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId ?? '' });
  await session.send('Runtime.releaseObjectGroup', { objectGroup: 'count' });
  return found.listeners.length;
}

/** Counts everything. */
export async function count(page: Page): Promise<Counts> {
  const session = await page.createCDPSession();
  for (let round = 0; round < 3; round++) {
    await session.send('HeapProfiler.collectGarbage');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  const counts: Record<string, number> = {};
  for (const kind of KINDS) counts[kind] = await objects(session, kind);
  counts.articles = await objects(
    session,
    'Object.prototype',
    "all.filter((one) => Object.hasOwn(one, 'url') && Object.hasOwn(one, 'title') && Object.hasOwn(one, 'id')).length",
  );
  for (const target of ['window', 'document', 'document.documentElement', 'navigation'])
    counts[`listeners of ${target}`] = await listeners(session, target);
  counts.timers = (await page.evaluate('pendingTimers.size')) as number;
  const dom = await session.send('Memory.getDOMCounters');
  Object.assign(counts, { nodes: dom.nodes, documents: dom.documents, listeners: dom.jsEventListeners });
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  counts.kilobytes = Math.round(usedSize / 1_000);
  await session.detach();
  return counts;
}
