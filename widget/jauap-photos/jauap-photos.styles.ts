import { css } from '../styles/css.ts';
import { tokens } from '../styles/tokens.ts';

export const styles = [
  tokens,
  css`
    section {
      display: grid;
      gap: 0.75em;
      max-inline-size: 42em;
    }
    .waiting {
      min-block-size: var(--jauap-reserve, 12em);
    }
    #label,
    strong {
      font-weight: 600;
    }
    ul {
      display: grid;
      gap: 0.75em;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75em 1em;
      padding: 0.75em;
      border: 2px solid var(--j-line);
      border-radius: var(--j-round);
    }
    .preview {
      flex: none;
    }
    canvas {
      display: block;
      inline-size: 6em;
      block-size: 6em;
      object-fit: cover;
      border-radius: var(--j-round);
    }
    .about {
      display: grid;
      flex: 1 1 9em;
      gap: 0.25em;
      min-inline-size: 0;
    }
    /* The same sentence stands after the name of a file elsewhere. */
    .state .alert {
      display: inline-block;
    }
    .state .alert::first-letter {
      text-transform: uppercase;
    }
    progress {
      inline-size: min(100%, 12em);
      block-size: 0.75em;
      accent-color: var(--j-accent);
    }
    .good {
      color: var(--j-good);
      font-weight: 600;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
    }
    li button {
      padding-inline: 0.75em;
    }
    .remove {
      border-color: var(--j-soft);
      color: inherit;
    }
    [aria-disabled='true'] {
      border-color: var(--j-line);
      color: var(--j-soft);
    }
    ul:empty,
    [role='status']:empty {
      display: none;
    }
  `,
];
