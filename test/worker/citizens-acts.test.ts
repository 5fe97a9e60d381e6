import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createCode, idempotencyKeyOf, parseCode } from '../../sdk/contract/code.ts';
import * as schema from '../../sdk/contract/schema.ts';
import type { TrackedAppeal } from '../../sdk/contract/types.ts';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import type { Api } from '../helpers/api.ts';
import { answerDraft, newKey, problem, read, SITE, startApi } from '../helpers/api.ts';

const MONDAY = '2026-11-16T05:00:00.000Z';
const NO = { solved: 'no', clear: true };
const YES = { solved: 'yes', clear: true };
const TEXT = 'Яма снова на месте, щебень вымыло дождём.';

let api: Api;
before(async () => {
  api = await startApi(MONDAY);
});
after(() => api.close());

interface Mine {
  readonly number: string;
  readonly code: string;
}

/** An appeal of ours, waiting for a moderator. */
async function sent(changes = {}): Promise<Mine> {
  api.setNow(MONDAY);
  const code = createCode();
  const { number } = await api.accept(changes, await idempotencyKeyOf(parseCode(code) as string));
  return { number, code };
}

async function published(changes = {}): Promise<Mine> {
  const mine = await sent(changes);
  await api.act(mine.number, 'moderation', { decision: 'publish', version: 1 });
  return mine;
}

async function answered(): Promise<Mine> {
  const mine = await published();
  await api.act(mine.number, 'answer', answerDraft(2));
  return mine;
}

const BODIES: Record<string, object> = {
  'follow-ups': { text: TEXT },
  verdict: YES,
  withdraw: {},
  consent: { publication: false },
};

/** One act; the answer is not judged. A follow-up gets a key of its own unless the headers name one. */
const call = (
  { number, code }: Mine,
  act: string,
  body: object = BODIES[act] ?? {},
  headers: Record<string, string> = act === 'follow-ups' ? { 'Idempotency-Key': newKey() } : {},
) => api.post(`/v1/appeals/${number}/${act}`, { code, ...body }, headers);

/** One act that must succeed. */
const done = async (...of: Parameters<typeof call>): Promise<TrackedAppeal> =>
  read(await call(...of), schema.TrackedAppeal);

const refused = async (response: Response) => {
  const { status, code } = await problem(response);
  return [status, code];
};

const track = async ({ number, code }: Mine) =>
  read(await api.post(`/v1/appeals/${number}/track`, { code }), schema.TrackedAppeal);

const opened = async ({ number }: Mine) =>
  read(await api.request(`/v1/desk/appeals/${number}`, { headers: api.bearer }), schema.DeskCase);

const types = ({ timeline }: TrackedAppeal) => timeline.map(({ type }) => type);

const rowsOf = async (table: string): Promise<string> =>
  JSON.stringify((await api.env.DB.prepare(`SELECT * FROM ${table}`).all()).results);

describe('a follow-up', () => {
  it('reaches the desk and the citizen, and nobody else', async () => {
    const mine = await published();
    const before = await (await api.request(`/v1/appeals/${mine.number}`)).text();
    const tracked = await done(mine, 'follow-ups');
    assert.deepEqual(tracked.followUps, [{ at: MONDAY, text: TEXT }]);
    assert.equal(tracked.timeline.at(-1)?.actor, 'citizen');
    assert.deepEqual(tracked, await track(mine));
    assert.deepEqual((await opened(mine)).followUps, tracked.followUps);
    assert.equal(await (await api.request(`/v1/appeals/${mine.number}`)).text(), before);
    for (const table of ['appeals', 'events']) assert.ok(!(await rowsOf(table)).includes('щебень'), table);
  });

  it('sent twice with one key is one, and says so', async () => {
    const mine = await published();
    const headers = { 'Idempotency-Key': newKey() };
    const [first, second] = [
      await call(mine, 'follow-ups', { text: TEXT }, headers),
      await call(mine, 'follow-ups', { text: TEXT }, headers),
    ];
    assert.deepEqual([first.status, second.status], [200, 200]);
    assert.equal(first.headers.get('Idempotency-Replayed'), null);
    assert.equal(second.headers.get('Idempotency-Replayed'), 'true');
    assert.equal(await first.text(), await second.text());
    assert.equal((await done(mine, 'follow-ups', { text: TEXT })).followUps.length, 2, 'another key is another one');
  });

  it('is one, however many times it arrives at once', async () => {
    const mine = await published();
    const headers = { 'Idempotency-Key': newKey() };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => call(mine, 'follow-ups', { text: TEXT }, headers)),
    );
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
    assert.equal(answers.filter(({ headers }) => !headers.has('Idempotency-Replayed')).length, 1);
    assert.equal((await track(mine)).followUps.length, 1);
  });

  it('of other words, or to another appeal, is refused under a known key', async () => {
    const [mine, other] = [await published(), await published()];
    const headers = { 'Idempotency-Key': newKey() };
    await done(mine, 'follow-ups', { text: TEXT }, headers);
    for (const [of, text] of [
      [mine, 'Другие слова'],
      [other, TEXT],
    ] as const) {
      const response = await call(of, 'follow-ups', { text }, headers);
      assert.deepEqual(await refused(response), [422, 'idempotency_key_reused']);
    }
  });

  it('needs a key and words', async () => {
    const mine = await published();
    assert.deepEqual(await refused(await call(mine, 'follow-ups', { text: TEXT }, {})), [
      400,
      'idempotency_key_missing',
    ]);
    const short = await problem(await call(mine, 'follow-ups', { text: 'Эй' }));
    assert.deepEqual(short.issues, [{ path: 'text', code: 'too_short' }]);
  });

  it('is taken until there are as many as the limit', async () => {
    const mine = await published();
    for (let i = 1; i < LIMITS.followUpsMax; i++) await done(mine, 'follow-ups');
    const last = await done(mine, 'follow-ups');
    assert.deepEqual([last.followUps.length, last.may.followUp], [LIMITS.followUpsMax, false]);
    assert.deepEqual(await refused(await call(mine, 'follow-ups')), [409, 'act_not_allowed']);
  });
});

