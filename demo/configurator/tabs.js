/** Panels of which one is shown, with the keys that such tabs have everywhere. */

/** @type {Readonly<Record<string, (place: number, count: number) => number>>} */
const KEYS = {
  ArrowRight: (place, count) => (place + 1) % count,
  ArrowLeft: (place, count) => (place + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** @param {HTMLElement} tablist Its tabs name their panels with `aria-controls`. */
export function startTabs(tablist) {
  /** @type {HTMLElement[]} */
  const tabs = [...tablist.querySelectorAll('[role=tab]')].map((tab) => /** @type {HTMLElement} */ (tab));
  const select = (/** @type {HTMLElement} */ chosen) => {
    for (const tab of tabs) {
      const isChosen = tab === chosen;
      tab.setAttribute('aria-selected', String(isChosen));
      tab.tabIndex = isChosen ? 0 : -1;
      document.getElementById(tab.getAttribute('aria-controls') ?? '')?.toggleAttribute('hidden', !isChosen);
    }
  };
  tablist.addEventListener('click', ({ target }) => {
    const tab = tabs.find((one) => one === target);
    if (tab) select(tab);
  });
  tablist.addEventListener('keydown', (event) => {
    const place = tabs.findIndex((tab) => tab === event.target);
    const next = tabs[KEYS[event.key]?.(place, tabs.length) ?? -1];
    if (!next) return;
    event.preventDefault();
    select(next);
    next.focus();
  });
}
