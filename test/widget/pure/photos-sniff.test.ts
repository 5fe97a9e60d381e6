/** What a file is, by its first bytes and by nothing else. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { HEAD_BYTES, kindOf } from '../../../widget/jauap-photos/sniff.ts';

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

const FILES: readonly (readonly [what: string, head: string, kind: ReturnType<typeof kindOf>])[] = [
  ['a JPEG of a camera', '\xff\xd8\xff\xe1\x12\x34Exif\0\0', 'image/jpeg'],
  ['a JPEG of a web page', '\xff\xd8\xff\xe0\0\x10JFIF\0\x01', 'image/jpeg'],
  ['a PNG', '\x89PNG\r\n\x1a\n\0\0\0\r', 'image/png'],
  ['a WebP', 'RIFF\x24\0\0\0WEBP', 'image/webp'],
  ['a WebP whose length has odd bytes', 'RIFF\n\r\xff\x85WEBP', 'image/webp'],
  ['a HEIC of an iPhone', '\0\0\0\x24ftypheic', 'heic'],
  ['a HEIC of ten bits', '\0\0\0\x18ftypheix', 'heic'],
  ['a row of HEIC pictures', '\0\0\0\x18ftyphevc', 'heic'],
  ['a HEIF of another phone', '\0\0\0\x1cftypmif1', 'heic'],
  ['an AVIF', '\0\0\0\x1cftypavif', undefined],
  ['a film', '\0\0\0\x18ftypmp42', undefined],
  ['a film of an iPhone', '\0\0\0\x14ftypqt  ', undefined],
  ['a GIF', 'GIF89a\x01\0\x01\0\x80\0', undefined],
  ['a PDF', '%PDF-1.7\n%\xe2\xe3', undefined],
  ['an SVG', '<svg xmlns="', undefined],
  ['a sound', 'RIFF\x24\0\0\0WAVE', undefined],
  ['a PNG spoiled by a text transfer', '\x89PNG\n\x1a\n\0\0\0\r\0', undefined],
  ['a JPEG cut to two bytes', '\xff\xd8', undefined],
  ['nothing', '', undefined],
];

describe('the kind of a file', () => {
  for (const [what, head, kind] of FILES) {
    it(`${what} is ${kind ?? 'not taken'}`, () => {
      assert.equal(kindOf(latin(head).slice(0, HEAD_BYTES)), kind);
    });
  }

  it('does not hang on what follows the first bytes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FILES), fc.uint8Array({ maxLength: 40 }), ([, head, kind], rest) => {
        fc.pre(head.length === HEAD_BYTES || kind === undefined ? head.length === HEAD_BYTES : true);
        assert.equal(kindOf(new Uint8Array([...latin(head), ...rest])), kind);
      }),
    );
  });
});
