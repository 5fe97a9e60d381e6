/** Appeals about the same, in a real database: both or none, voices, the answer to each, and a worker that dies in between. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import { repairDuplicates } from '../../worker/services/answer-duplicates.ts';
import type { Api } from '../helpers/api.ts';
import { answerDraft, newKey, problem, read, startApi } from '../helpers/api.ts';
import { bodiesOf, REASON, toBody } from '../helpers/bodies.ts';
import type { Mine } from '../helpers/citizen.ts';
import { citizenOf } from '../helpers/citizen.ts';
import { interrupted } from '../helpers/interrupted.ts';

const NOW = '2026-11-16T05:00:00.000Z';
const reason = 'Другая яма';

describe('appeals about the same', () => {
  let api: Api;
  let citizen: ReturnType<typeof citizenOf>;
  before(async () => {
    api = await startApi();
    await bodiesOf(api);
    citizen = citizenOf(api);
  });
  after(() => api.close());

  const published = async (changes = {}) => {
    const { number } = await api.accept(changes);
    await api.act(number, 'moderation', { decision: 'publish', version: 1 });
    return number;
  };
  const opened = async (number: string) =>
    read(await api.request(`/v1/desk/appeals/${number}`, { headers: api.bearer }), schema.DeskCase);
  const seen = async (number: string) => read(await api.request(`/v1/appeals/${number}`), schema.PublicAppeal);
  const merged = async (changes = {}) => {
    const [main, duplicate] = [await published(), await published(changes)];
    await api.act(duplicate, 'merge', { into: main, version: 2, intoVersion: 2 });
    return { main, duplicate };
  };
  const support = (number: string) =>
    api.post(`/v1/appeals/${number}/support`, {}, { 'Idempotency-Key': newKey(), 'CF-Connecting-IP': '192.0.2.7' });

  it('are merged with their voices, and separated without a trace in the numbers', async () => {
    const [main, duplicate] = [await published(), await published()];
    await support(main);
    await support(duplicate);
    await support(duplicate);
    const after = await api.act(duplicate, 'merge', { into: main, version: 2, intoVersion: 2 });
    assert.deepEqual([after.duplicateOf, after.supports, after.version], [main, 2, 3]);
    const mainAfter = await opened(main);
    assert.deepEqual([mainAfter.answeredHere, mainAfter.duplicates, mainAfter.supports], [[duplicate], 1, 4]);
    await support(main);
    assert.equal((await opened(main)).supports, 5, 'a later voice counts on top');
    const feed = await read(await api.request('/v1/agencies/kokshetau/feed'), schema.FeedPage);
    assert.ok(!feed.items.some(({ number }) => number === duplicate));
    assert.equal((await seen(duplicate)).duplicateOf, main, 'its own page says where it is answered');
    await api.act(duplicate, 'separate', { reason, version: 3 });
    const apart = await opened(main);
    assert.deepEqual([apart.answeredHere, apart.duplicates, apart.supports], [[], 0, 2]);
    assert.ok((await seen(duplicate)).duplicateOf === null);
  });

  it('are merged on the versions of both, or not at all', async () => {
    const [main, duplicate] = [await published(), await published()];
    await api.act(main, 'status', { to: 'in_progress', version: 2 });
    const stale = await api.desk(duplicate, 'merge', { into: main, version: 2, intoVersion: 2 });
    assert.equal((await problem(stale)).code, 'version_conflict');
    // Somebody acts on the main appeal between reading and writing.
    const late = interrupted(
      api.env.DB,
      () => api.act(main, 'replies', { text: 'Бригада едет', official: 'deputy-akim', version: 3 }),
      {
        after: 1,
      },
    );
    const lost = await api.postWith(
      late,
      `/v1/desk/appeals/${duplicate}/merge`,
      { into: main, version: 2, intoVersion: 3 },
      api.bearer,
    );
    assert.equal((await problem(lost)).code, 'version_conflict');
    const [one, other] = [await opened(duplicate), await opened(main)];
    assert.deepEqual([one.version, one.duplicateOf, other.duplicates], [2, null, 0]);
  });

  it('are answered together, each by an act of its own', async () => {
    const { main, duplicate } = await merged({ lang: 'kk' });
    const refused = await problem(await api.desk(duplicate, 'answer', answerDraft(3)));
    assert.deepEqual([refused.status, refused.code], [409, 'answered_elsewhere']);
    const { texts } = answerDraft(3);
    const half = await problem(await api.desk(main, 'answer', answerDraft(3, { texts: { ru: texts.ru } })));
    assert.deepEqual(half.issues, [{ path: 'texts.kk', code: 'language_missing' }]);
    const measures = [{ what: { ru: 'Яма заделана' }, on: '2026-11-16' }];
    await api.act(main, 'answer', answerDraft(3, { measures }));
    const given = await opened(duplicate);
    assert.deepEqual([given.status, given.answer?.texts, given.measures], ['answered', texts, measures]);
    assert.equal(given.timeline.at(-1)?.type, 'answered');
    await api.act(main, 'status', { to: 'done', version: 4 });
    assert.equal((await opened(duplicate)).status, 'done');
    assert.deepEqual((await api.env.DB.prepare('SELECT * FROM duplicates_behind').all()).results, []);
  });

  it('are answered at once when put under what is answered already', async () => {
    const [main, duplicate] = [await published(), await published()];
    await api.act(main, 'answer', answerDraft(2));
    const after = await api.act(duplicate, 'merge', { into: main, version: 2, intoVersion: 3 });
    assert.deepEqual([after.status, after.progress.running], ['answered', false]);
  });

  it('are all answered after a worker has died between the answer and its duplicates, at whichever batch', async () => {
    const behind: number[] = [];
    for (const at of [2, 3, 4]) {
      const { main, duplicate } = await merged();
      const dying = interrupted(api.env.DB, () => Promise.reject(new Error('the worker died')), {
        after: at - 1,
        times: 99,
      });
      await api.postWith(dying, `/v1/desk/appeals/${main}/answer`, answerDraft(3), api.bearer).catch(() => undefined);
      if ((await opened(duplicate)).status !== (await opened(main)).status) behind.push(at);
      const before = await opened(main);
      if (before.status !== 'answered') await api.act(main, 'answer', answerDraft(3));
      await repairDuplicates(api.env.DB, new Date(NOW));
      await repairDuplicates(api.env.DB, new Date(NOW));
      const given = await opened(duplicate);
      assert.equal(given.status, 'answered', `killed at batch ${at}`);
      assert.equal(given.timeline.filter(({ type }) => type === 'answered').length, 1, 'once');
    }
    assert.deepEqual(behind, [3], 'one of the batches leaves the duplicate behind');
  });

  const decidedBy = 'deputy-akim';
  /** Everything that ends an appeal without an answer. */
  const ENDS: Record<string, (main: Mine, db: D1Database) => Promise<Response>> = {
    'is terminated': ({ number }, db) => {
      const body = { to: 'terminated', ground: 'no_substance', reason, decidedBy, version: 4 };
      return api.postWith(db, `/v1/desk/appeals/${number}/status`, body, api.bearer);
    },
    'goes to a body outside the service': ({ number }, db) => {
      const body = { to: { kk: 'Басқа мекеме', ru: 'Другое ведомство' }, reason: REASON, version: 4 };
      return api.postWith(db, `/v1/desk/appeals/${number}/redirect`, body, api.bearer);
    },
    'goes to another agency': ({ number }, db) =>
      api.postWith(db, `/v1/desk/appeals/${number}/redirect`, { ...toBody('burabay'), version: 4 }, api.bearer),
    'is withdrawn by its citizen': ({ number, code }, db) =>
      api.postWith(db, `/v1/appeals/${number}/withdraw`, { code }),
  };

  /** An appeal with two others that are to be answered with it. */
  const three = async () => {
    const main = await citizen.published();
    const others = [await citizen.published(), await citizen.published()];
    for (const [i, { number }] of others.entries()) {
      await api.act(number, 'merge', { into: main.number, version: 2, intoVersion: 2 + i });
    }
    return { main, others };
  };

  for (const [how, end] of Object.entries(ENDS)) {
    it(`stand each by itself again when the one they were to be answered with ${how}`, async () => {
      const { main, others } = await three();
      const before = await Promise.all(others.map(({ number }) => opened(number)));
      assert.deepEqual(
        before.map(({ duplicateOf }) => duplicateOf),
        [main.number, main.number],
        'control',
      );
      assert.equal((await end(main, api.env.DB)).status, 200);
      for (const [i, { number }] of others.entries()) {
        const now = await opened(number);
        assert.deepEqual([now.duplicateOf, now.status, now.clock], [null, 'registered', before[i]?.clock]);
        const { type, data } = now.timeline.at(-1) ?? {};
        const { status } = await opened(main.number);
        assert.deepEqual([type, data], ['separated', { separated: main.number, ended: status }]);
        const feed = await read(await api.request('/v1/agencies/kokshetau/feed'), schema.FeedPage);
        assert.ok(
          feed.items.some((item) => item.number === number),
          'it is in the feed again',
        );
        assert.equal((await api.act(number, 'answer', answerDraft(now.version))).status, 'answered');
      }
      const ended = await opened(main.number);
      assert.deepEqual([ended.duplicates, ended.answeredHere, ended.supports], [0, [], 0]);
      assert.deepEqual((await api.env.DB.prepare('SELECT * FROM duplicates_behind').all()).results, []);
    });

    // Both ways out of the agency's hands are recorded by the same code as a termination, or as a handover.
    if (how === 'goes to a body outside the service') continue;
    it(`are set apart, all of them and once, by a repair after a worker has died while the other ${how}`, async () => {
      const left: number[] = [];
      // The last batches of all: the act, one for each duplicate, and what is read between them.
      for (let after = 2; after <= 6; after++) {
        const { main, others } = await three();
        const dying = interrupted(api.env.DB, () => Promise.reject(new Error('the worker died')), { after, times: 99 });
        await end(main, dying).catch(() => undefined);
        const numbers = others.map(({ number }) => number);
        const waiting = async () =>
          (await Promise.all(numbers.map(opened))).filter(({ duplicateOf }) => duplicateOf !== null).length;
        const hasEnded = !(await opened(main.number)).progress.running;
        if (hasEnded) left.push(await waiting());
        else assert.equal(await waiting(), 2, 'what did not end has set nobody apart');
        await repairDuplicates(api.env.DB, new Date(NOW));
        if (!hasEnded) continue;
        for (const number of numbers) {
          const { duplicateOf, timeline } = await opened(number);
          assert.equal(duplicateOf, null, `died after batch ${after}`);
          assert.equal(timeline.filter(({ type }) => type === 'separated').length, 1, 'once');
        }
        assert.equal((await opened(main.number)).duplicates, 0);
      }
      assert.ok(left.includes(2) && left.includes(0), `control: it died before, between and after: ${left}`);
    });
  }

  it('that have ended by themselves are left as they are', async () => {
    const { main, others } = await three();
    const [gone, waiting] = others as [Mine, Mine];
    await citizen.done(gone, 'withdraw');
    assert.equal((await ENDS['is terminated']?.(main, api.env.DB))?.status, 200);
    assert.deepEqual(
      [(await opened(gone.number)).duplicateOf, (await opened(waiting.number)).duplicateOf],
      [main.number, null],
    );
  });
});
