/** Following an appeal, without a browser: what is typed, until when one may complain, what the forms ask for. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createCode, parseCode } from '../../../sdk/contract/code.ts';
import type { Clock, TrackedAppeal } from '../../../sdk/contract/types.ts';
import { OPENING } from '../../../widget/jauap-track/acts.ts';
import { complaintOn, monthsAfter } from '../../../widget/jauap-track/complaint.ts';
import { ADDRESS } from '../../../widget/jauap-track/contact.ts';
import { ADDITION, conversation } from '../../../widget/jauap-track/conversation.ts';
import type { Day } from '../../../widget/jauap-track/days.ts';
import { daysOf, state } from '../../../widget/jauap-track/days.ts';
import { eventName } from '../../../widget/jauap-track/history.ts';
import { letter, readOfficialNumber, usual, webAddress } from '../../../widget/jauap-track/letter.ts';
import { readCode, readNumber, readReceipt } from '../../../widget/jauap-track/typed.ts';
import { REMARK } from '../../../widget/jauap-track/verdict.ts';
import { words as kkDoor } from '../../../widget/locales/kk.official.ts';
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

describe('the forms of a followed appeal', () => {
  const data = (fields: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return form;
  };

  it('tell missing from mistyped', () => {
    const { issues } = OPENING;
    assert.deepEqual(issues(data({ number: ' ', code: 'x' })), { number: 'required', code: 'mistyped' });
    assert.deepEqual(issues(data({ number: 'KOK-2026-000123-X', code: createCode() })), {});
  });

  it('judge a further word by its visible text, and show it to everybody only if asked to', () => {
    const cases = [
      ['\u200b ', { text: 'required' }],
      ['ойбай', {}],
      ['ой', { text: 'too_short' }],
      ['а'.repeat(1501), { text: 'too_long' }],
    ] as const;
    for (const [text, expected] of cases) assert.deepEqual(ADDITION.issues(data({ text })), expected);
    const text = ' Тағы бір сөз\u200b ';
    assert.deepEqual(ADDITION.read(data({ text })), { act: 'followUp', text: 'Тағы бір сөз' });
    assert.deepEqual(ADDITION.read(data({ text, public: 'yes' })), {
      act: 'followUp',
      text: 'Тағы бір сөз',
      public: true,
    });
  });

  it('add a remark to the answers already given', () => {
    const given = { solved: 'partly', clear: 'no' };
    assert.deepEqual(REMARK.issues(data({ ...given, remark: ' ' })), { remark: 'required' });
    assert.deepEqual(REMARK.issues(data({ ...given, remark: 'а'.repeat(501) })), { remark: 'too_long' });
    assert.deepEqual(REMARK.read(data({ ...given, remark: 'Рақмет' })), {
      act: 'verdict',
      solved: 'partly',
      clear: false,
      remark: 'Рақмет',
    });
  });

  it('take an address that can be one', () => {
    for (const [email, issue] of [
      ['', 'required'],
      ['aigul', 'wrong_format'],
      ['aigul@example', 'wrong_format'],
      ['a b@example.kz', 'wrong_format'],
      [`${'a'.repeat(250)}@example.kz`, 'too_long'],
      ['aigul@example.kz', undefined],
    ] as const)
      assert.equal(ADDRESS.issues(data({ email })).email, issue, email);
  });
});

describe('the days of a term', () => {
  const clock = (more: Partial<Clock>) =>
    ({ registeredOn: '2026-12-10', dueOn: '2026-12-31', term: 15, daysOff: [], extension: null, ...more }) as Clock;
  const progress = { used: 3, given: 15, overdue: false, running: true };
  const draw = (days: readonly Day[]) =>
    days
      .map(
        ({ used, today, added, afterDayOff }) =>
          `${afterDayOff ? ':' : ''}${today ? '!' : added ? '+' : used ? '#' : '.'}`,
      )
      .join('');

  it('are marked one by one, with the days off between them', () => {
    // 16 December, a Wednesday, is Independence Day: 11 and 14 December, then 15, then 17.
    const days = daysOf(
      clock({ dueOn: '2027-01-05', daysOff: ['2026-12-16', '2027-01-01', '2027-01-04'] }),
      progress,
      '2026-12-15',
    );
    assert.equal(draw(days), '##!:...........:.');
  });

  it('of an extension are told from those of the law', () => {
    const extension = { decidedOn: '2026-12-20', until: '2027-01-15', reason: 'x', decidedBy: 'y' };
    const given = { ...progress, given: 26 };
    const days = daysOf(clock({ dueOn: '2027-01-15', extension }), given, '2026-12-15');
    assert.equal(draw(days), `##!${'.'.repeat(12)}${'+'.repeat(11)}`);
  });

  it('carry no date where a Saturday was worked, and nothing once the term has stopped', () => {
    const worked = daysOf(clock({}), { ...progress, given: 16 }, '2026-12-15');
    assert.equal(draw(worked), '###.............');
    assert.equal(draw(daysOf(clock({}), { ...progress, running: false }, '2026-12-15')), `###${'.'.repeat(12)}`);
  });

  it('are told in words: left, the last, late', () => {
    assert.equal(state(progress, kk), '12 жұмыс күні қалды.');
    assert.equal(state({ ...progress, used: 15 }, ru), 'Сегодня последний день.');
    assert.equal(state({ ...progress, used: 17, overdue: true }, ru), 'Просрочено на 2 рабочих дня.');
    assert.equal(state({ ...progress, used: 14 }, ru), 'Остался 1 рабочий день.');
    assert.equal(state({ ...progress, running: false }, kk), '');
  });
});

describe('a conversation', () => {
  it('has both sides in order of time, and the citizen’s public words once, as they wrote them', () => {
    const official = { id: 'head', name: 'Ерлан', position: { kk: 'басшы' } };
    const tracked = {
      followUps: [
        { at: '2026-11-21T05:00:00.000Z', text: 'бірінші', photos: [], state: 'published' },
        { at: '2026-11-21T07:00:00.500Z', text: 'үшінші', photos: [], state: 'private' },
      ],
      appeal: {
        thread: [
          { seq: 2, at: '2026-11-21T05:00:00.000Z', by: 'citizen', text: 'бір…', official: null },
          { seq: 3, at: '2026-11-21T07:00:00.000Z', by: 'agency', text: 'екінші', official },
        ],
      },
    } as unknown as TrackedAppeal;
    assert.deepEqual(
      conversation(tracked).map(({ text }) => text),
      ['бірінші', 'екінші', 'үшінші'],
    );
  });
});

describe('the text for e-Otinish', () => {
  const tracked = {
    appeal: { number: 'KOK-2026-000123-X', lang: 'kk' },
    original: { text: 'Жарық жоқ.', place: 'Абай көшесі', point: { lat: 53.28, lon: 69.38 } },
    clock: { registeredOn: '2026-11-21' },
  } as unknown as TrackedAppeal;
  const written = (to?: string, more = {}) =>
    letter({ ...tracked, original: { ...tracked.original, ...more } }, kkDoor.letter, to).split('\n\n');

  it('says to whom, what, where, what is asked for, and that it was asked before', () => {
    assert.deepEqual(written('Көкшетау қаласының әкімдігі'), [
      'Кімге: Көкшетау қаласының әкімдігі',
      'Жарық жоқ.',
      'Орны: Абай көшесі',
      kkDoor.letter.request,
      'Осы мәселе бойынша бұрынғы сұрағым: № KOK-2026-000123-X, тіркелген күні: 21.11.2026.',
    ]);
  });

  it('leaves out what nobody said, and has a point in figures where the place has no name', () => {
    assert.equal(written(undefined, { place: null, point: null }).length, 3);
    assert.ok(written(undefined, { place: null }).includes('Орны: 53.28, 69.38'));
  });

  for (const [typed, number] of [
    ['ЖТ-2026-12345678', 'ЖТ-2026-12345678'],
    [' жт 2026 12345678 ', 'ЖТ-2026-12345678'],
    ['ЖT–2026—12345678', 'ЖТ-2026-12345678'],
    ['№ЖТ202612345678', 'ЖТ-2026-12345678'],
    ['канцелярия 15/3', 'канцелярия 15/3'],
    ['\u200b', ''],
  ] as const) {
    it(`takes the number «${typed}» back as «${number}»`, () => {
      assert.equal(readOfficialNumber(typed), number);
      assert.equal(usual(number), number.startsWith('ЖТ'));
    });
  }

  it('leads to the web and nowhere else', () => {
    assert.equal(webAddress('https://eotinish.kz/'), 'https://eotinish.kz/');
    for (const url of [undefined, '', 'javascript:alert(1)', 'data:text/html,x', ' https://x'])
      assert.equal(webAddress(url), undefined);
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
