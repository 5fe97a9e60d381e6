/** What is wrong with the answers of the first step. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Submission } from '../../../sdk/contract/schema.ts';
import { LIMITS } from '../../../sdk/contract/vocabulary.ts';
import { toSubmission } from '../../../widget/check/choices.ts';
import { answerIssues, answersIn } from '../../../widget/jauap-form/answers.ts';
import { UNTOLD } from '../../../widget/jauap-form/compose.ts';

const WORDS = { lang: 'ru', beginnings: { when: 'Когда', result: 'Ожидаемый результат' } } as const;
const issues = (answers: Partial<typeof UNTOLD>) => answerIssues({ ...UNTOLD, ...answers }, LIMITS, WORDS.beginnings);

describe('the answers of the first step', () => {
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
    it(`are ${issue ?? 'right'} with ${text.length} characters`, () => assert.equal(issues({ text }).text, issue));
  }

  it('are measured together, as they will be sent', () => {
    assert.equal(issues({ text: 'Яма на дороге', when: 'вчера', result: 'заделать' }).text, undefined);
    assert.equal(issues({ text: 'а'.repeat(1490), when: 'вчера вечером' }).text, 'too_long');
    assert.equal(issues({ text: ' ', when: 'вчера вечером', result: 'заделать яму' }).text, 'required');
  });

  it('have a place no longer than the contract takes', () => {
    assert.equal(issues({ text: 'а'.repeat(30), place: 'б'.repeat(200) }).place, undefined);
    assert.equal(issues({ text: 'а'.repeat(30), place: 'б'.repeat(201) }).place, 'too_long');
  });

  it('are read from the fields, and keep their point', () => {
    const data = new FormData();
    for (const [name, value] of Object.entries({ text: 'т', place: 'м', when: 'к', result: 'р', topic: 'roads' }))
      data.append(name, value);
    const point = { lat: 53.28, lon: 69.38 };
    assert.deepEqual(answersIn(data, { ...UNTOLD, point }), { text: 'т', place: 'м', when: 'к', result: 'р', point });
  });

  it('pass what the contract passes, whatever was typed', () => {
    // No characters of two units: the schema library counts such a one as one, and the form, as the contract says, as two.
    const plain = (text: string) => text.replace(/[\u{10000}-\u{10ffff}]/gu, 'ё');
    const typed = fc.string({ unit: 'binary', maxLength: 80 }).map(plain);
    const answers = fc.record({
      text: fc.string({ unit: 'binary', minLength: 20, maxLength: 120 }).map(plain),
      place: typed,
      when: typed,
      result: typed,
    });
    const data = new FormData();
    for (const [name, value] of Object.entries({ kind: 'report', topic: 'unsure' })) data.append(name, value);
    let passed = 0;
    fc.assert(
      fc.property(answers, (told) => {
        if (Object.keys(issues(told)).length) return;
        passed++;
        const submission = toSubmission(data, told, WORDS);
        assert.deepEqual(Submission.parse(submission), submission);
      }),
      { numRuns: 2000 },
    );
    assert.ok(passed > 100, `control: enough of them pass (${passed})`);
  });
});
