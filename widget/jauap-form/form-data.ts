/** From the fields of the form to the contract, and from what is wrong to the field it is wrong with. Pure. */
import type { AgencyProfile, SubmissionInput } from '../../sdk/contract/types.ts';
import type { IssueCode, Kind, Language, Topic } from '../../sdk/contract/vocabulary.ts';
import type { Issues } from '../failure.ts';
import { visible } from '../visible.ts';

/** Fields are named by their paths in the contract, so that an issue of the service already names its field. */
export type Field = 'kind' | 'topic' | 'text' | 'place' | 'consent.processing' | 'consent.publication';

/** What was typed, as the contract takes it. */
export function toSubmission(data: FormData, lang: Language): SubmissionInput {
  const typed = (name: Field) => visible(String(data.get(name) ?? ''));
  const place = typed('place');
  return {
    kind: typed('kind') as Kind,
    topic: typed('topic') as Topic,
    lang,
    text: typed('text'),
    ...(place && { place }),
    channel: 'widget',
    consent: { processing: true, publication: data.has('consent.publication') },
  };
}

/**
 * Length of the text, which the platform cannot judge: it counts spaces at the ends, forgets `minlength` in a text it has
 * filled in again itself, and with `maxlength` silently cuts off the end of a pasted text.
 */
export function lengthIssue(text: string, { textMin, textMax }: AgencyProfile['limits']): IssueCode | undefined {
  const { length } = visible(text);
  if (!length) return 'required';
  if (length < textMin) return 'too_short';
  return length > textMax ? 'too_long' : undefined;
}

/** A control, as far as it is judged here. */
type Control = Pick<HTMLTextAreaElement, 'name' | 'value'> & { readonly validity: Pick<ValidityState, 'valid'> };

/** What is wrong in the form as it stands: the platform's constraints, to be said in our words. */
export function readIssues(controls: Iterable<Control>, limits: AgencyProfile['limits']): Issues {
  const found: Record<string, IssueCode> = {};
  for (const { name, value, validity } of controls) {
    // All constraints but those of the text can only be broken by leaving the field empty.
    const issue = name === 'text' ? lengthIssue(value, limits) : validity.valid ? undefined : 'required';
    if (issue) found[name] = issue;
  }
  return found;
}
