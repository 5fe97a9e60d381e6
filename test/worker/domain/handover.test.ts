import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ServicePromise } from '../../../sdk/contract/types.ts';
import type { Publication } from '../../../sdk/contract/vocabulary.ts';
import { STATUSES } from '../../../sdk/contract/vocabulary.ts';
import type { Appeal } from '../../../worker/domain/appeal.ts';
import { bodiesFor } from '../../../worker/domain/bodies.ts';
import { handOver } from '../../../worker/domain/handover.ts';
import { appealIn, calendar, MONDAY } from '../../helpers/citizens-acts.ts';

const giver = { id: 'kokshetau', names: { kk: 'Көкшетау' } };
const receiver = {
  id: 'burabay',
  prefix: 'BUR',
  names: { kk: 'Бурабай' },
  topics: ['roads'],
  opensAt: '10:00',
  closesAt: '18:30',
  promise: null,
};
const REASON = 'Бұл – Бурабай ауданының құзыреті.';

function pass(
  appeal: Appeal,
  part?: { text?: string },
  moderation: 'pre' | 'trusted' | 'post' = 'pre',
  promise: ServicePromise | null = null,
) {
  const input = { agency: receiver.id, reason: REASON, version: appeal.version, ...(part && { part }) };
  const people = {
    closesAt: '18:30',
    staff: { id: 'staff', kind: 'person' as const },
    officials: [],
    topics: [],
    followUp: null,
    photos: [],
    ownPhotos: [],
    clarification: null,
    assigneeKnown: false,
    earlier: null,
    owed: [],
  };
  const clocks = { now: new Date(MONDAY), calendar, receiversCalendar: calendar };
  return handOver(appeal, input, {
    ...people,
    ...clocks,
    giver,
    receiver: { ...receiver, moderation, promise },
    id: 2026000000007,
  });
}

