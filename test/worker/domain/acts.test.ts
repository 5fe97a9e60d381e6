import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Submission } from '../../../sdk/contract/types.ts';
import { answer } from '../../../worker/domain/acts/answering.ts';
import { moderate } from '../../../worker/domain/acts/moderating.ts';
import { move } from '../../../worker/domain/acts/moving.ts';
import { extend } from '../../../worker/domain/acts/terms.ts';
import { redirect } from '../../../worker/domain/acts.ts';
import type { Appeal } from '../../../worker/domain/appeal.ts';
import { newAppeal } from '../../../worker/domain/appeal.ts';
import { publicView } from '../../../worker/domain/views.ts';
import { calendar, SENT } from '../../helpers/citizens-acts.ts';
import { deskAt, draftOf } from '../../helpers/desk-acts.ts';

const at = deskAt;
const MONDAY = '2026-11-16T05:00:00.000Z';

function appeal(changes: Partial<Submission> = {}): Appeal {
  const submission: Submission = { ...SENT, ...changes };
  const accepted = newAppeal(
    { id: 'kokshetau', opensAt: '09:00', closesAt: '18:30', pageParams: [], promise: null },
    submission,
    new Date(MONDAY),
    calendar,
  );
  return { ...accepted, number: 'KOK-2026-000001-A' };
}

/** The appeal after an act that must be allowed. */
function after(result: ReturnType<typeof moderate>): Appeal {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value.appeal;
}
const published = (changes?: Partial<Submission>) =>
  after(moderate(appeal(changes), { decision: 'publish', version: 1 }, at(MONDAY)));
const answered = (of: Appeal, now = MONDAY) => after(answer(of, draftOf({ version: of.version }), at(now)));

describe('an act', () => {
  it('takes the appeal to the next version and to the top of the feed', () => {
    const next = after(move(published(), { to: 'in_progress', version: 2 }, at('2026-11-17T05:00:00.000Z')));
    assert.deepEqual([next.version, next.listedAt], [3, '2026-11-17T05:00:00.000Z']);
  });

  it('changes nothing in the appeal it was given', () => {
    const before = Object.freeze(published());
    after(move(before, { to: 'in_progress', version: 2 }, at(MONDAY)));
    assert.equal(before.status, 'registered');
  });

  it('stops the clock on the local day of the answer, and a second answer does not move it', () => {
    const late = answered(published(), '2026-11-17T20:00:00.000Z'); // already the 18th in Kazakhstan
    assert.equal(late.stoppedOn, '2026-11-18');
    assert.equal(answered(late, '2026-12-01T05:00:00.000Z').stoppedOn, '2026-11-18');
  });

  it('starts the clock again when a refused text is published after all', () => {
    const refused = after(moderate(appeal(), { decision: 'reject', reason: 'spam', version: 1 }, at(MONDAY)));
    assert.deepEqual([refused.stoppedOn, refused.listedAt], ['2026-11-16', null]);
    const restored = after(moderate(refused, { decision: 'publish', version: 2 }, at(MONDAY)));
    assert.deepEqual([restored.stoppedOn, restored.rejection, restored.clock.dueOn], [null, null, refused.clock.dueOn]);
  });

  it('is refused with the state and the act named', () => {
    const result = redirect(appeal(), { to: { kk: 'Су арнасы' }, reason: 'Не наша сеть', version: 1 }, at(MONDAY));
    assert.deepEqual(result, { ok: false, error: { code: 'act_not_allowed', act: 'redirect', status: 'moderation' } });
  });

  it('may answer a Russian or English appeal in either language, a Kazakh one not without Kazakh', () => {
    const draft = draftOf({ texts: { ru: 'Сделано' }, version: 2 });
    for (const lang of ['ru', 'en'] as const) assert.ok(answer(published({ lang }), draft, at(MONDAY)).ok);
    const refused = answer(published({ lang: 'kk' }), draft, at(MONDAY));
    assert.deepEqual(refused, { ok: false, error: { code: 'language_missing', path: 'texts.kk' } });
  });

  it('extends by the name of the official, not by an id somebody typed', () => {
    const extended = after(
      extend(published(), { until: '2027-01-11', reason: 'Экспертиза', decidedBy: 'head', version: 2 }, at(MONDAY)),
    );
    assert.equal(extended.clock.extension?.decidedBy, 'Ерлан Жұмабаев');
  });
});

describe('the public view', () => {
  it('shows that a term was extended and by whom, but not why, when the citizen did not agree to publication', () => {
    const silent = published({ consent: { processing: true, publication: false } });
    const extended = after(
      extend(silent, { until: '2027-01-11', reason: 'Болезнь заявителя', decidedBy: 'head', version: 2 }, at(MONDAY)),
    );
    const { extension } = publicView(extended, '2026-11-16', calendar);
    assert.deepEqual(extension, {
      decidedOn: '2026-11-16',
      until: '2027-01-11',
      reason: '',
      decidedBy: 'Ерлан Жұмабаев',
    });
  });

  it('counts days with the extension, and stops counting at the answer', () => {
    const { progress } = publicView(answered(published(), '2026-11-18T05:00:00.000Z'), '2027-03-01', calendar);
    assert.deepEqual(progress, { used: 2, given: 15, overdue: false, running: false });
  });
});
