import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Status } from '../../../sdk/contract/vocabulary.ts';
import { LIMITS, PUBLICATIONS, SOLVED, STATUSES } from '../../../sdk/contract/vocabulary.ts';
import { answer } from '../../../worker/domain/acts.ts';
import type { Appeal } from '../../../worker/domain/appeal.ts';
import { newAppeal, publicView } from '../../../worker/domain/appeal.ts';
import { createCalendar } from '../../../worker/domain/calendar.ts';
import { KAZAKHSTAN } from '../../../worker/domain/calendar-data.ts';
import type { CitizensCircumstances, CitizensResult } from '../../../worker/domain/citizens-acts.ts';
import {
  followUp,
  giveVerdict,
  mayOf,
  reopenUntil,
  revokeConsent,
  withdraw,
} from '../../../worker/domain/citizens-acts.ts';
import type { Act } from '../../../worker/domain/status.ts';
import { ACTS, isStopped, statusAfter } from '../../../worker/domain/status.ts';

const calendar = createCalendar(KAZAKHSTAN);
const MONDAY = '2026-11-16T05:00:00.000Z';
const official = { id: 'head', name: 'Ерлан Жұмабаев', position: { kk: 'Басшы' } };
const ANSWER = { nature: 'satisfied', texts: { ru: 'Сделано' }, official, answeredAt: MONDAY } as const;

const at = (now = MONDAY, changes: Partial<CitizensCircumstances> = {}): CitizensCircumstances => ({
  now: new Date(now),
  calendar,
  closesAt: '18:30',
  followUps: 0,
  standing: null,
  lastRemark: null,
  ...changes,
});

/** An appeal in a status, with what the status implies. */
function appealIn(status: Status, changes: Partial<Appeal> = {}): Appeal {
  const accepted = newAppeal(
    { id: 'kokshetau', closesAt: '18:30' },
    {
      kind: 'report',
      topic: 'roads',
      lang: 'ru',
      text: 'Яма на дороге, прошу заделать до зимы.',
      channel: 'widget',
      consent: { processing: true, publication: true },
    },
    new Date(MONDAY),
    calendar,
  );
  const hidden = status === 'moderation' || status === 'rejected';
  const answered = status === 'answered' || status === 'done';
  return {
    ...accepted,
    number: 'KOK-2026-000001-A',
    status,
    publication: status === 'moderation' ? 'awaiting' : status === 'rejected' ? 'rejected' : 'published',
    stoppedOn: isStopped(status) ? '2026-11-16' : null,
    listedAt: hidden ? null : MONDAY,
    answer: answered ? ANSWER : null,
    ...changes,
  };
}

/** What an act did: the event's type, nothing, or the refusal. */
const outcome = (result: CitizensResult) => (result.ok ? (result.value?.event.type ?? 'nothing') : result.error.code);

function after(result: CitizensResult): Appeal {
  assert.ok(result.ok && result.value, JSON.stringify(result));
  return result.value.appeal;
}

const NO = { solved: 'no', clear: true } as const;
const YES = { solved: 'yes', clear: true } as const;

describe('which acts are open to the citizen', () => {
  const table: [Status, followUp: string, verdict: string, withdraw: string][] = [
    ['moderation', 'followed_up', 'act_not_allowed', 'withdrawn'],
    ['rejected', 'act_not_allowed', 'act_not_allowed', 'act_not_allowed'],
    ['registered', 'followed_up', 'act_not_allowed', 'withdrawn'],
    ['in_progress', 'followed_up', 'act_not_allowed', 'withdrawn'],
    ['clarify', 'followed_up', 'act_not_allowed', 'withdrawn'],
    ['extended', 'followed_up', 'act_not_allowed', 'withdrawn'],
    ['answered', 'followed_up', 'verdict_given', 'act_not_allowed'],
    ['done', 'followed_up', 'verdict_given', 'act_not_allowed'],
    ['redirected', 'act_not_allowed', 'act_not_allowed', 'act_not_allowed'],
    ['terminated', 'act_not_allowed', 'act_not_allowed', 'act_not_allowed'],
    ['withdrawn', 'act_not_allowed', 'act_not_allowed', 'nothing'],
  ];
  for (const [status, word, verdict, withdrawal] of table) {
    it(`in ${status}: follow-up ${word}, verdict ${verdict}, withdrawal ${withdrawal}`, () => {
      const appeal = appealIn(status);
      assert.deepEqual(
        [
          outcome(followUp(appeal, { text: 'Ещё слово' }, at())),
          outcome(giveVerdict(appeal, YES, at())),
          outcome(withdraw(appeal, {}, at())),
          outcome(revokeConsent(appeal)),
        ],
        [word, verdict, withdrawal, 'consent_revoked'],
      );
      assert.deepEqual(mayOf(appeal, 0), {
        followUp: word === 'followed_up',
        verdict: verdict === 'verdict_given',
        withdraw: withdrawal === 'withdrawn',
        revoke: true,
      });
    });
  }

  it('is told for every status', () => {
    assert.deepEqual(table.map(([status]) => status).sort(), [...STATUSES].sort());
  });
});

