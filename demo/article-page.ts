/** Writes the pages that the links of the sample indexes lead to: one for each article, and one for all of them. */

/** An article as the sample indexes have it: an item of a JSON Feed. */
export interface DemoItem {
  readonly url: string;
  readonly title: string;
  readonly summary?: string;
  readonly content_text?: string;
  readonly date_published?: string;
  readonly authors?: readonly { readonly name?: string }[];
  readonly tags?: readonly string[];
  readonly language?: string;
  readonly _related?: { readonly section?: string };
}

/** A sample index: a JSON Feed. */
export interface DemoFeed {
  readonly title: string;
  readonly description?: string;
  readonly language?: string;
  readonly items: readonly DemoItem[];
}

/** What the pages of one publication have in common. */
export interface Publication {
  readonly feed: DemoFeed;
  /** Path of the index on this server. */
  readonly feedPath: string;
  /** Path of the page that lists all of its articles. */
  readonly contentsPath: string;
}

/** The page of one article, as HTML: title, standfirst, date, tags, a line of text, and its own related articles. */
export function articlePage(item: DemoItem, { feed, feedPath, contentsPath }: Publication): string {
  const { title, summary = '', content_text: text, date_published: date, tags = [] } = item;
  const { authors = [], _related: { section } = {} } = item;
  const language = locale(item.language ?? feed.language);
  const byline = authors.map(({ name = '' }) => name).join(', ');
  const about = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: title,
    description: summary,
    datePublished: date,
    keywords: tags,
  };
  return page(
    { language, title: `${title} | ${feed.title}`, description: summary, masthead: feed.title, contentsPath },
    `<article>
        <header>
          ${section ? `<p class="kicker">${escape(section)}</p>` : ''}
          <h1>${escape(title)}</h1>
          <p class="standfirst">${escape(summary)}</p>
          <p class="byline">${escape(byline)}${byline && date ? '<br />' : ''}${date ? time(date, language) : ''}</p>
          <ul class="share">${tags.map((tag) => `<li>${escape(tag)}</li>`).join('')}</ul>
        </header>
        ${text ? `<p>${escape(text)}</p>` : ''}
        <p class="note" lang="en" dir="ltr">This is a sample: there is no more of this article than its beginning.</p>
      </article>
      <related-articles src="${escape(feedPath)}">
        <p><a href="${escape(contentsPath)}">All articles</a></p>
      </related-articles>
      <script type="application/ld+json">${JSON.stringify(about).replaceAll('<', '\\u003c')}</script>
      <script type="module" src="/dist/cdn/related-articles.min.js"></script>`,
  );
}

/** The page that lists all articles of a publication, as HTML. */
export function contentsPage({ feed, contentsPath }: Publication): string {
  const { title, description = '', items } = feed;
  const language = locale(feed.language);
  const entry = (item: DemoItem) =>
    `<li lang="${escape(locale(item.language ?? language))}"><a href="${escape(item.url)}">${escape(item.title)}</a></li>`;
  return page(
    { language, title: `All articles | ${title}`, description, masthead: title, contentsPath },
    `<h1>All articles</h1>
      <p class="standfirst">${escape(description)}</p>
      <ul class="contents">${items.map(entry).join('\n')}</ul>`,
  );
}

interface Frame {
  readonly language: string;
  readonly title: string;
  readonly description: string;
  readonly masthead: string;
  readonly contentsPath: string;
}

/** `main` is HTML, everything in `frame` is text. */
function page(frame: Frame, main: string): string {
  const { language, title, description, masthead, contentsPath } = frame;
  return `<!doctype html>
<html lang="${escape(language)}" dir="${/^(ar|he|fa|ur)\b/.test(language) ? 'rtl' : 'ltr'}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${escape(title)}</title>
    <meta name="description" content="${escape(description)}" />
    <link rel="icon" href="/demo/icon.svg" />
    <link rel="stylesheet" href="/demo/site.css" />
    <link rel="stylesheet" href="/demo/block.css" />
  </head>
  <body>
    <header class="masthead"><a href="${escape(contentsPath)}">${escape(masthead)}</a></header>
    <main>
      ${main}
    </main>
    <footer class="footer" lang="en" dir="ltr"><p><a href="/demo/">The demos of related-articles</a></p></footer>
  </body>
</html>
`;
}

/** The English samples are British, and so are their dates. */
const locale = (language = 'en') => (language === 'en' ? 'en-GB' : language);

/** The day that the publisher wrote, whatever the time zone of this computer. */
function time(date: string, language: string): string {
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return `<time datetime="${escape(date)}">${escape(day.format(new Date(date.slice(0, 10))))}</time>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
