import { css } from '../../styles/css.ts';

/** Where there is no room for columns: what stands above the list. */
export const narrowTools = css`
  @media (max-width: 60rem) {
    .tools {
      grid-template-columns: minmax(0, 1fr);
    }
    .filters {
      grid-row: auto;
    }
    .views {
      margin-block-start: 0;
    }
    .tabs {
      flex-wrap: nowrap;
      overflow-x: auto;
      padding-block-end: 0.25em;
    }
    .tabs a {
      white-space: nowrap;
    }
  }
`;

/** Each row as a card. Its roles are written out in `rows.ts`, because this takes the table's own away. */
export const cards = css`
  @media (max-width: 60rem) {
    table[role='table'],
    table[role='table'] > tbody,
    table[role='table'] td {
      display: block;
      inline-size: auto;
    }
    table[role='table'] > thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    table[role='table'] tbody tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 0.25em 1em;
      margin-block-end: 0.75em;
      padding: 0.5em 0.75em;
      border: 1px solid var(--j-line);
      border-radius: var(--j-round);
    }
    table[role='table'].picking tbody tr {
      grid-template-columns: 2.5em minmax(0, 1fr) minmax(0, 1fr);
    }
    table[role='table'] tbody td {
      padding: 0;
      border: 0;
    }
    .due,
    .what,
    .topic {
      grid-column: 1 / -1;
    }
    .picking .due {
      grid-column: 2 / -1;
    }
    .picking .status,
    .status {
      grid-column: 1 / -1;
      font-weight: 600;
    }
    .assignee {
      grid-column: 1 / -1;
    }
    .card-label {
      display: inline;
    }
  }
`;
