import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createCode, idempotencyKeyOf, parseCode } from '../../sdk/contract/code.ts';
import * as schema from '../../sdk/contract/schema.ts';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import { collectOrphans } from '../../worker/services/collect-orphans.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, newKey, problem, read, startApi, submission } from '../helpers/api.ts';
import { citizenOf, MONDAY, refused, TEXT } from '../helpers/citizen.ts';
import { counted } from '../helpers/counted.ts';
import { interrupted } from '../helpers/interrupted.ts';
import { photographerOf } from '../helpers/photographer.ts';

const NEXT_WEEK = new Date('2026-11-23T05:00:00.000Z');
const unknown = (letter: string) => letter.repeat(43);

let api: Api;
let camera: ReturnType<typeof photographerOf>;
let citizen: ReturnType<typeof citizenOf>;
before(async () => {
  api = await startApi(MONDAY);
  camera = photographerOf(api);
  citizen = citizenOf(api);
});
after(() => api.close());

const collect = () => collectOrphans({ db: api.env.DB, bucket: api.env.PHOTOS }, NEXT_WEEK);
/** As if the upload had been long ago. */
const forget = (photo: string) =>
  api.env.DB.prepare("UPDATE photos SET uploaded_at = '2026-01-01T00:00:00.000Z' WHERE id = ?1").bind(photo).run();

describe('an appeal with photos', () => {
  it('shows them to its holder and to the desk in the citizen’s order, and to nobody else', async () => {
    const photos = await camera.ids(3);
    const mine = await citizen.sent({ photos });
    const tracked = await citizen.track(mine);
    assert.deepEqual(
      tracked.photos.map(({ id, published }) => [id, published]),
      photos.map((id) => [id, false]),
    );
    assert.deepEqual(
      (await citizen.opened(mine)).photos,
      tracked.photos.map((photo) => ({ ...photo, copy: null })),
    );
    assert.equal(tracked.may.photos, LIMITS.photosMax - 3);
    for (const path of [`/v1/appeals/${mine.number}`, '/v1/agencies/kokshetau/feed']) {
      const text = await (await api.request(path)).text();
      for (const id of photos) assert.ok(!text.includes(id));
    }
  });

  it('costs no more round trips than one without, and three rows a photo', async (t) => {
    const send = (db: D1Database, photos: string[], key = newKey()) =>
      api.sendWith(db, submission(photos.length > 0 ? { photos } : {}), key).then(({ ok }) => assert.ok(ok));
    const [plain, photos, key] = [await counted(api.env.DB, (db) => send(db, [])), await camera.ids(2), newKey()];
    const first = await counted(api.env.DB, (db) => send(db, photos, key));
    t.diagnostic(
      `two photos: ${first.written} rows written, ${first.read} read, ${first.trips} round trips; none: ${plain.read} read`,
    );
    assert.deepEqual([plain.written, plain.trips], [14, 2]);
    // its place in the appeal 1 · the way back from the photo to its appeals 1 · the mark for the collector 1
    assert.deepEqual([first.written, first.trips], [14 + 2 * 3, 2]);
    assert.ok(first.read <= plain.read + 60, `${first.read} rows read, ${plain.read} without photos`);
    const resend = await counted(api.env.DB, (db) => send(db, photos, key));
    assert.deepEqual([resend.written, resend.trips], [0, 2]);
  });

  it('is one, however often it arrives, also after its photos have grown old', async () => {
    const [photos, key] = [await camera.ids(2), newKey()];
    const before = await camera.rows('appeal_photos');
    const answers = await Promise.all(Array.from({ length: 10 }, () => api.send(submission({ photos }), key)));
    assert.equal(answers.filter(({ status }) => status === 201).length, 1);
    for (const photo of photos) await forget(photo);
    await collect();
    assert.equal((await api.send(submission({ photos }), key)).headers.get('Idempotency-Replayed'), 'true');
    assert.equal(await camera.rows('appeal_photos'), before + 2);
    const others = await api.send(submission({ photos: photos.toReversed() }), key);
    assert.deepEqual(await refused(others), [422, 'idempotency_key_reused']);
  });

  it('names every photo that is missing, and is taken once they are there', async () => {
    const [here, old] = await camera.ids(2);
    await forget(old ?? '');
    const key = newKey();
    const photos = [unknown('A'), here ?? '', old ?? '', unknown('B')];
    const response = await api.send(submission({ photos }), key);
    const { status, code, issues } = await problem(response);
    assert.deepEqual([status, code], [409, 'photo_missing']);
    assert.deepEqual(
      issues,
      [0, 2, 3].map((index) => ({ path: `photos.${index}`, code: 'missing' })),
    );
    assert.equal((await api.send(submission({ photos: [here ?? ''] }), key)).status, 201, 'the key is still free');
  });

  it('cannot take a photo that another agency was given', async () => {
    const [photo = ''] = await camera.ids(1);
    await saveAgency(api.env.DB, { ...AGENCY, id: 'other', prefix: 'OTH' }, []);
    const send = (agency: string) =>
      api.post(`/v1/agencies/${agency}/appeals`, submission({ photos: [photo] }), { 'Idempotency-Key': newKey() });
    assert.deepEqual(await refused(await send('other')), [409, 'photo_missing']);
    assert.equal((await send('kokshetau')).status, 201);
  });

  const wrong: [why: string, photos: string[], path: string, code: string][] = [
    ['more than the limit', ['A', 'B', 'C', 'D', 'E', 'F'].map(unknown), 'photos', 'too_long'],
    ['one photo twice', [unknown('A'), unknown('A')], 'photos', 'wrong_value'],
    ['what is no id', ['a.jpg'], 'photos.0', 'wrong_format'],
  ];
  for (const [why, photos, path, code] of wrong) {
    it(`is refused with ${why}`, async () => {
      assert.deepEqual((await problem(await api.send(submission({ photos })))).issues, [{ path, code }]);
    });
  }

  it('either has a photo or is refused when the collector comes in between, and never points at nothing', async () => {
    const [lost = '', kept = ''] = await camera.ids(2);
    await forget(lost);
    const late = await api.sendWith(interrupted(api.env.DB, collect), submission({ photos: [lost] }), newKey());
    assert.deepEqual(await refused(late), [409, 'photo_missing']);
    const [again = ''] = [(await camera.ids(1))[0]];
    const code = createCode();
    const key = await idempotencyKeyOf(parseCode(code) as string);
    const { number } = await read(await api.send(submission({ photos: [again] }), key), schema.Receipt, 201);
    await forget(again);
    await collect();
    assert.equal((await camera.showToHolder({ number, photo: again }, code)).status, 200);
    assert.equal((await camera.showToHolder({ number, photo: kept }, code)).status, 404);
  });
});

