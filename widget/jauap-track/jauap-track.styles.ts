import { appeal } from '../styles/appeal.ts';
import { controls } from '../styles/controls.ts';
import { css } from '../styles/css.ts';
import { tokens } from '../styles/tokens.ts';

export const styles = [
  tokens,
  controls,
  appeal,
  css`
    section {
      gap: 1.5em;
      justify-items: stretch;
      max-inline-size: 46em;
    }
    /* About as high as number and code, which come first. */
    .waiting {
      min-block-size: var(--jauap-reserve, 30em);
    }
    form,
    section > div,
    [part='answer'] {
      display: grid;
      gap: 0.75em;
      justify-items: start;
    }
    form,
    .field,
    [part='answer'] {
      inline-size: 100%;
    }
    form {
      max-inline-size: 42em;
      gap: 1.25em;
    }
    section > div + div {
      padding-block-start: 1.5em;
      border-block-start: 1px solid var(--j-line);
    }
    .field {
      display: grid;
      gap: 0.25em;
    }
    label {
      font-weight: 600;
    }
    #number,
    #code {
      max-inline-size: 26em;
      letter-spacing: 0.04em;
      text-transform: uppercase;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 0.75em;
      align-items: center;
    }
    /* Broken only where a line cannot hold it. */
    .whole {
      display: inline-block;
    }
    .told {
      color: var(--j-good);
      font-weight: 600;
    }
    p:empty {
      display: none;
    }
    ol {
      display: grid;
      gap: 1em;
      padding: 0;
      list-style: none;
    }
    [part='history'] li {
      position: relative;
      display: grid;
      gap: 0.125em;
      padding-inline-start: 1.5em;
    }
    /* A line from step to step, as long as there is a next one. */
    [part='history'] li::before {
      content: '';
      position: absolute;
      inset-block-start: 0.4em;
      inset-inline-start: 0;
      border: 0.375em solid var(--j-accent);
      border-radius: 50%;
    }
    [part='history'] li:not(:last-child)::after {
      content: '';
      position: absolute;
      inset-block: 1.4em -1.15em;
      inset-inline-start: calc(0.375em - 1px);
      border-inline-start: 2px solid var(--j-line);
    }
    /* A day that is used is filled, one that is left is a frame, one that was added has a broken frame. */
    svg {
      max-inline-size: 100%;
      fill: none;
      stroke: currentcolor;
    }
    .used {
      fill: currentcolor;
    }
    .added {
      stroke-dasharray: 2;
    }
    summary {
      padding-block: 0.75em;
      color: var(--j-accent);
      font-weight: 600;
      cursor: pointer;
    }
    details > :not(summary) {
      margin-block-end: 1em;
    }
    details li::marker {
      content: '•  ';
      color: inherit;
    }
  `,
];
