import { controls } from '../styles/controls.ts';
import { css } from '../styles/css.ts';
import { tokens } from '../styles/tokens.ts';

export const styles = [
  tokens,
  controls,
  css`
    form,
    .step,
    .field {
      display: grid;
      gap: 1.25em;
      inline-size: 100%;
      max-inline-size: 42em;
      justify-items: start;
    }
    .field {
      gap: 0.25em;
    }
    [hidden],
    p:empty {
      display: none;
    }
    .notices {
      display: grid;
      gap: 0.5em;
      padding: min(1em, 5%);
      border-inline-start: 4px solid var(--j-accent);
      background: var(--j-tint);
    }
    label {
      font-weight: 600;
    }
    .check {
      grid-template-columns: auto 1fr;
      column-gap: 0.75em;
    }
    .check label {
      padding-block: 0.5em;
      font-weight: 400;
    }
    .check > :nth-child(n + 3) {
      grid-column: 2;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75em;
    }
    jauap-map {
      inline-size: 100%;
    }
  `,
];
