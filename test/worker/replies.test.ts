/** Words under an appeal, its topic, the second door and the head's list, through the API. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import type { Api } from '../helpers/api.ts';
import { answerDraft, problem, read, startApi } from '../helpers/api.ts';
import type { Mine } from '../helpers/citizen.ts';
import { citizenOf, NO, types } from '../helpers/citizen.ts';

let api: Api;
let citizen: ReturnType<typeof citizenOf>;
before(async () => {
  api = await startApi();
  citizen = citizenOf(api);
});
after(() => api.close());

const WORD = 'Добавлю: яма уже на обе полосы. Мой телефон +7 701 111 22 33.';
const shown = async ({ number }: Mine) => read(await api.request(`/v1/appeals/${number}`), schema.PublicAppeal);
const listed = async ({ number }: Mine) => {
  const feed = await read(await api.request('/v1/agencies/kokshetau/feed?limit=50'), schema.FeedPage);
  return feed.items.find((item) => item.number === number);
};

describe('a thread under an appeal', () => {
  it('grows by words of the citizen, once a moderator has read them, and of the official at once', async () => {
    const mine = await citizen.published();
    await citizen.done(mine, 'follow-ups', { text: WORD, public: true });
    assert.deepEqual((await shown(mine)).thread, [], 'nobody has read it yet');
    const reply = { text: 'Спасибо, бригада выедет в четверг.', official: 'head-roads' };
    await api.act(mine.number, 'replies', { ...reply, version: 3 });
    const [word] = (await citizen.opened(mine)).followUps;
    assert.equal(word?.state, 'awaiting');
    await api.act(mine.number, `replies/${word?.seq}/moderation`, { decision: 'publish', version: 4 });
    const { thread } = (await listed(mine)) ?? (await shown(mine));
    assert.deepEqual(
      thread.map(({ by, text, official }) => [by, text, official?.name ?? null]),
      [
        ['citizen', 'Добавлю: яма уже на обе полосы. Мой телефон [данные скрыты].', null],
        ['agency', reply.text, 'Ерлан Жұмабаев'],
      ],
    );
    assert.equal((await citizen.track(mine)).followUps[0]?.state, 'published');
    await citizen.done(mine, 'consent');
    assert.deepEqual((await shown(mine)).thread, []);
    assert.equal((await citizen.track(mine)).appeal.thread.length, 2, 'the holder keeps it');
  });

  it('is not touched by who may not, by a number of nothing, or by a stale version', async () => {
    const mine = await citizen.published();
    await citizen.done(mine, 'follow-ups', { text: WORD, public: true });
    const publish = { decision: 'publish', version: 3 };
    const refused = async (response: Promise<Response>) => (await problem(await response)).code;
    const bearer = { Authorization: `Bearer ${await api.token(['desk:read', 'desk:act'])}` };
    assert.deepEqual(
      [
        await refused(api.desk(mine.number, 'replies/3/moderation', publish, bearer)),
        await refused(api.desk(mine.number, 'replies/9/moderation', publish)),
        await refused(api.desk(mine.number, 'replies/x/moderation', publish)),
        await refused(api.desk(mine.number, 'replies/3/moderation', { ...publish, version: 2 })),
      ],
      ['forbidden', 'not_found', 'not_found', 'version_conflict'],
    );
    assert.equal((await api.desk(mine.number, 'replies/3/moderation', publish)).status, 200, 'the control');
  });
});

describe('an appeal whose author does not know who is responsible', () => {
  it('is taken, and gets its topic from the agency', async () => {
    const mine = await citizen.published({ topic: 'unsure' });
    assert.equal((await shown(mine)).topic, 'unsure');
    await api.act(mine.number, 'topic', { topic: 'water', version: 2 });
    assert.equal((await shown(mine)).topic, 'water');
    const refused = await problem(await api.desk(mine.number, 'topic', { topic: 'corruption', version: 3 }));
    assert.deepEqual(refused.issues, [{ path: 'topic', code: 'not_offered' }]);
  });
});

describe('the second door', () => {
  it('takes the number back: the agency reads it, everybody sees that it was filed', async () => {
    const mine = await citizen.published();
    const tracked = await citizen.done(mine, 'official');
    assert.deepEqual([tracked.officialNumber, tracked.appeal.officialOn], ['ЖТ-2026-00012345', '2026-11-16']);
    assert.deepEqual(types(await citizen.done(mine, 'official')), types(tracked), 'told twice, written once');
    assert.equal((await citizen.opened(mine)).officialNumber, 'ЖТ-2026-00012345');
    const everybody = await shown(mine);
    assert.deepEqual([everybody.officialOn, JSON.stringify(everybody).includes('00012345')], ['2026-11-16', false]);
    for (const table of ['appeals', 'events']) assert.ok(!(await citizen.rowsOf(table)).includes('00012345'), table);
  });
});

describe('"not solved" that opens nothing any more', () => {
  it('comes before the head, until the citizen is content or the appeal is answered anew', async () => {
    const mine = await citizen.answered();
    const waiting = async () =>
      (
        await read(await api.request('/v1/desk/appeals?attention=head', { headers: api.bearer }), schema.QueuePage)
      ).items.map(({ number }) => number);
    await citizen.done(mine, 'verdict', NO);
    assert.deepEqual(await waiting(), [], 'the first one opened the appeal again');
    await api.act(mine.number, 'answer', answerDraft(4));
    const tracked = await citizen.done(mine, 'verdict', NO);
    assert.deepEqual([types(tracked).at(-1), await waiting()], ['escalated', [mine.number]]);
    await citizen.done(mine, 'verdict', { solved: 'yes', clear: true });
    assert.deepEqual(await waiting(), []);
  });
});
