import { css } from '../styles/css.ts';

/** How the two questions look, and what the answer shows above them. */
export const styles = css`
  [part='proofs'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
    gap: 0.75em;
    inline-size: 100%;
  }
  figure {
    margin: 0;
  }
  figure canvas {
    max-inline-size: 100%;
  }
  /* A tick is for what is done. */
  [part='links'] li::marker,
  [part='planned'] li::marker {
    content: '–  ';
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  fieldset {
    inline-size: 100%;
    min-inline-size: 0;
    padding: 0;
    border: 0;
  }
  .taps {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    margin-block-start: 0.5em;
  }
  .taps button {
    flex: 1 0 auto;
    max-inline-size: min(100%, 14em);
  }
  [aria-pressed='true'] {
    color: var(--j-ground);
    background: var(--j-accent);
  }
  [aria-pressed='true']::before {
    content: '✓ ';
  }
`;
