/** What fingers, mouse and keys do to a map. It must not trap them: one finger and the bare wheel go on scrolling the page. */
import type { Pixel, View } from './projection.ts';
import { pan, zoomAt } from './projection.ts';

/** The map, as its gestures see it. */
export interface Surface {
  readonly view: View;
  /** Shows another view. */
  move(view: View, byKey?: boolean): void;
  /** Sets the point, at a pixel of the view. */
  put(at: Pixel): void;
}

/** A press that moved no farther was meant to stay. */
const SLOP = 6;

/** Pixels an arrow key moves the map by. */
const STEP = 24;

/** Pixels of a turned wheel that make twice the size. */
const WHEEL = 100;

const ARROWS: Readonly<Record<string, Pixel>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

const CLOSER: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1, '−': -1 };

export const middleOf = ({ width, height }: View): Pixel => ({ x: width / 2, y: height / 2 });

const between = (a: Pixel, b: Pixel): Pixel => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const apart = (a: Pixel, b: Pixel): number => Math.hypot(a.x - b.x, a.y - b.y);

function pixelOf({ clientX, clientY, currentTarget }: MouseEvent): Pixel {
  const { left, top } = (currentTarget as Element).getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

/** A listener for all events of a map. */
export class Gestures implements EventListenerObject {
  readonly #surface: Surface;
  readonly #fingers = new Map<number, Pixel>();
  #dragged = false;

  constructor(surface: Surface) {
    this.#surface = surface;
  }

  handleEvent(event: Event): void {
    if (event.type === 'keydown') this.#key(event as KeyboardEvent);
    else if (event.type === 'wheel') this.#wheel(event as WheelEvent);
    else if (event.type.startsWith('touch')) this.#touch(event as TouchEvent);
    else if (event.type.startsWith('pointer')) this.#pointer(event as PointerEvent);
    else this.#click(event as MouseEvent);
  }

  #key(event: KeyboardEvent): void {
    const { key, ctrlKey, altKey, metaKey } = event;
    // Those are the browser's.
    if (ctrlKey || altKey || metaKey) return;
    const { view } = this.#surface;
    const arrow = ARROWS[key];
    const closer = CLOSER[key];
    if (arrow) this.#surface.move(pan(view, arrow.x, arrow.y), true);
    else if (closer) this.#surface.move(zoomAt(view, closer, middleOf(view)), true);
    else if (key === 'Enter' || key === ' ') this.#surface.put(middleOf(view));
    else return;
    event.preventDefault();
  }

  /** Two fingers on a touch pad are a wheel with the control key, too. */
  #wheel(event: WheelEvent): void {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const by = Math.max(-1, Math.min(1, -event.deltaY / WHEEL));
    this.#surface.move(zoomAt(this.#surface.view, by, pixelOf(event)));
  }

  /** `touch-action` leaves scrolling to one finger; two of them are the map's, whichever way they move. */
  #touch(event: TouchEvent): void {
    if (event.touches.length > 1) event.preventDefault();
  }

  #pointer(event: PointerEvent): void {
    const { type, pointerId, button } = event;
    if (type === 'pointermove') this.#drag(event);
    else if (type !== 'pointerdown') this.#fingers.delete(pointerId);
    else if (!button) {
      this.#dragged = this.#fingers.size > 0;
      this.#fingers.set(pointerId, pixelOf(event));
    }
  }

  #drag(event: PointerEvent): void {
    const { pointerId, pointerType, currentTarget } = event;
    const from = this.#fingers.get(pointerId);
    if (!from) return;
    const to = pixelOf(event);
    const [other] = [...this.#fingers].flatMap(([id, pixel]) => (id === pointerId ? [] : [pixel]));
    if (!this.#dragged) {
      // A finger that begins up or down means the page, which takes it away from us a moment later.
      const scrolls = pointerType === 'touch' && Math.abs(to.y - from.y) > Math.abs(to.x - from.x);
      if (scrolls || apart(from, to) < SLOP) return;
      // Only now: whoever captures a mere press takes the click away from what was pressed.
      (currentTarget as Element).setPointerCapture(pointerId);
      this.#dragged = true;
    }
    this.#fingers.set(pointerId, to);
    const { view } = this.#surface;
    const [before, now] = other ? [between(from, other), between(to, other)] : [from, to];
    const by = other ? Math.log2(apart(to, other) / (apart(from, other) || 1) || 1) : 0;
    this.#surface.move(zoomAt(pan(view, before.x - now.x, before.y - now.y), by, now));
  }

  #click(event: MouseEvent): void {
    const { view } = this.#surface;
    if (event.type === 'dblclick') this.#surface.move(zoomAt(view, 1, pixelOf(event)));
    // A drag ends with a click as well, and the second of two has come closer already.
    else if (!this.#dragged && event.detail < 2) {
      // Software that presses things for people names no place: then the middle is meant.
      this.#surface.put(event.detail ? pixelOf(event) : middleOf(view));
    }
    this.#dragged = false;
  }
}
