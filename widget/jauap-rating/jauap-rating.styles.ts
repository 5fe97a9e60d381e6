import { css } from '../styles/css.ts';

export const ratingStyles = css`
  ol {
    padding: 0;
    list-style: none;
  }
  p {
    margin-block: 0.35em;
  }
  ol > li {
    padding-block: 0.75em;
    border-block-end: 1px solid var(--j-line);
  }
  h3,
  h4 {
    margin-block: 0.25em;
  }
  dl {
    display: grid;
    max-inline-size: 40em;
    gap: 0.35em;
    margin-block: 0.5em 1em;
    font-variant-numeric: tabular-nums;
  }
  /* The number goes below its name where they have no room beside each other. */
  dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    justify-content: space-between;
  }
  dt {
    flex: 1 1 9em;
  }
  dd {
    max-inline-size: 9em;
    text-align: end;
  }
  dd svg {
    inline-size: 5em;
    block-size: 0.5em;
  }
  svg {
    display: block;
    inline-size: 100%;
    block-size: 0.75em;
    margin-block: 0.35em;
    forced-color-adjust: none;
  }
  .calm {
    fill: var(--j-accent);
  }
  rect.soft {
    fill: color-mix(in srgb, var(--j-accent) 55%, var(--j-ground));
  }
  .pale {
    fill: var(--j-line);
  }
  summary {
    min-block-size: 44px;
    padding-block: 0.6em;
    cursor: pointer;
  }
  ul {
    padding-inline-start: 1.25em;
  }
  @media (forced-colors: active) {
    .calm {
      fill: CanvasText;
    }
    rect.soft {
      fill: GrayText;
    }
    .pale {
      fill: Canvas;
    }
    svg {
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
