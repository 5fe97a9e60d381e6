import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Status } from '../../../sdk/contract/vocabulary.ts';
import { SOLVED } from '../../../sdk/contract/vocabulary.ts';
import type { Appeal } from '../../../worker/domain/appeal.ts';
import { followUp, giveVerdict, revokeConsent, withdraw } from '../../../worker/domain/citizens-acts.ts';
import type { Act } from '../../../worker/domain/status.ts';
import { ACTS, isStopped, statusAfter } from '../../../worker/domain/status.ts';
import { ANSWER, appealIn, at, MONDAY, outcome } from '../../helpers/citizens-acts.ts';

describe('whatever citizen and agency do', () => {
  const agencysActs = ACTS.filter((act) => act !== 'reopen' && act !== 'withdraw' && act !== 'comply');
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
    const complied = type === 'followed_up' && before.status === 'clarify';
    const via: Partial<Record<string, Act>> = { withdrawn: 'withdraw', reopened: 'reopen' };
    const act = complied ? 'comply' : via[type];
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
    assert.ok(reopenings > 0, `${reopenings} reopenings: the model must reach what it is about`);
  });
});
