/** Black boxes over a photo, in parts of its width and height, so that they fit every size of it. Pure. */

export interface Box {
  /** From 0 to 1, from the upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Thinner than this nobody can draw on purpose. */
const LEAST = 0.01;

/** One press of an arrow key. */
const STEP = 0.02;

/** Where a new box lies that nobody has drawn. */
export const MIDDLE: Box = { x: 0.4, y: 0.4, width: 0.2, height: 0.2 };

const clamp = (value: number, from: number, to: number): number => Math.min(to, Math.max(from, value));

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** A box between two corners, inside the photo; nothing if it is too thin to be meant. */
export function boxBetween(a: Corner, b: Corner): Box | undefined {
  const [left, right] = [a.x, b.x].map((x) => clamp(x, 0, 1)).toSorted((one, other) => one - other) as [number, number];
  const [top, bottom] = [a.y, b.y].map((y) => clamp(y, 0, 1)).toSorted((one, other) => one - other) as [number, number];
  const box = { x: left, y: top, width: right - left, height: bottom - top };
  return box.width >= LEAST && box.height >= LEAST ? box : undefined;
}

export function moveBox(box: Box, dx: number, dy: number): Box {
  return { ...box, x: clamp(box.x + dx, 0, 1 - box.width), y: clamp(box.y + dy, 0, 1 - box.height) };
}

export function resizeBox(box: Box, dx: number, dy: number): Box {
  return {
    ...box,
    width: clamp(box.width + dx, LEAST, 1 - box.x),
    height: clamp(box.height + dy, LEAST, 1 - box.y),
  };
}

const ARROWS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** A box after a key: arrows move it, with Shift they change its size; nothing for any other key. */
export function boxAfter(box: Box, key: string, shift: boolean): Box | undefined {
  const way = ARROWS[key];
  return way && (shift ? resizeBox : moveBox)(box, ...way);
}

/** Whole pixels that a box covers: rather one too many than one too few. */
export function pixelsOf({ x, y, width, height }: Box, size: { readonly width: number; readonly height: number }) {
  const left = Math.floor(x * size.width);
  const top = Math.floor(y * size.height);
  return {
    left,
    top,
    width: Math.min(size.width, Math.ceil((x + width) * size.width)) - left,
    height: Math.min(size.height, Math.ceil((y + height) * size.height)) - top,
  };
}
