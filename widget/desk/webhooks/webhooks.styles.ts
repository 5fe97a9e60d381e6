import { css } from '../../styles/css.ts';

export const webhooksStyles = css`
  .list > * + *,
  .stack > .list {
    margin-block-start: 1em;
  }
  .url {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  fieldset {
    padding: 0;
    border: 0;
  }
  summary {
    padding-block: 0.6em;
    cursor: pointer;
  }
  .events {
    columns: 18rem;
  }
  .events .inline-check {
    break-inside: avoid;
  }
  code {
    display: block;
    padding: 0.75em;
    border: 1px dashed var(--j-soft);
    border-radius: var(--j-round);
    overflow-wrap: anywhere;
    user-select: all;
  }
  /* Narrower, it is scrolled instead of breaking words into letters. */
  table {
    min-inline-size: 46rem;
  }
  td button {
    min-block-size: 44px;
    padding: 0.25em 0.75em;
  }
`;
