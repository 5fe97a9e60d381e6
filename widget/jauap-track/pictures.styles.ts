import { css } from '../styles/css.ts';

/** How photos look. */
export const styles = css`
  canvas {
    display: var(--jauap-pictures, block);
    max-inline-size: 100%;
  }
`;
