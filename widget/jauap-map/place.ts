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

/** The outline is exact to about three kilometres; a village at the border must not be called foreign. In degrees. */
const BORDER = 0.07;

/** The numbers in an encoded polyline: five bits a character, the lowest first; the last character has no sixth bit. */
function numbersIn(text: string): number[] {
  return (text.match(/[_-~]*[?-^]/g) ?? []).map((characters) => {
    const bits = [...characters].reduceRight((sum, character) => sum * 32 + ((character.charCodeAt(0) - 63) & 31), 0);
    return bits & 1 ? ~(bits >> 1) : bits >> 1;
  });
}

/** The corners of a ring as `test/tools/make-outline.ts` writes it. */
export function ringOf(text: string): Point[] {
  const steps = numbersIn(text);
  let [lon, lat] = [0, 0];
  return Array.from({ length: steps.length / 2 }, (_, at) => {
    lon += steps[2 * at] ?? 0;
    lat += steps[2 * at + 1] ?? 0;
    return { lat: lat / STEPS, lon: lon / STEPS };
  });
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

/** Whether a point lies inside a ring: from inside, the way east crosses it an odd number of times. */
function inRing({ lat, lon }: Point, ring: readonly Point[]): boolean {
  const crossed = ring.filter((to, at) => {
    const from = ring.at(at - 1) as Point;
    const level = from.lat > lat !== to.lat > lat;
    return level && lon < from.lon + ((lat - from.lat) / (to.lat - from.lat)) * (to.lon - from.lon);
  });
  return crossed.length % 2 === 1;
}

/** Whether a point lies inside the border, or so near to it that the drawn one cannot tell. */
export const inOutline = ({ lat, lon }: Point): boolean =>
  [0, BORDER, -BORDER].some((north) =>
    [0, BORDER, -BORDER].some((east) => RINGS.some((ring) => inRing({ lat: lat + north, lon: lon + east }, ring))),
  );

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
