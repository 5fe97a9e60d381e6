/** The answer with its plans and photos, measures reported later, and what duplicates are owed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LIMITS, STATUSES } from '../../../sdk/contract/vocabulary.ts';
import { answer, changePlan, reportMeasure } from '../../../worker/domain/acts/answering.ts';
import { catchUp, merge, release, separate } from '../../../worker/domain/acts/merging.ts';
import type { Appeal } from '../../../worker/domain/appeal.ts';
import { giveVerdict } from '../../../worker/domain/citizens-acts.ts';
import { reply } from '../../../worker/domain/replies.ts';
import { ANSWER, after, appealIn, at, calendar, MONDAY, official } from '../../helpers/citizens-acts.ts';
import { afterAct, decided, deskAt, draftOf, refusal } from '../../helpers/desk-acts.ts';

const version = 1;
const reason = 'Причина указана';
const what = { kk: 'Жасалды', ru: 'Сделано' };
const done = { what, on: '2026-11-16' };
const plan = { what, on: '2026-11-30' };
const open = appealIn('in_progress');

describe('an answer', () => {
  it('keeps links, the agency’s own photos with their side, and plans; it is the first word if nobody has said one', () => {
    const own = { id: 'a', width: 4, height: 3 };
    const links = [{ kind: 'video' as const, url: 'https://example.kz/v', title: 'Видео' }];
    const appeal = afterAct(
      answer(
        open,
        draftOf({ links, photos: [{ id: 'a', when: 'after' }], planned: [plan] }),
        deskAt(MONDAY, { ownPhotos: [own] }),
      ),
    );
    assert.deepEqual([appeal.answer?.links, appeal.answer?.photos], [links, [{ ...own, when: 'after' }]]);
    assert.deepEqual([appeal.planned, appeal.firstReplyAt], [[plan], MONDAY]);
  });

  const faults: [changes: Parameters<typeof draftOf>[0], outcome: string][] = [
    [{ photos: [{ id: 'x', when: 'before' }] }, 'photos_missing'],
    [{ planned: [{ what, on: '2026-11-16' }] }, 'plan_in_past planned.0.on'],
    [{ measures: [plan] }, 'measure_in_future measures.0.on'],
    [{ links: [{ kind: 'link', url: 'https://e.kz/', title: 'ИИН 000101500001' }] }, 'personal_data links.0.title'],
    [{ planned: [{ what: { ru: 'ИИН 000101500001' }, on: '2026-11-30' }] }, 'personal_data planned.0.what.ru'],
  ];
  for (const [changes, outcome] of faults) {
    it(`is refused: ${outcome}`, () => assert.equal(refusal(answer(open, draftOf(changes), deskAt())), outcome));
  }

  it('adds to what is planned and never drops it; there are ten plans at most', () => {
    const planned = Array.from({ length: LIMITS.measuresMax }, (_, i) => ({ what, on: `2026-12-${10 + i}` }));
    const full = { ...open, planned };
    assert.deepEqual(afterAct(answer(full, draftOf(), deskAt())).planned, planned);
    assert.deepEqual(afterAct(answer(full, draftOf({ planned }), deskAt())).planned, planned);
    assert.equal(refusal(answer(full, draftOf({ planned: [plan] }), deskAt())), 'too_many_measures planned');
  });

  it('is in Kazakh, and no taking note, if one that is answered with it is owed that', () => {
    const owing = (kind: 'report' | 'application', lang: 'kk' | 'ru') => deskAt(MONDAY, { owed: [{ kind, lang }] });
    const ru = draftOf({ texts: { ru: 'Сделано' } });
    assert.equal(refusal(answer(open, ru, owing('report', 'ru'))), 'done');
    assert.equal(refusal(answer(open, ru, owing('report', 'kk'))), 'language_missing texts.kk');
    const noted = draftOf({ nature: 'noted' });
    assert.equal(refusal(answer(open, noted, owing('report', 'kk'))), 'done');
    assert.equal(refusal(answer(open, noted, owing('application', 'kk'))), 'nature_not_offered');
    assert.equal(
      refusal(answer(appealIn('in_progress', { kind: 'complaint' }), noted, deskAt())),
      'nature_not_offered',
    );
  });

  it('is not the first word where an official has replied before', () => {
    const replied = afterAct(reply(open, { text: 'Бригада выехала', official: official.id }, deskAt()));
    assert.equal(replied.firstReplyAt, MONDAY);
    const later = deskAt('2026-11-18T05:00:00.000Z');
    assert.equal(afterAct(answer(replied, draftOf(), later)).firstReplyAt, MONDAY);
  });
});

describe('a measure', () => {
  const planned: Appeal = { ...appealIn('answered'), planned: [plan, { ...plan, on: '2026-12-01' }] };
  const later = deskAt('2026-11-30T05:00:00.000Z');

  it('reported later ticks off what was planned, and changes no status', () => {
    const { appeal, event } = decided(
      reportMeasure(planned, { measure: { what, on: '2026-11-30' }, planned: 0, version }, later),
    );
    assert.deepEqual([appeal.measures, appeal.planned], [[{ what, on: '2026-11-30' }], [planned.planned[1]]]);
    assert.deepEqual([event.type, appeal.status], ['measured', 'answered']);
  });

  it('is not in the future, not on a plan that is not there, and never the eleventh', () => {
    const report = (changes: object, of = planned) =>
      refusal(reportMeasure(of, { measure: done, version, ...changes }, later));
    assert.equal(report({ measure: { what, on: '2026-12-01' } }), 'measure_in_future measure.on');
    assert.equal(report({ planned: 2 }), 'plan_unknown');
    assert.equal(report({ measure: { ...done, place: 'ИИН 000101500001' } }), 'personal_data measure.place');
    assert.equal(report({}, { ...planned, measures: Array(LIMITS.measuresMax).fill(done) }), 'act_not_allowed');
  });

  it('that was planned moves or is dropped with a reason', () => {
    const change = (on: string | null, of = 0) => changePlan(planned, { planned: of, on, reason, version }, later);
    assert.deepEqual(
      afterAct(change('2026-12-20')).planned.map(({ on }) => on),
      ['2026-12-20', '2026-12-01'],
    );
    const dropped = decided(change(null));
    assert.deepEqual([dropped.appeal.planned.length, dropped.event.reason], [1, reason]);
    assert.equal(refusal(change('2026-11-30')), 'plan_in_past on');
    assert.equal(refusal(change('2026-12-01', 1)), 'nothing_changed');
    assert.equal(refusal(change(null, 2)), 'plan_unknown');
  });
});

describe('an appeal about the same', () => {
  const main = appealIn('in_progress', { number: 'KOK-2026-000002-B' });
  const pair = merge(open, main, deskAt());
  assert.ok(pair.ok);
  const duplicate = pair.value.duplicate.appeal;

  it('is put under another, keeps number, clock and status, and leaves the feed', () => {
    assert.deepEqual({ ...duplicate, version: 1, duplicateOf: null, listedAt: MONDAY }, open);
    assert.deepEqual([duplicate.duplicateOf, duplicate.listedAt], [main.number, null]);
    assert.equal(pair.value.main.appeal.duplicates, 1);
  });

  const refused: [name: string, one: Partial<Appeal>, other: Partial<Appeal>, outcome: string][] = [
    ['itself', {}, { number: open.number }, 'no_such_main'],
    ['a duplicate', {}, { duplicateOf: 'KOK-2026-000003-C' }, 'no_such_main'],
    ['what was withdrawn', {}, { status: 'withdrawn' }, 'no_such_main'],
    ['what nobody may read yet', {}, { status: 'moderation' }, 'no_such_main'],
    ['another, with duplicates of its own', { duplicates: 1 }, {}, 'act_not_allowed'],
    ['another, being answered itself', { status: 'answered', answer: ANSWER }, {}, 'act_not_allowed'],
    ['a Russian answer, in Kazakh', { lang: 'kk' }, { status: 'answered', answer: ANSWER }, 'language_missing into'],
  ];
  for (const [name, one, other, outcome] of refused) {
    it(`is not put under ${name}`, () =>
      assert.equal(refusal(merge({ ...open, ...one }, { ...main, ...other }, deskAt())), outcome));
  }

  it('is answered under the other number alone, until it is separated', () => {
    assert.equal(refusal(answer(duplicate, draftOf(), deskAt())), 'answered_elsewhere');
    const apart = separate(duplicate, pair.value.main.appeal, { reason }, deskAt());
    assert.ok(apart.ok);
    const { appeal, event } = apart.value.duplicate;
    assert.deepEqual([appeal.duplicateOf, appeal.listedAt, apart.value.main.appeal.duplicates], [null, MONDAY, 0]);
    assert.deepEqual([event.type, event.reason], ['separated', reason]);
    assert.equal(refusal(answer(appeal, draftOf(), deskAt())), 'done');
  });

  const stepsOf = (from: Appeal, of: Appeal): string[] => {
    const next = catchUp(from, of, deskAt());
    return next?.ok ? [next.value.event.type, ...stepsOf(next.value.appeal, of)] : [];
  };

  it('catches up by acts of its own, and then has nothing to catch up with', () => {
    const answered = afterAct(answer(main, draftOf({ measures: [done] }), deskAt()));
    assert.deepEqual(stepsOf(duplicate, main), []);
    assert.deepEqual(stepsOf(duplicate, answered), ['answered']);
    const given = afterAct(catchUp(duplicate, answered, deskAt()) ?? assert.fail());
    assert.deepEqual(
      [given.answer?.texts, given.measures, given.stoppedOn],
      [answered.answer?.texts, [done], '2026-11-16'],
    );
    const more = afterAct(reportMeasure(answered, { measure: done, version }, deskAt()));
    assert.deepEqual(stepsOf(given, more), ['measured']);
    assert.deepEqual(stepsOf(duplicate, { ...more, status: 'done' }), ['answered', 'status_changed']);
    assert.deepEqual(stepsOf(given, { ...more, status: 'done' }), ['measured', 'status_changed']);
  });

  it('that its citizen opened again is not closed by the answer that did not help, nor by its correction', () => {
    const answered = afterAct(answer(main, draftOf(), deskAt()));
    const given = afterAct(catchUp(duplicate, answered, deskAt()) ?? assert.fail());
    const reopened = after(giveVerdict(given, { solved: 'no', clear: true }, at()));
    assert.equal(reopened.status, 'in_progress');
    assert.equal(reopened.listedAt, null, 'and stays out of the feed');
    const corrected = afterAct(answer(answered, draftOf({ texts: { ru: 'Сделано!' } }), deskAt()));
    assert.deepEqual([stepsOf(reopened, answered), stepsOf(reopened, corrected)], [[], []]);
    assert.deepEqual(stepsOf(given, corrected), ['answered']);
  });

  it('is set apart from one that ended without an answer, and only then, and only while it waits', () => {
    for (const status of STATUSES) {
      const pair = release(duplicate, { ...main, status }, deskAt());
      const ended = ['terminated', 'redirected', 'withdrawn', 'rejected'].includes(status);
      assert.equal(pair !== null, ended, status);
      if (!pair) continue;
      assert.deepEqual([pair.duplicate.appeal.duplicateOf, pair.duplicate.appeal.listedAt], [null, MONDAY]);
      assert.deepEqual(
        [pair.duplicate.event.reason, pair.duplicate.event.data],
        [null, { separated: main.number, ended: status }],
      );
      assert.equal(pair.main.appeal.duplicates, Math.max(0, main.duplicates - 1));
    }
    const terminated = { ...main, status: 'terminated' as const };
    assert.equal(release({ ...duplicate, stoppedOn: '2026-11-16' }, terminated, deskAt()), null);
    assert.equal(release({ ...duplicate, duplicateOf: 'KOK-2026-000099-P' }, terminated, deskAt()), null);
  });

  it('has its own clock', () => assert.equal(duplicate.clock.dueOn, calendar.addWorkingDays('2026-11-16', 15)));
});
