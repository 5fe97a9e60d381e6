import { css } from '../styles/css.ts';

/** Added to those of the form: hints, and the list of similar appeals. */
export const styles = css`
  .help ul,
  .similar,
  .similar ul {
    display: grid;
    gap: 1em;
    padding: 0;
    list-style: none;
  }
  .help li,
  .similar li {
    padding-inline-start: 0.75em;
    border-inline-start: 4px solid var(--j-accent);
  }
`;
