import { css } from '../styles/css.ts';

/** Added to those of the form. */
export const styles = css`
  fieldset {
    padding: 0;
    border: 0;
  }
  legend {
    font-weight: 600;
  }
  summary {
    padding-block: 0.5em;
    color: var(--j-accent);
  }
  .option {
    display: flex;
    gap: 0.75em;
    padding-block: 0.5em;
    font-weight: 400;
  }
  [type='radio'] {
    flex: none;
    inline-size: 1.5em;
    min-block-size: 1.5em;
    accent-color: var(--j-accent);
  }
  dl {
    display: grid;
    gap: 0.5em;
    font-size: 0.875em;
  }
  dt,
  dd {
    display: inline;
  }
  dt {
    margin-inline-end: 0.5em;
    font-weight: 600;
  }
  .preview {
    display: grid;
    gap: 0.5em;
    inline-size: 100%;
    padding: min(1.25em, 5%);
    border: 1px solid var(--j-line);
    border-radius: var(--j-round);
  }
  .preview span {
    padding: 0.125em 0.75em;
    border: 1px solid;
    border-radius: 1em;
    font-size: 0.875em;
    font-weight: 600;
    color: var(--j-accent);
  }
  .words {
    white-space: pre-line;
  }
  small {
    font-size: 0.875em;
    color: var(--j-soft);
  }
`;
