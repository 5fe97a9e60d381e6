/** What the parts of a followed appeal are made of: its days, its conversation, its text for e-Otinish. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Clock, TrackedAppeal } from '../../../sdk/contract/types.ts';
import { conversation } from '../../../widget/jauap-track/conversation.ts';
import type { Day } from '../../../widget/jauap-track/days.ts';
import { daysOf, state } from '../../../widget/jauap-track/days.ts';
import { letter, readOfficialNumber, usual, webAddress } from '../../../widget/jauap-track/letter.ts';
import { words as kkDoor } from '../../../widget/locales/kk.official.ts';
import { words as kk } from '../../../widget/locales/kk.track.ts';
import { words as ru } from '../../../widget/locales/ru.track.ts';

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
