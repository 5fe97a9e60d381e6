/** The map as a picture: tiles or a net of degrees, border, cities, the point and a scale. Pure templates. */
import type { TemplateResult } from 'lit/html.js';
import { svg } from 'lit/html.js';
import type { MapWords } from '../locales/map.ts';
import { CENTRES, REGIONS } from './centres.ts';
import { RINGS } from './place.ts';
import type { Pixel, Point, View } from './projection.ts';
import { metresPerPixel, project, scaleOf, unproject } from './projection.ts';
import type { Tile } from './tiles.ts';

/** What to draw. */
export interface Picture {
  readonly view: View;
  readonly tiles: readonly Tile[];
  readonly point: Point | undefined;
  /** Metres the point may be wrong by. */
  readonly accuracy: number;
  /** Height of the letters, in pixels. */
  readonly em: number;
}

/** Where a name stands, in pixels. */
interface Label extends Pixel {
  readonly name: string;
  readonly left: number;
  readonly width: number;
  readonly shown: boolean;
}

/** Width of a letter, in heights: a little more than most are. */
const LETTER = 0.62;

/** Pixels between a city and its name. */
const GAP = 8;

/** Pixels that lines of the net are apart, at least. */
const MESH = 120;

const at = ({ x, y }: Pixel): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** The border; what lies far outside the view is drawn too, and cut off by the browser. */
const border = (view: View): string =>
  RINGS.map((ring) => `M${ring.map((corner) => at(project(corner, view))).join('L')}Z`).join('');

/** Meridians and parallels: without streets, they show that the map moves. */
function net(view: View): string {
  const from = unproject({ x: 0, y: view.height }, view);
  const to = unproject({ x: view.width, y: 0 }, view);
  const least = (MESH * (to.lon - from.lon)) / view.width;
  const power = 10 ** Math.ceil(Math.log10(least));
  const step = [power / 5, power / 2, power].find((degrees) => degrees >= least) ?? power;
  const lines: string[] = [];
  for (let lon = Math.ceil(from.lon / step) * step; lon < to.lon; lon += step)
    lines.push(`M${project({ lat: 0, lon }, view).x.toFixed(1)} 0v${view.height}`);
  for (let lat = Math.ceil(from.lat / step) * step; lat < to.lat; lat += step)
    lines.push(`M0 ${project({ lat, lon: 0 }, view).y.toFixed(1)}h${view.width}`);
  return lines.join('');
}

/** Names of cities where they have room: the first in the list come first. */
export function labelsOf(view: View, em: number, names: MapWords['centres']): readonly Label[] {
  const labels: Label[] = [];
  for (const region of REGIONS) {
    const city = project(CENTRES[region], view);
    if (city.x < 0 || city.x > view.width || city.y < 0 || city.y > view.height) continue;
    const name = names[region];
    const width = name.length * em * LETTER;
    const right = city.x + GAP;
    const left = right + width > view.width ? city.x - GAP - width : right;
    const covered = (other: Label): boolean =>
      other.shown &&
      Math.abs(other.y - city.y) < em * 1.25 &&
      left < other.left + other.width &&
      other.left < left + width;
    labels.push({ ...city, name, left, width, shown: left >= 0 && !labels.some(covered) });
  }
  return labels;
}

const cityOf = ({ x, y, name, left, width, shown }: Label): TemplateResult => svg`<circle
    class="city" cx=${x} cy=${y} r="3.5"></circle>${
      shown
        ? svg`<text x=${left < x ? left + width : left} y=${y} dy="0.35em" text-anchor=${left < x ? 'end' : 'start'}>${name}</text>`
        : ''
    }`;

const marker = (point: Point, accuracy: number, view: View): TemplateResult => {
  const pixel = project(point, view);
  return svg`<circle class="around" cx=${pixel.x} cy=${pixel.y} r=${accuracy / metresPerPixel(view)}></circle>
    <path class="marker" transform="translate(${at(pixel)})" d="M0 0C-4-9-12-14-12-22a12 12 0 0 1 24 0C12-14 4-9 0 0Z"></path>
    <circle class="eye" cx=${pixel.x} cy=${pixel.y - 22} r="4.5"></circle>`;
};

function ruler(view: View, words: MapWords): TemplateResult {
  const { metres, pixels } = scaleOf(view, view.width / 4);
  const y = view.height - 12;
  return svg`<path class="ruler" d="M12 ${y - 6}v6h${pixels.toFixed(1)}v-6"></path>
    <text x="16" y=${y - 6}>${words.length(metres)}</text>`;
}

/** What stands inside the `svg`. */
export function drawing({ view, tiles, point, accuracy, em }: Picture, words: MapWords): TemplateResult {
  const [x, y] = [view.width / 2, view.height / 2];
  return svg`
    ${tiles.map(
      ({ href, size, ...pixel }) =>
        svg`<image href=${href} x=${pixel.x} y=${pixel.y} width=${size} height=${size}></image>`,
    )}
    <path class=${tiles.length ? 'border' : 'border land'} d=${border(view)}></path>
    <path class="net" d=${tiles.length ? '' : net(view)}></path>
    ${labelsOf(view, em, words.centres).map(cityOf)}
    ${point ? marker(point, accuracy, view) : ''}
    <path class="middle" d="M${x - 14} ${y}h28M${x} ${y - 14}v28"></path>
    ${ruler(view, words)}`;
}