describe('a verdict', () => {
  it('is shown beside the answer to everybody, and its remark to the agency alone', async () => {
    const mine = await answered();
    const { answer } = (await track(mine)).appeal;
    api.setNow('2026-11-18T05:00:00.000Z');
    const remark = 'Спасибо, но бордюр сломан';
    const tracked = await done(mine, 'verdict', { solved: 'partly', clear: false, remark });
    const verdict = { solved: 'partly', clear: false, givenAt: '2026-11-18T05:00:00.000Z' };
    assert.deepEqual(
      [tracked.appeal.status, tracked.appeal.verdict, tracked.appeal.answer],
      ['answered', verdict, answer],
    );
    const { items } = await read(await api.request('/v1/agencies/kokshetau/feed'), schema.FeedPage);
    assert.deepEqual([items[0]?.number, items[0]?.verdict], [mine.number, verdict]);
    const { remarks, verdict: atDesk } = await opened(mine);
    assert.deepEqual([remarks, atDesk], [[{ at: verdict.givenAt, text: remark }], verdict]);
    for (const table of ['appeals', 'events']) assert.ok(!(await rowsOf(table)).includes('бордюр'), table);
  });

  it('given again the same adds nothing; given otherwise, it counts instead', async () => {
    const mine = await answered();
    const once = await done(mine, 'verdict');
    assert.deepEqual(await done(mine, 'verdict'), once);
    const other = await done(mine, 'verdict', { solved: 'partly', clear: true });
    assert.deepEqual(types(other), ['received', 'published', 'answered', 'verdict_given', 'verdict_given']);
    assert.equal(other.appeal.verdict?.solved, 'partly');
  });

  it('"no" reopens once, with a new clock and due date, and the next answer is judged anew', async () => {
    const mine = await answered();
    api.setNow('2026-11-30T05:00:00.000Z');
    const reopened = await done(mine, 'verdict', { ...NO, remark: TEXT });
    assert.deepEqual([reopened.appeal.status, reopened.appeal.reopened], ['in_progress', true]);
    assert.deepEqual([reopened.clock.registeredOn, reopened.clock.dueOn], ['2026-11-30', '2026-12-22']);
    assert.deepEqual(reopened.appeal.progress, { used: 0, given: 15, overdue: false, running: true });
    assert.deepEqual(reopened.may, { followUp: true, verdict: false, withdraw: true, revoke: true });
    assert.equal(reopened.appeal.verdict?.solved, 'no');
    assert.deepEqual(await done(mine, 'verdict', { ...NO, remark: TEXT }), reopened, 'a resend adds nothing');
    assert.deepEqual(await refused(await call(mine, 'verdict', YES)), [409, 'act_not_allowed']);

    const queue = await read(await api.request('/v1/desk/appeals', { headers: api.bearer }), schema.QueuePage);
    const owed = queue.items.find(({ number }) => number === mine.number);
    assert.equal(owed?.dueOn, '2026-12-22', 'the desk owes it again');

    await api.act(mine.number, 'answer', answerDraft(owed?.version ?? 0));
    assert.deepEqual([(await track(mine)).appeal.verdict, (await track(mine)).appeal.reopened], [null, true]);
    const second = await done(mine, 'verdict', NO);
    assert.deepEqual([second.appeal.status, second.appeal.verdict?.solved], ['answered', 'no']);
    assert.deepEqual(types(second).slice(-3), ['reopened', 'answered', 'verdict_given']);
  });

  it('"no" after fifteen working days is recorded and reopens nothing', async () => {
    const [inTime, late] = [await answered(), await answered()];
    api.setNow('2026-12-07T18:00:00.000Z');
    assert.equal((await done(inTime, 'verdict', NO)).appeal.reopened, true);
    api.setNow('2026-12-07T19:00:00.000Z'); // midnight in Kazakhstan
    const { appeal } = await done(late, 'verdict', NO);
    assert.deepEqual([appeal.status, appeal.reopened, appeal.verdict?.solved], ['answered', false, 'no']);
  });

  it('"no" also opens what the agency calls done', async () => {
    const mine = await published();
    const measures = [{ what: { ru: 'Яма заделана' }, on: '2026-11-16' }];
    await api.act(mine.number, 'answer', answerDraft(2, { measures }));
    await api.act(mine.number, 'status', { to: 'done', version: 3 });
    const { appeal } = await done(mine, 'verdict', NO);
    assert.deepEqual([appeal.status, appeal.measures], ['in_progress', measures]);
  });

  it('needs an answer, and both questions answered', async () => {
    const mine = await published();
    assert.deepEqual(await refused(await call(mine, 'verdict')), [409, 'act_not_allowed']);
    const { issues } = await problem(await call(mine, 'verdict', { solved: 'maybe' }));
    assert.deepEqual(issues, [
      { path: 'solved', code: 'wrong_value' },
      { path: 'clear', code: 'required' },
    ]);
  });
});

