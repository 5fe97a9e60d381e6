import { css } from '../styles/css.ts';

export const styles = css`
  .door {
    display: flex;
    flex-wrap: wrap;
    gap: 1em;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 2em;
    padding: 1.25em;
    border-radius: var(--round);
    background: var(--tint);
  }
  .lead {
    flex: 1 1 16em;
    font-size: 1.125em;
  }
`;