describe('a follow-up', () => {
  const text = 'Яма снова на месте';

  it('is a version of its own, and moves nothing in the feed', () => {
    const next = after(followUp(appealIn('answered'), { text }, at('2026-11-20T05:00:00.000Z')));
    assert.deepEqual(next, { ...appealIn('answered'), version: 2 });
  });

  it('is refused once there are as many as the limit', () => {
    const { followUpsMax } = LIMITS;
    const [last, over] = [followUpsMax - 1, followUpsMax].map((followUps) => at(MONDAY, { followUps }));
    assert.equal(outcome(followUp(appealIn('registered'), { text }, last as CitizensCircumstances)), 'followed_up');
    assert.equal(
      outcome(followUp(appealIn('registered'), { text }, over as CitizensCircumstances)),
      'too_many_follow_ups',
    );
    assert.equal(mayOf(appealIn('registered'), followUpsMax).followUp, false);
  });

  it('that stands already changes nothing, also when no more are taken; other words under its key are refused', () => {
    const under = (standing: CitizensCircumstances['standing']) => at(MONDAY, { standing, followUps: 99 });
    assert.equal(outcome(followUp(appealIn('withdrawn'), { text }, under({ here: true, text }))), 'nothing');
    for (const standing of [
      { here: true, text: 'Другое' },
      { here: false, text },
    ]) {
      assert.equal(outcome(followUp(appealIn('registered'), { text }, under(standing))), 'key_reused');
    }
  });
});

