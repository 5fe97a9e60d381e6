import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createCalendar } from '../../../worker/domain/calendar.ts';
import { KAZAKHSTAN } from '../../../worker/domain/calendar-data.ts';
import type { Fact, Owed } from '../../../worker/domain/overview/facts.ts';
import { median } from '../../../worker/domain/overview/facts.ts';
import { AHEAD, BACK } from '../../../worker/domain/overview/load.ts';
import { overviewOf } from '../../../worker/domain/overview/overview.ts';

const calendar = createCalendar(KAZAKHSTAN, {});
/** A Monday. */
const NOW = new Date('2026-11-16T06:00:00.000Z');
const PERIOD = { now: NOW, from: '2026-10-01', to: '2026-11-16', calendar };

const fact = (changes: Partial<Fact> = {}): Fact => ({
  number: 'KOK-2026-000001-A',
  receivedAt: '2026-11-02T05:00:00.000Z',
  dueOn: '2026-11-23',
  stoppedOn: null,
  status: 'in_progress',
  topic: 'roads',
  official: null,
  firstReplyAt: null,
  replyBy: null,
  answerBy: null,
  answeredAt: null,
  solved: null,
  clear: null,
  rejection: null,
  moderationDueOn: null,
  moderatedOn: null,
  text: '',
  ...changes,
});
const owed = (dueOn: string, n = 1, changes: Partial<Owed> = {}): Owed => ({
  dueOn,
  n,
  official: null,
  topic: 'roads',
  ...changes,
});
const overview = (facts: readonly Fact[], owing: readonly Owed[] = []) =>
  overviewOf({ facts, owed: owing, truncated: false }, PERIOD);

/** Answered on a day at noon. */
const answered = (day: string, changes: Partial<Fact> = {}) =>
  fact({ answeredAt: `${day}T07:00:00.000Z`, stoppedOn: day, status: 'answered', ...changes });

describe('a median', () => {
  it('counts who is still waiting as longer than anybody', () => {
    const table: readonly (readonly [values: number[], waiting: number, middle: number | null])[] = [
      [[], 0, null],
      [[5], 0, 5],
      [[3, 1, 2], 0, 2],
      [[1, 2, 3, 4], 0, 2],
      [[1, 2, 3], 2, 3],
      [[1, 2, 3], 3, 3],
      [[1, 2, 3], 4, null],
      [[], 3, null],
    ];
    for (const [values, waiting, middle] of table) assert.equal(median(values, waiting), middle);
  });

  it('never gets better by leaving somebody without a word', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1 }), fc.nat(50), (values, waiting) => {
        const before = median(values, waiting) ?? Number.POSITIVE_INFINITY;
        const after = median(values, waiting + 1) ?? Number.POSITIVE_INFINITY;
        assert.ok(after >= before);
      }),
    );
  });
});

describe('the forecast', () => {
  it('names the next ten working days and what falls due on each', () => {
    const { forecast } = overview([], [owed('2026-11-18', 3), owed('2026-11-30', 2)]);
    assert.equal(forecast.length, AHEAD);
    assert.deepEqual(
      forecast.filter(({ due }) => due > 0).map(({ on, due }) => [on, due]),
      [
        ['2026-11-18', 3],
        ['2026-11-30', 2],
      ],
    );
    assert.ok(forecast.every(({ on }) => calendar.isWorkingDay(on)));
  });

  it('says that all of it will be late where nobody answers, and none where answers keep pace', () => {
    const owing = [owed('2026-11-10', 2), owed('2026-11-20', 4)];
    const idle = overview([], owing);
    assert.deepEqual([idle.overdue, idle.forecast.at(-1)?.late, idle.officials[0]?.late], [2, 6, 6]);
    // One answer a working day: after ten days ten of them.
    const busy = Array.from({ length: BACK }, () => answered('2026-11-13'));
    assert.equal(overview(busy, owing).forecast.at(-1)?.late, 0);
    assert.equal(overview(busy, owing).forecast[0]?.late, 1);
  });

  it('gets no better by owing more, and no worse by answering more', () => {
    const days = fc.constantFrom('2026-11-10', '2026-11-17', '2026-11-20', '2026-12-01');
    fc.assert(
      fc.property(fc.array(fc.tuple(days, fc.nat(9))), fc.nat(60), (rows, answers) => {
        const owing = rows.map(([day, n]) => owed(day, n));
        const facts = Array.from({ length: answers }, () => answered('2026-11-12'));
        const late = overview(facts, owing).forecast.map((day) => day.late);
        const more = overview(facts, [...owing, owed('2026-11-17', 5)]).forecast.map((day) => day.late);
        const faster = overview([...facts, answered('2026-11-12')], owing).forecast.map((day) => day.late);
        late.forEach((n, i) => {
          assert.ok((more[i] ?? 0) >= n);
          assert.ok((faster[i] ?? 0) <= n);
        });
      }),
    );
  });

  it('is told by official and by topic, what nobody has last', () => {
    const owing = [owed('2026-11-18', 1), owed('2026-11-10', 2, { official: 'head-roads', topic: 'snow' })];
    const { officials, topics } = overview([], owing);
    assert.deepEqual(
      officials.map(({ of, open, overdue, due }) => [of, open, overdue, due]),
      [
        ['head-roads', 2, 2, 0],
        [null, 1, 0, 1],
      ],
    );
    assert.deepEqual(topics.map(({ of }) => of).sort(), ['roads', 'snow']);
  });
});

