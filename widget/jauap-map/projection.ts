/** Web Mercator, the projection every tile server uses, between degrees and the pixels of a view. Pure. */
import { BOUNDS } from '../../sdk/contract/vocabulary.ts';

/** Degrees, WGS 84. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Pixels from the upper left corner of a view. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** What is shown. `zoom` counts doublings: at 0 the world is one tile wide. Width and height are in pixels. */
export interface View {
  readonly centre: Point;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

/** Width of a tile, in pixels. */
export const TILE = 256;

/** A pixel is then about a metre in Kazakhstan: closer no drawn border and no finger is. */
export const ZOOM_MAX = 17;

/** Length of the equator, in metres. */
const EQUATOR = 40_075_017;

const { PI } = Math;
const radians = (degrees: number): number => (degrees * PI) / 180;
const clamp = (value: number, from: number, to: number): number => Math.min(to, Math.max(from, value));

/** Width of the world, in pixels. */
const worldOf = (zoom: number): number => TILE * 2 ** zoom;

/** Position in the world, in pixels from its north-west corner. */
export function toWorld({ lat, lon }: Point, zoom: number): Pixel {
  const world = worldOf(zoom);
  return { x: world * (lon / 360 + 0.5), y: world * (0.5 - Math.asinh(Math.tan(radians(lat))) / (2 * PI)) };
}

function fromWorld({ x, y }: Pixel, zoom: number): Point {
  const world = worldOf(zoom);
  return {
    lat: (Math.atan(Math.sinh((0.5 - y / world) * 2 * PI)) * 180) / PI,
    lon: (x / world - 0.5) * 360,
  };
}

/** Position in the world of the upper left corner of a view. */
export function originOf({ centre, zoom, width, height }: View): Pixel {
  const { x, y } = toWorld(centre, zoom);
  return { x: x - width / 2, y: y - height / 2 };
}

export function project(point: Point, view: View): Pixel {
  const origin = originOf(view);
  const { x, y } = toWorld(point, view.zoom);
  return { x: x - origin.x, y: y - origin.y };
}

export function unproject({ x, y }: Pixel, view: View): Point {
  const origin = originOf(view);
  return fromWorld({ x: x + origin.x, y: y + origin.y }, view.zoom);
}

/** The zoom at which the whole country fits. */
export function fit(width: number, height: number): number {
  const from = toWorld({ lat: BOUNDS.north, lon: BOUNDS.west }, 0);
  const to = toWorld({ lat: BOUNDS.south, lon: BOUNDS.east }, 0);
  return Math.log2(Math.min(width / (to.x - from.x), height / (to.y - from.y)));
}

/** A view as it may be: neither smaller than the country, nor anywhere else. */
export function within(view: View): View {
  const { centre, zoom, width, height } = view;
  return {
    ...view,
    zoom: clamp(zoom, fit(width, height), ZOOM_MAX),
    centre: { lat: clamp(centre.lat, BOUNDS.south, BOUNDS.north), lon: clamp(centre.lon, BOUNDS.west, BOUNDS.east) },
  };
}

/** The whole country. */
export function whole(width: number, height: number): View {
  const zoom = fit(width, height);
  const from = toWorld({ lat: BOUNDS.north, lon: BOUNDS.west }, zoom);
  const to = toWorld({ lat: BOUNDS.south, lon: BOUNDS.east }, zoom);
  return { centre: fromWorld({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }, zoom), zoom, width, height };
}

/** The same view in a frame of another size. */
export function resize(view: View, width: number, height: number): View {
  if (view.zoom <= fit(view.width, view.height)) return whole(width, height);
  return within({ ...view, width, height });
}

/** Moves the view over the country, by pixels. */
export function pan(view: View, dx: number, dy: number): View {
  return within({ ...view, centre: unproject({ x: view.width / 2 + dx, y: view.height / 2 + dy }, view) });
}

/** Comes closer, or goes back, and leaves what lies under a pixel where it is. */
export function zoomAt(view: View, by: number, { x, y }: Pixel): View {
  const closer = within({ ...view, zoom: view.zoom + by });
  const there = project(unproject({ x, y }, view), closer);
  return pan(closer, there.x - x, there.y - y);
}

/** Metres that a pixel stands for, in the middle of the view. */
export function metresPerPixel({ centre, zoom }: View): number {
  return (EQUATOR * Math.cos(radians(centre.lat))) / worldOf(zoom);
}

/** A round length to measure by, at most so many pixels long. */
export function scaleOf(view: View, most: number): { readonly metres: number; readonly pixels: number } {
  const perPixel = metresPerPixel(view);
  const power = 10 ** Math.floor(Math.log10(most * perPixel));
  const metres = [5, 2, 1].map((times) => times * power).find((length) => length <= most * perPixel) ?? power;
  return { metres, pixels: metres / perPixel };
}
