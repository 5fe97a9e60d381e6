import { css } from '../../styles/css.ts';

/** What the admin's rooms add to the house's styles. */
export const adminStyles = css`
  .sections {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.5em;
    padding: 0;
    list-style: none;
  }
  .sections a {
    display: inline-block;
    padding: 0.6em 0.75em;
    border-block-end: 3px solid transparent;
  }
  .sections [aria-current] {
    border-block-end-color: currentcolor;
    font-weight: 600;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr));
    gap: 1em;
    padding: 0;
    list-style: none;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(26rem, 100%), 1fr));
    gap: 1em;
  }
  :is(.facts, ol) a {
    overflow-wrap: anywhere;
  }
  .list,
  ol {
    padding: 0;
    list-style: none;
  }
  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
    gap: 0.75em 1em;
    align-items: end;
  }
  .columns > * {
    margin: 0;
  }
  fieldset {
    min-inline-size: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  .boxes {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr));
    gap: 0 1em;
  }
  .bar {
    position: sticky;
    inset-block-end: 0;
    padding-block: 0.75em;
    border-block-start: 1px solid var(--j-line);
    background: var(--j-ground);
  }
  .swatch {
    inline-size: 100%;
    block-size: 2.75em;
    border: 1px solid var(--j-line);
  }
  pre {
    padding: 0.75em;
    border: 1px solid var(--j-line);
    border-radius: var(--j-round);
    overflow-x: auto;
    font-size: 0.9375em;
    white-space: pre-wrap;
  }
  iframe {
    inline-size: 100%;
    block-size: 32rem;
    border: 1px solid var(--j-line);
    border-radius: var(--j-round);
    background: none;
  }
  progress {
    inline-size: 100%;
    accent-color: var(--j-accent);
  }
  td .row {
    flex-wrap: nowrap;
  }
  .plain {
    padding: 0.5em 0.75em;
    border-color: transparent;
  }
  button:disabled {
    color: var(--j-soft);
    cursor: default;
    text-decoration: none;
  }
  dialog:not([open]) {
    display: none;
  }
`;
