/** Pictures of streets, from a server the agency has named. Without one no map asks anybody for anything. */
import type { Pixel, View } from './projection.ts';
import { originOf, TILE } from './projection.ts';

/** A tile and its place in the view. */
export interface Tile extends Pixel {
  readonly href: string;
  readonly size: number;
}

/** Only https, and only a template that says which tile is meant. */
export const isTemplate = (template: string): boolean =>
  template.startsWith('https://') && ['{z}', '{x}', '{y}'].every((part) => template.includes(part));

/**
 * The tiles that cover a view. While it moves, a tile keeps its index as long as it is seen, so that no picture is swapped for
 * another one and back.
 */
export function tilesOf(view: View, template: string): readonly Tile[] {
  const z = Math.round(view.zoom);
  const size = TILE * 2 ** (view.zoom - z);
  const origin = originOf(view);
  const [columns, rows] = [Math.ceil(view.width / size) + 1, Math.ceil(view.height / size) + 1];
  const tiles: Tile[] = [];
  for (let at = 0; at < columns * rows; at++) {
    const x = Math.floor(origin.x / size) + (at % columns);
    const y = Math.floor(origin.y / size) + Math.floor(at / columns);
    const href = template.replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(y));
    tiles[(x % columns) + columns * (y % rows)] = { href, size, x: x * size - origin.x, y: y * size - origin.y };
  }
  return tiles;
}