describe('a verdict', () => {
  it('stands beside the answer, changes nothing of it, and brings the appeal to the top of the feed', () => {
    const before = appealIn('done');
    const now = '2026-11-20T05:00:00.000Z';
    const verdict = { solved: 'partly', clear: false, givenAt: now } as const;
    const next = after(giveVerdict(before, { solved: 'partly', clear: false }, at(now)));
    assert.deepEqual(next, { ...before, version: 2, verdict, listedAt: now });
  });

  it('given otherwise counts instead, but does not move the appeal again', () => {
    const first = after(giveVerdict(appealIn('answered'), YES, at('2026-11-17T05:00:00.000Z')));
    const second = after(giveVerdict(first, { solved: 'partly', clear: true }, at('2026-11-18T05:00:00.000Z')));
    assert.deepEqual([second.verdict?.solved, second.listedAt], ['partly', '2026-11-17T05:00:00.000Z']);
  });

  it('given again the same changes nothing, unless with another remark', () => {
    const given = after(giveVerdict(appealIn('answered'), { ...YES, remark: 'Спасибо' }, at()));
    const again = (remark?: string) =>
      outcome(giveVerdict(given, remark ? { ...YES, remark } : YES, at(MONDAY, { lastRemark: 'Спасибо' })));
    assert.deepEqual([again(), again('Спасибо'), again('Большое спасибо')], ['nothing', 'nothing', 'verdict_given']);
  });

  it('"not solved" opens the appeal again with a new clock, and said twice changes nothing', () => {
    for (const status of ['answered', 'done'] as const) {
      const now = '2026-11-30T15:00:00.000Z'; // after hours: the next working day counts
      const next = after(giveVerdict(appealIn(status), NO, at(now)));
      assert.deepEqual([next.status, next.reopened, next.stoppedOn], ['in_progress', true, null]);
      assert.deepEqual([next.clock.registeredOn, next.clock.dueOn], ['2026-12-01', '2026-12-23']);
      assert.deepEqual(next.answer, appealIn(status).answer);
      assert.equal(outcome(giveVerdict(next, NO, at(now))), 'nothing');
      assert.equal(outcome(giveVerdict(next, YES, at(now))), 'act_not_allowed');
    }
  });

  it('reopens until the fifteenth working day after the answer, and not on the day after', () => {
    const appeal = appealIn('answered');
    assert.equal(reopenUntil(appeal, calendar), '2026-12-07');
    assert.equal(outcome(giveVerdict(appeal, NO, at('2026-12-07T18:59:00.000Z'))), 'reopened');
    assert.equal(outcome(giveVerdict(appeal, NO, at('2026-12-07T19:00:00.000Z'))), 'verdict_given');
    assert.equal(reopenUntil(appealIn('registered'), calendar), null);
  });

  it('reopens once: a second "not solved" is recorded and shown, and the answer stands', () => {
    const reopened = after(giveVerdict(appealIn('answered'), NO, at()));
    const draft = { nature: 'explained', texts: { kk: 'Жаңа жауап' }, official: 'head', measures: [] } as const;
    const now = new Date('2026-11-20T05:00:00.000Z');
    const decided = answer(reopened, { ...draft, measures: [], version: 2 }, { now, calendar, officials: [official] });
    assert.ok(decided.ok);
    const again = decided.value.appeal;
    assert.deepEqual([again.verdict, again.reopened], [null, true], 'the new answer is not judged yet');
    assert.deepEqual(again.answer?.texts, { kk: 'Жаңа жауап' }, 'and stands by itself');
    const second = giveVerdict(again, NO, at(now.toISOString()));
    assert.equal(outcome(second), 'verdict_given');
    assert.deepEqual([after(second).status, after(second).verdict?.solved], ['answered', 'no']);
  });

  it('is not wiped by correcting the answer', () => {
    const judged = after(giveVerdict(appealIn('answered'), { solved: 'partly', clear: false }, at()));
    const draft = { nature: 'satisfied', texts: { kk: 'Жасалды' }, official: 'head', version: 2 } as const;
    const corrected = answer(
      judged,
      { ...draft, measures: [] },
      { now: new Date(MONDAY), calendar, officials: [official] },
    );
    assert.ok(corrected.ok);
    assert.deepEqual(corrected.value.appeal.verdict, judged.verdict);
    assert.deepEqual(corrected.value.appeal.answer?.texts, { kk: 'Жасалды', ru: 'Сделано' });
  });

  it('is public even where the words are not', () => {
    const silent = appealIn('answered', { publication: 'no_consent', consented: false });
    const { text, answer, verdict } = publicView(after(giveVerdict(silent, YES, at())), '2026-11-16', calendar);
    assert.deepEqual([text, answer, verdict], [null, null, { ...YES, givenAt: MONDAY }]);
  });
});

describe('a withdrawal', () => {
  it('stops the clock today, and what was never in the feed does not enter it', () => {
    const now = '2026-11-20T20:00:00.000Z'; // already the 21st in Kazakhstan
    const [hidden, listed] = (['moderation', 'registered'] as const).map((status) =>
      after(withdraw(appealIn(status), {}, at(now))),
    );
    assert.deepEqual([hidden?.status, hidden?.stoppedOn, hidden?.listedAt], ['withdrawn', '2026-11-21', null]);
    assert.equal(listed?.listedAt, now);
  });
});

describe('a revoked consent', () => {
  it('hides every word at once, keeps the place in the feed, and leaves a refusal what it is', () => {
    for (const publication of PUBLICATIONS) {
      const before = appealIn('answered', { publication });
      const next = after(revokeConsent(before));
      const { text, place, page, answer, measures } = publicView(next, '2026-11-16', calendar);
      assert.deepEqual([text, place, page, answer, measures], [null, null, null, null, []]);
      assert.equal(next.publication, publication === 'rejected' ? 'rejected' : 'no_consent');
      assert.deepEqual([next.consented, next.listedAt], [false, before.listedAt]);
      assert.equal(outcome(revokeConsent(next)), 'nothing');
      assert.equal(mayOf(next, 0).revoke, false);
    }
  });
});

