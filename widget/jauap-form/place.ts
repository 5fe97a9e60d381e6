/** The way from the form to the map, which loads when somebody asks for it. */
import type { Point } from '../../sdk/contract/types.ts';

/** What `<jauap-map>` tells when the citizen sets a point, or takes it away. */
export interface PointEvent extends Event {
  readonly point: Point | null | undefined;
}

/** Brings `<jauap-map>` to the page. Without `load` the form offers no map. */
export const map: { load?: () => Promise<unknown> } = {};
