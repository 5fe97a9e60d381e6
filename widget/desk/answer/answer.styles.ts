import { css } from '../../styles/css.ts';
import { deskStyles } from '../kit/styles.ts';

const editor = css`
  :host {
    container-type: inline-size;
  }
  h2 {
    font-size: 1.05em;
  }
  ul {
    padding: 0;
    list-style: none;
  }
  .top,
  .texts,
  .body {
    display: grid;
    gap: 1em;
  }
  .column {
    min-inline-size: 0;
  }
  /* The letters of the layer lie exactly under those of the field, and give it its height: so nothing ever scrolls inside. */
  .sheet {
    display: grid;
  }
  .sheet > * {
    grid-area: 1 / 1;
    min-block-size: 14em;
    padding: 0.75em;
    border: 2px solid transparent;
    border-radius: var(--j-round);
    font: inherit;
    line-height: 1.6;
    letter-spacing: normal;
    text-align: start;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    hyphens: manual;
  }
  .layer {
    color: transparent;
    background: var(--j-ground);
    user-select: none;
  }
  .sheet textarea {
    overflow: hidden;
    border-color: var(--j-soft);
    background: none;
    resize: none;
  }
  .sheet [aria-invalid='true'] {
    border-color: var(--j-alert);
  }
  .layer .longest {
    background: color-mix(in srgb, var(--j-alert) 10%, transparent);
  }
  .layer .marker {
    text-decoration: underline wavy var(--j-alert) 1px;
    text-underline-offset: 0.25em;
  }
  .layer .no_fact {
    text-decoration: underline solid var(--j-alert) 3px;
    text-underline-offset: 0.2em;
  }
  .layer .field {
    background: color-mix(in srgb, var(--j-accent) 25%, transparent);
    outline: 1px solid var(--j-accent);
  }
  .layer .glued {
    background: color-mix(in srgb, var(--j-alert) 35%, transparent);
  }
  .meter svg {
    inline-size: 7em;
    block-size: 1.1em;
    forced-color-adjust: none;
  }
  .meter rect.hard {
    fill: color-mix(in srgb, var(--j-alert) 70%, var(--j-ground));
  }
  .meter rect.fair {
    fill: color-mix(in srgb, var(--j-soft) 45%, var(--j-ground));
  }
  .meter rect.good {
    fill: color-mix(in srgb, var(--j-good) 70%, var(--j-ground));
  }
  .meter .hand {
    fill: var(--j-ink);
  }
  .light {
    font-weight: 600;
  }
  .light.hard {
    color: var(--j-alert);
  }
  .light.good {
    color: var(--j-good);
  }
  .warning {
    padding-inline-start: 0.75em;
    border-inline-start: 3px solid var(--j-alert);
  }
  summary {
    min-block-size: 44px;
    align-content: center;
    cursor: pointer;
  }
  .choosing {
    flex-wrap: nowrap;
  }
  [aria-pressed='true'] {
    color: var(--j-ground);
    background: var(--j-accent);
  }
  .notes li {
    padding-block: 0.25em;
    border-block-start: 1px solid var(--j-line);
    flex-wrap: nowrap;
  }
  .notes button,
  .choosing button {
    flex: none;
  }
  .notes .name {
    display: block;
    font-size: 0.875em;
    color: var(--j-soft);
  }
  .notes .no_fact,
  .notes .glued {
    color: var(--j-alert);
  }
  .plain {
    padding: 0.25em 0.75em;
    border-color: transparent;
    text-align: start;
    text-decoration: underline;
    hyphens: manual;
  }
  .checklist li {
    display: flex;
    gap: 0.5em;
    padding-block: 0.3em;
  }
  .checklist .sign {
    flex: none;
    inline-size: 1.2em;
    font-weight: 700;
    color: var(--j-soft);
  }
  .checklist .met .sign {
    color: var(--j-good);
  }
  .checklist .plain {
    padding-inline: 0;
  }
  fieldset {
    min-inline-size: 0;
    padding: 0.75em 1em 1em;
    border: 1px solid var(--j-line);
    border-radius: var(--j-round);
  }
  legend {
    padding-inline: 0.35em;
    font-weight: 600;
  }
  .entry {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13em), 1fr));
    gap: 0.5em 1em;
    align-items: start;
    padding-block: 0.75em;
    border-block-end: 1px solid var(--j-line);
  }
  .entry > .plain {
    justify-self: start;
    align-self: end;
  }
  .rows > button,
  .rows > .row {
    margin-block-start: 0.75em;
  }
  .picture {
    max-inline-size: 14em;
    min-block-size: 6em;
    border-radius: var(--j-round);
    background: var(--j-tint);
  }
  canvas {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    border-radius: var(--j-round);
  }
  .state progress {
    inline-size: 8em;
    accent-color: var(--j-accent);
  }
  .conflict {
    border-color: var(--j-alert);
  }
  .said-text {
    white-space: pre-line;
  }
  .wide {
    inline-size: min(64rem, 100%);
  }
  .actions {
    padding-block: 0.75em;
    border-block-start: 1px solid var(--j-line);
    background: var(--j-ground);
  }
  @container (min-width: 44em) {
    .texts {
      grid-template-columns: 1fr 1fr;
    }
    .top {
      grid-template-columns: 1fr 1fr 1.4fr;
      align-items: start;
    }
    .actions {
      position: sticky;
      inset-block-end: 0;
    }
  }
  @container (min-width: 68em) {
    .body {
      grid-template-columns: minmax(0, 1fr) 19em;
      grid-template-rows: auto 1fr;
      align-items: start;
    }
    .checklist {
      grid-area: 1 / 2 / 3;
      position: sticky;
      inset-block-start: 1em;
    }
  }
`;

/** The answer editor and its templates. They stand in rooms of any width, so their own width decides. */
export const answerStyles: CSSStyleSheet[] = [...deskStyles, editor];
