/** One case at the desk: notes that nobody else reads, copies of photos, and appeals about the same problem. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createCode, idempotencyKeyOf, parseCode } from '../../sdk/contract/code.ts';
import * as schema from '../../sdk/contract/schema.ts';
import type { DeskCase, Note } from '../../sdk/contract/types.ts';
import { collectOrphans } from '../../worker/services/collect-orphans.ts';
import type { Api } from '../helpers/api.ts';
import { newKey, read, startApi } from '../helpers/api.ts';
import { citizenOf, MONDAY, refused } from '../helpers/citizen.ts';
import { counted } from '../helpers/counted.ts';
import { bytesOf, newPicture, photographerOf } from '../helpers/photographer.ts';

let api: Api;
let camera: ReturnType<typeof photographerOf>;
let citizen: ReturnType<typeof citizenOf>;
before(async () => {
  api = await startApi(MONDAY);
  camera = photographerOf(api);
  citizen = citizenOf(api);
});
after(() => api.close());

const SECRET = 'Позвонить мастеру участка, он знает дом.';

const desk = (path: string, init: RequestInit = {}, headers: Record<string, string> = api.bearer) =>
  api.request(`/v1/desk/appeals/${path}`, { ...init, headers: { ...headers, ...(init.headers as object) } });

const caseOf = async (number: string, headers = api.bearer): Promise<DeskCase> =>
  read(await desk(number, {}, headers), schema.DeskCase);

describe('a note', () => {
  const write = async (number: string, text = SECRET, id = newKey(), headers = api.bearer): Promise<Note[]> =>
    (await read(await api.post(`/v1/desk/appeals/${number}/notes`, { id, text }, headers), schema.NoteList)).items;
  const list = async (number: string) => (await read(await desk(`${number}/notes`), schema.NoteList)).items;
  const changes = async () => (await api.env.DB.prepare('SELECT n FROM agency_changes').first<{ n: number }>())?.n ?? 0;

  it('is read by the desk, and the same one sent twice is one', async () => {
    const { number } = await citizen.published();
    const id = newKey();
    await write(number, SECRET, id);
    await write(number, SECRET, id);
    assert.deepEqual(
      (await list(number)).map(({ text, staff, at }) => [text, staff, at]),
      [[SECRET, 'Тест', MONDAY]],
    );
  });

  it('is a change of the agency, also when it is taken back', async () => {
    const { number } = await citizen.published();
    const before = await changes();
    const [note] = await write(number);
    assert.equal(await changes(), before + 1);
    await desk(`${number}/notes/${note?.id}`, { method: 'DELETE' });
    assert.equal(await changes(), before + 2);
  });

  it('stands in no answer to the public or the citizen', async () => {
    const mine = await citizen.published();
    await write(mine.number);
    const seen = async (ask: () => Promise<Response>) => (await (await ask()).text()).includes(SECRET);
    assert.equal(await seen(() => api.request(`/v1/appeals/${mine.number}`)), false);
    assert.equal(await seen(() => api.request('/v1/agencies/kokshetau/feed')), false);
    assert.equal(await seen(() => api.post(`/v1/appeals/${mine.number}/track`, { code: mine.code })), false);
    assert.equal(await seen(() => desk(`${mine.number}`)), false, 'not even in the case, which a monitor may read');
    assert.equal(await seen(() => desk(`${mine.number}/notes`)), true, 'this is what would be seen');
  });

  it('may be taken back by its author for fifteen minutes, and by nobody else', async () => {
    const { number } = await citizen.published();
    const [note] = await write(number);
    const other = { Authorization: `Bearer ${await api.token()}` };
    const take = (headers = api.bearer) => desk(`${number}/notes/${note?.id}`, { method: 'DELETE' }, headers);
    assert.deepEqual(await refused(await take(other)), [409, 'note_fixed']);
    api.setNow('2026-11-16T05:15:00.000Z');
    assert.deepEqual(await refused(await take()), [409, 'note_fixed']);
    assert.deepEqual(
      (await list(number)).map(({ deletableUntil }) => deletableUntil),
      [null],
    );
    api.setNow('2026-11-16T05:14:59.999Z');
    assert.deepEqual((await read(await take(), schema.NoteList)).items, []);
    assert.deepEqual((await read(await take(), schema.NoteList)).items, [], 'a lost answer is asked for again');
    api.setNow(MONDAY);
  });

  it('is for those who may see what is private, and of the own agency alone', async () => {
    const { number } = await citizen.published();
    const monitor = { Authorization: `Bearer ${await api.token(['desk:read'])}` };
    assert.deepEqual(await refused(await desk(`${number}/notes`, {}, monitor)), [403, 'forbidden']);
    assert.deepEqual(await refused(await desk('ALM-2026-000001-K/notes')), [404, 'not_found']);
  });

  it('goes with the private part', async () => {
    const { number } = await citizen.published();
    await write(number);
    await api.env.DB.prepare('DELETE FROM private_parts WHERE appeal = ?1')
      .bind(Number(`2026${number.slice(9, 15).padStart(9, '0')}`))
      .run();
    assert.deepEqual(await list(number), []);
  });
});

describe('the copy of a photo', () => {
  /** An appeal whose only photo is published. */
  async function shown(publish = true) {
    const code = createCode();
    const picture = newPicture();
    const { id: photo } = await read(await camera.upload(picture), schema.StoredPhoto, 201);
    const { number } = await api.accept({ photos: [photo] }, await idempotencyKeyOf(parseCode(code) as string));
    if (publish) await camera.publish(number, [photo]);
    return { number, photo, code, picture };
  }

  const cover = (number: string, photo: string, version: number, bytes = newPicture()) =>
    desk(`${number}/photos/${photo}/public?version=${version}`, {
      method: 'POST',
      body: Uint8Array.from(bytes),
      headers: { 'Content-Type': 'image/png' },
    });
  const publicPhotos = async (number: string) =>
    (await read(await api.request(`/v1/appeals/${number}`), schema.PublicAppeal)).photos.map(({ id }) => id);

  it('takes the place of the photo wherever everybody sees it', async () => {
    const { number, photo, code, picture } = await shown();
    assert.equal((await camera.show({ number, photo })).status, 200, 'it was public before');
    const bytes = newPicture();
    const { photos, timeline } = await read(await cover(number, photo, 2, bytes), schema.DeskCase);
    const copy = photos[0]?.copy?.id ?? '';
    assert.deepEqual(await publicPhotos(number), [copy]);
    const feed = await read(await api.request('/v1/agencies/kokshetau/feed'), schema.FeedPage);
    assert.deepEqual(
      feed.items.find((item) => item.number === number)?.photos.map(({ id }) => id),
      [copy],
    );
    assert.deepEqual(Buffer.from(await bytesOf(await camera.show({ number, photo: copy }))), Buffer.from(bytes));
    assert.deepEqual(await refused(await camera.show({ number, photo })), [404, 'not_found']);
    assert.deepEqual(
      Buffer.from(await bytesOf(await camera.showToHolder({ number, photo }, code))),
      Buffer.from(picture),
    );
    assert.equal((await camera.showToDesk({ number, photo })).status, 200);
    assert.equal((await camera.showToDesk({ number, photo: copy })).status, 200);
    assert.equal(timeline.at(-1)?.type, 'redacted');
  });

  it('is what a moderator publishes who names the photo afterwards', async () => {
    const { number, photo } = await shown(false);
    const { photos } = await read(await cover(number, photo, 1), schema.DeskCase);
    const copy = photos[0]?.copy?.id ?? '';
    assert.deepEqual(
      await refused(await camera.show({ number, photo: copy })),
      [404, 'not_found'],
      'nobody has published it',
    );
    await api.act(number, 'moderation', { decision: 'publish', photos: [photo], version: 2 });
    assert.deepEqual(await publicPhotos(number), [copy]);
    assert.equal((await camera.show({ number, photo: copy })).status, 200);
    assert.equal((await camera.show({ number, photo })).status, 404);
  });

  it('is taken away again while nobody has published it, and only then', async () => {
    const { number, photo } = await shown(false);
    const uncover = (version: number, body: object = { reason: 'Закрашено не то место' }) =>
      desk(`${number}/photos/${photo}/uncover`, {
        method: 'POST',
        body: JSON.stringify({ version, ...body }),
        headers: { 'Content-Type': 'application/json' },
      });
    assert.deepEqual(await refused(await uncover(1)), [409, 'act_not_allowed'], 'there is no copy');
    const { photos } = await read(await cover(number, photo, 1), schema.DeskCase);
    const copy = photos[0]?.copy?.id ?? '';
    assert.deepEqual(await refused(await uncover(2, { reason: '' })), [422, 'invalid']);
    assert.deepEqual(await refused(await uncover(1)), [409, 'version_conflict']);
    const bare = await read(await uncover(2), schema.DeskCase);
    assert.equal(bare.photos[0]?.copy, null);
    assert.deepEqual(bare.timeline.at(-1)?.data, { photo, copy: null, note: 'Закрашено не то место' });
    const kept = await api.env.DB.prepare('SELECT attached FROM photos WHERE id = ?1').bind(copy).first('attached');
    assert.equal(kept, 0, 'the copy is left to the collector');
    await api.act(number, 'moderation', { decision: 'publish', photos: [photo], version: 3 });
    assert.deepEqual(await publicPhotos(number), [photo]);
    const again = await read(await cover(number, photo, 4), schema.DeskCase);
    assert.deepEqual(await refused(await uncover(again.version)), [409, 'act_not_allowed'], 'everybody has seen it');
  });

  it('is all that somebody without access to private things gets of it', async () => {
    const { number, photo } = await shown();
    const monitor = { Authorization: `Bearer ${await api.token(['desk:read'])}` };
    assert.equal((await camera.showToDesk({ number, photo }, monitor)).status, 200, 'everybody sees it');
    const { photos } = await read(await cover(number, photo, 2), schema.DeskCase);
    const copy = photos[0]?.copy?.id ?? '';
    assert.deepEqual(
      (await caseOf(number, monitor)).photos.map(({ id }) => id),
      [copy],
    );
    assert.deepEqual(
      [
        (await camera.showToDesk({ number, photo }, monitor)).status,
        (await camera.showToDesk({ number, photo: copy }, monitor)).status,
      ],
      [404, 200],
    );
  });

  it('sent twice is one; on another version it is refused, and so is the photo itself', async () => {
    const { number, photo, picture } = await shown();
    const bytes = newPicture();
    const once = await read(await cover(number, photo, 2, bytes), schema.DeskCase);
    const twice = await read(await cover(number, photo, 2, bytes), schema.DeskCase);
    assert.equal(twice.version, once.version);
    assert.deepEqual(await refused(await cover(number, photo, 2)), [409, 'version_conflict']);
    assert.deepEqual(await refused(await cover(number, photo, 3, picture)), [422, 'photo_unchanged']);
    assert.deepEqual(await refused(await cover(number, 'x'.repeat(43), 3)), [404, 'not_found']);
    assert.deepEqual(await refused(await cover(number, photo, 3, Buffer.from('GIF89a'))), [422, 'photo_unreadable']);
  });

  it('is kept as long as it is in use, and no longer', async () => {
    const { number, photo } = await shown();
    const later = (hours: number) => new Date(Date.parse(MONDAY) + hours * 3_600_000);
    const collect = (hours: number) => collectOrphans({ db: api.env.DB, bucket: api.env.PHOTOS }, later(hours));
    await collect(48);
    const rows = await camera.rows('photos');
    const first = await read(await cover(number, photo, 2), schema.DeskCase);
    await collect(72);
    assert.equal(await camera.rows('photos'), rows + 1, 'the copy in use stays');
    await read(await cover(number, photo, first.version), schema.DeskCase);
    assert.equal(await camera.rows('photos'), rows + 2);
    await collect(72);
    assert.equal(await camera.rows('photos'), rows + 1, 'the one it replaced went');
    const [copy = ''] = await publicPhotos(number);
    assert.equal((await camera.show({ number, photo: copy })).status, 200);
  });
});

