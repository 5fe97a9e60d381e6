/** What the tests of <jauap-map> share: the element, what it has fired, and a device that stands where a test says. */
import { fixture, html } from '@open-wc/testing';
import type { JauapMap } from '../../widget/jauap-map/jauap-map.ts';
import type { JauapPointEvent } from '../../widget/jauap-map/point-event.ts';
import type { Point } from '../../widget/jauap-map/projection.ts';
import { waitUntil } from '../helpers/wait-until.ts';
import { inside } from './support.ts';

export async function map(lang = 'kk', region = ''): Promise<JauapMap> {
  const element = await fixture<JauapMap>(html`<jauap-map lang=${lang} region=${region}></jauap-map>`);
  await waitUntil(() => frame(element));
  // The picture has the size of its frame once that has been measured.
  await waitUntil(() => inside(element, 'svg').getAttribute('viewBox') === `0 0 ${sizeOf(element).join(' ')}`);
  return element;
}

export const frame = (element: JauapMap) => inside(element, '[part=map]');

export function sizeOf(element: JauapMap): [number, number] {
  const { clientWidth, clientHeight } = frame(element);
  return [clientWidth, clientHeight];
}

/** Everything the element has fired since, in order. */
export function fired(element: JauapMap): (Point | undefined)[] {
  const points: (Point | undefined)[] = [];
  element.addEventListener('jauap-point', (event: JauapPointEvent) => points.push(event.point));
  return points;
}

/** A place of the map, as parts of its width and height, on the page. */
export function placeOn(element: JauapMap, x: number, y: number): [number, number] {
  const { left, top, width, height } = frame(element).getBoundingClientRect();
  return [Math.round(left + width * x), Math.round(top + height * y)];
}

/** The picture's border, by which one sees whether the map has moved. */
export const border = (element: JauapMap) => inside(element, '.border').getAttribute('d');

export function typeCoordinates(element: JauapMap, text: string): void {
  inside<HTMLInputElement>(element, '#coordinates').value = text;
  inside(element, 'form button').click();
}

/** Puts the device somewhere until it is put back. A number is the code of a failure; `undefined` never answers. */
export function putDevice(answer: (Point & { readonly accuracy: number }) | number | undefined): {
  readonly asked: () => number;
  readonly putBack: () => void;
} {
  let asked = 0;
  const getCurrentPosition: Geolocation['getCurrentPosition'] = (found, failed) => {
    asked++;
    if (typeof answer === 'number') failed?.({ code: answer } as GeolocationPositionError);
    else if (answer) {
      const coords = { latitude: answer.lat, longitude: answer.lon, accuracy: answer.accuracy };
      found({ coords } as GeolocationPosition);
    }
  };
  Object.defineProperty(navigator, 'geolocation', { configurable: true, value: { getCurrentPosition } });
  return {
    asked: () => asked,
    putBack: () => void Reflect.deleteProperty(navigator, 'geolocation'),
  };
}
