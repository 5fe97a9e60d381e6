import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Status } from '../../../sdk/contract/vocabulary.ts';
import { LIMITS, PUBLICATIONS, STATUSES } from '../../../sdk/contract/vocabulary.ts';
import { answer } from '../../../worker/domain/acts/answering.ts';
import type { CitizensCircumstances } from '../../../worker/domain/citizens-acts.ts';
import {
  followUp,
  giveVerdict,
  mayOf,
  reopenUntil,
  revokeConsent,
  withdraw,
} from '../../../worker/domain/citizens-acts.ts';
import { publicView } from '../../../worker/domain/views.ts';
import { after, appealIn, at, calendar, MONDAY, outcome } from '../../helpers/citizens-acts.ts';
import { deskAt, draftOf } from '../../helpers/desk-acts.ts';

const desk = (now: Date) => deskAt(now.toISOString());
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
      const { followUp: mayAdd, verdict: mayJudge, withdraw: mayWithdraw, revoke } = mayOf(appeal, 0, 5);
      assert.deepEqual(
        [mayAdd, mayJudge, mayWithdraw, revoke],
        [word === 'followed_up', verdict === 'verdict_given', withdrawal === 'withdrawn', true],
      );
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
    assert.deepEqual(next, { ...appealIn('answered'), version: 2, unread: true });
  });

  it('is refused once there are as many as the limit', () => {
    const { followUpsMax } = LIMITS;
    const [last, over] = [followUpsMax - 1, followUpsMax].map((followUps) => at(MONDAY, { followUps }));
    assert.equal(outcome(followUp(appealIn('registered'), { text }, last as CitizensCircumstances)), 'followed_up');
    assert.equal(
      outcome(followUp(appealIn('registered'), { text }, over as CitizensCircumstances)),
      'too_many_follow_ups',
    );
    assert.equal(mayOf(appealIn('registered'), followUpsMax, 5).followUp, false);
  });

  it('that stands already changes nothing, also when no more are taken; other words under its key are refused', () => {
    const under = (standing: CitizensCircumstances['standing']) => at(MONDAY, { standing, followUps: 99 });
    assert.equal(
      outcome(followUp(appealIn('withdrawn'), { text }, under({ here: true, text, photos: [] }))),
      'nothing',
    );
    for (const standing of [
      { here: true, text: 'Другое', photos: [] },
      { here: false, text, photos: [] },
      { here: true, text, photos: ['one'] },
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
    assert.equal(outcome(giveVerdict(appeal, NO, at('2026-12-07T19:00:00.000Z'))), 'escalated');
    assert.equal(reopenUntil(appealIn('registered'), calendar), null);
  });

  it('reopens once: a second "not solved" is recorded and shown, and the answer stands', () => {
    const reopened = after(giveVerdict(appealIn('answered'), NO, at()));
    const draft = { nature: 'explained', texts: { kk: 'Жаңа жауап' }, official: 'head' } as const;
    const now = new Date('2026-11-20T05:00:00.000Z');
    const decided = answer(reopened, draftOf({ ...draft, version: 2 }), desk(now));
    assert.ok(decided.ok);
    const again = decided.value.appeal;
    assert.deepEqual([again.verdict, again.reopened], [null, true], 'the new answer is not judged yet');
    assert.deepEqual(again.answer?.texts, { kk: 'Жаңа жауап' }, 'and stands by itself');
    const second = giveVerdict(again, NO, at(now.toISOString()));
    assert.equal(outcome(second), 'escalated');
    const escalated = after(second);
    assert.deepEqual([escalated.status, escalated.verdict?.solved, escalated.forHead], ['answered', 'no', true]);
    const mended = after(giveVerdict(escalated, YES, at(now.toISOString())));
    assert.equal(mended.forHead, false, 'the head need not look at what is solved');
  });

  it('is not wiped by correcting the answer', () => {
    const judged = after(giveVerdict(appealIn('answered'), { solved: 'partly', clear: false }, at()));
    const draft = { nature: 'satisfied', texts: { kk: 'Жасалды' }, official: 'head', version: 2 } as const;
    const corrected = answer(judged, draftOf(draft), desk(new Date(MONDAY)));
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
      assert.equal(mayOf(next, 0, 5).revoke, false);
    }
  });
});
