import { css } from './css.ts';

/** How an appeal looks, in the feed and when its citizen follows it. */
export const appeal = css`
  section,
  article,
  article > div {
    display: grid;
    gap: 1em;
    justify-items: start;
  }
  /* Question and answer side by side where both have room; an answer still missing leaves its place visibly empty. */
  article {
    justify-self: stretch;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, max(20em, 40%)), 1fr));
    padding: min(1.25em, 5%);
    border: 1px solid var(--j-line);
    border-radius: var(--j-round);
  }
  article > div {
    justify-self: stretch;
    align-content: start;
    gap: 0.5em;
  }
  [part='answer'] {
    padding: min(1em, 5%);
    border-inline-start: 4px solid var(--j-accent);
    background: var(--j-tint);
  }
  [part='text'] {
    white-space: pre-line;
  }
  .marks,
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .marks {
    font-size: 0.875em;
    font-weight: 600;
    color: var(--j-accent);
  }
  .marks * {
    padding: 0.125em 0.75em;
    border: 1px solid;
    border-radius: 1em;
  }
  [data-status='answered'],
  [data-status='done'],
  li::marker {
    color: var(--j-good);
  }
  small {
    font-size: 0.875em;
    color: var(--j-soft);
  }
  progress {
    appearance: none;
    inline-size: min(100%, 20em);
    block-size: 0.5em;
    border: 0;
    /* Forced colours would paint bar and ground alike. */
    forced-color-adjust: none;
    color: var(--j-accent);
    background: var(--j-line);
  }
  ::-webkit-progress-bar {
    background: none;
  }
  ::-webkit-progress-value {
    background: currentcolor;
  }
  ::-moz-progress-bar {
    background: currentcolor;
  }
  ul {
    padding-inline-start: 1.5em;
  }
  li::marker {
    content: '✓  ';
  }
`;
