/** What each act asks for, as data. The service judges; what it would refuse anyway is not offered. Pure. */
import type { RequiredItem, TerminationGround } from '../../../sdk/contract/desk-vocabulary.ts';
import { REQUIRED_ITEMS } from '../../../sdk/contract/desk-vocabulary.ts';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import { redact } from '../../../sdk/contract/redaction.ts';
import { LIMITS, REJECTION_REASONS } from '../../../sdk/contract/vocabulary.ts';
import type { CaseWords } from '../locales/case.ts';
import type { About, ActForm, ActName, CaseContext, Field, Values } from './act-form.ts';
import { choice, date, line, officialChoice, optionsOf, text } from './act-form.ts';
import { classify } from './classify-form.ts';
import { reportForms } from './report-forms.ts';

type FormOf = (context: CaseContext, words: CaseWords, about: About) => ActForm;

const listed = (value: string | undefined): string[] => (value ? value.split(',') : []);

const reason = (words: CaseWords): Field =>
  text('reason', { max: LIMITS.reasonMax, required: true, hint: words.acts.public, lang: 'any' });

/** What was named in a list is sent; what was left empty is not. */
export const given = (values: Values, ...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (values[name] ? [[name, values[name]]] : [])));

const start: FormOf = ({ found, officials, colleagues, me }, words) => ({
  endpoint: DESK_ENDPOINTS.move,
  fields: [
    choice('assignee', [
      ['', words.nobody],
      ...colleagues.map(({ id, name }) => [id, id === me.id ? words.acts.me : name] as const),
    ]),
    { ...officialChoice('official', officials, words), required: false },
    text('reason', { max: LIMITS.reasonMax, hint: words.acts.public }),
  ],
  initial: { assignee: found.assignee ?? me.id, official: found.official ?? '' },
  body: (values) => ({ to: 'in_progress', ...given(values, 'assignee', 'official', 'reason') }),
});

const clarify: FormOf = ({ found }, words) => {
  const { from, until } = found.limits.clarification;
  const prefilled = (items: string | undefined) =>
    words.acts.clarifyReason(listed(items) as RequiredItem[], found.lang);
  return {
    endpoint: DESK_ENDPOINTS.move,
    fields: [
      { name: 'items', kind: 'checks', required: true, options: optionsOf(REQUIRED_ITEMS, words.terms.items) },
      date('until', { min: from, max: until, hint: words.acts.latest(words.terms.date(until)) }),
      { ...reason(words), lang: found.lang === 'ru' ? 'ru' : 'kk' },
    ],
    initial: { until },
    // The reason follows the list until somebody writes another one.
    derive: (values, before) =>
      (values.reason ?? '') === prefilled(before.items) ? { ...values, reason: prefilled(values.items) } : values,
    body: (values) => ({ to: 'clarify', items: listed(values.items), until: values.until, reason: values.reason }),
  };
};

const extend: FormOf = ({ found, officials }, words) => {
  const { from, until } = found.limits.extension ?? { from: found.dueOn, until: found.dueOn };
  return {
    endpoint: DESK_ENDPOINTS.extend,
    fields: [
      date('until', { min: from, max: until, hint: words.acts.latest(words.terms.date(until)) }),
      officialChoice('decidedBy', officials, words),
      reason(words),
    ],
    initial: {},
    body: ({ until, decidedBy, reason }) => ({ until, decidedBy, reason }),
  };
};

const terminate: FormOf = ({ found, officials }, words) => ({
  endpoint: DESK_ENDPOINTS.move,
  fields: [
    choice('ground', optionsOf(found.limits.grounds, words.terms.grounds), true),
    { ...line('earlier', LIMITS.officialNumberMax), required: true, when: ({ ground }) => ground === 'repeated' },
    officialChoice('decidedBy', officials, words),
    reason(words),
  ],
  initial: {},
  warning: ({ ground }) => ((ground as TerminationGround) === 'no_author' ? words.acts.anonymous : ''),
  body: (values) => ({
    to: 'terminated',
    ...given(values, 'ground', 'decidedBy', 'reason', ...(values.ground === 'repeated' ? ['earlier'] : [])),
  }),
});

