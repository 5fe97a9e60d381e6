/** The public words a citizen is shown before sending are those the service will publish. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { redact } from '../../../sdk/contract/redaction.ts';
import { cleanText } from '../../../sdk/contract/text.ts';
import { toSubmission } from '../../../widget/check/choices.ts';
import type { Answers } from '../../../widget/jauap-form/compose.ts';
import { UNTOLD } from '../../../widget/jauap-form/compose.ts';
import { formWords } from '../../../widget/locales/form.ts';
import { publicWords } from '../../../widget/preview/preview.ts';
import { iin } from '../../contract/iin.ts';

const [{ words: kk }, { words: ru }, { words: en }] = await Promise.all([
  formWords.kk(),
  formWords.ru(),
  formWords.en(),
]);
const CHOICES = new FormData();
for (const [name, value] of Object.entries({ kind: 'report', topic: 'unsure' })) CHOICES.append(name, value);

const joined = (parts: readonly { text: string }[]) => parts.map(({ text }) => text).join('');

/** What the worker publishes of the same answers: what is sent, as it is stored, redacted. */
function published(answers: Answers, words: typeof ru): { text: string; place: string } {
  const { text, place = '' } = toSubmission(CHOICES, answers, words);
  const publicly = (sent: string) => redact(cleanText(sent), words.lang).text;
  return { text: publicly(text), place: publicly(place) };
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
      fc.property(answers, fc.constantFrom(kk, ru, en), (told, words) => {
        const shown = publicWords(told, words);
        hidden += shown.hidden;
        assert.deepEqual({ text: joined(shown.text), place: joined(shown.place) }, published(told, words));
      }),
      { numRuns: 2000 },
    );
    assert.ok(hidden > 500, `control: much was hidden (${hidden})`);
  });

  it('is of a text that the contract stores unchanged', () => {
    const told = { ...UNTOLD, text: '\u200eЯма у дома 14, звоните 87011234567.\r\n', when: 'вчера' };
    const submission = toSubmission(CHOICES, told, ru);
    assert.equal(cleanText(submission.text), submission.text);
    assert.equal(joined(publicWords(told, ru).text), 'Яма у дома 14, звоните [данные скрыты].\n\nКогда: вчера');
  });

  it('counts what is hidden, in text and place', () => {
    const told = { ...UNTOLD, text: 'ИИН 000101500001 и a@mail.kz', place: 'звонить 87011234567' };
    assert.equal(publicWords(told, kk).hidden, 3);
    assert.equal(publicWords({ ...UNTOLD, text: '150 000 тенге' }, kk).hidden, 0);
  });
});
