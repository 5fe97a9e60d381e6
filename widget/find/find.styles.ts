import { actions } from '../acts/acts.styles.ts';
import { controls } from '../styles/controls.ts';
import { css } from '../styles/css.ts';

export const styles = [
  controls,
  actions,
  css`
    search,
    .found {
      display: grid;
      gap: 1em;
      inline-size: 100%;
      justify-items: start;
    }
    form {
      display: grid;
      gap: 1em;
      inline-size: 100%;
      padding: min(1.25em, 5%);
      border-radius: var(--j-round);
      background: var(--j-tint);
    }
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
      gap: 1em;
      padding-block-start: 1em;
    }
    .field {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 0.25em;
      min-inline-size: 0;
    }
    .check {
      grid-template-columns: auto 1fr;
      column-gap: 0.75em;
      align-items: center;
    }
    label {
      font-weight: 600;
    }
    .check label {
      font-weight: 400;
    }
    search summary {
      min-block-size: 44px;
      align-content: center;
      font-weight: 600;
      cursor: pointer;
    }
    [hidden] {
      display: none;
    }
    .ways [aria-expanded='true'] {
      color: var(--j-ground);
      background: var(--j-accent);
    }
    @media (forced-colors: active) {
      .ways [aria-expanded='true'] {
        forced-color-adjust: none;
        color: HighlightText;
        background: Highlight;
      }
    }
    /* A wide table is scrolled by itself, and makes nothing wider. */
    .numbers {
      inline-size: 100%;
      min-inline-size: 0;
    }
    jauap-stats {
      --jauap-reserve: 20em;
      padding: min(1.25em, 5%);
      border: 1px solid var(--j-line);
      border-radius: var(--j-round);
      /* Its ground would cover what stands above it. */
      box-shadow: none;
    }
    /* They belong to the appeal above them. */
    .beside {
      margin-block: -0.5em 1em;
    }
    mark {
      padding-inline: 0.125em;
      border-radius: 0.125em;
      color: var(--j-ground);
      background: var(--j-accent);
    }
    p:empty {
      display: none;
    }
  `,
];
