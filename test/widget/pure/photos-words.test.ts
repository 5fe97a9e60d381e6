/** The words of photos: complete in every language, and a sentence for all that can go wrong with one. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ApiError, NetworkError, TimeoutError } from '../../../sdk/errors.ts';
import { failureText } from '../../../widget/failure.ts';
import { words as en } from '../../../widget/locales/en.photos.ts';
import { words as kk } from '../../../widget/locales/kk.photos.ts';
import { words as ru } from '../../../widget/locales/ru.photos.ts';

/** What `POST …/photos` may answer that the citizen can do something about. */
const ANSWERS = [
  [413, 'too_large'],
  [415, 'unsupported_media_type'],
  [422, 'invalid'],
  [422, 'photo_unreadable'],
  [422, 'photo_too_many_pixels'],
  [429, 'too_many_requests'],
  [503, 'unavailable'],
] as const;

describe('the words of photos', () => {
  for (const words of [kk, ru, en]) {
    it(`${words.lang}: say each answer of the service in a sentence of its own`, () => {
      const told = ANSWERS.map(([status, code]) => failureText(new ApiError(status, { code }), words));
      assert.equal(new Set(told).size, ANSWERS.length);
      assert.ok(!told.includes(words.unknown));
      assert.equal(failureText(new ApiError(500, { code: 'internal' }), words), words.unknown);
      assert.equal(failureText(new NetworkError('cut'), words), words.offline);
      assert.equal(failureText(new TimeoutError('slow'), words), words.offline);
    });

    it(`${words.lang}: advise whoever has a HEIC, and stand after the name of a file`, () => {
      assert.match(words.problems.heic, /HEIC/);
      for (const sentence of Object.values(words.problems)) assert.match(sentence, /[.]$/);
    });
  }

  const SIZES = [
    [900, '1 КБ', '1 КБ', '1 KB'],
    [340_500, '333 КБ', '333 КБ', '333 KB'],
    [1_449_000, '1,4 МБ', '1,4 МБ', '1.4 MB'],
    [8_388_608, '8,0 МБ', '8,0 МБ', '8.0 MB'],
  ] as const;
  for (const [bytes, ...sizes] of SIZES) {
    it(`write ${bytes} bytes as ${sizes.join(', ')}`, () => {
      assert.deepEqual(
        [kk, ru, en].map((words) => words.size(bytes)),
        sizes,
      );
    });
  }
});
