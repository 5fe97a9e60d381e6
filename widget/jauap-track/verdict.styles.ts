import { css } from '../styles/css.ts';

/** How the two questions look. */
export const styles = css`
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
