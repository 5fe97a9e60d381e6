import { css } from '../../styles/css.ts';

/** The form in two columns where there is room, and the slip on paper. */
export const paper = css`
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
    gap: 1em 2em;
  }
  .slip {
    max-inline-size: 36rem;
  }
  .slip > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    justify-content: space-between;
    padding-block: 0.4em;
  }
  .slip dt {
    color: var(--j-soft);
  }
  .slip dd {
    font-weight: 600;
  }
  .code {
    font-family: ui-monospace, monospace;
    font-size: 1.1em;
  }
  h1:focus {
    outline: none;
  }
  @media print {
    .acts {
      display: none;
    }
  }
`;
