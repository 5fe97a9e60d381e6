import { actions } from '../acts/acts.styles.ts';
import { css } from '../styles/css.ts';
import { tokens } from '../styles/tokens.ts';

export const styles = [
  tokens,
  actions,
  css`
    :host {
      display: grid;
      gap: 0.75em;
      justify-items: start;
      padding-block-start: 0.75em;
      /* It stands in a card, whose border the ground of an element would cover. */
      box-shadow: none;
    }
    canvas {
      display: var(--jauap-pictures, block);
      max-inline-size: 100%;
      block-size: auto;
      border-radius: var(--j-round);
      background: var(--j-tint);
    }
    ol {
      display: grid;
      gap: 0.75em;
      inline-size: 100%;
      padding: 0;
      list-style: none;
    }
    ol li {
      padding: 0.5em 0.75em;
      border-inline-start: 4px solid var(--j-line);
    }
    [data-by='agency'] {
      border-color: var(--j-accent);
      background: var(--j-tint);
    }
    [part='text'] {
      white-space: pre-line;
    }
    a {
      display: inline-block;
      min-block-size: 44px;
      align-content: center;
    }
    [part='proofs'] {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
      gap: 0.75em;
      inline-size: 100%;
    }
    figure {
      margin: 0;
    }
    [part='compare'] {
      grid-column: 1 / -1;
      max-inline-size: 40em;
    }
    .frame {
      position: relative;
      overflow: hidden;
      aspect-ratio: 4 / 3;
      border-radius: var(--j-round);
    }
    .tall {
      max-inline-size: 24em;
      aspect-ratio: 3 / 4;
    }
    .over,
    .frame::after {
      position: absolute;
      inset: 0;
    }
    .frame canvas {
      inline-size: 100%;
      block-size: 100%;
      object-fit: cover;
    }
    .frame::after {
      content: '';
      inset-inline-end: auto;
      inline-size: 3px;
      background: var(--j-ground);
      outline: 1px solid var(--j-ink);
    }
    [type='range'] {
      inline-size: 100%;
      min-block-size: 44px;
      margin: 0;
      accent-color: var(--j-accent);
    }
    .tall + [type='range'] {
      max-inline-size: 24em;
    }
    [part='compare'] figcaption {
      display: flex;
      justify-content: space-between;
    }
    small {
      color: var(--j-soft);
    }
  `,
];
