import assert from 'node:assert/strict';
import type { CheckedPhoto } from '../../../../worker/domain/photo/photo.ts';
import { checkPhoto } from '../../../../worker/domain/photo/photo.ts';

export const LIMITS = { pixelsMax: 40_000_000 };

export function strip(bytes: Uint8Array): CheckedPhoto {
  const result = checkPhoto(bytes, LIMITS);
  assert.ok(result.ok, result.ok ? '' : result.error.code);
  return result.value;
}

/** The code of the refusal, or `ok`. */
export function verdict(bytes: Uint8Array): string {
  const result = checkPhoto(bytes, LIMITS);
  return result.ok ? 'ok' : result.error.code;
}

export const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
