'use client';

import { useCallback, useState } from 'react';
import 'related-articles';
import type { RelatedArticles } from 'related-articles';
import type {} from 'related-articles/jsx/react';
import articles from '../articles.json';

export function Related() {
  const [limit, setLimit] = useState(3);
  const [loaded, setLoaded] = useState<number>();
  const [selected, setSelected] = useState<number>();
  // What a server has rendered gets no properties and no listeners from React: react/react#35446. A ref gives them.
  const attach = useCallback((element: RelatedArticles | null) => {
    if (!element) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    element.addEventListener('related-articles-load', (event) => setLoaded(event.count), { signal });
    element.addEventListener(
      'related-articles-select',
      (event) => {
        event.preventDefault();
        setSelected(event.position);
      },
      { signal },
    );
    element.articles = articles;
    return () => stop.abort();
  }, []);
  return (
    <>
      <related-articles id="by-attribute" src="/feed.json" limit={2} />
      <button id="more" onClick={() => setLimit(4)}>
        More
      </button>
      <related-articles id="by-property" article-title="Pruning an apple tree" limit={limit} ref={attach} />
      <output id="loaded">{loaded}</output>
      <output id="selected">{selected}</output>
    </>
  );
}
