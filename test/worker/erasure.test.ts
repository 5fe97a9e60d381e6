import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import { tidyIndex } from '../../worker/store/search.ts';
import type { Api } from '../helpers/api.ts';
import { answerDraft, newKey, problem, read, startApi } from '../helpers/api.ts';
import { citizenOf, MONDAY } from '../helpers/citizen.ts';
import { CATCHING } from '../helpers/mail.ts';
import { fullOf } from '../helpers/sentinels.ts';

const LATER = '2026-11-18T05:00:00.000Z';

let api: Api;
let citizen: ReturnType<typeof citizenOf>;
let full: ReturnType<typeof fullOf>;
before(async () => {
  api = await startApi(MONDAY, CATCHING);
  citizen = citizenOf(api);
  full = fullOf(api);
});
after(() => api.close());

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
