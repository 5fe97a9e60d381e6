import { css } from '../../styles/css.ts';

/** The dialog in which parts of a photo are covered. */
export const styles = css`
  :host {
    box-shadow: none;
  }
  .wide {
    inline-size: min(60rem, 100%);
  }
  canvas {
    display: block;
    max-inline-size: 100%;
    max-block-size: 55dvh;
    margin-inline: auto;
    cursor: crosshair;
    /* A finger draws here; the page is scrolled beside the photo. */
    touch-action: none;
  }
  ul {
    padding: 0;
    list-style: none;
  }
  .box[aria-pressed='true'] {
    color: var(--j-ground);
    background: var(--j-accent);
  }
  .remove {
    padding-inline: 1em;
  }
  .alert:empty,
  [role='status']:empty {
    display: none;
  }
`;
