import { css } from '../styles/css.ts';
import { tokens } from '../styles/tokens.ts';

export const styles = [
  tokens,
  css`
    section {
      display: grid;
      gap: 1.25em;
      justify-items: start;
      max-inline-size: 42em;
      padding: min(1.5em, 5%);
      border: 2px solid var(--j-good);
      border-radius: var(--j-round);
    }
    dl {
      display: grid;
      gap: 1em;
    }
    dt {
      color: var(--j-soft);
    }
    strong,
    code {
      font-size: 1.125em;
      font-weight: 600;
      user-select: all;
    }
    /* A hyphen of the browser's own would be copied into the code. */
    dd {
      hyphens: none;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75em;
      align-items: center;
    }
  `,
];
