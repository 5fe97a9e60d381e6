/** What is chosen and typed to pass an appeal on, what is wrong with it, and the request it makes. Pure. */
import type { BodyList, DeskCase, Redirect } from '../../../sdk/contract/types.ts';
import { LIMITS } from '../../../sdk/contract/vocabulary.ts';
import { isApiError } from '../../../sdk/errors.ts';
import type { RedirectWords } from '../locales/redirect.ts';

export type Body = BodyList['items'][number];

export interface Values {
  readonly to: 'service' | 'elsewhere';
  readonly body: Body | null;
  readonly kk: string;
  readonly ru: string;
  readonly what: 'whole' | 'part';
  readonly text: string;
  readonly reason: string;
}

/** What is wrong, by the name of the field it stands at. */
export type Faults = Readonly<Partial<Record<'body' | 'kk' | 'ru' | 'text' | 'reason', string>>>;

export function initial({ original, text }: DeskCase): Values {
  return {
    to: 'service',
    body: null,
    kk: '',
    ru: '',
    what: 'whole',
    text: original?.text ?? text,
    reason: '',
  };
}

/** A part goes to an agency of the service alone: elsewhere nobody could answer it here. */
export const isPart = ({ to, what }: Values): boolean => to === 'service' && what === 'part';

/** What is missing or too long, before the service is asked. */
export function faultsIn(values: Values, { problems }: RedirectWords): Faults {
  const { to, body, kk, text, reason } = values;
  const length = reason.trim().length;
  return {
    ...(to === 'service' && !body && { body: problems.body }),
    ...(to === 'elsewhere' && !kk.trim() && { kk: problems.names }),
    ...(isPart(values) && !text.trim() && { text: problems.partEmpty }),
    ...(isPart(values) && text.trim().length > LIMITS.textMax && { text: problems.partLong }),
    ...(length < LIMITS.reasonMin && { reason: problems.reason }),
    ...(length > LIMITS.reasonMax && { reason: problems.reasonLong }),
  };
}

/** The request. A part whose words nobody has changed is all of them, so that what is published stays published. */
export function requestOf(values: Values, found: DeskCase): Redirect {
  const { to, body, kk, ru, text, reason } = values;
  const said = { reason, version: found.version };
  if (to === 'elsewhere' || !body) return { to: { kk, ...(ru.trim() && { ru }) }, ...said };
  if (!isPart(values)) return { agency: body.id, ...said };
  const chosen = text.trim() !== (found.original?.text ?? found.text).trim();
  return { agency: body.id, part: chosen ? { text } : {}, ...said };
}

const FIELDS: Readonly<Record<string, keyof Faults>> = {
  agency: 'body',
  'to.kk': 'kk',
  'to.ru': 'ru',
  'part.text': 'text',
  reason: 'reason',
};

/** What the service found wrong, at its fields. */
export function faultsOf(error: unknown, { problems }: RedirectWords): Faults {
  if (!isApiError(error)) return {};
  const faults: Partial<Record<keyof Faults, string>> = {};
  for (const { path, code } of error.issues) {
    const { [path]: field } = FIELDS;
    if (!field) continue;
    const told = {
      body: code === 'wrong_value' ? problems.own : problems.gone,
      kk: problems.names,
      ru: problems.names,
      text: problems.partEmpty,
      reason: problems.reason,
    };
    faults[field] ??= code === 'personal_data' ? problems.personal : told[field];
  }
  return faults;
}

/** What stands at the head of a form that failed. */
export function failureOf(error: unknown, { problems }: RedirectWords): string {
  if (!isApiError(error)) return problems.offline;
  if (error.code === 'version_conflict') return problems.conflict;
  if (error.code === 'redirect_term_passed') return problems.term;
  if (error.code === 'act_not_allowed') return problems.closed;
  if (error.code === 'invalid') return '';
  return error.temporary ? problems.offline : problems.unknown;
}

/** Whether a body had the appeal before, as its history tells. */
export function hadBefore({ timeline, origin }: DeskCase, { id }: Body): boolean {
  const from = timeline.map(({ data }) => Object(Object(data).from).agency);
  return [...from, origin?.agency].includes(id);
}

/** The last day has passed. @param today `YYYY-MM-DD` in Kazakhstan. */
export const isTooLate = ({ limits }: DeskCase, today: string): boolean => today > limits.redirectUntil;
