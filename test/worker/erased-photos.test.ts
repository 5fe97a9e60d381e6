/** What becomes of photos when an appeal is erased: originals, their public copies, and what answers show. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import { collectOrphans } from '../../worker/services/collect-orphans.ts';
import type { Api } from '../helpers/api.ts';
import { answerDraft, read, startApi } from '../helpers/api.ts';
import type { Mine } from '../helpers/citizen.ts';
import { citizenOf, MONDAY } from '../helpers/citizen.ts';
import { newPicture, photographerOf } from '../helpers/photographer.ts';

const NEXT_WEEK = new Date('2026-11-23T05:00:00.000Z');

let api: Api;
let camera: ReturnType<typeof photographerOf>;
let citizen: ReturnType<typeof citizenOf>;
before(async () => {
  api = await startApi(MONDAY);
  camera = photographerOf(api);
  citizen = citizenOf(api);
});
after(() => api.close());

const versionOf = async (mine: Mine) => (await citizen.opened(mine)).version;
const collect = () => collectOrphans({ db: api.env.DB, bucket: api.env.PHOTOS }, NEXT_WEEK);

/** Hides a photo of an appeal behind a copy. @returns the id of the copy. */
async function cover(mine: Mine, photo: string, picture = newPicture()): Promise<string> {
  const response = await api.request(
    `/v1/desk/appeals/${mine.number}/photos/${photo}/public?version=${await versionOf(mine)}`,
    { method: 'POST', body: Uint8Array.from(picture), headers: { ...api.bearer, 'Content-Type': 'image/png' } },
  );
  const { photos } = await read(response, schema.DeskCase);
  return photos.find(({ id }) => id === photo)?.copy?.id ?? '';
}

/** Answers, showing these photos. */
async function answer(mine: Mine, ...photos: string[]): Promise<void> {
  const draft = answerDraft(await versionOf(mine), { photos: photos.map((id) => ({ id, when: 'after' as const })) });
  await api.act(mine.number, 'answer', draft);
}

async function erase(mine: Mine, ground: 'request' | 'court' | 'retention'): Promise<void> {
  await api.act(mine.number, 'erasure', { ground, reason: 'По заявлению', version: await versionOf(mine) });
}

/** Which of these photos are left once the collector has been, in the database and in the bucket. */
async function left(photos: readonly string[]): Promise<boolean[]> {
  await collect();
  const { results } = await api.env.DB.prepare('SELECT id FROM photos').all<{ id: string }>();
  const keys = (await api.env.PHOTOS.list({ limit: 1000 })).objects.map(({ key }) => key);
  return photos.map((photo) => {
    const row = results.some(({ id }) => id === photo);
    assert.equal(
      keys.some((key) => key.includes(photo)),
      row,
      'bytes and row go together',
    );
    return row;
  });
}

/** An answered appeal: a published photo, one behind a copy, one nobody sees, and an answer that was corrected to other photos. */
async function full() {
  const [open = '', covered = '', unseen = '', first = '', second = ''] = await camera.ids(5);
  const mine = await citizen.sent({ photos: [open, covered, unseen] });
  await camera.publish(mine.number, [open, covered]);
  const copy = await cover(mine, covered);
  await answer(mine, first);
  await answer(mine, second);
  return { mine, photos: { open, covered, copy, unseen, first, second } };
}

