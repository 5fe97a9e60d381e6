import { css } from '../styles/css.ts';

/** How the text for e-Otinish looks. */
export const styles = css`
  .paper {
    padding: 1em;
    border: 1px solid var(--j-line);
    white-space: pre-line;
  }
`;
