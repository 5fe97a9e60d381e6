/**
 * Pure. Colour profiles (ICC.1). A profile names its maker and device, carries texts and dates, and that of a calibrated screen
 * is as good as a serial number: measured curves and primaries are unlike those of any other. So no byte of it is kept. It is
 * read for the nearest of the colour spaces that photos come in, and that space is written anew, always the same.
 * A picture without a profile is sRGB, and so is one whose profile is near none of them.
 */
import { ascii, fourCharacters, hasAscii, join, u32, writeU16, writeU32 } from './bytes.ts';

export type ColourSpace = 'srgb' | 'display-p3' | 'adobe-rgb';

interface Space {
  readonly name: ColourSpace;
  readonly title: string;
  /** X, Y, Z of red, green and blue, adapted to D50, in 1/65536 (s15Fixed16Number). */
  readonly primaries: readonly number[];
  /** `parametricCurveType` (ICC.1 §10.18): kind of function, then its parameters in 1/65536. */
  readonly curve: readonly [kind: number, ...parameters: number[]];
}

const SRGB_CURVE = [3, 157_286, 62_119, 3_417, 5_072, 2_651] as const;

const SPACES: readonly Space[] = [
  {
    name: 'srgb',
    title: 'sRGB',
    primaries: [28_578, 14_582, 913, 25_236, 46_981, 6_364, 9_377, 3_973, 46_804],
    curve: SRGB_CURVE,
  },
  {
    name: 'display-p3',
    title: 'Display P3',
    primaries: [33_759, 15_807, -69, 19_135, 45_367, 2_745, 10_296, 4_363, 51_385],
    curve: SRGB_CURVE,
  },
  {
    name: 'adobe-rgb',
    title: 'Adobe RGB (1998)',
    primaries: [39_960, 20_389, 1_276, 13_453, 41_004, 3_989, 9_777, 4_143, 48_796],
    curve: [0, 144_128],
  },
];

/** Sum of squared distances in 1/65536 beyond which a profile is of none of these spaces. */
const NEAR = 9 * (0.03 * 65_536) ** 2;

const HEADER = 128;
const TAG = 12;
const TAGS_MAX = 100;

/** Offset of each tag by its name; the first of a name counts. */
function tagOffsets(profile: Uint8Array): Map<string, number> {
  const offsets = new Map<string, number>();
  const count = Math.min(u32(profile, HEADER), TAGS_MAX);
  for (let at = HEADER + 4; at < HEADER + 4 + count * TAG && at + TAG <= profile.length; at += TAG) {
    const name = fourCharacters(profile, at);
    if (!offsets.has(name)) offsets.set(name, u32(profile, at + 4));
  }
  return offsets;
}

/** The nine numbers of the colorant tags of a matrix profile (ICC.1 §8.3.3). */
function readPrimaries(profile: Uint8Array): number[] | undefined {
  const offsets = tagOffsets(profile);
  const primaries: number[] = [];
  for (const name of ['rXYZ', 'gXYZ', 'bXYZ']) {
    const at = offsets.get(name);
    if (at === undefined || !hasAscii(profile, at, 'XYZ ')) return undefined;
    for (const place of [at + 8, at + 12, at + 16]) primaries.push(u32(profile, place) | 0);
  }
  return primaries;
}

/** @returns `undefined` for anything but an RGB profile near to a known space. */
export function readColourSpace(profile: Uint8Array): ColourSpace | undefined {
  if (!hasAscii(profile, 16, 'RGB XYZ ') || !hasAscii(profile, 36, 'acsp')) return undefined;
  const primaries = readPrimaries(profile);
  if (!primaries) return undefined;
  let nearest: ColourSpace | undefined;
  let least = NEAR;
  for (const space of SPACES) {
    const distance = space.primaries.reduce((sum, value, i) => sum + (value - (primaries[i] ?? 0)) ** 2, 0);
    if (distance < least) [nearest, least] = [space.name, distance];
  }
  return nearest;
}

const zeros = (count: number): Uint8Array => new Uint8Array(count);
const D50 = [63_190, 65_536, 54_061];

const xyz = (values: readonly number[]): Uint8Array => join([ascii('XYZ '), zeros(4), ...values.map(writeU32)]);

const curve = ([kind, ...parameters]: Space['curve']): Uint8Array =>
  join([ascii('para'), zeros(4), writeU16(kind), zeros(2), ...parameters.map(writeU32)]);

/** `multiLocalizedUnicodeType` with one record: en-US. Padded to four bytes, as every tag is. */
function text(words: string): Uint8Array {
  const utf16 = join([...words].map((character) => writeU16(character.charCodeAt(0))));
  const head = [
    ascii('mluc'),
    zeros(4),
    writeU32(1),
    writeU32(12),
    ascii('enUS'),
    writeU32(utf16.length),
    writeU32(28),
  ];
  return join([...head, utf16, zeros(-utf16.length & 3)]);
}

/** ICC.1 §7.2, version 4: no device, maker, creator, date or identifier. */
const header = (size: number): Uint8Array =>
  join([
    ...[writeU32(size), zeros(4), writeU32(0x04_00_00_00), ascii('mntrRGB XYZ '), zeros(12), ascii('acsp')],
    ...[zeros(28), ...D50.map(writeU32), zeros(48)],
  ]);

/** A display profile of a known space; `undefined` for sRGB, which goes without saying. */
export function writeProfile(name: ColourSpace): Uint8Array | undefined {
  const space = SPACES.find((known) => known.name === name);
  if (!space || name === 'srgb') return undefined;
  const [red, green, blue] = [0, 3, 6].map((from) => xyz(space.primaries.slice(from, from + 3)));
  const shared = curve(space.curve);
  const tags: readonly (readonly [names: readonly string[], data: Uint8Array | undefined])[] = [
    [['desc'], text(space.title)],
    [['cprt'], text('Public domain')],
    [['wtpt'], xyz(D50)],
    [['rXYZ'], red],
    [['gXYZ'], green],
    [['bXYZ'], blue],
    [['rTRC', 'gTRC', 'bTRC'], shared],
  ];
  const count = tags.reduce((sum, [names]) => sum + names.length, 0);
  let at = HEADER + 4 + count * TAG;
  const table: Uint8Array[] = [writeU32(count)];
  for (const [names, data = zeros(0)] of tags) {
    for (const tag of names) table.push(ascii(tag), writeU32(at), writeU32(data.length));
    at += data.length;
  }
  return join([header(at), ...table, ...tags.map(([, data = zeros(0)]) => data)]);
}
