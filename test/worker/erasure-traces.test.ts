/** What an erasure leaves in the database and the bucket: no word, and everything of everybody else. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fold } from '../../worker/domain/folding.ts';
import { formatNumber, fromAppealId } from '../../worker/domain/number.ts';
import { collectOrphans } from '../../worker/services/collect-orphans.ts';
import { eraseAppeal, eraseOutlived } from '../../worker/services/erase-appeal.ts';
import { idOf } from '../../worker/store/appeals.ts';
import { tidyIndex } from '../../worker/store/search.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, startApi } from '../helpers/api.ts';
import { dump } from '../helpers/dump.ts';
import { CATCHING } from '../helpers/mail.ts';
import { fullOf, sentinel } from '../helpers/sentinels.ts';

const LATER = '2026-11-18T05:00:00.000Z';

let api: Api;
before(async () => {
  api = await startApi(undefined, CATCHING);
});
after(() => api.close());

describe('three hundred appeals, of which a hundred are erased', () => {
  const COUNT = 300;
  const numbers: string[] = [];
  const WORDS = ['appeals', 'private_parts', 'events', 'follow_ups', 'verdict_remarks', 'notes'];
  const TABLES = [...WORDS, 'contacts', 'outgoing_mail'];
  const PHOTOS = ['снимок', 'копия', 'показано'];
  const FIRST = 2026_000_100_000;

  /** Copies an appeal that says its sentinel everywhere, row by row, with another number in each of its words. */
  before(async () => {
    const { DB } = api.env;
    const { number } = await fullOf(api)(7777);
    const template = idOf(number)?.id;
    for (const table of TABLES) {
      const { results } = await DB.prepare('SELECT name, hidden FROM pragma_table_xinfo(?1)').bind(table).all();
      const names = results.filter(({ hidden }) => hidden === 0).map(({ name }) => String(name));
      const key = table === 'appeals' ? 'id' : 'appeal';
      const values = names.map((name) => {
        if (name === key) return `${FIRST} + n.i`;
        if (name === 'key_hash') return 'key_hash || n.i';
        return `CASE typeof(${name}) WHEN 'text' THEN replace(${name}, '7777', printf('%04d', n.i)) ELSE ${name} END`;
      });
      await DB.prepare(
        `WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${COUNT - 1})
         INSERT INTO ${table} (${names}) SELECT ${values} FROM n, (SELECT * FROM ${table} WHERE ${key} = ${template})`,
      ).run();
    }
    for (let n = 0; n < COUNT; n++) numbers.push(formatNumber({ prefix: 'KOK', ...fromAppealId(FIRST + n) }));
    await DB.batch(besides());
  });

  /**
   * Places in both indexes, a photo behind a copy, and one of the answer; what the photos are called is their sentinel. Few statements:
   * making one keeps this thread waiting, and a connection does not wait for ever.
   */
  function besides(): D1PreparedStatement[] {
    const rows = Array.from({ length: COUNT }, (_, n) => ({
      appeal: FIRST + n,
      words: fold(`яма во дворе ${sentinel(n, 'текст')}`),
      photos: PHOTOS.map((kind) => sentinel(n, kind).padEnd(43, 'x')),
    }));
    return [
      `INSERT INTO search_entries (agency, appeal, answered)
       SELECT 'kokshetau', value ->> 'appeal', 1 FROM json_each(?1)`,
      `INSERT INTO search (rowid, agency, words)
       SELECT e.id, e.agency, j.value ->> 'words' FROM json_each(?1) j
       JOIN search_entries e ON e.agency = 'kokshetau' AND e.appeal = j.value ->> 'appeal'`,
      `INSERT INTO desk_search (rowid, words)
       SELECT r.n * 17592186044416 + (j.value ->> 'appeal'), j.value ->> 'words'
       FROM json_each(?1) j JOIN desk_search_ranges r ON r.agency = 'kokshetau'`,
      `INSERT INTO photos (agency, id, object, type, bytes, width, height, uploaded_at, attached)
       SELECT 'kokshetau', p.value, 'kokshetau/' || p.value || '/1', 'image/png', 1, 1, 1, '2026-01-01', 1
       FROM json_each(?1) j, json_each(j.value -> 'photos') p`,
      `INSERT INTO appeal_photos (agency, appeal, position, photo, seq, published, public_photo)
       SELECT 'kokshetau', value ->> 'appeal', 1, value ->> '$.photos[0]', 1, 1, value ->> '$.photos[1]' FROM json_each(?1)`,
      `INSERT INTO answer_photos (agency, appeal, photo, seq)
       SELECT 'kokshetau', value ->> 'appeal', value ->> '$.photos[2]', 6 FROM json_each(?1)`,
    ].map((sql) => api.env.DB.prepare(sql).bind(JSON.stringify(rows)));
  }

  /** What the collector leaves once it has nothing more to do. */
  async function collectAll(): Promise<void> {
    const stores = { db: api.env.DB, bucket: api.env.PHOTOS };
    while ((await collectOrphans(stores, new Date(LATER))).photos > 0);
  }

  const gone = (n: number) => n % 3 === 0;
  /** The sentinels of one appeal that stand somewhere. */
  const found = (text: string, n: number) =>
    new Set(text.match(new RegExp(`стражник[а-я]+${String(n).padStart(4, '0')}`, 'g')));
  const address = (n: number) => `"${String(n).padStart(4, '0')}@sentinel.example`;

  it('leave no word of the hundred anywhere, and every word of the others', async () => {
    const before = await dump(api.env);
    for (let n = 0; n < COUNT; n++) {
      assert.ok(found(before, n).size >= 14, `control: ${n} stands everywhere`);
      for (const kind of ['заметка', 'ссылка', ...PHOTOS]) assert.ok(before.includes(sentinel(n, kind)), kind);
      assert.ok(before.includes(address(n)), 'control: addresses too');
    }
    for (const [n, number] of numbers.entries()) {
      if (!gone(n)) continue;
      const input = { ground: n % 2 ? 'request' : 'court', reason: 'По заявлению', version: 8 } as const;
      const order = { agency: AGENCY, staff: 'test', number };
      assert.ok((await eraseAppeal(api.env.DB, order, input, new Date(LATER))).ok);
    }
    await tidyIndex(api.env.DB);
    await collectAll();
    const left = await dump(api.env);
    for (let n = 0; n < COUNT; n++) {
      if (gone(n)) {
        assert.deepEqual([...found(left, n)], [], `${n} is gone`);
        assert.ok(!left.includes(address(n)), 'and nobody is written to about it');
      } else assert.deepEqual(found(left, n), found(before, n), `${n} is whole`);
    }
  });

  it('are found by their words no more, and the others are', async () => {
    for (const index of ['search', 'desk_search']) {
      const found = (n: number) =>
        api.env.DB.prepare(`SELECT COUNT(*) AS n FROM ${index} WHERE ${index} MATCH ?1`)
          .bind(`"${fold(sentinel(n, 'текст'))}"`)
          .first<number>('n');
      assert.deepEqual([await found(0), await found(3), await found(1)], [0, 0, 1], index);
    }
  });

  it('go by themselves when their time is over, twenty a minute, and no others', async () => {
    const left = () =>
      api.env.DB.prepare('SELECT COUNT(*) AS n FROM appeals WHERE erased_on IS NULL').first<number>('n');
    const before = Number(await left());
    assert.equal(await eraseOutlived(api.env.DB, new Date('2031-11-16T05:00:00.000Z')), 0, 'five years to the day');
    assert.equal(await eraseOutlived(api.env.DB, new Date('2031-11-17T05:00:00.000Z')), 20);
    assert.equal(await left(), before - 20);
    const events = await api.env.DB.prepare(
      "SELECT COUNT(*) AS n FROM events WHERE type = 'erased' AND staff IS NULL",
    ).first('n');
    assert.equal(events, 20);
  });
});
