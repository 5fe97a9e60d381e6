import { css } from '../styles/css.ts';

export const styles = css`
  div {
    display: flex;
    flex-wrap: wrap;
    gap: 1em;
    align-items: center;
    justify-content: space-between;
    padding: 1.25em;
    border-radius: var(--j-round);
    background: var(--j-tint);
  }
  jauap-feed {
    margin-block-start: 2em;
  }
`;
