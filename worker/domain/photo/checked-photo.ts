/** Pure. What a checked photo is, and why a photo is refused. */
import type { Result } from '../result.ts';
import { err } from '../result.ts';

export interface CheckedPhoto {
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp';
  /** Pixels as stored. A photo whose orientation is 5 to 8 is shown with width and height swapped. */
  readonly width: number;
  readonly height: number;
  /** A copy without metadata; its compressed picture is that of the original, byte for byte. */
  readonly bytes: Uint8Array;
}

/** `photo_type`: no JPEG, PNG or WebP. `photo_unreadable`: one of them, but broken, cut off or moving. */
export type PhotoRefusal =
  | { readonly code: 'photo_unreadable' }
  | { readonly code: 'photo_too_many_pixels' }
  | { readonly code: 'photo_type' };

export interface PhotoLimits {
  /** Width times height. */
  readonly pixelsMax: number;
}

export type PhotoCheck = Result<CheckedPhoto, PhotoRefusal>;

export const UNREADABLE: PhotoCheck = err({ code: 'photo_unreadable' });
export const TOO_MANY_PIXELS: PhotoCheck = err({ code: 'photo_too_many_pixels' });

export interface Dimensions {
  readonly width: number;
  readonly height: number;
}

/** A picture without width or height says nothing about how much it unpacks to, and counts as too much. */
export const hasTooManyPixels = ({ width, height }: Dimensions, { pixelsMax }: PhotoLimits): boolean =>
  width < 1 || height < 1 || width * height > pixelsMax;
