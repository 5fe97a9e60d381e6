import { css } from '../styles/css.ts';

/** Added to those of the second step. */
export const styles = css`
  summary h3 {
    display: inline;
    font-size: 1em;
    font-weight: inherit;
  }
`;
