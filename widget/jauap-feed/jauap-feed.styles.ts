import { css } from '../styles/css.ts';

export const styles = css`
  section,
  article,
  .ask,
  .answer {
    display: grid;
    gap: 1em;
    justify-items: start;
  }
  article {
    inline-size: 100%;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20em), 1fr));
    gap: 1.25em;
    padding: 1.25em;
    border: 1px solid var(--line);
    border-radius: var(--round);
  }
  .ask,
  .answer {
    align-content: start;
    gap: 0.5em;
  }
  .answer {
    padding: 1em;
    border-inline-start: 4px solid var(--accent);
    background: var(--tint);
  }
  h3,
  h4 {
    font-size: 1.125em;
    line-height: 1.3;
  }
  h4 {
    font-size: 1em;
  }
  .text {
    white-space: pre-line;
    hyphens: auto;
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    font-size: 0.875em;
    font-weight: 600;
  }
  .marks * {
    padding: 0.125em 0.75em;
    border: 1px solid;
    border-radius: 1em;
    color: var(--accent);
  }
  .marks [data-status='answered'],
  .marks [data-status='done'] {
    color: var(--good);
  }
  .marks .alert {
    color: var(--alert);
  }
  small {
    font-size: 0.875em;
    color: var(--soft);
  }
  progress {
    inline-size: 100%;
    block-size: 0.5em;
    accent-color: var(--accent);
  }
  ul {
    padding-inline-start: 1.5em;
  }
  li::marker {
    content: '✓  ';
    color: var(--good);
  }
`;