describe('a withdrawal', () => {
  it('ends the appeal before the decision, published or not, and repeated changes nothing', async () => {
    for (const mine of [await sent(), await published()]) {
      const tracked = await done(mine, 'withdraw');
      assert.equal(tracked.appeal.status, 'withdrawn');
      assert.equal(tracked.appeal.progress.running, false);
      assert.deepEqual(tracked.may, { followUp: false, verdict: false, withdraw: false, revoke: true });
      assert.deepEqual(await done(mine, 'withdraw'), tracked);
      assert.deepEqual(await refused(await call(mine, 'follow-ups')), [409, 'act_not_allowed']);
    }
  });

  it('is too late once there is an answer', async () => {
    const mine = await answered();
    assert.deepEqual(await refused(await call(mine, 'withdraw')), [409, 'act_not_allowed']);
  });

  it('before a moderator has read the text leaves nothing in the feed, and no moderator can publish it', async () => {
    const mine = await sent();
    await done(mine, 'withdraw');
    const feed = await (await api.request('/v1/agencies/kokshetau/feed?status=withdrawn&limit=50')).text();
    assert.ok(!feed.includes(mine.number));
    const publish = { decision: 'publish', version: 2 };
    assert.deepEqual(await refused(await api.desk(mine.number, 'moderation', publish)), [409, 'act_not_allowed']);
  });
});

describe('a revoked consent', () => {
  it('hides the words at once from the feed and the public view, and the citizen keeps them', async () => {
    const words = 'Редкое слово: кювет у остановки размыт, пройти нельзя.';
    const mine = await published({ text: words });
    await api.act(mine.number, 'answer', answerDraft(2));
    const paths = [`/v1/appeals/${mine.number}`, '/v1/agencies/kokshetau/feed?limit=50'];
    for (const path of paths) assert.match(await (await api.request(path)).text(), /кювет/);
    const tracked = await done(mine, 'consent');
    assert.deepEqual([tracked.appeal.publication, tracked.appeal.text], ['no_consent', null]);
    assert.equal(tracked.original.text, words);
    for (const path of paths) {
      const text = await (await api.request(path)).text();
      assert.ok(text.includes(mine.number), 'status and clock stay');
      assert.doesNotMatch(text, /кювет/);
    }
    assert.deepEqual(await done(mine, 'consent'), tracked);
  });

  it('before moderation holds when the moderator publishes', async () => {
    const mine = await sent();
    await done(mine, 'consent');
    const { publication } = await api.act(mine.number, 'moderation', { decision: 'publish', version: 2 });
    assert.equal(publication, 'no_consent');
    assert.equal((await track(mine)).appeal.text, null);
  });

  it('cannot be given back by the same call', async () => {
    const { issues } = await problem(await call(await published(), 'consent', { publication: true }));
    assert.deepEqual(issues, [{ path: 'publication', code: 'wrong_value' }]);
  });
});

