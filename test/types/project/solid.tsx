/** @jsxImportSource solid-js */
import type {} from 'related-articles/jsx/solid';

export const right = (
  <related-articles
    class="below"
    src={['/feed.json', '/more.json']}
    attr:article-title="Pruning"
    articleTags={['trees']}
    limit={4}
    heading-level="3"
    show={['date', 'image']}
    weights={{ title: 4 }}
    prop:articles={[{ url: '/a', title: 'A' }]}
    translation={{ heading: 'More' }}
    explain
    unread-first
    boost={(article, page) => (article.section === page.section ? 2 : 1)}
    ref={(element) => {
      element.ready.then(() => element.recommendations[0]?.article.title);
    }}
    on:related-articles-load={(event) => event.count.toFixed()}
    on:related-articles-select={(event) => event.currentTarget.reload()}
  >
    <a href="/archive">All articles</a>
  </related-articles>
);

export const wrong = [
  // @ts-expect-error: no such order
  <related-articles order="oldest" />,
  // @ts-expect-error: no such level
  <related-articles headingLevel={7} />,
  // @ts-expect-error: no such level
  <related-articles heading-level="7" />,
  // @ts-expect-error: not a number
  <related-articles limit="many" />,
  // @ts-expect-error: no such thing to show
  <related-articles show={['price']} />,
  // @ts-expect-error: not a number
  <related-articles boost={(article) => article.title} />,
  // @ts-expect-error: there or not there
  <related-articles unread-first="yes" />,
  // @ts-expect-error: no such option
  <related-articles colour="red" />,
  // @ts-expect-error: an attribute is text
  <related-articles exclude-urls={['/a']} />,
  // @ts-expect-error: the event has no such field
  <related-articles on:related-articles-error={(event) => event.count} />,
  // @ts-expect-error: only to be read
  <related-articles recommendations={[]} />,
];
