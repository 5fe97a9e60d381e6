/** Pure. Reading and joining bytes. Reads behind the end give zeros: callers check lengths first. */

/** Copies the parts of a file into one new array. */
export function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Characters up to U+00FF, a byte each. */
export const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** Whether a signature stands at a place. */
export function hasAscii(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    if (bytes[at + i] !== text.charCodeAt(i)) return false;
  }
  return true;
}

/** Four Latin-1 characters, as chunks and tags are named. */
export const fourCharacters = (bytes: Uint8Array, at: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + 4));

const byte = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;

/** Big-endian, as in JPEG, PNG and ICC. */
export const u16 = (bytes: Uint8Array, at: number): number => byte(bytes, at) * 256 + byte(bytes, at + 1);
export const u32 = (bytes: Uint8Array, at: number): number => u16(bytes, at) * 65_536 + u16(bytes, at + 2);

/** Little-endian, as in RIFF. */
export const u16le = (bytes: Uint8Array, at: number): number => byte(bytes, at) + byte(bytes, at + 1) * 256;
export const u24le = (bytes: Uint8Array, at: number): number => u16le(bytes, at) + byte(bytes, at + 2) * 65_536;
export const u32le = (bytes: Uint8Array, at: number): number => u16le(bytes, at) + u16le(bytes, at + 2) * 65_536;

export const writeU16 = (value: number): Uint8Array => Uint8Array.of(value >>> 8, value);
export const writeU32 = (value: number): Uint8Array => Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
export const writeU24le = (value: number): Uint8Array => Uint8Array.of(value, value >>> 8, value >>> 16);
export const writeU32le = (value: number): Uint8Array => Uint8Array.of(value, value >>> 8, value >>> 16, value >>> 24);
