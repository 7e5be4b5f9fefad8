/**
 * How cards, carousel and compact list differ from the list, and how the reasons of `explain` look. Row -4 of an item's two
 * is the one above them: there a picture goes that stands on top.
 */
import { css } from 'lit';

export const layouts = css`
  .meta > * {
    text-align: match-parent;
  }
  .as-cards,
  .as-compact {
    display: grid;
    grid-template-columns: repeat(
      auto-fill,
      minmax(max(min(100%, var(--_column)), (100% + var(--_gap)) / var(--_most) - var(--_gap)), 1fr)
    );
  }
  .as-cards,
  .as-compact,
  .as-carousel {
    --_gap: var(--related-articles-column-gap, 1.75em);
    --_most: 4;
    column-gap: var(--_gap);
  }
  :host(:is(:not([limit]), [limit='3'], [limit='6'], [limit='9'])) .as-cards {
    --_most: 3;
  }
  :is(.as-cards, .as-carousel) {
    --_column: var(--related-articles-card-size, 12.5em);
    margin-block-start: 0.5em;
  }
  .text {
    grid-area: 1 / 1;
  }
  :is(.as-cards, .as-carousel) .image {
    grid-area: -4 / 1;
    inline-size: 100%;
    margin: 0 0 0.75em;
  }
  @container (max-width: 16em) {
    .as-list .image {
      grid-area: -4 / 1;
      inline-size: var(--related-articles-image-size, 100%);
      margin: 0 0 0.75em;
    }
  }
  p.image {
    display: grid;
    place-items: center;
    overflow: hidden;
    color: var(--related-articles-muted, color-mix(in srgb, currentColor 75%, transparent));
  }
  p.image span {
    font-size: 3.5em;
    font-weight: 300;
  }
  .as-carousel {
    display: grid;
    grid-auto-flow: column;
    --_fits: 1;
    --_column: var(
      --related-articles-card-size,
      calc((100% - var(--_fits) * var(--_gap)) / (var(--_fits) + 0.3))
    );
    grid-auto-columns: min(82%, var(--_column));
    overflow: auto hidden;
    overscroll-behavior-x: contain;
    scroll-snap-type: x proximity;
    scrollbar-width: none;
    padding: 4px;
    margin-inline: -4px;
  }
  @container (min-width: 26em) {
    .as-carousel {
      --_fits: 2;
    }
  }
  @container (min-width: 42em) {
    .as-carousel {
      --_fits: 3;
    }
  }
  @container (min-width: 58em) {
    .as-carousel {
      --_fits: 4;
    }
  }
  .as-carousel:has(:focus-visible) {
    scroll-snap-type: none;
  }
  .as-carousel > .item {
    padding-block-start: 0.375em;
    border: none;
    scroll-snap-align: start;
    scroll-margin-inline-start: 4px;
  }
  nav:has(.as-carousel) > #heading {
    padding-inline-end: max(48px, 3.8em);
  }
  @container (max-width: 26em) {
    .space.as-carousel {
      grid-row: 1 / 3;
      padding-block-start: calc(3.5 * var(--related-articles-heading-size, 1.25em));
    }
  }
  .buttons {
    grid-area: 1 / 1;
    place-self: end;
    display: flex;
    margin-block-end: -0.2em;
    font-size: var(--related-articles-heading-size, 1.25em);
  }
  button {
    inline-size: max(24px, 1.9em);
    block-size: max(24px, 1.9em);
    border: none;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button[aria-disabled='true'] {
    opacity: 0.35;
    cursor: default;
  }
  svg {
    display: block;
    inline-size: 0.8em;
    margin: auto;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
  }
  .previous:not(:dir(rtl)) svg,
  .next:dir(rtl) svg {
    transform: scaleX(-1);
  }
  .as-compact {
    margin-block-start: 0.375em;
    --_column: var(--related-articles-column-size, 20em);
  }
  .as-compact > .item {
    padding-block: calc(0.5 * var(--related-articles-gap, 1.125em));
  }
  .as-compact .title {
    --_size: 1em;
  }
  .as-compact .meta {
    margin-block-start: 0.15em;
  }
  .why {
    position: relative;
    grid-area: 4 / 1 / auto / -1;
    margin-block-start: 0.6em;
    font-size: var(--related-articles-meta-size, 0.8125em);
  }
  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    cursor: pointer;
  }
  summary::before {
    content: '+';
    display: inline-block;
    inline-size: 1em;
  }
  [open] > summary::before {
    content: '−';
  }
  dl {
    padding-inline-start: 1em;
    border-inline-start: 2px solid var(--_accent);
  }
  dt {
    font-weight: 600;
  }
  dd {
    display: inline-block;
    margin-inline-end: 1em;
  }
  b {
    font-weight: 400;
    opacity: 0.75;
  }
`;
