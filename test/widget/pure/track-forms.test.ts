/** The forms of a followed appeal: what is wrong in them, and what they ask for. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createCode } from '../../../sdk/contract/code.ts';
import { OPENING } from '../../../widget/jauap-track/acts.ts';
import { ADDITION } from '../../../widget/jauap-track/addition.ts';
import { ADDRESS } from '../../../widget/jauap-track/contact.ts';
import { REMARK } from '../../../widget/jauap-track/verdict.ts';

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
