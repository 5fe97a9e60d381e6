/** Where a point lies: in the country or not, and near which city. Pure. */
import { BOUNDS } from '../../sdk/contract/vocabulary.ts';
import type { Region } from './centres.ts';
import { CENTRES, REGIONS } from './centres.ts';
import { OUTLINE } from './outline.ts';
import type { Point } from './projection.ts';

/** Five decimals are a metre: no finger, no phone and no border here is more exact. */
const DECIMALS = 5;

/** Parts of a degree that the outline is written in. */
const STEPS = 50;

/** Kilometres in a degree of latitude. */
const DEGREE_KM = 111.2;

/** The outline is exact to about three kilometres; a village at the border must not be called foreign. */
const BORDER_KM = 6;

/** The numbers in an encoded polyline: five bits a character, the lowest first, the sign last. */
function* numbersIn(text: string): Generator<number, undefined> {
  let [value, shift] = [0, 0];
  for (const character of text) {
    const bits = character.charCodeAt(0) - 63;
    value |= (bits & 31) << shift;
    shift += 5;
    if (bits & 32) continue;
    yield value & 1 ? ~(value >> 1) : value >> 1;
    [value, shift] = [0, 0];
  }
}

/** The corners of a ring as `test/tools/make-outline.ts` writes it. */
export function ringOf(text: string): Point[] {
  const numbers = numbersIn(text);
  const ring: Point[] = [];
  let [lon, lat] = [0, 0];
  for (const step of numbers) {
    lon += step / STEPS;
    lat += (numbers.next().value ?? 0) / STEPS;
    ring.push({ lat, lon });
  }
  return ring;
}

/** The rings of the border. */
export const RINGS: readonly (readonly Point[])[] = OUTLINE.map(ringOf);

export const rounded = ({ lat, lon }: Point): Point => ({
  lat: Number(lat.toFixed(DECIMALS)),
  lon: Number(lon.toFixed(DECIMALS)),
});

/** Whether the service would take the point at all. */
export const inCountry = ({ lat, lon }: Point): boolean =>
  lat >= BOUNDS.south && lat <= BOUNDS.north && lon >= BOUNDS.west && lon <= BOUNDS.east;

/** The same place in kilometres east and north of another one; good for some hundred of them. */
function kilometres(to: Point, from: Point): readonly [number, number] {
  const shorter = Math.cos(((to.lat + from.lat) * Math.PI) / 360);
  return [(to.lon - from.lon) * DEGREE_KM * shorter, (to.lat - from.lat) * DEGREE_KM];
}

/** Kilometres from a point to the border between two corners. */
function distanceTo(point: Point, from: Point, to: Point): number {
  const [ax, ay] = kilometres(from, point);
  const [bx, by] = kilometres(to, point);
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(ax + along * dx, ay + along * dy);
}

/** Whether a point lies inside a ring, or so near to it that the ring cannot tell. */
function inRing(point: Point, ring: readonly Point[]): boolean {
  let inside = false;
  let from = ring.at(-1) as Point;
  for (const to of ring) {
    // A ray to the east crosses the border an odd number of times from inside.
    if (from.lat > point.lat !== to.lat > point.lat) {
      const crossing = from.lon + ((point.lat - from.lat) / (to.lat - from.lat)) * (to.lon - from.lon);
      if (point.lon < crossing) inside = !inside;
    }
    if (distanceTo(point, from, to) < BORDER_KM) return true;
    from = to;
  }
  return inside;
}

/** Whether a point lies inside the border, as far as the drawn one can tell. */
export const inOutline = (point: Point): boolean => RINGS.some((ring) => inRing(point, ring));

/** The city of {@link CENTRES} nearest to a point, and kilometres to it. */
export function nearest(point: Point): { readonly region: Region; readonly km: number } {
  const all = REGIONS.map((region) => ({ region, km: Math.hypot(...kilometres(CENTRES[region], point)) }));
  return all.reduce((best, other) => (other.km < best.km ? other : best));
}

/**
 * The coordinates in a text, latitude first, as maps and navigators copy them: `53.28, 69.38`, `53,28; 69,38`,
 * `51°10′12″ N 71°26′45″ E`.
 * @returns `undefined` if there are not two.
 */
export function readCoordinates(text: string): Point | undefined {
  const [a, b, c, d, e, f, more] = (text.match(/-?\d+(?:[.,]\d+)?/g) ?? []).map((number) =>
    Number(number.replace(',', '.')),
  );
  if (a === undefined || b === undefined || more !== undefined) return undefined;
  if (c === undefined) return rounded({ lat: a, lon: b });
  if (d === undefined || e === undefined || f === undefined) return undefined;
  return rounded({ lat: a + b / 60 + c / 3600, lon: d + e / 60 + f / 3600 });
}
