/**
 * How the block looks. Everything is inherited, relative to the text around it, or a documented variable.
 *
 * - `contain-intrinsic-inline-size`: where the width comes from the content, containment would make it 0.
 * - `.space` keeps the room for a list: each of its texts has all the lines that it can have.
 * - The padding under clamped text, taken back by a margin, keeps the tails of its last line from being cut.
 * - `contain` keeps the room for focus rings beside a carousel from widening the page.
 * - `clip-path` takes away the line that browsers draw around a picture without an address; `contain: size` keeps its
 *   box, which WebKit makes square for one that does not come, a frame before it says so.
 * - Beside the buttons of a narrow carousel the heading may take two lines: the space for the list has room for both.
 * - Without contrast, the torn page that browsers draw for a picture that did not come is not there.
 * - Firefox colours links of forced colours only where they do not inherit their colour.
 * - `.tags` is one line high: the tags that would stand in the next one are cut off whole.
 */
import { css } from 'lit';
import { layouts } from './layout-styles.js';

export const styles = css`
  :host,
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  :host {
    display: block;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  :host(:is([hidden], :state(blank))) {
    display: none !important;
  }
  .frame {
    --_accent: var(--related-articles-accent, currentColor);
    --_shade: color-mix(in srgb, currentColor 9%, transparent);
    container-type: inline-size;
    contain-intrinsic-inline-size: 40em;
    line-height: 1.45;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .frame,
  nav {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
  }
  .frame > * {
    grid-area: 1 / 1;
  }
  nav {
    contain: layout;
    grid-template-rows: auto 1fr;
  }
  nav > ul {
    grid-area: 2 / 1;
  }
  .hidden,
  .list + .space {
    visibility: hidden;
  }
  a {
    color: inherit;
  }
  #heading,
  .title {
    font-family: var(--related-articles-title-font, inherit);
  }
  #heading {
    grid-area: 1 / 1;
    padding-block: 0.5em 0.125em;
    border-block-start: 0.1875em solid var(--_accent);
    font-size: var(--related-articles-heading-size, 1.25em);
    line-height: 1.25;
  }
  .item {
    position: relative;
    display: grid;
    grid-template: auto 1fr / minmax(0, 1fr) auto;
    align-items: start;
    padding-block: var(--related-articles-gap, 1.125em);
    border-block-start: 1px solid
      var(--related-articles-rule, color-mix(in srgb, currentColor 20%, transparent));
  }
  .as-list > .item:first-child {
    border: none;
  }
  .text {
    max-inline-size: 40em;
  }
  .title,
  .summary {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
    padding-block-end: 0.12em;
    margin-block-end: -0.12em;
  }
  .title {
    --_lines: var(--related-articles-title-lines, 3);
    font-size: var(--related-articles-title-size, var(--_size, 1.125em));
    font-weight: var(--related-articles-title-weight, 600);
    line-height: 1.3;
    text-wrap: balance;
    text-decoration: none;
  }
  .title::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .title:hover {
    text-decoration: underline 0.0625em var(--_accent);
    text-underline-offset: 0.15em;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .summary,
  .meta,
  .tags {
    margin-block-start: 0.4em;
    color: var(--related-articles-muted, color-mix(in srgb, currentColor 75%, transparent));
  }
  .summary {
    --_lines: var(--related-articles-summary-lines, 3);
    font-size: var(--related-articles-summary-size, 0.9375em);
  }
  .meta,
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    overflow: hidden;
    font-size: var(--related-articles-meta-size, 0.8125em);
  }
  .meta {
    grid-area: 2 / 1;
    max-block-size: 2lh;
  }
  .meta > * {
    display: block;
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .tags {
    block-size: 1lh;
  }
  .tags:has(a) {
    line-height: max(24px, 1.45em);
  }
  .tags a {
    position: relative;
    display: block;
    min-inline-size: 24px;
  }
  .image {
    grid-area: 1 / 2 / span 2;
    inline-size: var(--related-articles-image-size, clamp(5.5em, 24cqi, 10em));
    aspect-ratio: var(--_ratio);
    contain: size;
    margin-inline-start: 1.25em;
    object-fit: cover;
    border-radius: var(--related-articles-radius, 0);
    background: var(--_shade);
  }
  .own {
    display: block;
  }
  ${layouts}
  .space :is(.title, .summary, .tags, .meta > *) {
    box-sizing: content-box;
    block-size: calc(var(--_lines, 1) * 1lh);
    -webkit-text-fill-color: #0000;
    background: linear-gradient(#0000 25%, var(--_shade) 0 75%, #0000 0) 0 0 / 100% 1lh;
  }
  .space .image {
    clip-path: inset(2px);
  }
  .broken {
    background: currentColor;
    filter: contrast(0) opacity(0.18);
  }
  .space .meta {
    flex-flow: column nowrap;
  }
  .space .meta > * {
    flex: none;
    inline-size: 9em;
  }
  @container (min-width: 36em) {
    ul.as-list:has(.meta) .item {
      grid-template: auto / var(--related-articles-aside-size, 10em) minmax(0, 1fr) auto;
      align-items: baseline;
    }
    ul.as-list:has(.meta) .text {
      grid-area: 1 / 2;
    }
    ul.as-list:has(.meta) .image {
      grid-area: 1 / 3;
      align-self: start;
    }
    ul.as-list:has(.meta) .why {
      grid-column: 2 / -1;
    }
    .as-list .meta {
      display: block;
      grid-area: 1 / 1;
      max-block-size: none;
      margin: 0;
      padding-inline-end: 1.5em;
    }
    .as-list .meta > .date {
      --_lines: 2;
      max-block-size: 2lh;
      white-space: normal;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .as-carousel {
      scroll-behavior: smooth;
    }
  }
  @media (forced-colors: active) {
    a {
      color: LinkText;
    }
  }
  @media print {
    .as-carousel {
      display: block;
    }
    .buttons,
    .hidden,
    .space {
      display: none;
    }
  }
`;
