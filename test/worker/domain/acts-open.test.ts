/** What is offered is accepted, what is not is refused, whatever has happened before. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { DeskAct } from '../../../sdk/contract/desk-vocabulary.ts';
import { DESK_ACTS, SCOPES } from '../../../sdk/contract/desk-vocabulary.ts';
import { KINDS, PUBLICATIONS, STATUSES } from '../../../sdk/contract/vocabulary.ts';
import { ACT_SCOPES } from '../../../worker/domain/access.ts';
import { actsOpen } from '../../../worker/domain/acts/open.ts';
import type { Appeal } from '../../../worker/domain/appeal.ts';
import { isStopped, statusAfter } from '../../../worker/domain/status.ts';
import { appealIn, MONDAY } from '../../helpers/citizens-acts.ts';
import { CITIZENS_STEPS, step } from '../../helpers/desk-history.ts';
import { STAFF, tryAct } from '../../helpers/desk-model.ts';

const DAY_MS = 86_400_000;

describe('the acts that are open', () => {
  const steps = fc.array(
    fc.tuple(
      // Weighted, so that most runs go on for long: what ends an appeal is tried seldom.
      fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom<string[]>('publish', 'start', 'answer', 'measure', 'complete') },
        { weight: 8, arbitrary: fc.constantFrom<string[]>('verdictNo', 'decide', 'hide', 'decide_hiding', 'separate') },
        { weight: 1, arbitrary: fc.constantFrom<string[]>(...DESK_ACTS, ...CITIZENS_STEPS) },
        { weight: 1, arbitrary: fc.constantFrom<string[]>('merge', 'clarify', 'followUp', 'extend', 'reopen') },
      ),
      fc.constantFrom(...STAFF),
      fc.integer({ min: 0, max: 4 }),
    ),
    { minLength: 15, maxLength: 40, size: 'max' },
  );

  const histories = fc.tuple(steps, fc.constantFrom(...KINDS), fc.constantFrom('pre', 'post'));
  type History = typeof histories extends fc.Arbitrary<infer H> ? H : never;

  /** Goes through a history, checks every act at each step, and calls `reached` with the name of each step that was open. */
  function walk([course, kind, mode]: History, reached: (name: string) => void): void {
    let appeal = mode === 'pre' ? appealIn('moderation', { kind }) : appealIn('registered', { kind });
    let time = Date.parse(MONDAY);
    for (const [name, staff, days] of course) {
      time += days * DAY_MS;
      const now = new Date(time).toISOString();
      for (const act of DESK_ACTS) check(act, appeal, now, staff);
      const next = step(name, appeal, now, staff);
      if (!next) continue;
      reached(name);
      assert.ok(next.status === appeal.status || leadsTo(appeal, next), `${appeal.status} → ${next.status}`);
      assert.equal(next.stoppedOn === null, !isStopped(next.status), next.status);
      assert.equal(next.version, appeal.version + 1);
      assert.ok(next.duplicateOf === null || next.listedAt === null, 'a duplicate stays out of the feed');
      appeal = next;
    }
  }

  it('are exactly those that a rule accepts, over random histories of every kind; no illegal transition happens', () => {
    fc.assert(
      fc.property(histories, (history) => walk(history, () => undefined)),
      { numRuns: 100 },
    );
  });

  it('are all reached by these histories: always the same ones, so that chance leaves none out', () => {
    const reached = new Set<string>();
    for (const history of fc.sample(histories, { seed: 4, numRuns: 200 })) walk(history, (name) => reached.add(name));
    assert.deepEqual(
      [...DESK_ACTS, ...CITIZENS_STEPS].filter((name) => !reached.has(name)),
      [],
    );
  });

  function check(act: DeskAct, appeal: Appeal, now: string, staff: (typeof STAFF)[number]): void {
    const { result, at } = tryAct(act, appeal, now, staff);
    const offered = actsOpen(appeal, { ...at, followUps: [{ state: 'awaiting' }] }, SCOPES).includes(act);
    assert.equal(result.ok, offered, `${act} in ${appeal.status}: ${JSON.stringify(result)}`);
  }

  const leadsTo = (before: Appeal, next: Appeal): boolean =>
    (['publish', 'reject', 'start', 'clarify', 'redirect', 'extend', 'answer', 'complete', 'terminate'] as const).some(
      (act) => statusAfter(before.status, act) === next.status,
    ) || (['withdraw', 'reopen', 'comply'] as const).some((act) => statusAfter(before.status, act) === next.status);

  it('are never more than the reader’s scopes allow', () => {
    const at = tryAct('start', appealIn('registered'), MONDAY, 'aigul').at;
    for (const status of STATUSES) {
      for (const publication of PUBLICATIONS) {
        const appeal = appealIn(status, { publication, forHead: true });
        for (const scope of SCOPES) {
          const open = actsOpen(appeal, { ...at, followUps: [] }, [scope]);
          assert.ok(open.every((act) => ACT_SCOPES[act] === scope));
        }
      }
    }
  });
});
