/** WebP files: plain, and with all that telephones and editors put beside the picture. */
import { deviceProfile, PRIMARIES } from './colour-profile.ts';
import { exifBlock } from './exif-block.ts';
import { thumbnail } from './jpeg.ts';
import { ascii, HEIGHT, join, u32, WIDTH, xmp } from './picture.ts';
import { witness } from './witness.ts';

/** The same gradient; made once with sharp 0.35 (libwebp 1.6): lossy at quality 40, lossless, and with transparency. */
const WEBP = {
  lossy:
    'UklGRnIAAABXRUJQVlA4IGYAAABQBACdASoYABAAPu1mqk2zpaQiMAgCcB2JbACdMoRwN5WBLiXYvfzq/zkAAP79s2LzpohVSCHWOOMMG8rTjsF0Y/qt' +
    'Oea2V6o+7gpEuf7LkAMkUM6LyLX17VoYbAqlGJskc+tAAAA=',
  lossless:
    'UklGRkgAAABXRUJQVlA4TDsAAAAvF8ADALkyRPQ/FuNf/+h/JA4jbSPVwft3fPDh4CgobhtJzS3vHn/5YgIS1wfB9ReQRmj8DYVZEwavCgA=',
  losslessAlpha:
    'UklGRn4AAABXRUJQVlA4THIAAAAvF8ADEM2VIaL/sRj4gRjw/geBAxY1kSRF4wD/gqFWAlcT8Qi4UHHbSMosQ/+N7h68BQLJ+dNuIBBIYRs8AaB2euBp' +
    '0h/AB8LV7fQrgzghPZ2SwQrp6ZQM1tqAZ3o6JYMV0gMlJRMrtD2dksEK6emUDBY=',
  alpha:
    'UklGRsYAAABXRUJQVlA4WAoAAAAQAAAAFwAADwAAQUxQSDoAAAABfyAQSELYX3iFiEgdUEW2DRVUUEEFFVRQQQUVVFBBBRVUUMHfZojofwZGJmYWVjZ2' +
    'Dk4ubh5ePn4CVlA4IGYAAADwAwCdASoYABAAPu1orU6tJiSiMAgBoB2JbACdMoRwAII7326Aa1JAAP78UqnIUgBhnEVoQUF9ncd5yNWJ7DqDnZfzK+QC' +
    'deqPvqAQIArAwjoS6Ri5j3TX17VoYbAqle86uldrAAA=',
  animated:
    'UklGRp4BAABXRUJQVlA4WAoAAAASAAAAFwAADwAAQU5JTQYAAAD/////AABBTk1GtAAAAAAAAAAAABcAAA8AAGQAAAJBTFBIOgAAAAF/IBBIQthfeIWI' +
    'SB1QRbYNFVRQQQUVVFBBBRVUUEEFFVRQwd9miOh/BkYmZhZWNnYOTi5uHl4+fgJWUDggWgAAAPADAJ0BKhgAEAA/OYy+VTSppqMwCAKQJwlsAJ0vXIWn' +
    'n01jbkE8VAAA/vakcBv+pvjecNt0w1312MS/8jeDVF5NXtowp34DW1IwXigBhq49assJDm4+aUAAAEFOTUa2AAAAAAAAAAAAFwAADwAAZAAAAkFMUEg6' +
    'AAAAAX8gEEgQ2l94hYhIHVBFtg0VVFBBBRVUUEEFFVRQQQUVVFDB32aI6H9+Pl4ebi5ODnY2VhZmJkYGAlZQOCBcAAAA8AMAnQEqGAAQAD85mL5WNKwm' +
    'o7AIApAnCWwAnTKEcACE/7uNgpbOIAD+9iAkT77zMECLdYFL5iek+cSNpBq3HCnhyPkSS61b+whWKM5SC2H8agm+DV8bT54AAAA=',
};

export type WebpKind = keyof typeof WEBP;
export const WEBP_KINDS = Object.keys(WEBP) as WebpKind[];

export const plainWebp = (kind: WebpKind = 'lossy'): Uint8Array => Uint8Array.from(Buffer.from(WEBP[kind], 'base64'));

const u32le = (value: number): Uint8Array => u32(value).toReversed();

export const webpChunk = (type: string, data: Uint8Array): Uint8Array =>
  join(ascii(type), u32le(data.length), data, new Uint8Array(data.length & 1));

export const riff = (...chunks: readonly Uint8Array[]): Uint8Array => {
  const body = join(ascii('WEBP'), ...chunks);
  return join(ascii('RIFF'), u32le(body.length), body);
};

export const webpCanvas = (width: number, height: number, flags = 0x3c): Uint8Array =>
  webpChunk(
    'VP8X',
    join(Uint8Array.of(flags, 0, 0, 0), u32le(width - 1).subarray(0, 3), u32le(height - 1).subarray(0, 3)),
  );

/** Chunks of a plain picture, without canvas. */
export const webpPicture = (kind: WebpKind = 'lossy'): Uint8Array =>
  plainWebp(kind).subarray(kind === 'alpha' ? 30 : 12);

export const cameraWebp = (kind: WebpKind = 'lossy'): Uint8Array =>
  join(
    riff(
      webpCanvas(WIDTH, HEIGHT),
      webpChunk('ICCP', deviceProfile(PRIMARIES.adobeRgb)),
      webpPicture(kind),
      webpChunk('EXIF', exifBlock({ little: true, orientation: 3, thumbnail: thumbnail() })),
      webpChunk('XMP ', xmp()),
      webpChunk('C2PA', ascii(witness('provenance'))),
    ),
    ascii(witness('behind-riff')),
  );
