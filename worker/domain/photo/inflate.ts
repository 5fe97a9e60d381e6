/**
 * Pure. Unpacks DEFLATE data (RFC 1951) in its zlib wrapping (RFC 1950), for the colour profile of a PNG alone: the platform's
 * own decompression answers later, and a rule does not wait. Codes are read bit by bit, as in zlib's `puff`.
 */

interface Code {
  /** How many codes there are of each length, 0 to 15. */
  readonly counts: readonly number[];
  /** Symbols in the order of their codes. */
  readonly symbols: readonly number[];
}

interface Codes {
  readonly literals: Code;
  readonly distances: Code;
}

interface Stream {
  readonly packed: Uint8Array;
  /** Place in `packed`, in bits; the lowest bit of a byte comes first. */
  bit: number;
  readonly out: Uint8Array;
  length: number;
}

const LONGEST = 15;
const END_OF_BLOCK = 256;
const FIRST_LENGTH = 257;
/** Order in which the lengths of the first code are sent (RFC 1951 §3.2.7). */
const SENT = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

function codeOf(lengths: readonly number[]): Code {
  const counts = Array<number>(LONGEST + 1).fill(0);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  const lengthOf = (symbol: number): number => lengths[symbol] ?? 0;
  const used = [...lengths.keys()].filter((symbol) => lengthOf(symbol) > 0);
  return { counts: [0, ...counts.slice(1)], symbols: used.toSorted((a, b) => lengthOf(a) - lengthOf(b) || a - b) };
}

const times = (length: number, count: number): number[] => Array<number>(count).fill(length);

/** RFC 1951 §3.2.6. */
const FIXED: Codes = {
  literals: codeOf([...times(8, 144), ...times(9, 112), ...times(7, 24), ...times(8, 8)]),
  distances: codeOf(times(5, 30)),
};

/** Behind the end come zeros; `isOver` tells. */
function readBits(stream: Stream, count: number): number {
  let value = 0;
  for (let i = 0; i < count; i++, stream.bit++) {
    value |= (((stream.packed[stream.bit >> 3] ?? 0) >> (stream.bit & 7)) & 1) << i;
  }
  return value;
}

const isOver = ({ packed, bit }: Stream): boolean => bit > packed.length * 8;

/** @returns `undefined` for bits that are no code. */
function readSymbol(stream: Stream, { counts, symbols }: Code): number | undefined {
  let code = 0;
  let first = 0;
  let index = 0;
  for (let length = 1; length <= LONGEST; length++) {
    code |= readBits(stream, 1);
    const count = counts[length] ?? 0;
    if (code - first < count) return symbols[index + code - first];
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  return undefined;
}

/** RFC 1951 §3.2.5: lengths 3 to 258 and distances from 1 both grow by doubling; 258 has a code of its own. */
function readLength(stream: Stream, symbol: number): number {
  const index = symbol - FIRST_LENGTH;
  if (index === 28) return 258;
  const bits = index < 8 ? 0 : (index >> 2) - 1;
  return 3 + (index < 8 ? index : (4 + (index & 3)) << bits) + readBits(stream, bits);
}

function readDistance(stream: Stream, index: number): number {
  const bits = index < 4 ? 0 : (index >> 1) - 1;
  return 1 + (index < 4 ? index : (2 + (index & 1)) << bits) + readBits(stream, bits);
}

/** Copies what came before, as far as there is room. */
function repeat(stream: Stream, length: number, distance: number): void {
  const end = Math.min(stream.length + length, stream.out.length);
  for (; stream.length < end; stream.length++) stream.out[stream.length] = stream.out[stream.length - distance] ?? 0;
}

const isFull = ({ out, length }: Stream): boolean => length === out.length;

/** @returns whether the block is sound. */
function readCompressed(stream: Stream, { literals, distances }: Codes): boolean {
  while (!isFull(stream)) {
    const symbol = readSymbol(stream, literals);
    if (symbol === undefined || symbol > 285 || isOver(stream)) return false;
    if (symbol === END_OF_BLOCK) return true;
    if (symbol < END_OF_BLOCK) {
      stream.out[stream.length++] = symbol;
      continue;
    }
    const length = readLength(stream, symbol);
    const index = readSymbol(stream, distances);
    const distance = index === undefined || index > 29 ? 0 : readDistance(stream, index);
    if (distance === 0 || distance > stream.length) return false;
    repeat(stream, length, distance);
  }
  return true;
}

function readStored(stream: Stream): boolean {
  const at = ((stream.bit + 7) >> 3) + 4;
  const [low = 0, high = 0] = stream.packed.subarray(at - 4);
  const data = stream.packed.subarray(at, at + low + high * 256);
  stream.bit = (at + low + high * 256) * 8;
  stream.out.set(data.subarray(0, stream.out.length - stream.length), stream.length);
  stream.length = Math.min(stream.length + data.length, stream.out.length);
  return !isOver(stream);
}

/** RFC 1951 §3.2.7: a code for the lengths, then with it the lengths of the two codes. */
function readCodes(stream: Stream): Codes | undefined {
  const literals = readBits(stream, 5) + 257;
  const distances = readBits(stream, 5) + 1;
  const sent = readBits(stream, 4) + 4;
  const first = times(0, SENT.length);
  for (const symbol of SENT.slice(0, sent)) first[symbol] = readBits(stream, 3);
  const code = codeOf(first);
  const lengths: number[] = [];
  while (lengths.length < literals + distances) {
    const symbol = readSymbol(stream, code);
    if (symbol === undefined || isOver(stream)) return undefined;
    if (symbol < 16) lengths.push(symbol);
    else if (symbol === 16) lengths.push(...times(lengths.at(-1) ?? 0, 3 + readBits(stream, 2)));
    else lengths.push(...times(0, symbol === 17 ? 3 + readBits(stream, 3) : 11 + readBits(stream, 7)));
  }
  return { literals: codeOf(lengths.slice(0, literals)), distances: codeOf(lengths.slice(literals)) };
}

function readBlock(stream: Stream): boolean {
  const type = readBits(stream, 2);
  if (type === 0) return readStored(stream);
  const codes = type === 1 ? FIXED : type === 2 ? readCodes(stream) : undefined;
  return codes !== undefined && readCompressed(stream, codes);
}

/**
 * @param max bytes after which unpacking stops; nothing grows beyond.
 * @returns what was unpacked up to there; `undefined` if the data are broken.
 */
export function inflate(zlib: Uint8Array, max: number): Uint8Array | undefined {
  const stream: Stream = { packed: zlib, bit: 16, out: new Uint8Array(max), length: 0 };
  for (let last = false; !last && !isFull(stream); ) {
    last = readBits(stream, 1) === 1;
    if (!readBlock(stream) || isOver(stream)) return undefined;
  }
  return stream.out.subarray(0, stream.length);
}
