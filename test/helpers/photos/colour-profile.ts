/** ICC profiles as devices write them, with a device's name, texts, and measured curves. */
import { witness } from './witness.ts';

/** X, Y, Z of red, green and blue, adapted to D50. */
export const PRIMARIES = {
  srgb: [0.4361, 0.2225, 0.0139, 0.3851, 0.7169, 0.0971, 0.1431, 0.0606, 0.7142],
  displayP3: [0.5151, 0.2412, -0.0011, 0.292, 0.6922, 0.0419, 0.1571, 0.0666, 0.7841],
  adobeRgb: [0.6097, 0.3111, 0.0195, 0.2053, 0.6257, 0.0609, 0.1492, 0.0632, 0.7446],
  /** A screen that was measured: near to Display P3, and like no other. */
  measuredP3: [0.5098, 0.2377, 0.0009, 0.2961, 0.6951, 0.0435, 0.1583, 0.0672, 0.7795],
  /** ProPhoto RGB is near to none of the three. */
  proPhoto: [0.7977, 0.288, 0, 0.1352, 0.7119, 0, 0.0313, 0.0001, 0.8249],
} satisfies Record<string, readonly number[]>;

const u16 = (value: number): Buffer => Buffer.of(value >> 8, value & 255);
const u32 = (value: number): Buffer => Buffer.of(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
const fixed = (value: number): Buffer => u32(Math.round(value * 65_536));
const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
const xyz = (values: readonly number[]): Buffer => Buffer.concat([Buffer.from('XYZ \0\0\0\0'), ...values.map(fixed)]);
const text = (words: string): Buffer => padded(Buffer.from(`text\0\0\0\0${words}\0`));
const description = (words: string): Buffer =>
  padded(
    Buffer.concat([Buffer.from('desc\0\0\0\0'), u32(words.length + 1), Buffer.from(`${words}\0`), Buffer.alloc(78)]),
  );
const gamma = Buffer.concat([Buffer.from('curv\0\0\0\0'), u32(1), u16(0x0233), u16(0)]);

const D50 = [0.9642, 1, 0.8249];

/** A version 2 display profile. */
export function deviceProfile(primaries: readonly number[], colourSpace = 'RGB '): Uint8Array {
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', description(witness('profile-description'))],
    ['cprt', text(witness('profile-copyright'))],
    ['dmnd', description(witness('profile-maker'))],
    ['dmdd', description(witness('profile-device'))],
    ['wtpt', xyz(D50)],
    ['rXYZ', xyz(primaries.slice(0, 3))],
    ['gXYZ', xyz(primaries.slice(3, 6))],
    ['bXYZ', xyz(primaries.slice(6, 9))],
    ['rTRC', gamma],
    ['gTRC', gamma],
    ['bTRC', gamma],
  ];
  let at = 132 + tags.length * 12;
  const table = tags.map(([name, data]) => {
    at += data.length;
    return Buffer.concat([Buffer.from(name), u32(at - data.length), u32(data.length)]);
  });
  const header = Buffer.concat([u32(at), Buffer.from(`WIT-\x02\x10\0\0mntr${colourSpace}XYZ `), Buffer.alloc(104)]);
  header.write('acspAPPL', 36);
  header.write('WIT-NESS', 48);
  header.set(Buffer.concat(D50.map(fixed)), 68);
  return Uint8Array.from(Buffer.concat([header, u32(tags.length), ...table, ...tags.map(([, data]) => data)]));
}
