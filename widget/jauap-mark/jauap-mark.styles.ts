import { controls } from '../styles/controls.ts';
import { css } from '../styles/css.ts';
import { tokens } from '../styles/tokens.ts';

export const styles = [
  tokens,
  controls,
  css`
    :host {
      margin-block-start: 2em;
    }
    section,
    form {
      display: grid;
      gap: 0.75em;
      justify-items: start;
    }
    dialog {
      inline-size: min(42em, calc(100% - 2em));
      margin: auto;
      padding: 1.5em;
      border: 2px solid var(--j-line);
      border-radius: var(--j-round);
      color: var(--j-ink);
      background: var(--j-ground);
    }
    ::backdrop {
      background: rgb(0 0 0 / 50%);
    }
    blockquote {
      padding-inline-start: 1em;
      border-inline-start: 4px solid var(--j-accent);
    }
    label {
      font-weight: 600;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75em;
    }
  `,
];
