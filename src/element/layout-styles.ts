/** How cards, carousel and compact list differ from the list, and how the reasons of `explain` look. */
import { css } from 'lit';

export const layouts = css`
  .as-cards,
  .as-compact {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--_column)), 1fr));
    column-gap: var(--related-articles-column-gap, 1.75em);
  }
  :is(.as-cards, .as-carousel) {
    --_column: var(--related-articles-card-size, 12.5em);
    margin-block-start: 0.5em;
  }
  :is(.as-cards, .as-carousel) > .item {
    grid-template: auto auto 1fr / minmax(0, 1fr);
  }
  :is(.as-cards, .as-carousel) .image {
    grid-area: 1 / 1;
    inline-size: 100%;
    margin: 0 0 0.75em;
  }
  p.image {
    display: grid;
    place-items: center;
    overflow: hidden;
    color: var(--related-articles-muted, color-mix(in srgb, currentColor 75%, transparent));
  }
  :is(.as-cards, .as-carousel) p.image {
    margin-block-end: 0.214em;
    font-size: 3.5em;
    font-weight: 300;
  }
  :is(.as-cards, .as-carousel) .text {
    grid-row: 2;
  }
  :is(.as-cards, .as-carousel) .meta {
    grid-row: 3;
  }
  .as-carousel {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: min(82%, var(--_column));
    column-gap: var(--related-articles-column-gap, 1.75em);
    overflow: auto hidden;
    overscroll-behavior-x: contain;
    scroll-snap-type: x proximity;
    scrollbar-width: none;
    padding: 4px;
    margin-inline: -4px;
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
