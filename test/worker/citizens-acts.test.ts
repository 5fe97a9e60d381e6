import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createCode } from '../../sdk/contract/code.ts';
import * as schema from '../../sdk/contract/schema.ts';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import type { Api } from '../helpers/api.ts';
import { answerDraft, newKey, problem, read, SITE, startApi } from '../helpers/api.ts';
import type { Mine } from '../helpers/citizen.ts';
import { BODIES, citizenOf, MONDAY, NO, refused, TEXT, types } from '../helpers/citizen.ts';

let api: Api;
let citizen: ReturnType<typeof citizenOf>;
before(async () => {
  api = await startApi(MONDAY);
  citizen = citizenOf(api);
});
after(() => api.close());

describe('a follow-up', () => {
  it('reaches the desk and the citizen, and nobody else', async () => {
    const mine = await citizen.published();
    const before = await (await api.request(`/v1/appeals/${mine.number}`)).text();
    const tracked = await citizen.done(mine, 'follow-ups');
    assert.deepEqual(tracked.followUps, [{ at: MONDAY, text: TEXT, state: 'private', photos: [] }]);
    assert.equal(tracked.timeline.at(-1)?.actor, 'citizen');
    assert.deepEqual(tracked, await citizen.track(mine));
    const [word] = (await citizen.opened(mine)).followUps;
    assert.deepEqual(word, { seq: 3, at: MONDAY, text: TEXT, state: 'private', photos: [] });
    assert.equal(await (await api.request(`/v1/appeals/${mine.number}`)).text(), before);
    for (const table of ['appeals', 'events']) assert.ok(!(await citizen.rowsOf(table)).includes('щебень'), table);
  });

  it('sent twice with one key is one, and says so', async () => {
    const mine = await citizen.published();
    const headers = { 'Idempotency-Key': newKey() };
    const [first, second] = [
      await citizen.call(mine, 'follow-ups', { text: TEXT }, headers),
      await citizen.call(mine, 'follow-ups', { text: TEXT }, headers),
    ];
    assert.deepEqual([first.status, second.status], [200, 200]);
    assert.equal(first.headers.get('Idempotency-Replayed'), null);
    assert.equal(second.headers.get('Idempotency-Replayed'), 'true');
    assert.equal(await first.text(), await second.text());
    assert.equal(
      (await citizen.done(mine, 'follow-ups', { text: TEXT })).followUps.length,
      2,
      'another key is another one',
    );
  });

  it('is one, however many times it arrives at once', async () => {
    const mine = await citizen.published();
    const headers = { 'Idempotency-Key': newKey() };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => citizen.call(mine, 'follow-ups', { text: TEXT }, headers)),
    );
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
    assert.equal(answers.filter(({ headers }) => !headers.has('Idempotency-Replayed')).length, 1);
    assert.equal((await citizen.track(mine)).followUps.length, 1);
  });

  it('of other words, or to another appeal, is refused under a known key', async () => {
    const [mine, other] = [await citizen.published(), await citizen.published()];
    const headers = { 'Idempotency-Key': newKey() };
    await citizen.done(mine, 'follow-ups', { text: TEXT }, headers);
    for (const [of, text] of [
      [mine, 'Другие слова'],
      [other, TEXT],
    ] as const) {
      const response = await citizen.call(of, 'follow-ups', { text }, headers);
      assert.deepEqual(await refused(response), [422, 'idempotency_key_reused']);
    }
  });

  it('needs a key and words', async () => {
    const mine = await citizen.published();
    assert.deepEqual(await refused(await citizen.call(mine, 'follow-ups', { text: TEXT }, {})), [
      400,
      'idempotency_key_missing',
    ]);
    const short = await problem(await citizen.call(mine, 'follow-ups', { text: 'Эй' }));
    assert.deepEqual(short.issues, [{ path: 'text', code: 'too_short' }]);
  });

  it('is taken until there are as many as the limit', async () => {
    const mine = await citizen.published();
    for (let i = 1; i < LIMITS.followUpsMax; i++) await citizen.done(mine, 'follow-ups');
    const last = await citizen.done(mine, 'follow-ups');
    assert.deepEqual([last.followUps.length, last.may.followUp], [LIMITS.followUpsMax, false]);
    assert.deepEqual(await refused(await citizen.call(mine, 'follow-ups')), [409, 'act_not_allowed']);
  });
});