describe('the numbers of a period', () => {
  it('measure the first word against the promise, and call silence past it broken', () => {
    const replyBy = '2026-11-04T05:00:00.000Z';
    const { replies } = overview([
      fact({ replyBy, firstReplyAt: '2026-11-03T05:00:00.000Z' }),
      fact({ replyBy, firstReplyAt: '2026-11-05T05:00:00.000Z' }),
      fact({ replyBy }),
      fact({ replyBy: '2026-11-20T05:00:00.000Z' }),
      fact({ replyBy, status: 'withdrawn' }),
      fact(),
    ]);
    assert.deepEqual([replies.kept, replies.broken, replies.waiting], [1, 2, 1]);
    assert.equal(replies.median, null, 'most still wait');
  });

  it('counts answers against the promised day, and what waits for one', () => {
    const answerBy = '2026-11-10';
    const { answers } = overview([
      fact({ answerBy, stoppedOn: '2026-11-10', status: 'answered' }),
      fact({ answerBy, stoppedOn: '2026-11-10', status: 'terminated' }),
      fact({ answerBy, stoppedOn: '2026-11-11', status: 'answered' }),
      fact({ answerBy }),
      fact({ answerBy: '2026-11-30' }),
      fact({ answerBy, stoppedOn: '2026-11-03', status: 'redirected' }),
      fact(),
    ]);
    assert.deepEqual(answers.promised, { kept: 2, broken: 2, waiting: 1 });
  });

  it('count answers on time and late, and what is overdue with them', () => {
    const { answers } = overview([
      answered('2026-11-10', { dueOn: '2026-11-23' }),
      answered('2026-11-13', { dueOn: '2026-11-12' }),
      fact({ dueOn: '2026-11-13' }),
      fact({ dueOn: '2026-11-20' }),
    ]);
    assert.deepEqual([answers.onTime, answers.late, answers.overdue], [1, 1, 1]);
    assert.equal(answers.medianDays, 9);
  });

  it('is never below nothing: what was opened again has its first word from before its clock', () => {
    const again = fact({ firstReplyAt: '2026-10-30T05:00:00.000Z', answeredAt: '2026-10-30T05:00:00.000Z' });
    const { heat, replies, answers } = overview([again]);
    assert.deepEqual([heat[0]?.median, replies.median], [null, null]);
    // It is owed another answer: the first one is no answer in time.
    assert.deepEqual([answers.onTime, answers.medianDays], [0, null]);
  });

  it('put what came in an hour of the week beside how long it waited for a word', () => {
    const { heat } = overview([
      fact({ receivedAt: '2026-11-02T05:10:00.000Z', firstReplyAt: '2026-11-02T07:10:00.000Z' }),
      fact({ receivedAt: '2026-11-02T05:50:00.000Z', firstReplyAt: '2026-11-02T11:50:00.000Z' }),
      fact({ receivedAt: '2026-11-07T20:00:00.000Z' }),
    ]);
    assert.deepEqual(heat, [
      { weekday: 1, hour: 10, n: 2, median: 2 },
      { weekday: 7, hour: 1, n: 1, median: null },
    ]);
  });

  it('tell verdicts of what was answered, and moderation against its own day', () => {
    const { verdicts, moderation, withheld, local } = overview([
      answered('2026-11-10', { solved: 'no', clear: true, moderationDueOn: '2026-11-03', moderatedOn: '2026-11-03' }),
      answered('2026-11-10', { solved: 'yes', clear: false, moderationDueOn: '2026-11-03', moderatedOn: '2026-11-05' }),
      answered('2026-11-10'),
      fact({ moderationDueOn: '2026-11-13' }),
      fact({ moderationDueOn: '2026-11-17' }),
      fact({ rejection: 'spam', status: 'rejected', stoppedOn: '2026-11-03' }),
      fact({ status: 'redirected', stoppedOn: '2026-11-03' }),
    ]);
    assert.deepEqual(verdicts, { solved: { yes: 1, partly: 0, no: 1 }, clear: { yes: 1, no: 1 }, none: 1 });
    assert.deepEqual(moderation, { onTime: 1, late: 2, waiting: 1 });
    assert.equal(withheld.spam, 1);
    assert.deepEqual(local, { answered: 3, redirected: 1 });
  });
});

describe('what repeats', () => {
  const texts = ['Яма на улице Абая', 'Глубокие ямы у школы', 'Снова яма у дома', 'Собака лает ночью'];

  it('is a word that several appeals of a topic share, with their numbers', () => {
    const facts = texts.map((text, i) => fact({ text, number: `KOK-2026-00000${i}-A` }));
    const { repeats } = overview(facts);
    assert.deepEqual(
      repeats.map(({ topic, word, n }) => [topic, word, n]),
      [['roads', 'яма', 3]],
    );
    assert.equal(repeats[0]?.numbers.length, 3);
  });

  it('is told once for each appeal, whatever people write', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...texts, 'яма яма яма', ''), { maxLength: 30 }), (written) => {
        const { repeats } = overview(written.map((text) => fact({ text })));
        assert.ok(repeats.reduce((sum, { n }) => sum + n, 0) <= written.length);
        assert.ok(repeats.every(({ n }) => n >= 3));
      }),
    );
  });
});
