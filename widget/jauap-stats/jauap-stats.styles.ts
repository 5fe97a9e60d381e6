import { css } from '../styles/css.ts';

export const statsStyles = css`
  h2 {
    margin-block-end: 0.25em;
  }
  h3 {
    margin-block: 1.25em 0.5em;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr));
    gap: 0.75em;
    margin-block: 1em;
  }
  dl > div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
    padding: 0.75em;
    border: 1px solid var(--j-line);
    border-radius: var(--j-round);
  }
  dd {
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.25;
  }
  dd.few {
    font-size: 1em;
    font-weight: 400;
    color: var(--j-soft);
  }
  /* Another answer is on its way, and must not be read under its heading. */
  .unseen {
    visibility: hidden;
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
    gap: 0.75em;
    margin-block: 0.75em;
  }
  .field {
    display: grid;
    gap: 0.25em;
    align-content: start;
    min-inline-size: 0;
  }
  label {
    font-weight: 600;
  }
  svg {
    display: block;
    inline-size: 100%;
    forced-color-adjust: none;
  }
  .months {
    block-size: 10em;
    border-block-end: 2px solid var(--j-soft);
  }
  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    justify-content: space-between;
  }
  /* Seven rows as high as the names of their days. */
  .week {
    display: grid;
    grid-template: 12.25em auto / auto 1fr;
    gap: 0.75em;
    max-inline-size: 50em;
  }
  .week svg {
    block-size: 100%;
  }
  rect {
    fill: var(--j-accent);
  }
  .days {
    display: grid;
    grid-auto-rows: 1fr;
    align-items: center;
    line-height: 1;
  }
  .hours {
    grid-column: 2;
    display: grid;
    grid-template-columns: repeat(4, 1fr);
  }
  .bar {
    block-size: 1.25em;
  }
  /* Parts stay apart where somebody with low vision has chosen two colours for everything. */
  .bar rect {
    stroke: var(--j-ground);
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
  }
  .key {
    display: inline-block;
    inline-size: 0.75em;
    block-size: 0.75em;
    margin-inline-end: 0.5em;
  }
  /* The accent is the site's own, and may well be a green like that of what went well. */
  .quiet {
    fill: var(--j-soft);
  }
  rect.soft {
    fill: color-mix(in srgb, var(--j-accent) 55%, var(--j-ground));
  }
  .good {
    fill: var(--j-good);
  }
  .alert {
    fill: var(--j-alert);
  }
  .pale {
    fill: var(--j-line);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    margin-block: 0.5em;
    padding: 0;
    list-style: none;
  }
  .legend b {
    white-space: nowrap;
  }
  .scroll {
    overflow-x: auto;
  }
  summary {
    min-block-size: 44px;
    padding-block: 0.6em;
    cursor: pointer;
  }
  /* It is scrolled, so that no word has to be broken. */
  table {
    overflow-wrap: normal;
    hyphens: manual;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 0.35em 0.75em 0.35em 0;
    border-block-end: 1px solid var(--j-line);
    text-align: start;
    vertical-align: top;
  }
  th[scope='row'] {
    min-inline-size: 9em;
  }
  small {
    font-weight: 400;
    color: var(--j-soft);
  }
  ol {
    padding: 0;
    list-style: none;
  }
  .rows {
    max-inline-size: 50em;
    margin-block: 0.75em;
  }
  .rows li {
    display: grid;
    gap: 0.35em;
    padding-block: 0.75em;
    border-block-start: 1px solid var(--j-line);
  }
  @media (forced-colors: active) {
    rect,
    .quiet {
      fill: CanvasText;
    }
    .good {
      fill: Highlight;
    }
    .alert {
      fill: LinkText;
    }
    rect.soft {
      fill: GrayText;
    }
    .pale {
      fill: Canvas;
    }
    .bar,
    .key,
    .week svg {
      outline: 1px solid CanvasText;
    }
  }
  @media print {
    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
