import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import { fold } from '../../worker/domain/folding.ts';
import { formatNumber, fromAppealId } from '../../worker/domain/number.ts';
import { collectOrphans } from '../../worker/services/collect-orphans.ts';
import { eraseAppeal, eraseOutlived } from '../../worker/services/erase-appeal.ts';
import { idOf } from '../../worker/store/appeals.ts';
import { tidyIndex } from '../../worker/store/search.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, answerDraft, newKey, problem, read, startApi } from '../helpers/api.ts';
import type { Mine } from '../helpers/citizen.ts';
import { citizenOf, MONDAY } from '../helpers/citizen.ts';
import { dump } from '../helpers/dump.ts';
import { CATCHING } from '../helpers/mail.ts';

const LATER = '2026-11-18T05:00:00.000Z';

let api: Api;
let citizen: ReturnType<typeof citizenOf>;
before(async () => {
  api = await startApi(MONDAY, CATCHING);
  citizen = citizenOf(api);
});
after(() => api.close());

/** A word nobody else says, in a form the index of search folds as little as possible. */
const sentinel = (n: number, where: string) => `стражник${where}${String(n).padStart(4, '0')}ц`;

/** An appeal that says its sentinel everywhere somebody can say something. */
async function full(n: number): Promise<Mine> {
  const word = (where: string) => sentinel(n, where);
  const mine = await citizen.published({
    text: `Большая яма во дворе, ${word('текст')}, прошу заделать её до зимы.`,
    place: `улица ${word('место')}`,
    point: { lat: 53.2833 + n / 1e5, lon: 69.4 },
    page: { url: `https://kokshetau.example/news?id=${word('страница')}`, title: `Новость ${word('заголовок')}` },
    contact: { email: `${n}@sentinel.example` },
  });
  const text = `Дополняю: ${word('слово')} всё ещё там.`;
  await citizen.done(mine, 'follow-ups', { text, public: true }, { 'Idempotency-Key': newKey() });
  await api.act(mine.number, 'replies/3/moderation', { decision: 'publish', version: 3 });
  const reply = { text: `Приняли: ${word('отклик')}, работаем.`, official: 'head-roads', version: 4 };
  await api.act(mine.number, 'replies', reply);
  const texts = { ru: `Сделано: ${word('ответ')} заделан в срок.`, kk: `Жасалды: ${word('жауап')} жамалды.` };
  const measures = [{ what: { ru: 'Заделали яму' }, on: '2026-11-16', place: word('мера') }];
  await api.act(mine.number, 'answer', answerDraft(5, { texts, measures }));
  const note = { id: newKey(), text: `Позвонить: ${word('заметка')} во дворе.` };
  await read(await api.desk(mine.number, 'notes', note), schema.NoteList);
  const link = `https://social.example/post/${word('ссылка')}`;
  await api.env.DB.prepare('UPDATE private_parts SET link = ?2 WHERE appeal = ?1')
    .bind(idOf(mine.number)?.id, link)
    .run();
  await citizen.done(mine, 'official', { officialNumber: `ЖТ-${String(n).padStart(8, '0')}-стр` });
  await citizen.done(mine, 'verdict', { solved: 'yes', clear: true, remark: `Спасибо, ${word('отзыв')} больше нет` });
  return mine;
}

const erase = (number: string, body: object) => api.desk(number, 'erasure', body);
const caseOf = async (number: string) =>
  read(await api.request(`/v1/desk/appeals/${number}`, { headers: api.bearer }), schema.DeskCase);
const erased = async (number: string, ground: string) => {
  const { version } = await caseOf(number);
  return read(await erase(number, { ground, reason: 'По заявлению от 18 ноября', version }), schema.DeskCase);
};

