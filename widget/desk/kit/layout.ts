import { css } from '../../styles/css.ts';

/** Layout and small parts that every room of the desk is made of. */
export const layout = css`
  :host {
    --j-round: 0.4em;
    box-shadow: none;
  }
  h1 {
    font-size: 1.5em;
    line-height: 1.25;
  }
  h2 {
    font-size: 1.2em;
  }
  .stack > * + * {
    margin-block-start: 0.75em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
  }
  .spread {
    justify-content: space-between;
  }
  .panel {
    padding: 1em;
    border: 1px solid var(--j-line);
    border-radius: var(--j-round);
    background: var(--j-ground);
  }
  .tint {
    background: var(--j-tint);
  }
  .plain {
    padding: 0;
    list-style: none;
  }
  .plain > li + li {
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--j-line);
  }
  .code-text {
    display: block;
    padding: 0.75em;
    font-family: ui-monospace, monospace;
    font-size: 1.1em;
    background: var(--j-tint);
    user-select: all;
  }
  .small {
    font-size: 0.875em;
  }
  .badge {
    display: inline-block;
    padding: 0.1em 0.6em;
    border: 1px solid currentcolor;
    border-radius: 1em;
    font-size: 0.875em;
    font-weight: 600;
  }
  .good {
    color: var(--j-good);
  }
  label {
    font-weight: 600;
  }
  .field > * + * {
    margin-block-start: 0.25em;
  }
  .inline-check {
    display: flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: 44px;
    font-weight: 400;
  }
  [type='checkbox'],
  [type='radio'] {
    flex: none;
    inline-size: 1.5em;
    min-block-size: 1.5em;
    accent-color: var(--j-accent);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.5em;
    border-block-end: 1px solid var(--j-line);
    text-align: start;
    vertical-align: top;
  }
  /* Wide tables move sideways in a frame of their own: no word in them breaks, and nothing hidden in them widens the page. */
  .scroll {
    position: relative;
    overflow-x: auto;
    overflow-wrap: normal;
    hyphens: manual;
  }
  dialog {
    inline-size: min(40rem, 100%);
    max-block-size: 90dvh;
    margin: auto;
    padding: 1.25em;
    border: 1px solid var(--j-line);
    border-radius: var(--j-round);
    color: inherit;
    background: var(--j-ground);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: no-preference) {
    [aria-busy='true'] {
      cursor: progress;
    }
  }
`;
