import { css } from '../styles/css.ts';

/** How photos look. */
export const styles = css`
  canvas {
    display: block;
    max-inline-size: 100%;
  }
`;