describe('every act of the citizen', () => {
  const acts = Object.keys(BODIES);

  it('answers a wrong code, an ill-formed one, an unknown number and an erased text alike, and changes nothing', async () => {
    const [mine, erased] = [await answered(), await answered()];
    await api.env.DB.prepare('DELETE FROM private_parts WHERE appeal = (SELECT MAX(appeal) FROM private_parts)').run();
    const strangers: Mine[] = [
      { ...mine, code: createCode() },
      { ...mine, code: 'x' },
      { ...mine, number: 'KOK-2026-999999-A' },
      { ...mine, number: 'nonsense' },
      { ...mine, number: (await published()).number },
      erased,
    ];
    const shapes = new Set<string>();
    for (const act of acts) {
      for (const stranger of strangers) {
        const response = await call(stranger, act);
        const { requestId: _, ...shape } = await problem(response);
        shapes.add(JSON.stringify([response.status, shape, response.headers.get('Cache-Control')]));
      }
    }
    assert.equal(shapes.size, 1);
    assert.match([...shapes][0] ?? '', /^\[404,/);
    assert.deepEqual(types(await track(mine)), ['received', 'published', 'answered']);
  });

  it('is taken from the agency’s own site, and from no other', async () => {
    for (const act of acts) {
      const mine = act === 'withdraw' ? await published() : await answered();
      const key = act === 'follow-ups' ? { 'Idempotency-Key': newKey() } : {};
      const foreign = await call(mine, act, undefined, { ...key, Origin: 'https://elsewhere.example' });
      assert.deepEqual(await refused(foreign), [403, 'origin_not_allowed']);
      const own = await call(mine, act, undefined, { ...key, Origin: SITE });
      assert.deepEqual([own.status, own.headers.get('Access-Control-Allow-Origin')], [200, SITE]);
      assert.equal(own.headers.get('Cache-Control'), 'no-store');
    }
  });

  it('refuses a field nobody asked for', async () => {
    const mine = await answered();
    for (const act of acts) {
      const { issues } = await problem(await call(mine, act, { ...BODIES[act], version: 1 }));
      assert.deepEqual(issues, [{ path: 'version', code: 'unknown_field' }]);
    }
  });

  it('stores neither the code nor the key', async () => {
    const mine = await answered();
    const key = newKey();
    await done(mine, 'follow-ups', { text: TEXT }, { 'Idempotency-Key': key });
    await done(mine, 'verdict', { ...NO, remark: TEXT });
    for (const table of ['submissions', 'private_parts', 'appeals', 'events', 'follow_ups', 'verdict_remarks']) {
      const dump = await rowsOf(table);
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
    const mine = await published();
    const answering = interrupted(() => api.act(mine.number, 'answer', answerDraft(2)));
    assert.deepEqual(await refused(await race(mine, 'withdraw', answering)), [409, 'act_not_allowed']);
    assert.equal((await track(mine)).appeal.status, 'answered');

    const other = await published();
    const starting = interrupted(() => api.act(other.number, 'status', { to: 'in_progress', version: 2 }));
    const tracked = await read(await race(other, 'follow-ups', starting), schema.TrackedAppeal);
    assert.deepEqual(types(tracked), ['received', 'published', 'status_changed', 'followed_up']);
    assert.equal(tracked.followUps.length, 1);
  });

  it('is not lost in a crowd: the citizen is asked to come again, and nothing is half done', async () => {
    const mine = await published();
    const crowd = interrupted(() => done(mine, 'follow-ups'), 9);
    const response = await race(mine, 'withdraw', crowd);
    assert.equal(response.headers.get('Retry-After'), '1');
    assert.deepEqual(await refused(response), [503, 'unavailable']);
    assert.equal((await track(mine)).appeal.status, 'registered');
    assert.equal((await done(mine, 'withdraw')).appeal.status, 'withdrawn');
  });

  it('makes an officer read a follow-up before deciding', async () => {
    const mine = await published();
    await done(mine, 'follow-ups');
    const stale = await api.desk(mine.number, 'answer', answerDraft(2));
    assert.deepEqual(await refused(stale), [409, 'version_conflict']);
  });
});
