import { useState } from 'react';
import 'related-articles';
import type {} from 'related-articles/jsx/react';
import articles from '../articles.json';

export function App() {
  const [limit, setLimit] = useState(3);
  const [loaded, setLoaded] = useState<number>();
  const [selected, setSelected] = useState<number>();
  return (
    <>
      <related-articles id="by-attribute" src="/feed.json" limit={2} />
      <button id="more" onClick={() => setLimit(4)}>
        More
      </button>
      <related-articles
        id="by-property"
        articleTitle="Pruning an apple tree"
        articles={articles}
        limit={limit}
        onrelated-articles-load={(event) => setLoaded(event.count)}
        onrelated-articles-select={(event) => {
          event.preventDefault();
          setSelected(event.position);
        }}
      />
      <output id="loaded">{loaded}</output>
      <output id="selected">{selected}</output>
    </>
  );
}
