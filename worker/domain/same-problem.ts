/** Pure: whether two appeals may be about the same problem. It only offers: people decide. */
import type { Point } from '../../sdk/contract/types.ts';
import type { Appeal } from './appeal.ts';
import { fold, resembles, searchTerms } from './folding.ts';

/** Within so many metres a pit is the same pit. Points are rounded to about 100 m. */
const NEAR_METRES = 500;

/** An appeal beside another one. */
export interface Beside {
  readonly appeal: Appeal;
  /** Metres between the two; `null` where one has no point. */
  readonly distance: number | null;
}

/** By what an appeal is looked up among the published ones: its words and its place. */
export const termsOf = ({ text, place }: Appeal): string[] => searchTerms([text, place].join(' '));

/** Words of a place that say where: a street and a house, not the word "street". */
function placeWords(place: string | null): string[] {
  return fold(place ?? '')
    .split(' ')
    .filter((word) => word.length > 4 || /\d/.test(word));
}

/** Mean radius of the earth in metres. */
const EARTH = 6_371_009;

/** Metres between two points, rounded to 100 as the points are (haversine). */
function metresBetween(a: Point | null, b: Point | null): number | null {
  if (!a || !b) return null;
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const arc = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lon, b.lon);
  return 100 * Math.round((2 * EARTH * Math.asin(Math.sqrt(arc))) / 100);
}

/** How much speaks for the same problem: nearness, the same place in words, the same words. 0 is nothing. */
function likeness(appeal: Appeal, terms: readonly string[], { appeal: other, distance }: Beside): number {
  const sameTopic = other.topic === appeal.topic;
  const near = sameTopic && distance !== null && distance <= NEAR_METRES;
  const there = placeWords(other.place);
  const shared = placeWords(appeal.place).filter((word) => there.includes(word)).length;
  const samePlace = sameTopic && shared >= 2;
  return (near ? 2 : 0) + (samePlace ? 2 : 0) + (resembles(other.text, terms) ? 1 : 0);
}

/** The likeliest of them, each once, and never the appeal itself. */
export function likeliest(appeal: Appeal, found: readonly Appeal[], most: number): Beside[] {
  const once = new Map(found.map((other) => [other.number, other]));
  once.delete(appeal.number);
  const terms = searchTerms(appeal.text);
  return [...once.values()]
    .map((other): Beside => ({ appeal: other, distance: metresBetween(appeal.point, other.point) }))
    .map((beside) => ({ beside, score: likeness(appeal, terms, beside) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || (a.beside.distance ?? Infinity) - (b.beside.distance ?? Infinity))
    .slice(0, most)
    .map(({ beside }) => beside);
}
