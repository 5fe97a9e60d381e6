import type { Point } from './projection.ts';

/** The citizen set a point, or took it away: then `point` is `undefined`. Setting the property fires nothing. */
export class JauapPointEvent extends Event {
  /** Degrees, to five decimals. */
  readonly point: Point | undefined;

  constructor(point: Point | undefined) {
    super('jauap-point', { bubbles: true, composed: true });
    this.point = point;
  }
}

declare global {
  interface HTMLElementEventMap {
    'jauap-point': JauapPointEvent;
  }
}
