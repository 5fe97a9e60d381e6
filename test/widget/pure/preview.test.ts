/** The public words a citizen is shown before sending are those the service will publish. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { redact } from '../../../sdk/contract/redaction.ts';
import { Submission } from '../../../sdk/contract/schema.ts';
import { cleanText } from '../../../sdk/contract/text.ts';
import { LANGUAGES } from '../../../sdk/contract/vocabulary.ts';
import { toSubmission } from '../../../widget/check/choices.ts';
import type { Answers } from '../../../widget/jauap-form/compose.ts';
import { UNTOLD } from '../../../widget/jauap-form/compose.ts';
import { words as en } from '../../../widget/locales/en.form.ts';
import type { FormWords } from '../../../widget/locales/form.ts';
import { words as kk } from '../../../widget/locales/kk.form.ts';
import { words as ru } from '../../../widget/locales/ru.form.ts';
import { publicWords } from '../../../widget/preview/preview.ts';
import { newAppeal } from '../../../worker/domain/appeal.ts';
import { createCalendar } from '../../../worker/domain/calendar.ts';
import { KAZAKHSTAN } from '../../../worker/domain/calendar-data.ts';
import { iin } from '../../contract/iin.ts';

const TABLES: Readonly<Record<string, FormWords>> = { kk, ru, en };
const AGENCY = { id: 'kokshetau', closesAt: '18:30', pageParams: [] };
const CALENDAR = createCalendar(KAZAKHSTAN);
const CHOICES = new FormData();
for (const [name, value] of Object.entries({ kind: 'report', topic: 'unsure' })) CHOICES.append(name, value);

const joined = (parts: readonly { text: string }[]) => parts.map(({ text }) => text).join('');

/** What the worker makes public of the same answers. */
function published(answers: Answers, words: FormWords): { text: string; place: string } {
  const submission = toSubmission(CHOICES, answers, words);
  const appeal = newAppeal(AGENCY, { ...submission, channel: 'widget' }, new Date('2026-11-16T05:00:00Z'), CALENDAR);
  return { text: appeal.text, place: appeal.place ?? '' };
}

const planted = fc.oneof(
  iin,
  fc.constantFrom('+7 701 123 45 67', '87011234567', 'a@mail.kz', '4111 1111 1111 1111', '150 000 тенге', '05.03.2026'),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(' ', '\n', '\r\n', '\u200b', '\u202e', 'жарық жоқ ', 'яма у дома 14 '),
);
const typed = fc.array(planted, { maxLength: 10 }).map((parts) => parts.join(''));
const answers = fc.record({ text: typed, place: typed, when: typed, result: typed });

describe('the preview of the public words', () => {
  it('is what the worker publishes, for anything that may be typed', () => {
    let hidden = 0;
    fc.assert(
      fc.property(answers, fc.constantFrom(...LANGUAGES), (told, language) => {
        const words = TABLES[language] as FormWords;
        const shown = publicWords(told, words);
        hidden += shown.hidden;
        assert.deepEqual({ text: joined(shown.text), place: joined(shown.place) }, published(told, words));
      }),
      { numRuns: 2000 },
    );
    assert.ok(hidden > 500, `control: much was hidden (${hidden})`);
  });

  it('is redact(cleanText(text)) of the text that is sent', () => {
    fc.assert(
      fc.property(answers, (told) => {
        const { text } = toSubmission(CHOICES, told, ru);
        assert.equal(joined(publicWords(told, ru).text), redact(cleanText(text), 'ru').text);
      }),
    );
  });

  it('is of a text that the contract stores unchanged', () => {
    const told = { ...UNTOLD, text: '\u200eЯма у дома 14, звоните 87011234567.\r\n', when: 'вчера' };
    const submission = toSubmission(CHOICES, told, ru);
    assert.equal(Submission.parse(submission).text, submission.text);
    assert.equal(joined(publicWords(told, ru).text), 'Яма у дома 14, звоните [данные скрыты].\n\nКогда: вчера');
  });

  it('counts what is hidden, in text and place', () => {
    const told = { ...UNTOLD, text: 'ИИН 000101500001 и a@mail.kz', place: 'звонить 87011234567' };
    assert.equal(publicWords(told, kk).hidden, 3);
    assert.equal(publicWords({ ...UNTOLD, text: '150 000 тенге' }, kk).hidden, 0);
  });
});
