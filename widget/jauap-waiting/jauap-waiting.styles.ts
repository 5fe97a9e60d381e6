import { css } from '../styles/css.ts';
import { tokens } from '../styles/tokens.ts';

export const styles = [
  tokens,
  css`
    section,
    ul,
    li {
      display: grid;
      gap: 1em;
      padding: 0;
      list-style: none;
    }
    section {
      margin-block-end: 2em;
      padding: 1.25em min(1.25em, 5%);
      border-inline-start: 4px solid var(--j-accent);
      background: var(--j-tint);
    }
    li {
      gap: 0.5em;
      padding-block-start: 1em;
      border-block-start: 1px solid var(--j-line);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75em;
    }
    p:empty,
    [hidden] {
      display: none;
    }
    .copied {
      white-space: pre-line;
      padding: 0.75em;
      border: 1px solid var(--j-line);
      background: var(--j-ground);
    }
  `,
];
