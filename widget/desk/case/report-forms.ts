/** Forms of what the agency says about its work: a first word, a measure, a plan, a note taken, the head's decision. Pure. */
import type { DeskAct } from '../../../sdk/contract/desk-vocabulary.ts';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { Measure } from '../../../sdk/contract/types.ts';
import { LIMITS } from '../../../sdk/contract/vocabulary.ts';
import type { CaseWords } from '../locales/case.ts';
import type { ActForm, CaseContext, Field, Option, Values } from './act-form.ts';
import { choice, date, line, officialChoice, optionsOf, text } from './act-form.ts';
import { minutesLeft } from './clocks.ts';

type FormOf = (context: CaseContext, words: CaseWords) => ActForm;

/** A text in either language; at least one of the two. */
function inTwo(values: Values, kk: string, ru: string): { kk?: string; ru?: string } {
  return { ...(values[kk] && { kk: values[kk] }), ...(values[ru] && { ru: values[ru] }) };
}

const inKazakh = (name: 'textKk' | 'whatKk', path: string, max: number): Field => ({
  ...text(name, { max, lang: 'kk' }),
  path: `${path}.kk`,
});
const inRussian = (name: 'textRu' | 'whatRu', path: string, max: number): Field => ({
  ...text(name, { max, lang: 'ru' }),
  path: `${path}.ru`,
});

const plans = (planned: readonly Measure[], { terms }: CaseWords): Option[] =>
  planned.map(({ what, on }, i) => [String(i), `${terms.date(on)}: ${what.kk ?? what.ru ?? ''}`]);

/** The person's own name, if they sign, or the only official there is. */
function signer({ me, officials, found }: CaseContext): string {
  return me.official ?? found.official ?? (officials.length === 1 ? (officials[0]?.id ?? '') : '');
}

/** How much of the promised time is left, where a first word is still owed. */
function timeLeft({ found, now }: CaseContext, { clock }: CaseWords): Pick<ActForm, 'told'> {
  const { promise, firstReplyAt } = found;
  return promise && !firstReplyAt ? { told: `${clock.replyLeft(minutesLeft(promise.replyBy, now))}.` } : {};
}

const reply: FormOf = (context, words) => ({
  endpoint: DESK_ENDPOINTS.reply,
  ...timeLeft(context, words),
  fields: [
    text('text', { max: LIMITS.followUpMax, required: true, hint: words.acts.public }),
    officialChoice('official', context.officials, words),
  ],
  initial: { official: signer(context) },
  body: ({ text, official }) => ({ text, official }),
});

const noted: FormOf = (context, words) => ({
  endpoint: DESK_ENDPOINTS.answer,
  fields: [
    inKazakh('textKk', 'texts', LIMITS.answerMax),
    inRussian('textRu', 'texts', LIMITS.answerMax),
    officialChoice('official', context.officials, words),
  ],
  initial: { official: signer(context) },
  body: (values) => ({ nature: 'noted', texts: inTwo(values, 'textKk', 'textRu'), official: values.official }),
});

const measure: FormOf = ({ found, today }, words) => ({
  endpoint: DESK_ENDPOINTS.measure,
  fields: [
    ...(found.planned.length > 0
      ? [choice('planned', [['', words.acts.notPlanned], ...plans(found.planned, words)])]
      : []),
    inKazakh('whatKk', 'measure.what', LIMITS.measureMax),
    inRussian('whatRu', 'measure.what', LIMITS.measureMax),
    { ...date('on', { max: today, hint: words.acts.latest(words.terms.date(today)) }), path: 'measure.on' },
    { ...line('place', LIMITS.placeMax), path: 'measure.place' },
  ],
  initial: { on: today, place: found.place ?? '' },
  // What was planned is what was done, until somebody writes it otherwise.
  derive: (values, before) => {
    const of = (from: Values) => found.planned[Number(from.planned || NaN)]?.what;
    const same = (values.whatKk ?? '') === (of(before)?.kk ?? '') && (values.whatRu ?? '') === (of(before)?.ru ?? '');
    const what = of(values);
    return same && values.planned !== before.planned
      ? { ...values, whatKk: what?.kk ?? '', whatRu: what?.ru ?? '' }
      : values;
  },
  body: (values) => ({
    measure: {
      what: inTwo(values, 'whatKk', 'whatRu'),
      on: values.on,
      ...(values.place && { place: values.place }),
    },
    ...(values.planned && { planned: Number(values.planned) }),
  }),
});

const replan: FormOf = ({ found }, words) => ({
  endpoint: DESK_ENDPOINTS.replan,
  fields: [
    choice('planned', plans(found.planned, words), true),
    choice('change', optionsOf(['move', 'drop'], words.acts.decisions), true),
    { ...date('on', {}), when: ({ change }) => change === 'move' },
    text('reason', { max: LIMITS.reasonMax, required: true, hint: words.acts.public }),
  ],
  initial: { planned: '0', change: 'move' },
  body: ({ planned, change, on, reason }) => ({
    planned: Number(planned),
    on: change === 'drop' ? null : on,
    reason,
  }),
});

const decide: FormOf = (context, words) => {
  const stands = ({ decision }: Values) => decision === 'stands';
  return {
    endpoint: DESK_ENDPOINTS.decide,
    fields: [
      choice('decision', optionsOf(['reopen', 'stands'], words.acts.decisions), true),
      {
        ...text('reason', { max: LIMITS.reasonMax, required: true, hint: words.acts.public }),
        when: ({ decision }) => decision === 'reopen',
      },
      { ...text('text', { max: LIMITS.followUpMax, required: true, hint: words.acts.public }), when: stands },
      { ...officialChoice('official', context.officials, words), when: stands },
    ],
    initial: { decision: 'reopen', official: signer(context) },
    body: (values) =>
      stands(values)
        ? { decision: 'stands', text: values.text, official: values.official }
        : { decision: 'reopen', reason: values.reason },
  };
};

export const reportForms: Readonly<Partial<Record<DeskAct | 'noted', FormOf>>> = {
  reply,
  noted,
  measure,
  replan,
  decide,
};
