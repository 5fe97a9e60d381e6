/** What the second step makes of what was told and chosen. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Submission } from '../../../sdk/contract/schema.ts';
import { choiceIssues, toSubmission } from '../../../widget/check/choices.ts';
import { UNTOLD } from '../../../widget/jauap-form/compose.ts';

const TEXT = 'Абай көшесінде жарық бір аптадан бері жанбайды.';
const WORDS = { lang: 'kk', beginnings: { when: 'Қашан', result: 'Күтетін нәтижем' } } as const;

function chosen(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ kind: 'report', topic: 'lighting', ...fields }))
    data.append(name, value);
  return data;
}

describe('a submission', () => {
  it('is what the contract takes', () => {
    const data = chosen({ 'contact.email': ' a@example.kz ', 'consent.processing': 'on', 'consent.publication': 'on' });
    const point = { lat: 53.28301, lon: 69.38302 };
    const answers = { text: TEXT, place: ' Абай көшесі, 14 ', when: 'кеше', result: 'жансын', point };
    const submission = toSubmission(data, answers, WORDS);
    assert.deepEqual(Submission.parse(submission), submission);
    assert.deepEqual(submission, {
      kind: 'report',
      topic: 'lighting',
      lang: 'kk',
      text: `${TEXT}\n\nҚашан: кеше\nКүтетін нәтижем: жансын`,
      place: 'Абай көшесі, 14',
      point,
      contact: { email: 'a@example.kz' },
      channel: 'widget',
      consent: { processing: true, publication: true },
    });
  });

  it('leaves out what was not given, and takes no consent that was not', () => {
    const submission = toSubmission(chosen({}), { ...UNTOLD, text: TEXT, place: '  ' }, WORDS);
    assert.deepEqual(Object.keys(submission).sort(), ['channel', 'consent', 'kind', 'lang', 'text', 'topic']);
    assert.equal(submission.consent.publication, false);
  });

  it('loses the invisible marks of a pasted text', () => {
    assert.equal(toSubmission(chosen({}), { ...UNTOLD, text: `\u200e${TEXT}\u202c` }, WORDS).text, TEXT);
  });
});

describe('the issues of the second step', () => {
  const control = (name: string, value: string, valid = true) => ({ name, value, validity: { valid } });

  it('are those of the platform, in the contract’s names', () => {
    const controls = [
      control('topic', '', false),
      control('kind', 'report'),
      control('consent.processing', 'on', false),
      control('contact.email', 'a@', false),
      control('', 'x', false),
    ];
    assert.deepEqual(choiceIssues(controls), {
      topic: 'required',
      'consent.processing': 'required',
      'contact.email': 'wrong_format',
    });
  });

  it('tell an address that is missing from one that is wrong', () => {
    assert.deepEqual(choiceIssues([control('contact.email', '', false)]), { 'contact.email': 'required' });
  });
});
