/** An Exif block as a telephone writes it: camera, owner, place, maker's note and a thumbnail. Every text names its place. */
import { witness } from './witness.ts';

type Value = number | string | Uint8Array;
/** Tag, TIFF type and value: 2 text, 3 short, 4 long, 5 rational (numbers over 1), 7 bytes. */
type Entry = readonly [tag: number, type: 2 | 3 | 4 | 5 | 7, value: Value | readonly number[]];

const SIZE = { 2: 1, 3: 2, 4: 4, 5: 8, 7: 1 };

/** Writes numbers in one byte order. */
const writer = (little: boolean) => ({
  short: (value: number) => (little ? [value & 255, value >> 8] : [value >> 8, value & 255]),
  long: (value: number) => {
    const bytes = [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
    return little ? bytes.reverse() : bytes;
  },
});

type Writer = ReturnType<typeof writer>;

function encode({ short, long }: Writer, [, type, value]: Entry): number[] {
  if (typeof value === 'string') return [...Buffer.from(`${value}\0`, 'latin1')];
  if (value instanceof Uint8Array) return [...value];
  const numbers = typeof value === 'number' ? [value] : value;
  return numbers.flatMap((each) => (type === 3 ? short(each) : type === 5 ? [...long(each), ...long(1)] : long(each)));
}

/** One directory that begins at `at`; values longer than four bytes follow it. */
function directory(write: Writer, at: number, entries: readonly Entry[], next: number): number[] {
  const table: number[] = write.short(entries.length);
  const values: number[] = [];
  const valuesAt = at + 2 + entries.length * 12 + 4;
  for (const entry of entries) {
    const bytes = encode(write, entry);
    table.push(...write.short(entry[0]), ...write.short(entry[1]), ...write.long(bytes.length / SIZE[entry[1]]));
    if (bytes.length <= 4) table.push(...bytes, ...Array<number>(4 - bytes.length).fill(0));
    else {
      table.push(...write.long(valuesAt + values.length));
      values.push(...bytes, ...Array<number>(bytes.length & 1).fill(0));
    }
  }
  return [...table, ...write.long(next), ...values];
}

const CAMERA = (orientation: number, exif: number, gps: number): Entry[] => [
  [0x010f, 2, witness('make')],
  [0x0110, 2, witness('model')],
  [0x0112, 3, orientation],
  [0x0131, 2, witness('software')],
  [0x0132, 2, '2026:11:20 10:11:12'],
  [0x013b, 2, witness('artist')],
  [0x8298, 2, witness('copyright')],
  [0x8769, 4, exif],
  [0x8825, 4, gps],
];

const SHOT: readonly Entry[] = [
  [0x9003, 2, '2026:11:20 10:11:12'],
  [0x927c, 7, Buffer.from(witness('maker-note'))],
  [0x9286, 7, Buffer.from(`ASCII\0\0\0${witness('user-comment')}`)],
  [0xa420, 2, witness('image-id')],
  [0xa430, 2, witness('owner')],
  [0xa431, 2, witness('serial')],
  [0xa435, 2, witness('lens-serial')],
];

const PLACE: readonly Entry[] = [
  [0x0001, 2, 'N'],
  [0x0002, 5, [51, 9, 36]],
  [0x0003, 2, 'E'],
  [0x0004, 5, [71, 28, 12]],
  [0x001c, 7, Buffer.from(`ASCII\0\0\0${witness('gps-area')}`)],
];

export interface ExifOptions {
  readonly little: boolean;
  readonly orientation: number;
  /** A whole JPEG file. */
  readonly thumbnail: Uint8Array;
}

/** A TIFF structure without the `Exif` signature. */
export function exifBlock({ little, orientation, thumbnail }: ExifOptions): Uint8Array {
  const write = writer(little);
  const cameraAt = 8;
  const shotAt = cameraAt + directory(write, 0, CAMERA(orientation, 0, 0), 0).length;
  const placeAt = shotAt + directory(write, 0, SHOT, 0).length;
  const previewAt = placeAt + directory(write, 0, PLACE, 0).length;
  const preview = (at: number): Entry[] => [
    [0x0103, 3, 6],
    [0x0201, 4, at],
    [0x0202, 4, thumbnail.length],
  ];
  const thumbnailAt = previewAt + directory(write, 0, preview(0), 0).length;
  return Uint8Array.from([
    ...(little ? [0x49, 0x49] : [0x4d, 0x4d]),
    ...write.short(42),
    ...write.long(cameraAt),
    ...directory(write, cameraAt, CAMERA(orientation, shotAt, placeAt), previewAt),
    ...directory(write, shotAt, SHOT, 0),
    ...directory(write, placeAt, PLACE, 0),
    ...directory(write, previewAt, preview(thumbnailAt), 0),
    ...thumbnail,
  ]);
}
