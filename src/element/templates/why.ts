/** Why an article is in the list, for the site's owner: what speaks for it, each with its share of the score. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Reason, Recommendation } from '../../types.js';
import type { Translation } from '../locales/en.js';
import type { ItemView } from './view.js';

/** Of each kind; the rest is small. */
const MAX_SHOWN = 6;
/** Of so few articles, such as a feed of the latest ones, the best are not good. */
const FEW = 20;
const KINDS = ['pin', 'tag', 'term', 'date', 'neighbor', 'fallback'] as const;

/** What can be opened below an article. */
export function why(
  { article, score, reasons }: Recommendation,
  words: Translation,
  { language, total = FEW }: ItemView,
): TemplateResult {
  // Only in a `<details>` can it be opened, or reached by keyboard.
  if (!article.url) return html`<div part="why" class="why"><summary> </summary></div>`;
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const days = new Intl.NumberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'long' });
  const text = ({ kind, value, via }: Reason) =>
    kind === 'date' ? days.format(Number(value)) : via ? `${value} ~ ${via}` : value;
  return html`<details part="why" class="why" lang=${language ?? nothing}>
    <summary>${words.why} <b>${percent.format(score)}</b></summary>
    <dl>
      ${KINDS.map((kind) => {
        const ofKind = reasons.filter((reason) => reason.kind === kind);
        const share = ofKind.reduce((sum, { weight }) => sum + weight, 0);
        return (
          ofKind[0] &&
          html`<dt>${words[kind]} <b>${percent.format(share)}</b></dt>
            ${ofKind.slice(0, MAX_SHOWN).map((reason) => html`<dd dir="auto">${text(reason)}</dd>`)}`
        );
      })}
    </dl>
    ${
      total < FEW
        ? html`<p>${words.few} <b>${total}</b></p>
            <code dir="ltr">npx related-articles build ${location.origin} --out related</code>`
        : nothing
    }
  </details>`;
}