describe('an erasure', () => {
  it('on request leaves the numbers and no word, and the code opens nothing', async () => {
    const mine = await full(9001);
    const before = await caseOf(mine.number);
    api.setNow(LATER);
    const left = await erased(mine.number, 'request');
    assert.deepEqual(
      [left.original, left.text, left.place, left.followUps, left.remarks, left.thread, left.officialNumber, left.page],
      [null, '', null, [], [], [], null, null],
    );
    assert.deepEqual(left.clock, before.clock);
    assert.deepEqual([left.status, left.verdict], [before.status, before.verdict]);
    const { nature, official, answeredAt } = before.answer ?? {};
    assert.deepEqual(left.answer, { nature, official, answeredAt, texts: {} });
    assert.deepEqual(
      left.timeline.map(({ type, at }) => [type, at]),
      [...before.timeline.map(({ type, at }) => [type, at]), ['erased', LATER]],
    );
    const opened = await api.post(`/v1/appeals/${mine.number}/track`, { code: mine.code });
    const unknown = await api.post('/v1/appeals/KOK-2026-099999-P/track', { code: mine.code });
    const said = async (response: Response) => ({ ...(await problem(response)), requestId: '' });
    assert.deepEqual(await said(opened), await said(unknown));
    const shown = await read(await api.request(`/v1/appeals/${mine.number}`), schema.PublicAppeal);
    assert.deepEqual([shown.text, shown.answer, shown.publication], [null, null, 'no_consent']);
    assert.equal(shown.progress.overdue, false);
  });

  it('when the time is over leaves what everybody may read', async () => {
    const mine = await full(9002);
    const before = await caseOf(mine.number);
    const left = await erased(mine.number, 'retention');
    assert.deepEqual([left.original, left.followUps, left.remarks, left.officialNumber], [null, [], [], null]);
    assert.deepEqual([left.text, left.answer, left.thread], [before.text, before.answer, before.thread]);
    assert.ok((await erased(mine.number, 'request')).text === '', 'and a request goes on where it stopped');
  });

  it('takes all words of what nobody has published, also when the time is over', async () => {
    const mine = await citizen.published({ consent: { processing: true, publication: false } });
    await api.act(mine.number, 'answer', answerDraft(2));
    const left = await erased(mine.number, 'retention');
    assert.deepEqual([left.text, left.answer?.texts], ['', {}]);
  });

  it('waits until the appeal has ended, happens once, and never to a version nobody saw', async () => {
    const mine = await citizen.published();
    const order = { ground: 'request', reason: 'По заявлению', version: 2 };
    assert.equal((await problem(await erase(mine.number, order))).code, 'act_not_allowed');
    await api.act(mine.number, 'answer', answerDraft(2));
    assert.equal((await problem(await erase(mine.number, order))).code, 'version_conflict');
    assert.equal((await erase(mine.number, { ...order, version: 3 })).status, 200);
    assert.equal((await problem(await erase(mine.number, { ...order, version: 4 }))).code, 'act_not_allowed');
    assert.equal((await problem(await erase('KOK-2026-099999-P', order))).code, 'not_found');
  });

  it('takes its words out of both indexes at once, and out of their pages when they are tidied', async () => {
    // No other word begins so: the pages hold it whole.
    const word = 'ъъщощъъ';
    const mine = await citizen.published({ text: `Большая яма во дворе, ${word}, прошу заделать её до зимы.` });
    await api.act(mine.number, 'answer', answerDraft(2));
    const stands = async (index: string) => {
      const found = await api.env.DB.prepare(`SELECT COUNT(*) AS n FROM ${index} WHERE ${index} MATCH ?1`)
        .bind(word)
        .first<number>('n');
      const { results } = await api.env.DB.prepare(`SELECT block FROM ${index}_data`).all<{ block: number[] }>();
      return [found === 1, results.some(({ block }) => Buffer.from(block).includes(word))];
    };
    const both = async () => [...(await stands('search')), ...(await stands('desk_search'))];
    assert.deepEqual(await both(), [true, true, true, true], 'control: found, and in the pages');
    await erased(mine.number, 'request');
    assert.deepEqual(await both(), [false, true, false, true], 'control: not found, and in the pages still');
    assert.equal(await tidyIndex(api.env.DB), true);
    assert.deepEqual(await both(), [false, false, false, false]);
    assert.equal(await tidyIndex(api.env.DB), false, 'once is enough');
  });

  it('takes notes, also those written when the private part was gone already', async () => {
    const mine = await citizen.answered();
    const write = async () =>
      (await read(await api.desk(mine.number, 'notes', { id: newKey(), text: 'Звонила соседка' }), schema.NoteList))
        .items.length;
    assert.equal(await write(), 1);
    await erased(mine.number, 'retention');
    assert.equal(await write(), 1, 'the first one is gone');
    await erased(mine.number, 'request');
    assert.equal(await write(), 1, 'and the second');
  });

  it('is all the history of an appeal ever changes by', async () => {
    const { DB } = api.env;
    const mine = await citizen.answered();
    const change = (set: string) =>
      DB.prepare(`UPDATE events SET ${set} WHERE appeal = (SELECT MAX(id) FROM appeals)`).run();
    await assert.rejects(change('reason = NULL, data = NULL'), /append-only/);
    await erased(mine.number, 'court');
    for (const set of ["type = 'read'", "at = '2020'", "data = '{}'", "reason = 'x'", "status = 'done'"]) {
      await assert.rejects(change(set), /append-only/, set);
    }
    const entry = await DB.prepare("SELECT staff, data FROM staff_log WHERE action = 'erased' ORDER BY n DESC").first();
    assert.deepEqual(JSON.parse(String(entry?.data)), { number: mine.number, ground: 'court' });
  });
});

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
    const { number } = await full(7777);
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
    const indexing: D1PreparedStatement[] = [];
    for (let n = 0; n < COUNT; n++) {
      numbers.push(formatNumber({ prefix: 'KOK', ...fromAppealId(FIRST + n) }));
      indexing.push(
        DB.prepare('INSERT INTO search_entries (agency, appeal, answered) VALUES (?1, ?2, 1)').bind(
          'kokshetau',
          FIRST + n,
        ),
        DB.prepare('INSERT INTO search (rowid, agency, words) VALUES (last_insert_rowid(), ?1, ?2)').bind(
          'kokshetau',
          fold(`яма во дворе ${sentinel(n, 'текст')}`),
        ),
        DB.prepare(
          'INSERT INTO desk_search (rowid, words) SELECT n * 17592186044416 + ?1, ?2 FROM desk_search_ranges',
        ).bind(FIRST + n, fold(`яма во дворе ${sentinel(n, 'текст')}`)),
        ...photosOf(n),
      );
    }
    await DB.batch(indexing);
  });

  /** A photo behind a copy, and one of the answer; what they are called is their sentinel. */
  function photosOf(n: number): D1PreparedStatement[] {
    const { DB } = api.env;
    const ids = PHOTOS.map((kind) => sentinel(n, kind).padEnd(43, 'x'));
    const photos = ids.map((id) =>
      DB.prepare(
        `INSERT INTO photos (agency, id, object, type, bytes, width, height, uploaded_at, attached)
         VALUES ('kokshetau', ?1, 'kokshetau/' || ?1 || '/1', 'image/png', 1, 1, 1, '2026-01-01', 1)`,
      ).bind(id),
    );
    const [photo = '', copy = '', shown = ''] = ids;
    return [
      ...photos,
      DB.prepare(
        `INSERT INTO appeal_photos (agency, appeal, position, photo, seq, published, public_photo)
         VALUES ('kokshetau', ?1, 1, ?2, 1, 1, ?3)`,
      ).bind(FIRST + n, photo, copy),
      DB.prepare("INSERT INTO answer_photos (agency, appeal, photo, seq) VALUES ('kokshetau', ?1, ?2, 6)").bind(
        FIRST + n,
        shown,
      ),
    ];
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
