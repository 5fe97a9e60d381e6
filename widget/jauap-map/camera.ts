import type { ReactiveController } from 'lit';
import type { Host } from '../controllers/host.ts';
import { CENTRES, isRegion } from './centres.ts';
import type { Surface } from './gestures.ts';
import { Gestures } from './gestures.ts';
import type { Pixel, Point, View } from './projection.ts';
import { pan, project, resize, unproject, whole, within, zoomAt } from './projection.ts';

/** What of the country is in sight: follows gestures, buttons and the size of its frame. */
export class Camera implements ReactiveController, Surface {
  /** Of any size, until the frame has been measured. */
  view: View = whole(320, 240);
  /** Height of the letters, in pixels. */
  em = 13;
  /** It was moved by a key or from a list, so that its middle is worth telling. */
  told = false;
  readonly gestures = new Gestures(this);
  readonly #host: Host;
  readonly #put: (point: Point) => void;
  readonly #observer = new ResizeObserver(([entry]) => entry && this.#measure(entry.target));
  #frame: Element | undefined;

  /** @param put is told where the citizen has pressed. */
  constructor(host: Host, put: (point: Point) => void) {
    this.#host = host;
    this.#put = put;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#frame = undefined;
  }

  /** Follows the size of the frame, which is there after the first rendering. */
  observe(frame: Element | null): void {
    if (!frame || frame === this.#frame) return;
    this.#observer.disconnect();
    this.#observer.observe(frame);
    this.#frame = frame;
  }

  #measure(frame: Element): void {
    const { clientWidth, clientHeight } = frame;
    // Something folded away has no size and keeps what it showed.
    if (!clientWidth || !clientHeight) return;
    this.em = Number.parseFloat(getComputedStyle(frame).fontSize) * 0.8125;
    this.move(resize(this.view, clientWidth, clientHeight), this.told);
  }

  move(view: View, told = false): void {
    this.view = view;
    this.told = told;
    this.#host.requestUpdate();
  }

  put(at: Pixel): void {
    this.#put(unproject(at, this.view));
  }

  /** Shows a point from nearby, or from nearer if it is near already. */
  lookAt(centre: Point, zoom: number): void {
    this.move(within({ ...this.view, centre, zoom: Math.max(zoom, this.view.zoom) }));
  }

  /** Shows where to begin: a city with what is around it, or the country. */
  begin(region: string, zoom: number, told = false): void {
    const { width, height } = this.view;
    const centre = isRegion(region) && CENTRES[region];
    this.move(centre ? within({ centre, zoom, width, height }) : whole(width, height), told);
  }

  /**
   * Comes closer, or goes back. A point in sight comes to the middle: press roughly, come closer, press again, and nobody has to
   * drag anything (WCAG 2.2, 2.5.7).
   */
  zoom(by: number, point: Point | undefined): void {
    const { width, height } = this.view;
    const { x, y } = point ? project(point, this.view) : { x: -1, y: -1 };
    const seen = x >= 0 && x <= width && y >= 0 && y <= height;
    const view = seen ? pan(this.view, x - width / 2, y - height / 2) : this.view;
    this.move(zoomAt(view, by, { x: width / 2, y: height / 2 }), true);
  }
}
