import { css } from '../styles/css.ts';
import { tokens } from '../styles/tokens.ts';

export const styles = [
  tokens,
  css`
    :host {
      display: grid;
      gap: 0.75em;
      justify-items: start;
      padding-block-start: 0.75em;
    }
    canvas {
      display: var(--jauap-pictures, block);
      max-inline-size: 100%;
      block-size: auto;
      border-radius: var(--j-round);
      background: var(--j-tint);
    }
    ol {
      display: grid;
      gap: 0.75em;
      inline-size: 100%;
      padding: 0;
      list-style: none;
    }
    ol li {
      padding: 0.5em 0.75em;
      border-inline-start: 4px solid var(--j-line);
    }
    [data-by='agency'] {
      border-color: var(--j-accent);
      background: var(--j-tint);
    }
    [part='text'] {
      white-space: pre-line;
    }
    a {
      display: inline-block;
      min-block-size: 44px;
      align-content: center;
    }
    [part='proofs'] {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 14em), 1fr));
      gap: 0.75em;
      inline-size: 100%;
    }
    figure {
      margin: 0;
    }
    small {
      color: var(--j-soft);
    }
  `,
];
