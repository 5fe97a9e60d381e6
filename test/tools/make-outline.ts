/**
 * Makes `widget/jauap-map/outline.ts`: the border of Kazakhstan for `<jauap-map>`, simplified.
 *
 *     npm pack world-atlas@2.0.2 && tar -xzf world-atlas-2.0.2.tgz
 *     node test/tools/make-outline.ts package/countries-10m.json widget/jauap-map/outline.ts
 *
 * The file read is TopoJSON of Natural Earth 4.1.0, scale 1:10m, which is in the public domain. It is read when the outline is
 * made and never again, so the package is no dependency. The borders of the regions are left out: no source we may use
 * has the twenty regions there have been since June 2022.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Longitude and latitude, in degrees. */
export type Position = readonly [lon: number, lat: number];

interface Topology {
  readonly transform: { readonly scale: Position; readonly translate: Position };
  readonly arcs: readonly (readonly Position[])[];
  readonly objects: { readonly countries: { readonly geometries: readonly Geometry[] } };
}

interface Geometry {
  readonly properties: { readonly name: string };
  readonly arcs: readonly (readonly (readonly number[])[])[];
}

/** Degrees of latitude a border may be moved by: about three kilometres. */
const TOLERANCE = 0.03;

/** A degree of longitude is shorter than one of latitude; this is how much, in the middle of the country. */
const SHORTER = Math.cos((48 * Math.PI) / 180);

/** Steps a degree is divided into in the file: about two kilometres each. */
const STEPS = 50;

/** An island that is left with fewer corners is too small to draw. */
const CORNERS_MIN = 4;

/** Positions of an arc, of which a negative index means the way back (TopoJSON §2.1.4). */
function arc({ arcs, transform: { scale, translate } }: Topology, index: number): Position[] {
  let [x, y] = [0, 0];
  const positions = (arcs[index < 0 ? ~index : index] ?? []).map(([dx, dy]): Position => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
  return index < 0 ? positions.reverse() : positions;
}

/**
 * The outer rings of a country. The holes are left out on purpose: Natural Earth draws Baikonur as a country of its own, but what
 * is leased is still Kazakhstan.
 */
export function ringsOf(topology: Topology, country: string): Position[][] {
  const geometry = topology.objects.countries.geometries.find(({ properties }) => properties.name === country);
  if (!geometry) throw new Error(`No country is called ${country}.`);
  // The last position of an arc is the first of the next one.
  return geometry.arcs.map(([outer = []]) => outer.flatMap((index) => arc(topology, index).slice(0, -1)));
}

function distance([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  const [dx, dy] = [(bx - ax) * SHORTER, by - ay];
  const [px, py] = [(x - ax) * SHORTER, y - ay];
  const along = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(px - along * dx, py - along * dy);
}

/** Douglas and Peucker's simplification: keeps what lies farther from the straight line than the tolerance. */
export function simplify(line: readonly Position[], tolerance = TOLERANCE): Position[] {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return [...line];
  const far = line.map((position) => distance(position, first, last));
  const widest = far.indexOf(Math.max(...far));
  if ((far[widest] ?? 0) <= tolerance) return [first, last];
  return [...simplify(line.slice(0, widest + 1), tolerance), ...simplify(line.slice(widest), tolerance).slice(1)];
}

/** An integer in the Encoded Polyline Algorithm Format: sign last, five bits a character, the lowest first. */
function encodeNumber(value: number): string {
  let rest = value < 0 ? ~(value << 1) : value << 1;
  let text = '';
  for (; rest >= 32; rest >>= 5) text += String.fromCharCode((32 | (rest & 31)) + 63);
  return text + String.fromCharCode(rest + 63);
}

/** A ring as text: its first corner, then the way to each next one; longitude before latitude. */
export function encode(ring: readonly Position[]): string {
  const steps = ring.map((position) => position.map((degrees) => Math.round(degrees * STEPS)));
  return steps
    .flatMap(([x = 0, y = 0], at) => [x - (steps[at - 1]?.[0] ?? 0), y - (steps[at - 1]?.[1] ?? 0)])
    .map(encodeNumber)
    .join('');
}

function make(from: string, to: string): void {
  const topology = JSON.parse(readFileSync(from, 'utf8')) as Topology;
  const rings = ringsOf(topology, 'Kazakhstan')
    .map((ring) => simplify(ring))
    .filter(({ length }) => length >= CORNERS_MIN)
    .sort((a, b) => b.length - a.length);
  const lines = rings.map((ring) => `  '${encode(ring).replaceAll('\\', '\\\\')}',\n`).join('');
  writeFileSync(
    to,
    `/**
 * The border of Kazakhstan, by Natural Earth (public domain), to about three kilometres. Made by \`test/tools/make-outline.ts\`; do not edit.
 * Each ring is an encoded polyline: longitude and latitude of its first corner, then the way to each next one, in fiftieths of a degree.
 */
// biome-ignore format: one ring, one line
export const OUTLINE: readonly string[] = [
${lines}];
`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [from, to] = process.argv.slice(2);
  if (!from || !to) throw new Error('Name the TopoJSON to read and the module to write.');
  make(from, to);
}
