import { css } from '../styles/css.ts';

/** How the second step looks. */
export const styles = css`
  dialog {
    max-inline-size: min(32em, calc(100% - 2em));
    margin: auto;
    padding: 1.5em;
    border: 2px solid var(--j-line);
    border-radius: var(--j-round);
    color: var(--j-ink);
    background: var(--j-ground);
  }
  dialog[open] {
    display: grid;
    gap: 1em;
  }
  ::backdrop {
    background: rgb(0 0 0 / 50%);
  }
`;
