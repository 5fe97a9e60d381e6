import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ColourSpace } from '../../../../worker/domain/photo/icc.ts';
import { readColourSpace, writeProfile } from '../../../../worker/domain/photo/icc.ts';
import { deviceProfile, PRIMARIES } from '../../../helpers/photos/colour-profile.ts';

const changed = (at: number, text: string): Uint8Array => {
  const profile = Buffer.from(deviceProfile(PRIMARIES.displayP3));
  profile.write(text, at, 'latin1');
  return profile;
};

describe('a colour profile', () => {
  const SPACES: readonly (readonly [what: string, profile: Uint8Array, space: ColourSpace | undefined])[] = [
    ['sRGB', deviceProfile(PRIMARIES.srgb), 'srgb'],
    ['Display P3', deviceProfile(PRIMARIES.displayP3), 'display-p3'],
    ['Adobe RGB', deviceProfile(PRIMARIES.adobeRgb), 'adobe-rgb'],
    ['a measured screen', deviceProfile(PRIMARIES.measuredP3), 'display-p3'],
    ['ProPhoto RGB', deviceProfile(PRIMARIES.proPhoto), undefined],
    ['a printer', deviceProfile(PRIMARIES.srgb, 'CMYK'), undefined],
    ['grey', deviceProfile(PRIMARIES.srgb, 'GRAY'), undefined],
    ['no signature', changed(36, 'what'), undefined],
    ['no colorants', changed(132 + 5 * 12, 'what'), undefined],
    [
      'colorants of another type',
      deviceProfile(PRIMARIES.srgb).map((byte) => (byte === 0x58 ? 0x59 : byte)),
      undefined,
    ],
    ['colorants behind the end', changed(132 + 5 * 12 + 4, '\x7f\xff\xff\xff'), undefined],
    ['too many tags', changed(128, '\xff\xff\xff\xff'), 'display-p3'],
    ['nothing', new Uint8Array(), undefined],
    ['zeros', new Uint8Array(500), undefined],
  ];
  for (const [what, profile, space] of SPACES) {
    it(`is read for its space: ${what}`, () => {
      assert.equal(readColourSpace(profile), space);
    });
  }

  for (const space of ['display-p3', 'adobe-rgb'] as const) {
    it(`is written so that it says the same: ${space}`, () => {
      const profile = writeProfile(space) ?? new Uint8Array();
      assert.equal(Buffer.from(profile).readUInt32BE(0), profile.length);
      assert.equal(profile.length % 4, 0);
      assert.equal(readColourSpace(profile), space);
    });
  }

  it('is not written for sRGB', () => {
    assert.equal(writeProfile('srgb'), undefined);
  });

  it('may be anything', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(499), (bytes, at) => {
        const profile = Buffer.from(deviceProfile(PRIMARIES.adobeRgb));
        profile.set(bytes.subarray(0, profile.length - at), at);
        assert.ok([undefined, 'srgb', 'display-p3', 'adobe-rgb'].includes(readColourSpace(profile)));
      }),
    );
  });
});
