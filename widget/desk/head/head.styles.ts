import { css } from '../../styles/css.ts';

/** The pictures of the head's page. */
export const headStyles = css`
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
    gap: 1em;
  }
  .cards > .panel > * + *,
  .panel > * + * {
    margin-block-start: 0.5em;
  }
  .good {
    fill: var(--j-good);
    background: var(--j-good);
  }
  .warn {
    fill: light-dark(#8a5a00, #e0b050);
    background: light-dark(#8a5a00, #e0b050);
  }
  .bad {
    fill: var(--j-alert);
    background: var(--j-alert);
  }
  .calm {
    fill: var(--j-accent);
    background: var(--j-accent);
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 1em;
    background: var(--j-line);
  }
  .columns-chart {
    display: block;
    inline-size: 100%;
    block-size: 8em;
    border-block-end: 1px solid var(--j-soft);
  }
  .legend {
    padding: 0;
    list-style: none;
  }
  .key {
    display: inline-block;
    inline-size: 0.8em;
    block-size: 0.8em;
    margin-inline-end: 0.5em;
  }
  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  thead th {
    font-size: 0.875em;
    color: var(--j-soft);
  }
  .heat td {
    min-inline-size: 2.6em;
    padding: 0.25em;
    text-align: center;
    font-size: 0.8125em;
  }
  .heat .level-1 {
    background: color-mix(in srgb, var(--j-accent) 8%, var(--j-ground));
  }
  .heat .level-2 {
    background: color-mix(in srgb, var(--j-accent) 16%, var(--j-ground));
  }
  .heat .level-3 {
    background: color-mix(in srgb, var(--j-accent) 24%, var(--j-ground));
  }
  .heat .level-4 {
    background: color-mix(in srgb, var(--j-accent) 32%, var(--j-ground));
  }
  /* The colours are what the pictures say; the words beside them stay the reader's. */
  @media (forced-colors: active) {
    .key,
    .heat [class] {
      forced-color-adjust: none;
    }
    .heat [class] {
      color: var(--j-ink);
    }
  }
  .period {
    align-items: end;
  }
  .period .field {
    max-inline-size: 12rem;
  }
`;
