import { css } from '../styles/css.ts';
import { tokens } from '../styles/tokens.ts';

export const styles = [
  tokens,
  css`
    /* The ground of what stands below reaches as far. */
    :host {
      margin-block-end: 1em;
    }
    /* A long word in large letters needs the room. A share of our own width would be counted after the width was found, and break the line. */
    button {
      padding-inline: min(1.25em, 5vw);
      max-inline-size: 100%;
    }
    form {
      display: grid;
      gap: 1em;
      margin-block-start: 1em;
      padding: min(1em, 5%);
      border: 2px solid var(--j-accent);
      border-radius: var(--j-round);
    }
    [hidden] {
      display: none;
    }
    fieldset,
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25em 1.25em;
      min-inline-size: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      font-weight: 600;
    }
    label {
      display: flex;
      gap: 0.5em;
      align-items: center;
      min-block-size: 44px;
    }
    input {
      flex: none;
      inline-size: 1.25em;
      block-size: 1.25em;
      font: inherit;
      accent-color: var(--j-accent);
    }
  `,
];
