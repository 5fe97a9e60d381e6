import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import type { Api } from '../helpers/api.ts';
import { answerDraft, problem, read, startApi } from '../helpers/api.ts';
import { citizenOf, MONDAY, NO, refused, TEXT, types, YES } from '../helpers/citizen.ts';

let api: Api;
let citizen: ReturnType<typeof citizenOf>;
before(async () => {
  api = await startApi(MONDAY);
  citizen = citizenOf(api);
});
after(() => api.close());

describe('a verdict', () => {
  it('is shown beside the answer to everybody, and its remark to the agency alone', async () => {
    const mine = await citizen.answered();
    const { answer } = (await citizen.track(mine)).appeal;
    api.setNow('2026-11-18T05:00:00.000Z');
    const remark = 'Спасибо, но бордюр сломан';
    const tracked = await citizen.done(mine, 'verdict', { solved: 'partly', clear: false, remark });
    const verdict = { solved: 'partly', clear: false, givenAt: '2026-11-18T05:00:00.000Z' };
    assert.deepEqual(
      [tracked.appeal.status, tracked.appeal.verdict, tracked.appeal.answer],
      ['answered', verdict, answer],
    );
    const { items } = await read(await api.request('/v1/agencies/kokshetau/feed'), schema.FeedPage);
    assert.deepEqual([items[0]?.number, items[0]?.verdict], [mine.number, verdict]);
    const { remarks, verdict: atDesk } = await citizen.opened(mine);
    assert.deepEqual([remarks, atDesk], [[{ at: verdict.givenAt, text: remark }], verdict]);
    for (const table of ['appeals', 'events']) assert.ok(!(await citizen.rowsOf(table)).includes('бордюр'), table);
  });

  it('given again the same adds nothing; given otherwise, it counts instead', async () => {
    const mine = await citizen.answered();
    const once = await citizen.done(mine, 'verdict');
    assert.deepEqual(await citizen.done(mine, 'verdict'), once);
    const other = await citizen.done(mine, 'verdict', { solved: 'partly', clear: true });
    assert.deepEqual(types(other), ['received', 'published', 'answered', 'verdict_given', 'verdict_given']);
    assert.equal(other.appeal.verdict?.solved, 'partly');
  });

  it('"no" reopens once, with a new clock and due date, and the next answer is judged anew', async () => {
    const mine = await citizen.answered();
    api.setNow('2026-11-30T05:00:00.000Z');
    const reopened = await citizen.done(mine, 'verdict', { ...NO, remark: TEXT });
    assert.deepEqual([reopened.appeal.status, reopened.appeal.reopened], ['in_progress', true]);
    assert.deepEqual([reopened.clock.registeredOn, reopened.clock.dueOn], ['2026-11-30', '2026-12-22']);
    assert.deepEqual(reopened.appeal.progress, { used: 0, given: 15, overdue: false, running: true });
    const { followUp, verdict, withdraw, revoke } = reopened.may;
    assert.deepEqual([followUp, verdict, withdraw, revoke], [true, false, true, true]);
    assert.equal(reopened.appeal.verdict?.solved, 'no');
    assert.deepEqual(await citizen.done(mine, 'verdict', { ...NO, remark: TEXT }), reopened, 'a resend adds nothing');
    assert.deepEqual(await refused(await citizen.call(mine, 'verdict', YES)), [409, 'act_not_allowed']);

    const queue = await read(await api.request('/v1/desk/appeals', { headers: api.bearer }), schema.QueuePage);
    const owed = queue.items.find(({ number }) => number === mine.number);
    assert.equal(owed?.dueOn, '2026-12-22', 'the desk owes it again');

    await api.act(mine.number, 'answer', answerDraft(owed?.version ?? 0));
    assert.deepEqual(
      [(await citizen.track(mine)).appeal.verdict, (await citizen.track(mine)).appeal.reopened],
      [null, true],
    );
    const second = await citizen.done(mine, 'verdict', NO);
    assert.deepEqual([second.appeal.status, second.appeal.verdict?.solved], ['answered', 'no']);
    assert.deepEqual(types(second).slice(-3), ['reopened', 'answered', 'escalated']);
  });

  it('"no" after fifteen working days is recorded and reopens nothing', async () => {
    const [inTime, late] = [await citizen.answered(), await citizen.answered()];
    api.setNow('2026-12-07T18:00:00.000Z');
    assert.equal((await citizen.done(inTime, 'verdict', NO)).appeal.reopened, true);
    api.setNow('2026-12-07T19:00:00.000Z'); // midnight in Kazakhstan
    const { appeal } = await citizen.done(late, 'verdict', NO);
    assert.deepEqual([appeal.status, appeal.reopened, appeal.verdict?.solved], ['answered', false, 'no']);
  });

  it('"no" also opens what the agency calls done', async () => {
    const mine = await citizen.published();
    const measures = [{ what: { ru: 'Яма заделана' }, on: '2026-11-16' }];
    await api.act(mine.number, 'answer', answerDraft(2, { measures }));
    await api.act(mine.number, 'status', { to: 'done', version: 3 });
    const { appeal } = await citizen.done(mine, 'verdict', NO);
    assert.deepEqual([appeal.status, appeal.measures], ['in_progress', measures]);
  });

  it('needs an answer, and both questions answered', async () => {
    const mine = await citizen.published();
    assert.deepEqual(await refused(await citizen.call(mine, 'verdict')), [409, 'act_not_allowed']);
    const { issues } = await problem(await citizen.call(mine, 'verdict', { solved: 'maybe' }));
    assert.deepEqual(issues, [
      { path: 'solved', code: 'wrong_value' },
      { path: 'clear', code: 'required' },
    ]);
  });
});