describe('a follow-up with photos', () => {
  it('adds them behind those of the appeal, for the agency alone', async () => {
    const [first = '', second = '', third = ''] = await camera.ids(3);
    const mine = await citizen.sent({ photos: [first] });
    const tracked = await citizen.done(mine, 'follow-ups', { text: TEXT, photos: [second, third] });
    assert.deepEqual(
      tracked.photos.map(({ id, published }) => [id, published]),
      [first, second, third].map((id) => [id, false]),
    );
    assert.deepEqual(
      tracked.followUps.map(({ photos }) => photos),
      [[second, third]],
    );
    assert.equal(tracked.may.photos, LIMITS.photosMax - 3);
    assert.deepEqual((await citizen.opened(mine)).followUps[0]?.photos, [second, third]);
    assert.equal((await camera.showToHolder({ number: mine.number, photo: third }, mine.code)).status, 200);
  });

  it('is recognised by key, words and photos together', async () => {
    const [one = '', two = ''] = await camera.ids(2);
    const mine = await citizen.sent();
    const headers = { 'Idempotency-Key': newKey() };
    const send = (photos: string[]) => citizen.call(mine, 'follow-ups', { text: TEXT, photos }, headers);
    const first = await send([one]);
    const again = await send([one]);
    assert.equal(again.headers.get('Idempotency-Replayed'), 'true');
    assert.equal(await first.text(), await again.text());
    for (const photos of [[], [two], [one, two]]) {
      assert.deepEqual(await refused(await send(photos)), [422, 'idempotency_key_reused']);
    }
    assert.equal((await citizen.track(mine)).photos.length, 1);
  });

  it('is one, however many times it arrives at once', async () => {
    const [photos, mine] = [await camera.ids(2), await citizen.sent()];
    const headers = { 'Idempotency-Key': newKey() };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => citizen.call(mine, 'follow-ups', { text: TEXT, photos }, headers)),
    );
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
    const { followUps, photos: all } = await citizen.track(mine);
    assert.deepEqual([followUps.length, all.length], [1, 2]);
  });

  it('is refused with more than the appeal may have, the same one twice, or one that is missing', async () => {
    const [first = '', ...others] = await camera.ids(LIMITS.photosMax + 1);
    const mine = await citizen.sent({ photos: [first] });
    const issuesOf = async (photos: string[]) =>
      (await problem(await citizen.call(mine, 'follow-ups', { text: TEXT, photos }))).issues;
    assert.deepEqual(await issuesOf(others), [{ path: 'photos', code: 'too_long' }]);
    assert.deepEqual(await issuesOf([others[0] ?? '', first]), [{ path: 'photos.1', code: 'wrong_value' }]);
    assert.deepEqual(await issuesOf([unknown('A')]), [{ path: 'photos.0', code: 'missing' }]);
    const full = await citizen.done(mine, 'follow-ups', { text: TEXT, photos: others.slice(1) });
    assert.deepEqual([full.photos.length, full.may.photos, full.may.followUp], [LIMITS.photosMax, 0, true]);
  });

  it('is refused, and nothing half done, when the collector comes between reading and writing', async () => {
    const [photo = ''] = await camera.ids(1);
    const mine = await citizen.sent();
    const vanish = async () => {
      await forget(photo);
      await collect();
    };
    const db = interrupted(api.env.DB, vanish, { after: 1 });
    const body = { code: mine.code, text: TEXT, photos: [photo] };
    const path = `/v1/appeals/${mine.number}/follow-ups`;
    const response = await api.postWith(db, path, body, { 'Idempotency-Key': newKey() });
    assert.deepEqual(await refused(response), [409, 'photo_missing']);
    const { followUps, photos, timeline } = await citizen.track(mine);
    assert.deepEqual([followUps, photos, timeline.length], [[], [], 1]);
  });
});

