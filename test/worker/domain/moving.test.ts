/** Clarifying, terminating, taking into work and calling done, by the articles they follow. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TerminationGround } from '../../../sdk/contract/desk-vocabulary.ts';
import { TERMINATION_GROUNDS } from '../../../sdk/contract/desk-vocabulary.ts';
import type { StatusMove } from '../../../sdk/contract/types.ts';
import type { Kind } from '../../../sdk/contract/vocabulary.ts';
import { KINDS } from '../../../sdk/contract/vocabulary.ts';
import { groundsOpen, move, naturesOf } from '../../../worker/domain/acts/moving.ts';
import { decideForHead, reopen } from '../../../worker/domain/acts/terms.ts';
import type { Circumstances } from '../../../worker/domain/acts.ts';
import { followUp } from '../../../worker/domain/citizens-acts.ts';
import { after, appealIn, at, MONDAY, official } from '../../helpers/citizens-acts.ts';
import { decided, deskAt, refusal } from '../../helpers/desk-acts.ts';

const version = 1;
const reason = 'Причина указана';

describe('asking to clarify (АППК arts. 63, 64(6))', () => {
  const clarify = (
    until: string,
    items: StatusMove extends { items: infer I } ? I : ('substance' | 'address')[] = ['substance'],
  ) => move(appealIn('registered'), { to: 'clarify', items, until, reason, version }, deskAt());
  const table: [until: string, outcome: string, why: string][] = [
    ['2026-11-16', 'clarification_too_early', 'today'],
    ['2026-11-17', 'done', 'one working day'],
    ['2026-12-07', 'done', 'fifteen working days'],
    ['2026-12-08', 'clarification_too_late', 'one more'],
  ];
  for (const [until, outcome, why] of table) {
    it(`until ${until}, ${why}: ${outcome}`, () => assert.equal(refusal(clarify(until)), outcome));
  }

  it('keeps in the history what is missing, each once, and until when; no clock is stopped', () => {
    const { appeal, event } = decided(clarify('2026-11-20', ['substance', 'address', 'substance']));
    assert.deepEqual(event, {
      type: 'status_changed',
      reason,
      data: { items: ['substance', 'address'], until: '2026-11-20' },
    });
    assert.deepEqual([appeal.status, appeal.stoppedOn], ['clarify', null]);
  });

  it('ends with the citizen’s further word, which moves nothing in the feed', () => {
    const next = after(followUp(appealIn('clarify'), { text: 'Дом 14' }, at('2026-11-18T05:00:00.000Z')));
    assert.deepEqual([next.status, next.listedAt], ['in_progress', MONDAY]);
  });
});

describe('grounds of termination', () => {
  const passed = deskAt('2026-11-20T05:00:00.000Z', { clarification: { items: ['substance'], until: '2026-11-19' } });
  const onLastDay = { ...passed, clarification: { items: ['substance' as const], until: '2026-11-20' } };
  const ordinary = ['withdrawn', 'decision_exists', 'court_act'];
  const simplified = ['repeated', 'no_author', 'no_substance', 'withdrawn'];
  for (const kind of KINDS) {
    const expected = kind === 'application' || kind === 'complaint' ? ordinary : simplified;
    const article = expected === ordinary ? '70' : '88(1)';
    it(`of a ${kind} are those of art. ${article}`, () => {
      assert.deepEqual(groundsOpen({ kind, status: 'registered' }, deskAt()).toSorted(), expected.toSorted());
    });
  }

  const returnable: [kind: Kind, status: 'clarify' | 'in_progress', at: Circumstances, offered: boolean][] = [
    ['application', 'clarify', passed, true],
    ['complaint', 'clarify', passed, true],
    ['report', 'clarify', passed, false],
    ['application', 'in_progress', passed, false],
    ['application', 'clarify', onLastDay, false],
    ['application', 'clarify', deskAt(), false],
  ];
  for (const [kind, status, circumstances, offered] of returnable) {
    const until = circumstances.clarification?.until ?? 'nothing';
    it(`art. 64(7)1: a ${kind} in ${status}, asked until ${until}, may ${offered ? '' : 'not '}be returned`, () => {
      assert.equal(groundsOpen({ kind, status }, circumstances).includes('returned'), offered);
    });
  }

  const terminate = (ground: TerminationGround, kind: Kind, changes = {}, circumstances = deskAt()) =>
    move(
      appealIn('registered', { kind }),
      { to: 'terminated', ground, reason, decidedBy: official.id, version, ...changes },
      circumstances,
    );

  it('are refused where the law does not know them', () => {
    for (const ground of TERMINATION_GROUNDS) {
      for (const kind of KINDS) {
        const open = groundsOpen({ kind, status: 'registered' }, deskAt()).includes(ground);
        const changes = ground === 'repeated' ? { earlier: 'KOK-2026-000009-B' } : {};
        const outcome = refusal(terminate(ground, kind, changes, deskAt(MONDAY, { earlier: 'answered' })));
        assert.equal(outcome, open ? 'done' : 'ground_not_offered', `${ground} of ${kind}`);
      }
    }
  });

  it('name the answered appeal that a repeated one repeats, and a named official who decided (art. 88)', () => {
    const earlier = 'KOK-2026-000009-B';
    const known = deskAt(MONDAY, { earlier: 'answered' });
    assert.equal(refusal(terminate('repeated', 'report', {}, known)), 'earlier_missing');
    assert.equal(refusal(terminate('repeated', 'report', { earlier })), 'earlier_unknown');
    assert.equal(
      refusal(terminate('repeated', 'report', { earlier }, deskAt(MONDAY, { earlier: 'registered' }))),
      'earlier_unknown',
    );
    assert.equal(refusal(terminate('repeated', 'report', { earlier: 'KOK-2026-000001-A' }, known)), 'earlier_unknown');
    assert.equal(refusal(terminate('no_author', 'report', { decidedBy: 'nobody' })), 'official_unknown decidedBy');
    const { appeal, event } = decided(terminate('repeated', 'report', { earlier }, known));
    assert.deepEqual(event.data, { ground: 'repeated', earlier, decidedBy: official });
    assert.deepEqual([appeal.status, appeal.stoppedOn], ['terminated', '2026-11-16']);
  });
});

describe('taking note (АППК art. 89(1)2)', () => {
  for (const kind of KINDS) {
    const open = kind !== 'application' && kind !== 'complaint';
    it(`is ${open ? 'a' : 'no'} result of a ${kind}`, () => assert.equal(naturesOf(kind).includes('noted'), open));
  }
});

describe('taking into work', () => {
  const start = (changes: object, circumstances = deskAt()) =>
    move(appealIn('registered'), { to: 'in_progress', version, ...changes }, circumstances);

  it('may name who works on it and who answers for it', () => {
    const { appeal, event } = decided(
      start({ assignee: 'aigul', official: official.id }, deskAt(MONDAY, { assigneeKnown: true })),
    );
    assert.deepEqual([appeal.assignee, appeal.official], ['aigul', official.id]);
    assert.deepEqual(event.data, { assignee: 'aigul', official: official.id });
  });

  it('names nobody from elsewhere', () => {
    assert.equal(refusal(start({ assignee: 'stranger' })), 'assignee_unknown');
    assert.equal(refusal(start({ official: 'nobody' })), 'official_unknown official');
  });
});

describe('taking up again', () => {
  const now = '2026-12-20T05:00:00.000Z';
  const answered = appealIn('answered', { forHead: true, verdict: { solved: 'no', clear: true, givenAt: MONDAY } });

  it('gives a new clock, keeps the old one in the history, and leaves the citizen’s own reopening', () => {
    const { appeal, event } = decided(reopen(answered, { reason, version }, deskAt(now)));
    assert.deepEqual(
      [appeal.status, appeal.stoppedOn, appeal.forHead, appeal.reopened, appeal.clock.registeredOn],
      ['in_progress', null, false, false, '2026-12-21'],
    );
    const { before } = event.data as { before: unknown };
    assert.deepEqual(before, { clock: answered.clock, stoppedOn: answered.stoppedOn });
    assert.equal(event.reason, reason);
  });

  for (const status of ['answered', 'done', 'terminated'] as const) {
    it(`is open from ${status}`, () =>
      assert.equal(refusal(reopen(appealIn(status), { reason, version }, deskAt(now))), 'done'));
  }
  for (const status of ['registered', 'redirected', 'withdrawn', 'rejected'] as const) {
    it(`is not open from ${status}`, () =>
      assert.equal(refusal(reopen(appealIn(status), { reason, version }, deskAt(now))), 'act_not_allowed'));
  }

  it('is one of two things the head decides; the other is a public word', () => {
    const stands = decided(
      decideForHead(
        answered,
        { decision: 'stands', text: 'Яму проверили: заделана.', official: official.id, version },
        deskAt(now),
      ),
    );
    assert.deepEqual([stands.appeal.forHead, stands.appeal.status, stands.event.type], [false, 'answered', 'replied']);
    assert.equal(stands.appeal.thread.length, 1);
    assert.equal(
      decided(decideForHead(answered, { decision: 'reopen', reason, version }, deskAt(now))).event.type,
      'reopened',
    );
    assert.equal(
      refusal(decideForHead(appealIn('answered'), { decision: 'reopen', reason, version }, deskAt(now))),
      'act_not_allowed',
    );
  });
});
