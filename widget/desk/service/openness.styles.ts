import { css } from '../../styles/css.ts';

export const opennessStyles = css`
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr));
    gap: 1em;
  }
  a {
    overflow-wrap: anywhere;
  }
`;