describe('a moderator', () => {
  it('publishes the photos named, in the citizen’s order, and no others', async () => {
    const [first = '', second = '', third = ''] = await camera.ids(3);
    const mine = await citizen.sent({ photos: [first, second, third] });
    const opened = await camera.publish(mine.number, [third, first]);
    assert.deepEqual(
      opened.photos.map(({ published }) => published),
      [true, false, true],
    );
    const shown = await read(await api.request(`/v1/appeals/${mine.number}`), schema.PublicAppeal);
    assert.deepEqual(
      shown.photos.map(({ id }) => id),
      [first, third],
    );
    assert.deepEqual(
      (await citizen.track(mine)).photos.map(({ published }) => published),
      [true, false, true],
    );
  });

  it('publishes none unless named', async () => {
    const mine = await citizen.published({ photos: await camera.ids(1) });
    assert.deepEqual((await citizen.track(mine)).appeal.photos, []);
  });

  it('cannot publish a photo of another appeal', async () => {
    const [mine = '', other = ''] = await camera.ids(2);
    const { number } = await citizen.sent({ photos: [mine] });
    await citizen.sent({ photos: [other] });
    const body = { decision: 'publish', photos: [mine, other], version: 1 };
    const { issues } = await problem(await api.desk(number, 'moderation', body));
    assert.deepEqual(issues, [{ path: 'photos.1', code: 'wrong_value' }]);
    assert.deepEqual(
      (await citizen.opened({ number, code: '' })).photos.map(({ published }) => published),
      [false],
    );
  });

  it('publishes no photo of a citizen who did not agree', async () => {
    const photos = await camera.ids(1);
    const mine = await citizen.sent({ photos, consent: { processing: true, publication: false } });
    const opened = await camera.publish(mine.number, photos);
    assert.deepEqual([opened.publication, opened.photos[0]?.published], ['no_consent', false]);
  });

  it('may name them after a refusal that was a slip', async () => {
    const photos = await camera.ids(2);
    const mine = await citizen.sent({ photos });
    await api.act(mine.number, 'moderation', { decision: 'reject', reason: 'spam', version: 1 });
    const body = { decision: 'publish', photos: photos.slice(1), version: 2 };
    const opened = await api.act(mine.number, 'moderation', body);
    assert.deepEqual(
      opened.photos.map(({ published }) => published),
      [false, true],
    );
  });
});
