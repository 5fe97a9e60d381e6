/** Values of the feed's filters that are more than one word. Plain, so that everybody reads them alike. */
import { BOUNDS } from './vocabulary.ts';

/** Shortest and longest words that the feed is searched by. Not among the contract's limits, which every form carries. */
export const SEARCH = { min: 2, max: 100 } as const;

/** Filters of the feed that people set and addresses carry, by their names in the query. */
export const FILTERS = [
  'q',
  'topic',
  'status',
  'kind',
  'region',
  'territory',
  'object',
  'from',
  'to',
  'overdue',
  'solved',
] as const;

/** A box on the map, degrees of WGS 84. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The box written as `west,south,east,north`, or `null` if that is not how it is written (RFC 7946 §5 has this order). */
export function parseBox(text: string): Box | null {
  if (!/^-?\d{1,3}(\.\d{1,8})?(,-?\d{1,3}(\.\d{1,8})?){3}$/.test(text)) return null;
  const [west = 0, south = 0, east = 0, north = 0] = text.split(',').map(Number);
  return { west, south, east, north };
}

/** What is wrong with a box. One that is empty, or leaves the globe, is as wrong as one in which nobody can have been. */
export function boxFault(text: string): 'wrong_format' | 'wrong_value' | 'outside_country' | null {
  const box = parseBox(text);
  if (!box) return 'wrong_format';
  const { west, south, east, north } = box;
  const onGlobe = west >= -180 && east <= 180 && south >= -90 && north <= 90;
  if (!onGlobe || west >= east || south >= north) return 'wrong_value';
  const meets = west <= BOUNDS.east && east >= BOUNDS.west && south <= BOUNDS.north && north >= BOUNDS.south;
  return meets ? null : 'outside_country';
}
