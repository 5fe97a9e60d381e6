/** Following an appeal, without a browser: what is typed, until when one may complain, what the forms ask for. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createCode, parseCode } from '../../../sdk/contract/code.ts';
import type { TrackedAppeal } from '../../../sdk/contract/types.ts';
import { complaintOn, monthsAfter } from '../../../widget/jauap-track/complaint.ts';
import { eventName } from '../../../widget/jauap-track/history.ts';
import { readCode, readNumber, readReceipt } from '../../../widget/jauap-track/typed.ts';
import { words as kk } from '../../../widget/locales/kk.track.ts';
import { words as ru } from '../../../widget/locales/ru.track.ts';

describe('a number', () => {
  const readable = [
    'KOK-2026-000123-X',
    ' kok-2026-000123-x ',
    'KOK 2026 000123 X',
    'kok2026000123x',
    'KOK–2026−000123—X',
    'КОК-2026-000123-Х',
    '\u200bKOK-2026-000123-X',
  ];
  for (const typed of readable) {
    it(`is read from «${typed}»`, () => assert.equal(readNumber(typed), 'KOK-2026-000123-X'));
  }
  for (const typed of ['', 'KOK-2026-000123', '000123', 'KOK-26-000123-X', 'ЖҰЛ-2026-000123-X', 'x'.repeat(64)]) {
    it(`is not read from «${typed}»`, () => assert.equal(readNumber(typed), undefined));
  }
});

describe('a code', () => {
  // Only letters that Cyrillic has, so that the whole of it may be typed without switching the keyboard.
  const CODE = (() => {
    for (;;) {
      const code = createCode();
      if (/^[\dABCEHKMPTXY-]+$/.test(code.slice(-1))) return code;
    }
  })();

  it('is read in any case and grouping, and not when mistyped', () => {
    const plain = parseCode(CODE);
    for (const typed of [CODE, CODE.toLowerCase(), CODE.replaceAll('-', ' '), CODE.replaceAll('-', '–')])
      assert.equal(readCode(typed), plain);
    const cyrillic: Record<string, string> = { A: 'А', B: 'В', E: 'Е', K: 'К', M: 'М', H: 'Н', P: 'Р', C: 'С', T: 'Т' };
    assert.equal(readCode(CODE.replace(/[ABEKMHPCT]/g, (letter) => cyrillic[letter] ?? letter)), plain);
    assert.equal(readCode((CODE.startsWith('A') ? 'B' : 'A') + CODE.slice(1)), undefined);
    assert.equal(readCode(''), undefined);
  });

  it('is found with its number in a receipt copied as a whole', () => {
    for (const words of [kk, ru]) {
      const text = `${words.number}: KOK-2026-000123-X\n${words.code}: ${CODE}\n${words.due('2026-12-14')}`;
      assert.deepEqual(readReceipt(text), { number: 'KOK-2026-000123-X', code: parseCode(CODE) });
    }
    assert.equal(readReceipt('KOK-2026-000123-X'), undefined);
    assert.equal(readReceipt(CODE), undefined);
  });
});

describe('the right to complain', () => {
  for (const [day, later] of [
    ['2026-11-21', '2027-02-21'],
    ['2026-11-30', '2027-02-28'],
    ['2027-11-30', '2028-02-29'],
    ['2026-08-31', '2026-11-30'],
    ['2026-10-01', '2027-01-01'],
  ] as const) {
    it(`three months from ${day} end on ${later}`, () => assert.equal(monthsAfter(day, 3), later));
  }

  const tracked = (answeredAt: string | null, overdue: boolean, running: boolean) =>
    ({
      appeal: { answer: answeredAt && { answeredAt }, progress: { used: 1, given: 15, overdue, running } },
      clock: { dueOn: '2026-12-14' },
    }) as TrackedAppeal;

  it('runs from the answer, by the date in Kazakhstan, and ends', () => {
    const answered = tracked('2026-11-21T20:00:00.000Z', false, false);
    assert.deepEqual(complaintOn(answered, '2026-11-22T05:00:00.000Z'), { until: '2027-02-22', silence: false });
    assert.ok(complaintOn(answered, '2027-02-22T10:00:00.000Z'));
    assert.equal(complaintOn(answered, '2027-02-22T19:30:00.000Z'), undefined);
  });

  it('runs from the due date where that passed in silence', () => {
    const now = '2026-12-20T05:00:00.000Z';
    assert.deepEqual(complaintOn(tracked(null, true, true), now), { until: '2027-03-14', silence: true });
  });

  it('is not spoken of while the term runs, also not in a case that was opened again', () => {
    for (const answeredAt of [null, '2026-11-20T05:00:00.000Z'])
      assert.equal(complaintOn(tracked(answeredAt, false, true), '2026-11-22T05:00:00.000Z'), undefined);
  });
});

describe('an entry of the history', () => {
  const entry = (type: string, status: string) =>
    eventName({ type, status, at: '', actor: 'agency', reason: null } as Parameters<typeof eventName>[0], kk);

  it('is called by itself, else by the status it led to, else by what the service wrote', () => {
    assert.equal(entry('received', 'moderation'), kk.events.received);
    assert.equal(entry('status_changed', 'in_progress'), kk.statuses.in_progress);
    assert.equal(entry('answered', 'answered'), kk.statuses.answered);
    assert.equal(entry('sung', 'done'), kk.statuses.done);
    assert.equal(entry('sung', 'dancing'), 'dancing');
  });
});
