import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { Region } from '../jauap-map/centres.ts';
import type { LocateFailure } from '../jauap-map/locate.ts';
import type { Point } from '../jauap-map/projection.ts';

/** Words of the map; they come with it, when somebody wants to show a place. */
export interface MapWords {
  readonly lang: Language;
  /** Name of the map. */
  readonly map: string;
  readonly hint: string;
  /** Said where no tiles are drawn: the outline alone cannot show a street. */
  readonly noStreets: string;
  /** How the map is used with a keyboard. */
  readonly keys: string;
  readonly start: string;
  readonly country: string;
  readonly closer: string;
  readonly farther: string;
  readonly locate: string;
  readonly locating: string;
  readonly failures: Readonly<Record<LocateFailure, string>>;
  readonly coordinates: string;
  readonly coordinatesHint: string;
  readonly set: string;
  /** What was typed are not two coordinates. */
  readonly unread: string;
  /** A point the service would not take. */
  readonly outside: string;
  /** A point that seems to lie on the other side of the border. */
  readonly doubtful: string;
  /** The point was set from far away, where a pixel is a village. */
  readonly rough: string;
  readonly none: string;
  /** Stands before the coordinates of the point. */
  readonly chosen: string;
  /** Stands before the coordinates of what lies in the middle of the map. */
  readonly middle: string;
  readonly position: (point: Point) => string;
  readonly accuracy: (metres: number) => string;
  /** The nearest city. Less than ten kilometres are not counted: the city itself is as large. */
  readonly near: (city: string, km: number) => string;
  /** A length, from metres. */
  readonly length: (metres: number) => string;
  readonly remove: string;
  /** The cities of `CENTRES`. */
  readonly centres: Readonly<Record<Region, string>>;
}
