/** Reduces what feeds put into text fields, HTML and all, to the plain text that a reader would see. */

/** Raw text is cut to this many times the wanted length before anything costly; the rest may be markup. */
const MARKUP = 8;
/** … and this many characters more: one `<figure>` with all its image sizes may come before the first word. */
const MARKUP_MORE = 4_000;
/** A shortened text ends with a whole word, unless the last word alone is longer than this. */
const LAST_WORD = /\s\S{0,30}$/;

/** Controls, direction marks and overrides, half surrogate pairs. Not the joiners, which scripts and emoji need. */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\0-\x08\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/gu;

/** What is no text at all. Nothing runs on into the next of its kind, which keeps it linear. */
const HIDDEN = /<!--(?:(?!<!--)[^])*?-->|<(script|style)(?=[\s/>])(?:(?!<\1)[^])*?<\/\1[^<>]*>/gi;
/** What has no end because the text was cut before it. */
const UNFINISHED = /<(?:(?:script|style|!--)[^]*|[^<>]*)$/i;
/** The lookahead with its back reference takes all attributes or none, which keeps it linear. */
const TAG = /<(\/?)([a-z][\w:.-]*)(?=[\s/>])(?=((?:=\s*"[^"<]*"|=\s*'[^'<]*'|[^<>])*))\3>/gi;
/** Tags that stand alone in sound HTML. */
const ALONE = /^(?:[bh]r|img|wbr|p)$/i;
/** Tags that do not part words. */
const INLINE = /^(?:[abiqsu]|em|strong|span|code|small|su[bp]|mark|kbd|wbr)$/i;
/** Starts all script tags but a bare opening one, which the text may be about. */
const SCRIPT_TAG = /<(?=\/script|script[\s/])/gi;

const ENTITY = /&(?:#(x[\da-f]{1,6}|\d{1,8})|([a-z]{2,6}));/gi;
/** The names that feeds really use, each with its character. */
const NAMED = new Map(
  'amp& lt< gt> quot" apos\' nbsp\xa0 hellip… mdash— ndash– lsquo‘ rsquo’ ldquo“ rdquo” laquo« raquo» bull• middot· copy© trade™ euro€'
    .split(' ')
    .map((entry) => [entry.slice(0, -1), entry.slice(-1)]),
);

/** Made once, when first needed: making one takes longer than using it. */
let segmenter: Intl.Segmenter | undefined;

/**
 * The plain text in a field that may hold HTML, at most `maxLength` UTF-16 units and on one line.
 *
 * Tags go, entities are decoded once, whitespace is collapsed, invisible and direction-changing characters are
 * removed. A tag that the text is *about* stays: alone, without attributes and never closed (`The <details> element`).
 * A number is read as its digits; everything else that is no string is `''`. Linear in time, whatever the input.
 *
 * This is for looks. What makes feed text safe is that it is only ever bound as text.
 *
 * @param ending Marks that the text was cut, and is counted in `maxLength`; default none.
 */
export function plainText(value: unknown, maxLength: number, ending = ''): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const raw = `${value}`;
  const start = raw.slice(0, maxLength * MARKUP + MARKUP_MORE);
  let text = start.replace(INVISIBLE, '');
  if (/[<&]/.test(text))
    text = withoutTags(text, start !== raw)
      .replace(ENTITY, character)
      .replace(INVISIBLE, '')
      .replace(SCRIPT_TAG, ' ');
  return shorten(text.replace(/\s{2,}|[^\S ]/g, ' ').trim(), maxLength, ending);
}

/**
 * The first `maxLength` UTF-16 units of a text, less where that would cut through a character as readers see it.
 *
 * @param ending Appended where the text was cut, and counted; the cut is then between words where there are any.
 */
export function shorten(text: string, maxLength: number, ending = ''): string {
  if (text.length <= maxLength) return text;
  const limit = maxLength - ending.length;
  if ('Segmenter' in Intl) segmenter ??= new Intl.Segmenter();
  const place = segmenter?.segment(text.slice(0, limit + 64)).containing(limit)?.index;
  // No segmenter, or one endless character: then only no surrogate pair is cut.
  const kept = text.slice(0, place || limit).replace(/\p{Cs}$/u, '');
  return ((ending && kept.replace(LAST_WORD, '')) || kept).trimEnd() + ending;
}

/** Text as it is, but for the characters that nobody sees: for ids, which are compared and not shown. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '').trim();
}

/** @param isCut More text followed: what is not closed here may well be closed there. */
function withoutTags(html: string, isCut: boolean): string {
  html = html.replace(HIDDEN, ' ');
  if (isCut) html = html.replace(UNFINISHED, '');
  const closing = new Set(html.toLowerCase().match(/<\/[a-z][\w:.-]*/g));
  return html.replace(TAG, (tag: string, slash: string, name: string, attributes: string) => {
    const isSubject =
      !isCut &&
      !slash &&
      !ALONE.test(name) &&
      !/[^\s/]/.test(attributes) &&
      !closing.has(`</${name.toLowerCase()}`);
    return isSubject ? tag : INLINE.test(name) ? '' : ' ';
  });
}

/** The character that an entity stands for; what is not known stays as it is. */
function character(entity: string, number: string, name: string): string {
  if (name) return NAMED.get(name) ?? entity;
  const code = Number(`0${number}`);
  return code > 0x10ffff ? '' : String.fromCodePoint(code);
}
