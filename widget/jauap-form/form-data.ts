/** From the fields of the form to the contract, and from what is wrong to the field it is wrong with. Pure. */
import type { AgencyProfile, SubmissionInput } from '../../sdk/contract/types.ts';
import type { IssueCode, Kind, Language, Topic } from '../../sdk/contract/vocabulary.ts';

/** Names of the fields, in the order of the form. */
export const FIELDS = ['kind', 'topic', 'place', 'text', 'processing', 'publication'] as const;
export type Field = (typeof FIELDS)[number];

/** What is wrong, field by field. */
export type FieldIssues = { readonly [field in Field]?: IssueCode };

/** What the constraints of a field say; a part of the platform's `ValidityState`. */
export type Validity = Partial<Pick<ValidityState, 'valid' | 'valueMissing' | 'tooShort' | 'tooLong'>>;

/**
 * Without the characters the contract refuses: controls, and the invisible marks that come along when text is pasted from
 * a messenger. Nobody could find them to delete them. Joiners stay, emoji are made of them.
 */
export function visible(text: string): string {
  return text.replace(/(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim();
}

/** What was typed, as the contract takes it. */
export function toSubmission(data: FormData, lang: Language): SubmissionInput {
  const place = visible(String(data.get('place') ?? ''));
  return {
    kind: data.get('kind') as Kind,
    topic: data.get('topic') as Topic,
    lang,
    text: visible(String(data.get('text') ?? '')),
    ...(place && { place }),
    channel: 'widget',
    consent: { processing: true, publication: data.has('publication') },
  };
}

/** The contract's name for what the platform found. */
export function issueOf(validity: Validity): IssueCode | undefined {
  if (validity.valid) return undefined;
  if (validity.valueMissing) return 'required';
  if (validity.tooShort) return 'too_short';
  return validity.tooLong ? 'too_long' : 'wrong_value';
}

/**
 * Length of the text, which the platform cannot judge: it counts spaces at the ends, forgets `minlength` in a text it has
 * filled in again itself, and with `maxlength` silently cuts off the end of a pasted text.
 */
export function lengthIssue(text: string, limits: AgencyProfile['limits']): IssueCode | undefined {
  const { length } = visible(text);
  if (!length) return 'required';
  if (length < limits.textMin) return 'too_short';
  return length > limits.textMax ? 'too_long' : undefined;
}

/** What is wrong in the form as it stands: the platform's constraints, in our words. */
export function readIssues(form: HTMLFormElement, data: FormData, limits: AgencyProfile['limits']): FieldIssues {
  const found: { [field in Field]?: IssueCode } = {};
  for (const name of FIELDS) {
    const control = form.elements.namedItem(name) as HTMLInputElement;
    const issue = name === 'text' ? lengthIssue(String(data.get(name)), limits) : issueOf(control.validity);
    if (issue) found[name] = issue;
  }
  return found;
}

/** Issues of the API by the field they belong to: `consent.processing` is the field `processing`. */
export function fieldIssues(issues: readonly { readonly path: string; readonly code: IssueCode }[]): FieldIssues {
  const found: { [field in Field]?: IssueCode } = {};
  for (const { path, code } of issues) {
    const name = FIELDS.find((field) => field === path.split('.').at(-1));
    if (name) found[name] ??= code;
  }
  return found;
}
