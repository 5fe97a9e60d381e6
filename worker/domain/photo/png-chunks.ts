/** Pure. The chunks of PNG (PNG 3rd ed. §5): reading with their checksums, and writing. */
import { ascii, fourCharacters, join, u32, writeU32 } from './bytes.ts';

export interface PngChunk {
  /** Four letters; a capital first letter means that no reader may pass over it. */
  readonly type: string;
  readonly data: Uint8Array;
  readonly start: number;
  /** Behind the checksum. */
  readonly end: number;
}

/** Length, type and checksum. */
const FRAME = 12;
const LENGTH_MAX = 0x7fff_ffff;

function nextRemainder(byte: number): number {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb8_8320 : remainder >>> 1;
  return remainder;
}

const REMAINDERS = Int32Array.from({ length: 256 }, (_, byte) => nextRemainder(byte));

/** CRC-32 over type and data (PNG 3rd ed. §5.5). */
function checksum(bytes: Uint8Array, from: number, to: number): number {
  let crc = -1;
  for (let at = from; at < to; at++) crc = (REMAINDERS[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** @returns `undefined` if the chunk is cut off, damaged, or its type is not four letters. */
export function readChunk(bytes: Uint8Array, start: number): PngChunk | undefined {
  const length = u32(bytes, start);
  const end = start + FRAME + length;
  if (length > LENGTH_MAX || end > bytes.length) return undefined;
  const type = fourCharacters(bytes, start + 4);
  if (!/^[A-Za-z]{4}$/.test(type)) return undefined;
  if (checksum(bytes, start + 4, end - 4) !== u32(bytes, end - 4)) return undefined;
  return { type, data: bytes.subarray(start + 8, end - 4), start, end };
}

export function writeChunk(type: string, data: Uint8Array): Uint8Array {
  const body = join([ascii(type), data]);
  return join([writeU32(data.length), body, writeU32(checksum(body, 0, body.length))]);
}
