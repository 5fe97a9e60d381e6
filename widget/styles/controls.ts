import { css } from './css.ts';

/** What people type into and tick. */
export const controls = css`
  input,
  select,
  textarea {
    inline-size: 100%;
    min-block-size: max(44px, 2.75em);
    padding: 0.5em 0.75em;
    border: 2px solid var(--j-soft);
    border-radius: var(--j-round);
    font: inherit;
    color: inherit;
    background: var(--j-ground);
  }
  textarea {
    resize: vertical;
  }
  [type='checkbox'] {
    inline-size: 1.5em;
    min-block-size: 1.5em;
    margin-block: 0.5em;
    accent-color: var(--j-accent);
  }
  [aria-invalid='true'] {
    border-color: var(--j-alert);
  }
`;
