/** The picture in all photos of the tests, and how their bytes are put together. */
import { witness } from './witness.ts';

export const WIDTH = 24;
export const HEIGHT = 16;

export const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1');
export const join = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));

export const u16 = (value: number): Uint8Array => Buffer.of(value >> 8, value & 255);

export const u32 = (value: number): Uint8Array => join(u16(value >>> 16), u16(value & 0xffff));

/** A gradient, four bytes a pixel. */
export const pixels = (): Buffer =>
  Buffer.from(
    Array.from({ length: WIDTH * HEIGHT }, (_, i) => [
      (i % WIDTH) * 10,
      Math.trunc(i / WIDTH) * 15,
      i % 251,
      255,
    ]).flat(),
  );

export const insert = (bytes: Uint8Array, at: number, ...parts: readonly Uint8Array[]): Uint8Array =>
  join(bytes.subarray(0, at), ...parts, bytes.subarray(at));

/** A packet of XMP with an author and a place. */
export const xmp = (): Uint8Array =>
  ascii(
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="51,9.6N"><dc:creator><rdf:Seq><rdf:li>${witness('xmp')}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`,
  );
