/** Pure. Size and transparency of a WebP picture, from the first bytes of its compressed data. */
import { u16le, u24le, u32le } from './bytes.ts';
import type { Dimensions } from './checked-photo.ts';

export interface WebpFrame extends Dimensions {
  readonly hasAlpha: boolean;
}

const FRAME_HEADER = 10;
const START_CODE = 0x2a_01_9d;

/** Lossy (RFC 6386 §9.1): a key frame that is shown, whose first partition is not longer than the data. */
function readVp8(data: Uint8Array): WebpFrame | undefined {
  const tag = u24le(data, 0);
  const isShownKeyFrame = (tag & 0x11) === 0x10;
  if (data.length < FRAME_HEADER || !isShownKeyFrame || u24le(data, 3) !== START_CODE) return undefined;
  if (FRAME_HEADER + (tag >>> 5) > data.length) return undefined;
  return { width: u16le(data, 6) & 0x3fff, height: u16le(data, 8) & 0x3fff, hasAlpha: false };
}

/** Lossless (RFC 9649 §3.4): signature, two times 14 bits, one bit for transparency, three for version 0. */
function readVp8l(data: Uint8Array): WebpFrame | undefined {
  const bits = u32le(data, 1);
  if (data.length < 5 || data[0] !== 0x2f || bits >>> 29 !== 0) return undefined;
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, hasAlpha: ((bits >>> 28) & 1) === 1 };
}

/** @param type of the chunk, `VP8 ` or `VP8L`. */
export const readFrame = (type: string, data: Uint8Array): WebpFrame | undefined =>
  type === 'VP8L' ? readVp8l(data) : readVp8(data);