const reject: FormOf = (_, words) => ({
  endpoint: DESK_ENDPOINTS.moderate,
  fields: [rejection(words), text('note', { max: LIMITS.reasonMax, hint: words.acts.public })],
  initial: {},
  body: (values) => ({ decision: 'reject', ...given(values, 'reason', 'note') }),
});

const hide: FormOf = (_, words) => ({
  endpoint: DESK_ENDPOINTS.hide,
  fields: [rejection(words), text('note', { max: LIMITS.reasonMax, hint: words.acts.public })],
  initial: {},
  body: (values) => given(values, 'reason', 'note'),
});

const rejection = (words: CaseWords): Field => ({
  ...choice('reason', optionsOf(REJECTION_REASONS, words.terms.rejections), true),
  label: 'publicReason',
});

const decideHiding: FormOf = (_, words) => ({
  endpoint: DESK_ENDPOINTS.decideHiding,
  fields: [choice('decision', optionsOf(['confirm', 'refuse'], words.acts.decisions), true)],
  initial: {},
  body: ({ decision }) => ({ decision }),
});

const moderateReply: FormOf = ({ found }, words, { seq = 0 }) => {
  const word = found.followUps.find((candidate) => candidate.seq === seq);
  const publishing = ({ decision }: Values) => decision === 'publish';
  return {
    endpoint: DESK_ENDPOINTS.moderateReply,
    params: { seq },
    quote: word?.text ?? '',
    fields: [
      choice('decision', optionsOf(['publish', 'reject'], words.acts.decisions), true),
      { ...text('text', { max: LIMITS.followUpMax, required: true, hint: words.acts.public }), when: publishing },
      { ...rejection(words), when: ({ decision }) => decision === 'reject' },
    ],
    initial: { decision: 'publish', text: redact(word?.text ?? '', found.lang).text },
    body: (values) => (publishing(values) ? given(values, 'decision', 'text') : given(values, 'decision', 'reason')),
  };
};

const reasoned =
  (endpoint: ActForm['endpoint']): FormOf =>
  (_, words) => ({ endpoint, fields: [reason(words)], initial: {}, body: ({ reason }) => ({ reason }) });

const complete: FormOf = (_, words) => ({
  endpoint: DESK_ENDPOINTS.move,
  fields: [{ ...reason(words), required: false }],
  initial: {},
  body: (values) => ({ to: 'done', ...given(values, 'reason') }),
});

const merge: FormOf = (_context, _words, { into = '' }) => ({
  endpoint: DESK_ENDPOINTS.merge,
  fields: [{ ...line('into', LIMITS.officialNumberMax), required: true }],
  initial: { into },
  other: ({ into = '' }) => into.trim().toUpperCase(),
  body: ({ into = '' }) => ({ into: into.trim().toUpperCase() }),
});

/** A photo shown as it is again: before anybody has published it, so that only the desk has to know why. */
const uncover: FormOf = (_, words, { photo = '' }) => ({
  endpoint: DESK_ENDPOINTS.uncoverPhoto,
  params: { photo },
  fields: [text('reason', { max: LIMITS.reasonMax, required: true, hint: words.acts.onlyStaff })],
  initial: {},
  body: ({ reason }) => ({ reason }),
});

const FORMS: Readonly<Partial<Record<ActName, FormOf>>> = {
  classify,
  start,
  clarify,
  extend,
  terminate,
  reject,
  hide,
  decide_hiding: decideHiding,
  moderate_reply: moderateReply,
  complete,
  merge,
  reopen: reasoned(DESK_ENDPOINTS.reopen),
  separate: reasoned(DESK_ENDPOINTS.separate),
  uncover,
  ...reportForms,
};

/** The form of an act; nothing for acts that have a place of their own. */
export function formOf(act: ActName, context: CaseContext, words: CaseWords, about: About = {}): ActForm | undefined {
  return FORMS[act]?.(context, words, about);
}