describe('a withdrawal', () => {
  it('ends the appeal before the decision, published or not, and repeated changes nothing', async () => {
    for (const mine of [await citizen.sent(), await citizen.published()]) {
      const tracked = await citizen.done(mine, 'withdraw');
      assert.equal(tracked.appeal.status, 'withdrawn');
      assert.equal(tracked.appeal.progress.running, false);
      const { followUp, verdict, withdraw, revoke } = tracked.may;
      assert.deepEqual([followUp, verdict, withdraw, revoke], [false, false, false, true]);
      assert.deepEqual(await citizen.done(mine, 'withdraw'), tracked);
      assert.deepEqual(await refused(await citizen.call(mine, 'follow-ups')), [409, 'act_not_allowed']);
    }
  });

  it('is too late once there is an answer', async () => {
    const mine = await citizen.answered();
    assert.deepEqual(await refused(await citizen.call(mine, 'withdraw')), [409, 'act_not_allowed']);
  });

  it('before a moderator has read the text leaves nothing in the feed, and no moderator can publish it', async () => {
    const mine = await citizen.sent();
    await citizen.done(mine, 'withdraw');
    const feed = await (await api.request('/v1/agencies/kokshetau/feed?status=withdrawn&limit=50')).text();
    assert.ok(!feed.includes(mine.number));
    const publish = { decision: 'publish', version: 2 };
    assert.deepEqual(await refused(await api.desk(mine.number, 'moderation', publish)), [409, 'act_not_allowed']);
  });
});

describe('a revoked consent', () => {
  it('hides the words at once from the feed and the public view, and the citizen keeps them', async () => {
    const words = 'Редкое слово: кювет у остановки размыт, пройти нельзя.';
    const mine = await citizen.published({ text: words });
    await api.act(mine.number, 'answer', answerDraft(2));
    const paths = [`/v1/appeals/${mine.number}`, '/v1/agencies/kokshetau/feed?limit=50'];
    for (const path of paths) assert.match(await (await api.request(path)).text(), /кювет/);
    const tracked = await citizen.done(mine, 'consent');
    assert.deepEqual([tracked.appeal.publication, tracked.appeal.text], ['no_consent', null]);
    assert.equal(tracked.original.text, words);
    for (const path of paths) {
      const text = await (await api.request(path)).text();
      assert.ok(text.includes(mine.number), 'status and clock stay');
      assert.doesNotMatch(text, /кювет/);
    }
    assert.deepEqual(await citizen.done(mine, 'consent'), tracked);
  });

  it('before moderation holds when the moderator publishes', async () => {
    const mine = await citizen.sent();
    await citizen.done(mine, 'consent');
    const { publication } = await api.act(mine.number, 'moderation', { decision: 'publish', version: 2 });
    assert.equal(publication, 'no_consent');
    assert.equal((await citizen.track(mine)).appeal.text, null);
  });

  it('cannot be given back by the same call', async () => {
    const { issues } = await problem(await citizen.call(await citizen.published(), 'consent', { publication: true }));
    assert.deepEqual(issues, [{ path: 'publication', code: 'wrong_value' }]);
  });
});

