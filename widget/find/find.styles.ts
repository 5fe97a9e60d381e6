import { controls } from '../styles/controls.ts';
import { css } from '../styles/css.ts';

export const styles = [
  controls,
  css`
    search,
    .found {
      display: grid;
      gap: 1em;
      inline-size: 100%;
      justify-items: start;
    }
    form {
      display: grid;
      gap: 1em;
      inline-size: 100%;
      padding: min(1.25em, 5%);
      border-radius: var(--j-round);
      background: var(--j-tint);
    }
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
      gap: 1em;
      padding-block-start: 1em;
    }
    .field {
      display: grid;
      gap: 0.25em;
      min-inline-size: 0;
    }
    .check {
      grid-template-columns: auto 1fr;
      column-gap: 0.75em;
      align-items: center;
    }
    label {
      font-weight: 600;
    }
    .check label {
      font-weight: 400;
    }
    search summary {
      min-block-size: 44px;
      align-content: center;
      font-weight: 600;
      cursor: pointer;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em 1em;
      align-items: center;
    }
    .actions a {
      min-block-size: 44px;
      align-content: center;
    }
    /* It belongs to the appeal above it. */
    article + .actions {
      margin-block: -0.5em 1em;
    }
    mark {
      padding-inline: 0.125em;
      border-radius: 0.125em;
      color: var(--j-ground);
      background: var(--j-accent);
    }
    p:empty {
      display: none;
    }
  `,
];
