import { css } from '../styles/css.ts';

/** What can be done with an appeal, beside one another where there is room. */
export const actions = css`
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    margin-block: 0.5em;
  }
  .actions a {
    min-block-size: 44px;
    align-content: center;
  }
  [aria-pressed='true'] {
    color: var(--j-good);
    border-color: var(--j-good);
  }
`;