describe('whatever citizen and agency do', () => {
  const agencysActs = ACTS.filter((act) => act !== 'reopen' && act !== 'withdraw');
  // Weighted, so that most runs come to an answer before the citizen withdraws or the agency hands over.
  const anything = fc.oneof(
    { weight: 2, arbitrary: fc.constant(['followUp'] as const) },
    { weight: 1, arbitrary: fc.constant(['withdraw'] as const) },
    { weight: 1, arbitrary: fc.constant(['revoke'] as const) },
    {
      weight: 8,
      arbitrary: fc.tuple(fc.constant('verdict' as const), fc.constantFrom(...SOLVED), fc.boolean()),
    },
    {
      weight: 8,
      arbitrary: fc.tuple(fc.constant('agency' as const), fc.constantFrom('publish', 'answer', 'complete')),
    },
    { weight: 2, arbitrary: fc.tuple(fc.constant('agency' as const), fc.constantFrom(...agencysActs)) },
  );
  type Step = typeof anything extends fc.Arbitrary<infer T> ? T : never;

  const decide = (appeal: Appeal, step: Step, now: string) => {
    if (step[0] === 'followUp') return followUp(appeal, { text: 'Ещё слово' }, at(now));
    if (step[0] === 'withdraw') return withdraw(appeal, {}, at(now));
    if (step[0] === 'verdict') return giveVerdict(appeal, { solved: step[1], clear: step[2] }, at(now));
    return revokeConsent(appeal);
  };

  /** What every step of the citizen must keep. */
  function check(before: Appeal, next: Appeal, type: string): void {
    const via = { withdrawn: 'withdraw', reopened: 'reopen' } as const;
    const act = via[type as keyof typeof via];
    assert.equal(next.status, act ? statusAfter(before.status, act) : before.status, 'no illegal transition');
    assert.equal(next.version, before.version + 1);
    assert.equal(next.stoppedOn === null, !isStopped(next.status));
    assert.deepEqual([next.answer, next.measures, next.text], [before.answer, before.measures, before.text]);
    assert.ok(next.reopened || !before.reopened, 'a reopening is never forgotten');
    assert.ok(type !== 'reopened' || !before.reopened, 'nor repeated');
    assert.ok(next.reopened === before.reopened ? next.clock === before.clock : next.clock !== before.clock);
    assert.ok(!next.consented || before.consented, 'consent never comes back by itself');
  }

  let reopenings = 0;

  /** The agency's act by the table alone; its own rules have their own tests. */
  function afterAgency(appeal: Appeal, act: Act, status: Status, now: string): Appeal {
    const { clock, reopened, consented, verdict, version } = appeal;
    return {
      ...appealIn(status, { clock, reopened, consented, version: version + 1 }),
      answer: act === 'answer' ? { ...ANSWER, answeredAt: now } : appeal.answer,
      verdict: act === 'answer' && appeal.status !== 'answered' ? null : verdict,
    };
  }

  it('no illegal transition happens, an appeal reopens once at most, and repeating an act changes nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anything, fc.integer({ min: 0, max: 9 })), { maxLength: 40 }), (steps) => {
        let appeal = appealIn('moderation');
        let time = Date.parse(MONDAY);
        for (const [step, days] of steps) {
          time += days * 86_400_000;
          const now = new Date(time).toISOString();
          if (step[0] === 'agency') {
            const status = statusAfter(appeal.status, step[1]);
            if (status) appeal = afterAgency(appeal, step[1], status, now);
            continue;
          }
          const result = decide(appeal, step, now);
          if (!result.ok || !result.value) continue;
          check(appeal, result.value.appeal, result.value.event.type);
          appeal = result.value.appeal;
          reopenings += result.value.event.type === 'reopened' ? 1 : 0;
          if (step[0] !== 'followUp') assert.equal(outcome(decide(appeal, step, now)), 'nothing');
        }
      }),
      { numRuns: 1000 },
    );
    assert.ok(reopenings > 10, `${reopenings} reopenings: the model must reach what it is about`);
  });
});