describe('every act of the citizen', () => {
  const acts = Object.keys(BODIES);

  it('answers a wrong code, an ill-formed one, an unknown number and an erased text alike, and changes nothing', async () => {
    const [mine, erased] = [await citizen.answered(), await citizen.answered()];
    await api.env.DB.prepare('DELETE FROM private_parts WHERE appeal = (SELECT MAX(appeal) FROM private_parts)').run();
    const strangers: Mine[] = [
      { ...mine, code: createCode() },
      { ...mine, code: 'x' },
      { ...mine, number: 'KOK-2026-999999-A' },
      { ...mine, number: 'nonsense' },
      { ...mine, number: (await citizen.published()).number },
      erased,
    ];
    const shapes = new Set<string>();
    for (const act of acts) {
      for (const stranger of strangers) {
        const response = await citizen.call(stranger, act);
        const { requestId: _, ...shape } = await problem(response);
        shapes.add(JSON.stringify([response.status, shape, response.headers.get('Cache-Control')]));
      }
    }
    assert.equal(shapes.size, 1);
    assert.match([...shapes][0] ?? '', /^\[404,/);
    assert.deepEqual(types(await citizen.track(mine)), ['received', 'published', 'answered']);
  });

  it('is taken from the agency’s own site, and from no other', async () => {
    for (const act of acts) {
      const mine = act === 'withdraw' ? await citizen.published() : await citizen.answered();
      const key = act === 'follow-ups' ? { 'Idempotency-Key': newKey() } : {};
      const foreign = await citizen.call(mine, act, undefined, { ...key, Origin: 'https://elsewhere.example' });
      assert.deepEqual(await refused(foreign), [403, 'origin_not_allowed']);
      const own = await citizen.call(mine, act, undefined, { ...key, Origin: SITE });
      assert.deepEqual([own.status, own.headers.get('Access-Control-Allow-Origin')], [200, SITE]);
      assert.equal(own.headers.get('Cache-Control'), 'no-store');
    }
  });

  it('refuses a field nobody asked for', async () => {
    const mine = await citizen.answered();
    for (const act of acts) {
      const { issues } = await problem(await citizen.call(mine, act, { ...BODIES[act], version: 1 }));
      assert.deepEqual(issues, [{ path: 'version', code: 'unknown_field' }]);
    }
  });

  it('stores neither the code nor the key', async () => {
    const mine = await citizen.answered();
    const key = newKey();
    await citizen.done(mine, 'follow-ups', { text: TEXT }, { 'Idempotency-Key': key });
    await citizen.done(mine, 'verdict', { ...NO, remark: TEXT });
    for (const table of ['submissions', 'private_parts', 'appeals', 'events', 'follow_ups', 'verdict_remarks']) {
      const dump = await citizen.rowsOf(table);
      for (const secret of [mine.code, mine.code.replaceAll('-', ''), key]) assert.ok(!dump.includes(secret), table);
    }
  });
});

describe('a race with the desk', () => {
  /** The database, but somebody acts between our reading and our writing, so many times. */
  function interrupted(act: () => Promise<unknown>, times = 1): D1Database {
    let left = times;
    return new Proxy(api.env.DB, {
      get: (target, name) => {
        const member = Reflect.get(target, name, target);
        if (name !== 'batch') return typeof member === 'function' ? member.bind(target) : member;
        return async (statements: D1PreparedStatement[]) => {
          const results = await target.batch(statements);
          if (left-- > 0) await act();
          return results;
        };
      },
    });
  }
  const race = ({ number, code }: Mine, act: string, db: D1Database) =>
    api.postWith(db, `/v1/appeals/${number}/${act}`, { code, ...BODIES[act] }, { 'Idempotency-Key': newKey() });

  it('is decided again on what the desk has made of the appeal', async () => {
    const mine = await citizen.published();
    const answering = interrupted(() => api.act(mine.number, 'answer', answerDraft(2)));
    assert.deepEqual(await refused(await race(mine, 'withdraw', answering)), [409, 'act_not_allowed']);
    assert.equal((await citizen.track(mine)).appeal.status, 'answered');

    const other = await citizen.published();
    const starting = interrupted(() => api.act(other.number, 'status', { to: 'in_progress', version: 2 }));
    const tracked = await read(await race(other, 'follow-ups', starting), schema.TrackedAppeal);
    assert.deepEqual(types(tracked), ['received', 'published', 'status_changed', 'followed_up']);
    assert.equal(tracked.followUps.length, 1);
  });

  it('is not lost in a crowd: the citizen is asked to come again, and nothing is half done', async () => {
    const mine = await citizen.published();
    const crowd = interrupted(() => citizen.done(mine, 'follow-ups'), 9);
    const response = await race(mine, 'withdraw', crowd);
    assert.equal(response.headers.get('Retry-After'), '1');
    assert.deepEqual(await refused(response), [503, 'unavailable']);
    assert.equal((await citizen.track(mine)).appeal.status, 'registered');
    assert.equal((await citizen.done(mine, 'withdraw')).appeal.status, 'withdrawn');
  });

  it('makes an officer read a follow-up before deciding', async () => {
    const mine = await citizen.published();
    await citizen.done(mine, 'follow-ups');
    const stale = await api.desk(mine.number, 'answer', answerDraft(2));
    assert.deepEqual(await refused(stale), [409, 'version_conflict']);
  });
});