describe('appeals about the same problem', () => {
  const PIT = 'На улице Ауэзова у дома 7 провалился люк, машины объезжают по тротуару.';
  const numbers = async (number: string, db = api.env.DB) => {
    const list = await read(
      await api.request(`/v1/desk/appeals/${number}/similar`, { headers: api.bearer }, db),
      schema.DeskSimilarList,
    );
    return list.items.map(({ appeal }) => appeal.number);
  };
  /** So many more appeals like the latest one. */
  async function multiply(times: number) {
    const { results } = await api.env.DB.prepare("SELECT name FROM pragma_table_info('appeals')").all<{
      name: string;
    }>();
    const columns = results.map(({ name }) => name);
    const values = columns.map((name) => (name === 'id' ? 'a.id + j.value' : `a.${name}`));
    await api.env.DB.prepare(
      `INSERT INTO appeals (${columns.join()}) SELECT ${values.join()}
       FROM (SELECT * FROM appeals ORDER BY id DESC LIMIT 1) a, json_each(?1) j`,
    )
      .bind(JSON.stringify(Array.from({ length: times }, (_, i) => i + 1)))
      .run();
  }
  const report = (changes = {}) => citizen.sent({ text: PIT, topic: 'sewerage', ...changes });

  it('are found before anybody published them: by place in words, by the map, by words', async () => {
    const point = { lat: 53.284, lon: 69.377 };
    const here = await report({ place: 'улица Ауэзова, 7', point });
    const words = await report({
      text: 'Открытый колодец посреди дороги, опасно для детей и машин.',
      place: 'Ауэзова 7',
    });
    const near = await report({
      text: 'Крышка пропала, внутри вода, ночью ничего не видно совсем.',
      point: { lat: 53.286, lon: 69.378 },
    });
    const far = await report({
      text: 'Запах из подвала, насос гудит каждую ночь без остановки.',
      point: { lat: 53.31, lon: 69.42 },
    });
    const found = await numbers(here.number);
    assert.ok(found.includes(words.number) && found.includes(near.number), String(found));
    assert.ok(!found.includes(far.number) && !found.includes(here.number));
  });

  it('cost at most two hundred rows read, however many are open', async () => {
    const mine = await report();
    await multiply(300);
    const { read: rows } = await counted(api.env.DB, (db) => numbers(mine.number, db));
    assert.ok(rows > 100 && rows <= 200, String(rows));
  });
});