describe('the photos of an appeal that is erased', () => {
  for (const ground of ['request', 'court'] as const) {
    it(`all go (${ground}), with their copies and what its answers ever showed`, async () => {
      const { mine, photos } = await full();
      const ids = Object.values(photos);
      assert.deepEqual(await left(ids), [true, true, true, true, true, true], 'control: they are kept before');
      await erase(mine, ground);
      assert.deepEqual(await left(ids), [false, false, false, false, false, false]);
      for (const photo of ids) assert.equal((await camera.show({ number: mine.number, photo })).status, 404);
    });
  }

  it('stay where everybody sees them when the time is over; an original behind a copy is nobody’s and goes', async () => {
    const { mine, photos } = await full();
    const { open, covered, copy, unseen, first, second } = photos;
    await erase(mine, 'retention');
    assert.deepEqual(await left([open, copy, first, second]), [true, true, true, true]);
    assert.deepEqual(await left([covered, unseen]), [false, false]);
    for (const photo of [open, copy, second]) {
      assert.equal((await camera.show({ number: mine.number, photo })).status, 200);
    }
    const shown = await read(await api.request(`/v1/appeals/${mine.number}`), schema.PublicAppeal);
    assert.deepEqual(
      shown.photos.map(({ id }) => id),
      [open, copy],
    );
    await erase(mine, 'request');
    assert.deepEqual(await left([open, copy, first, second]), [false, false, false, false], 'a request takes the rest');
  });

  it('may have the same copy, wholly black: one is left when the time is over', async () => {
    const [one = '', other = ''] = await camera.ids(2);
    const mine = await citizen.sent({ photos: [one, other] });
    await camera.publish(mine.number, [one, other]);
    const black = newPicture();
    const copy = await cover(mine, one, black);
    assert.equal(await cover(mine, other, black), copy);
    await answer(mine);
    await erase(mine, 'retention');
    assert.deepEqual(await left([one, other, copy]), [false, false, true]);
    assert.equal((await camera.show({ number: mine.number, photo: copy })).status, 200);
  });

  it('stay if its own answer shows them, until the words of the answer go', async () => {
    const [photo = ''] = await camera.ids(1);
    const mine = await citizen.published({ photos: [photo] });
    await answer(mine, photo);
    await erase(mine, 'retention');
    assert.deepEqual(await left([photo]), [true]);
    assert.equal((await camera.show({ number: mine.number, photo })).status, 200);
    await erase(mine, 'request');
    assert.deepEqual(await left([photo]), [false]);
  });
});

describe('a photo with several uses', () => {
  /** Ways in which an appeal may have a photo; each gives the answered appeal that has it. */
  const uses: [use: string, have: (photo: string, picture: Uint8Array) => Promise<Mine>][] = [
    [
      'an original',
      async (photo) => {
        const mine = await citizen.published({ photos: [photo] });
        await answer(mine);
        return mine;
      },
    ],
    [
      'a copy',
      async (_, picture) => {
        const mine = await citizen.published({ photos: await camera.ids(1) });
        await cover(mine, (await citizen.opened(mine)).photos[0]?.id ?? '', picture);
        await answer(mine);
        return mine;
      },
    ],
    [
      'in an answer',
      async (photo) => {
        const mine = await citizen.published();
        await answer(mine, photo);
        return mine;
      },
    ],
  ];

  for (const [here, haveHere] of uses) {
    for (const [there, haveThere] of uses) {
      it(`(${here} here, ${there} there) stays until both appeals are erased`, async () => {
        const picture = newPicture();
        const { id } = await camera.stored(picture);
        const [first, second] = [await haveHere(id, picture), await haveThere(id, picture)];
        await erase(first, 'request');
        assert.deepEqual(await left([id]), [true]);
        await erase(second, 'request');
        assert.deepEqual(await left([id]), [false], 'control: nobody has it any more');
      });
    }

    it(`(${here}) is not removed even if it is marked as nobody’s`, async () => {
      const picture = newPicture();
      const { id } = await camera.stored(picture);
      const mine = await haveHere(id, picture);
      const mark = (attached: number) =>
        api.env.DB.prepare('UPDATE photos SET attached = ?2 WHERE id = ?1').bind(id, attached).run();
      await mark(0);
      await assert.rejects(collect(), /FOREIGN KEY constraint failed/);
      await mark(1);
      assert.deepEqual(await left([id]), [true]);
      await erase(mine, 'request');
      assert.deepEqual(await left([id]), [false], 'control: it is removed otherwise');
    });
  }
});
