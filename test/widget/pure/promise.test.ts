/** What an agency promises beside the law, as citizens read it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Receipt } from '../../../sdk/contract/types.ts';
import { promised } from '../../../widget/jauap-receipt/paper.ts';
import { words as enCheck } from '../../../widget/locales/en.check.ts';
import { words as en } from '../../../widget/locales/en.form.ts';
import { words as enReceipt } from '../../../widget/locales/en.receipt.ts';
import { words as kkCheck } from '../../../widget/locales/kk.check.ts';
import { words as kk } from '../../../widget/locales/kk.form.ts';
import { words as kkReceipt } from '../../../widget/locales/kk.receipt.ts';
import { words as ruCheck } from '../../../widget/locales/ru.check.ts';
import { words as ru } from '../../../widget/locales/ru.form.ts';
import { words as ruReceipt } from '../../../widget/locales/ru.receipt.ts';

const PROMISE = { replyHours: 16, answerDays: 10, replyBy: '2026-11-17T11:30:00.000Z', answerBy: '2026-11-30' };
const receipt = (promise: Receipt['promise']) => ({ promise }) as Receipt;

describe('a promise', () => {
  for (const [words, more, said] of [
    [kk, kkReceipt, 'алғашқы сөз: 2026 жылғы 17 қараша, 16:30; жауап: 2026 жылғы 30 қараша'],
    [ru, ruReceipt, 'первый отклик: 17 ноября 2026 года, 16:30; ответ: 30 ноября 2026 года'],
    [en, enReceipt, 'a first word by 17 November 2026, 16:30; an answer by 30 November 2026'],
  ] as const) {
    it(`stands on the receipt in ${words.lang}`, () => {
      assert.equal(promised(receipt(PROMISE), words, more), said);
    });
  }

  it('stands on no receipt where nothing was promised, or which is older than promises', () => {
    assert.equal(promised(receipt(null), ru, ruReceipt), '');
    assert.equal(promised({} as Receipt, ru, ruReceipt), '');
  });

  for (const [words, said] of [
    [kkCheck, 'Мекеме уәдесі: алғашқы сөз – 16 жұмыс сағаты ішінде, жауап – 10 жұмыс күні ішінде. Заң бойынша: 15.'],
    [
      ruCheck,
      'Орган обещает первый отклик в течение 16 рабочих часов и ответ в течение 10 рабочих дней. По закону: 15.',
    ],
    [
      enCheck,
      'This body promises a first word within 16 working hours and an answer within 10 working days; the law gives 15.',
    ],
  ] as const) {
    it(`is said before sending in ${words.lang}`, () => assert.equal(words.promise(16, 10, 15), said));
  }
});
