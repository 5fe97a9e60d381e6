/**
 * Pure. Colour of a PNG (PNG 3rd ed. §4.3): the chunk of the highest rank that can be used, written anew, stands for all.
 * `cHRM` is left out, because measured primaries are those of one screen; `sBIT`, `bKGD` and `pHYs` change nothing in a browser.
 */
import { ascii, join, u32, writeU16, writeU32 } from './bytes.ts';
import type { ColourSpace } from './icc.ts';
import { readColourSpace, writeProfile } from './icc.ts';
import { inflate } from './inflate.ts';
import { writeChunk } from './png-chunks.ts';

/** More than any profile of a camera or a screen; colorants stand near the beginning. */
const PROFILE_MAX = 65_536;
const NAME_MAX = 79;

/** Coding-independent code points (ITU-T H.273) of RGB: two numbers out of short lists, no matrix, and the range. */
const isCicp = (data: Uint8Array): boolean =>
  data.length === 4 && (data[0] ?? 0) <= 22 && (data[1] ?? 0) <= 18 && data[2] === 0 && (data[3] ?? 0) <= 1;

/** Gamma in 1/100,000, between linear and 1/10. */
const isGamma = (data: Uint8Array): boolean => data.length === 4 && u32(data, 0) >= 10_000 && u32(data, 0) <= 100_000;

/** Name, zero, method 0, zlib data (§11.3.2.3). */
function readProfile(data: Uint8Array): ColourSpace | undefined {
  const nameEnd = data.subarray(0, NAME_MAX + 1).indexOf(0);
  const profile = nameEnd > 0 && data[nameEnd + 1] === 0 ? inflate(data.subarray(nameEnd + 2), PROFILE_MAX) : undefined;
  return profile && readColourSpace(profile);
}

/** Adler-32 (RFC 1950 §8.2) of some hundred bytes. */
function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return b * 65_536 + a;
}

const swapped = (value: number): Uint8Array => writeU16(value).reverse();

/** The profile in one stored block. */
function profileChunk(profile: Uint8Array): Uint8Array {
  const block = [Uint8Array.of(1), swapped(profile.length), swapped(~profile.length & 0xffff), profile];
  const zlib = join([Uint8Array.of(0x78, 0x01), ...block, writeU32(adler32(profile))]);
  return writeChunk('iCCP', join([ascii('ICC\0\0'), zlib]));
}

/** Chunks that say the colours of a picture, given the first of each type found before its palette. */
export function colourChunks(found: ReadonlyMap<string, Uint8Array>): Uint8Array[] {
  const [cicp, iccp, srgb, gama] = ['cICP', 'iCCP', 'sRGB', 'gAMA'].map((type) => found.get(type));
  if (cicp && isCicp(cicp)) return [writeChunk('cICP', cicp)];
  const space = iccp && readProfile(iccp);
  const profile = space && writeProfile(space);
  if (profile) return [profileChunk(profile)];
  // The rendering intent has no meaning for a picture that is shown on a screen: 0, perceptual.
  if (space || (srgb?.length === 1 && (srgb[0] ?? 0) <= 3)) return [writeChunk('sRGB', Uint8Array.of(0))];
  return gama && isGamma(gama) ? [writeChunk('gAMA', gama)] : [];
}
