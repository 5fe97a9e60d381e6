/** What the form makes of what was typed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Submission } from '../../../sdk/contract/schema.ts';
import { lengthIssue, readIssues, toSubmission } from '../../../widget/jauap-form/form-data.ts';

const LIMITS = { textMin: 30, textMax: 1500, placeMax: 200 };
const TEXT = 'Абай көшесінде жарық бір аптадан бері жанбайды.';

function typed(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ kind: 'report', topic: 'lighting', text: TEXT, ...fields }))
    data.append(name, value);
  return data;
}

describe('a submission', () => {
  it('is what the contract takes', () => {
    const data = typed({ place: ' Абай көшесі, 14 ', 'consent.processing': 'on', 'consent.publication': 'on' });
    const submission = toSubmission(data, 'kk');
    assert.deepEqual(Submission.parse(submission), submission);
    assert.deepEqual(submission, {
      kind: 'report',
      topic: 'lighting',
      lang: 'kk',
      text: TEXT,
      place: 'Абай көшесі, 14',
      channel: 'widget',
      consent: { processing: true, publication: true },
    });
  });

  it('leaves out an empty place and takes no consent that was not given', () => {
    const submission = toSubmission(typed({ place: '  ' }), 'ru');
    assert.ok(!('place' in submission));
    assert.equal(submission.consent.publication, false);
  });

  it('loses the invisible marks of a pasted text', () => {
    assert.equal(toSubmission(typed({ text: `\u200e${TEXT}\u202c` }), 'kk').text, TEXT);
  });
});

describe('the length of the text', () => {
  const table = [
    ['', 'required'],
    ['   \n ', 'required'],
    ['а'.repeat(29), 'too_short'],
    [`${'а'.repeat(29)}   `, 'too_short'],
    ['а'.repeat(30), undefined],
    ['а'.repeat(1500), undefined],
    ['а'.repeat(1501), 'too_long'],
  ] as const;
  for (const [text, issue] of table) {
    it(`is ${issue ?? 'right'} with ${text.length} characters`, () => assert.equal(lengthIssue(text, LIMITS), issue));
  }
});

describe('the issues of a form', () => {
  const control = (name: string, value: string, valid = true) => ({ name, value, validity: { valid } });

  it('are those of the platform, in the contract’s names', () => {
    const controls = [
      control('kind', '', false),
      control('topic', 'roads'),
      control('consent.processing', 'on', false),
    ];
    assert.deepEqual(readIssues(controls, LIMITS), { kind: 'required', 'consent.processing': 'required' });
  });

  it('judge the text by its own length, not by what the platform says of it', () => {
    assert.deepEqual(readIssues([control('text', 'қысқа')], LIMITS), { text: 'too_short' });
    assert.deepEqual(readIssues([control('text', TEXT, false)], LIMITS), {});
  });

  it('are none in a form that is right', () => assert.deepEqual(readIssues([control('text', TEXT)], LIMITS), {}));
});
