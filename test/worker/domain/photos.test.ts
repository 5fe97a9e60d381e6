import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { LIMITS } from '../../../sdk/contract/vocabulary.ts';
import { moderate } from '../../../worker/domain/acts/moderating.ts';
import { followUp, mayOf } from '../../../worker/domain/citizens-acts.ts';
import { refusalOfPhotos, roomForPhotos, uploadedSince } from '../../../worker/domain/photos.ts';
import { appealIn, at, MONDAY, outcome } from '../../helpers/citizens-acts.ts';
import { deskAt } from '../../helpers/desk-acts.ts';

describe('photos named by a citizen', () => {
  const five = ['a', 'b', 'c', 'd', 'e'];
  const table: [photos: string[], at: Parameters<typeof refusalOfPhotos>[1], refusal: unknown][] = [
    [[], { offered: false, attached: [], uploaded: [] }, undefined],
    [['a'], { offered: false, attached: [], uploaded: ['a'] }, { code: 'photos_not_offered' }],
    [['a'], { offered: true, attached: [], uploaded: ['a'] }, undefined],
    [five, { offered: true, attached: [], uploaded: five.toReversed() }, undefined],
    [['f'], { offered: true, attached: five, uploaded: ['f'] }, { code: 'too_many_photos' }],
    [['e', 'f'], { offered: true, attached: five.slice(1, 4), uploaded: ['e', 'f'] }, undefined],
    [['f', 'a'], { offered: true, attached: ['a'], uploaded: ['f', 'a'] }, { code: 'photo_repeated', index: 1 }],
    [['a', 'b', 'c'], { offered: true, attached: [], uploaded: ['b'] }, { code: 'photos_missing', missing: [0, 2] }],
  ];
  for (const [photos, circumstances, refusal] of table) {
    it(`[${photos}] with ${JSON.stringify(circumstances)}: ${JSON.stringify(refusal) ?? 'taken'}`, () => {
      assert.deepEqual(refusalOfPhotos(photos, circumstances), refusal);
    });
  }

  it('are never taken over the limit, twice or without an upload', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 5 });
    const taken = { count: 0 };
    fc.assert(
      fc.property(ids, ids, ids, (photos, attached, uploaded) => {
        if (refusalOfPhotos(photos, { offered: true, attached, uploaded })) return;
        assert.ok(photos.length === 0 || photos.length + attached.length <= LIMITS.photosMax);
        assert.ok(photos.every((id) => uploaded.includes(id) && !attached.includes(id)));
        taken.count += photos.length;
      }),
      { numRuns: 1000 },
    );
    assert.ok(taken.count > 0);
  });

  it('must have been uploaded within a day', () => {
    assert.equal(uploadedSince(new Date(MONDAY)), '2026-11-15T05:00:00.000Z');
  });
});

describe('room for photos', () => {
  it('is what is left of the limit, and none where photos are not taken or nobody would see them', () => {
    assert.deepEqual(
      [0, 3, 5, 7].map((count) => roomForPhotos({ offered: true, attached: Array(count) })),
      [5, 2, 0, 0],
    );
    assert.equal(roomForPhotos({ offered: false, attached: [] }), 0);
    assert.equal(mayOf(appealIn('registered'), 0, 2).photos, 2);
    assert.equal(mayOf(appealIn('withdrawn'), 0, 2).photos, 0);
    assert.equal(mayOf(appealIn('registered'), LIMITS.followUpsMax, 2).photos, 0);
  });
});

describe('a follow-up', () => {
  it('that stands is the same only with its photos', () => {
    const standing = { here: true, text: 'Ещё слово', photos: ['a', 'b'] };
    const said = (photos: string[]) =>
      outcome(followUp(appealIn('registered'), { text: 'Ещё слово', photos }, at(MONDAY, { standing })));
    assert.deepEqual([['a', 'b'], ['b', 'a'], ['a'], []].map(said), [
      'nothing',
      'key_reused',
      'key_reused',
      'key_reused',
    ]);
  });
});

describe('moderation', () => {
  const photo = (id: string) => ({ id, width: 4, height: 3, position: 1, published: true });
  const circumstances = deskAt(MONDAY, { photos: ['a', 'b', 'c'].map(photo) });
  const published = (photos: string[] | undefined, changes = {}) =>
    moderate(
      appealIn('moderation', changes),
      { decision: 'publish', version: 1, ...(photos && { photos }) },
      circumstances,
    );

  it('shows the photos named, in the citizen’s order, and of each what the public may know', () => {
    const shown = published(['c', 'a', 'a']);
    assert.ok(shown.ok);
    const { appeal, event } = shown.value;
    assert.deepEqual(
      appeal.photos,
      ['a', 'c'].map((id) => ({ id, width: 4, height: 3 })),
    );
    assert.deepEqual(event.data, { edited: false, photos: ['c', 'a', 'a'] });
  });

  it('shows none unless named, none without consent, and drops those shown before', () => {
    for (const [photos, changes] of [
      [undefined, { photos: [photo('a')] }],
      [[], { photos: [photo('a')] }],
      [['a'], { consented: false }],
    ] as const) {
      const shown = published(photos && [...photos], changes);
      assert.ok(shown.ok);
      assert.deepEqual(shown.value.appeal.photos, []);
    }
  });

  it('refuses a photo the appeal has not', () => {
    assert.deepEqual(published(['a', 'x']), { ok: false, error: { code: 'photo_unknown', path: 'photos.1' } });
  });
});
