import { css } from '../../styles/css.ts';

/** What the parts of a case look like. */
export const styles = css`
  :host {
    box-shadow: none;
  }
  fieldset {
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  blockquote {
    padding-inline-start: 0.75em;
    border-inline-start: 4px solid var(--j-line);
    white-space: pre-wrap;
  }
  #failure:empty {
    display: none;
  }
  .conflict {
    border-color: var(--j-alert);
  }
  .versions {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
    gap: 1em;
  }
  .typed {
    white-space: pre-wrap;
  }
  dd {
    margin-inline-start: 0;
  }
  dt {
    font-weight: 600;
  }
  ol {
    padding-inline-start: 1.25em;
  }
  .history {
    padding: 0;
    list-style: none;
  }
  .history li {
    padding: 0.5em 0 0.5em 0.75em;
    border-inline-start: 4px solid var(--j-accent);
  }
  .history li + li {
    margin-block-start: 0.5em;
  }
  .history .inside {
    border-inline-start: 4px dashed var(--j-soft);
    background: var(--j-tint);
  }
  .plain,
  .photos {
    padding: 0;
    list-style: none;
  }
  .plain > li {
    padding-block: 0.5em;
    border-block-end: 1px solid var(--j-line);
  }
  .photos {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr));
    gap: 1em;
  }
  .alert:empty {
    display: none;
  }
  button:disabled {
    opacity: 0.7;
    cursor: default;
  }
`;