function passed(...of: Parameters<typeof pass>) {
  const result = pass(...of);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

describe('what passing on makes of an appeal', () => {
  /** What was published here, who reads first there, whether other words were chosen; and what becomes of it. */
  const CASES: [Publication, 'pre' | 'trusted' | 'post', string | undefined, string, Publication][] = [
    ['published', 'pre', undefined, 'registered', 'published'],
    ['no_consent', 'pre', undefined, 'registered', 'no_consent'],
    ['awaiting', 'pre', undefined, 'moderation', 'awaiting'],
    ['awaiting', 'trusted', undefined, 'moderation', 'awaiting'],
    ['awaiting', 'post', undefined, 'registered', 'awaiting'],
    ['published', 'pre', 'Яма', 'moderation', 'awaiting'],
    ['published', 'post', 'Яма', 'registered', 'awaiting'],
    ['no_consent', 'pre', 'Яма', 'registered', 'no_consent'],
  ];
  for (const [publication, moderation, text, status, after] of CASES) {
    it(`${publication}, ${moderation}${text ? ', other words' : ''}: ${status}, ${after}`, () => {
      const part = text === undefined ? undefined : { text };
      const { appeal } = passed(appealIn('registered', { publication }), part, moderation).received;
      assert.deepEqual([appeal.status, appeal.publication], [status, after]);
      assert.equal(appeal.moderationDueOn !== null, after === 'awaiting');
      assert.equal(appeal.listedAt !== null, status === 'registered');
    });
  }

  it('leaves nothing of the giver’s own work on the whole: people, plans, proposals, promises', () => {
    const own = {
      assignee: 'a',
      official: 'b',
      territory: 'c',
      hiding: { reason: 'insult', note: null, proposedBy: 'x', proposedAt: MONDAY },
      planned: [{ what: { ru: 'Заделать' }, on: '2026-12-01' }],
      promise: { replyHours: 4, answerDays: 5, replyBy: MONDAY, answerBy: '2026-11-20' },
    } as const;
    const { appeal } = passed(appealIn('in_progress', own)).received;
    const { assignee, official, territory, hiding, planned, promise } = appeal;
    assert.deepEqual([assignee, official, territory, hiding, planned, promise], [null, null, null, null, [], null]);
  });

  it('puts the whole and a part under the receiver’s own promise, by its hours and its clock', () => {
    const promise = { replyHours: 4, answerDays: 5 };
    const given = { replyHours: 1, answerDays: 1, replyBy: MONDAY, answerBy: '2026-11-17' };
    for (const part of [undefined, {}]) {
      const { appeal } = passed(appealIn('in_progress', { promise: given }), part, 'pre', promise).received;
      // Monday at ten, when the receiver opens, and four hours on.
      assert.deepEqual(appeal.promise, { ...promise, replyBy: '2026-11-16T09:00:00.000Z', answerBy: '2026-11-23' });
    }
  });

  it('leaves the giver nothing to come back to', () => {
    const planned = [{ what: { ru: 'Заделать' }, on: '2026-12-01' }];
    const { appeal } = passed(appealIn('in_progress', { planned, unread: true })).given;
    assert.deepEqual([appeal.status, appeal.planned, appeal.unread], ['redirected', [], false]);
    const { appeal: divided } = passed(appealIn('in_progress', { planned, unread: true }), {}).given;
    assert.deepEqual([divided.status, divided.planned, divided.unread], ['in_progress', planned, true]);
  });

  it('keeps what citizen and public have said of the whole, and gives a part none of it', () => {
    const thread = [{ seq: 3, at: MONDAY, by: 'citizen' as const, text: 'Тоже', official: null }];
    const appeal = appealIn('registered', { thread, duplicates: 2, officialOn: '2026-11-16' });
    const whole = passed(appeal).received.appeal;
    assert.deepEqual([whole.thread, whole.officialOn], [thread, '2026-11-16']);
    assert.equal(whole.duplicates, 0, 'what was answered with it stays where it came');
    const part = passed(appeal, {}).received.appeal;
    assert.deepEqual([part.thread, part.duplicates, part.officialOn, part.number], [[], 0, null, 'BUR-2026-000007-M']);
  });

  it('redacts the words of a part', () => {
    const { appeal } = passed(appealIn('registered'), { text: 'Позвоните мне: 8 (701) 111-22-33.' }).received;
    assert.doesNotMatch(appeal.text, /111/);
  });

  it('is open exactly where a redirection is', () => {
    const open = STATUSES.filter((status) => pass(appealIn(status)).ok);
    assert.deepEqual(open, ['registered', 'in_progress', 'clarify']);
    assert.deepEqual(
      open,
      STATUSES.filter((status) => pass(appealIn(status), {}).ok),
    );
  });
});

describe('the bodies offered', () => {
  const all = [
    { id: 'far', names: { kk: 'Атырау әкімдігі' }, region: 'KZ-23' },
    { id: 'country', names: { kk: 'Министрлік' }, region: null },
    { id: 'near', names: { kk: 'Щучье әкімдігі', ru: 'Акимат Щучинска' }, region: 'KZ-11' },
    { id: 'own', names: { kk: 'Көкшетау әкімдігі' }, region: 'KZ-11' },
  ];
  const ids = (q?: string) => bodiesFor({ id: 'own', region: 'KZ-11' }, all, q).map(({ id }) => id);

  it('begin near by, then the whole country, then others; never one’s own', () => {
    assert.deepEqual(ids(), ['near', 'country', 'far']);
  });

  it('are found by the beginnings of words, as people type them', () => {
    assert.deepEqual(ids('акимд'), ['near', 'far']);
    assert.deepEqual(ids('щуч аким'), ['near']);
    assert.deepEqual(ids('истрлік'), []);
  });

  it('are twenty at most', () => {
    const many = Array.from({ length: 50 }, (_, i) => ({ id: `b${i}`, names: { kk: `Мекеме ${i}` }, region: null }));
    assert.equal(bodiesFor({ id: 'own', region: null }, many).length, 20);
  });
});
