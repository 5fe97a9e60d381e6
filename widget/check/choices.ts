/** What is chosen in the second step, and what is wrong with it. Pure. */
import type { SubmissionInput } from '../../sdk/contract/types.ts';
import type { IssueCode, Kind, Language, Topic } from '../../sdk/contract/vocabulary.ts';
import type { Issues } from '../failure.ts';
import type { Answers, Beginnings } from '../jauap-form/compose.ts';
import { compose } from '../jauap-form/compose.ts';
import { visible } from '../visible.ts';

/** Fields are named by their paths in the contract, so that an issue of the service already names its field. */
export type Chosen = 'kind' | 'topic' | 'contact.email' | 'consent.processing' | 'consent.publication';

/** Answers and choices as the contract takes them. */
export function toSubmission(
  data: FormData,
  answers: Answers,
  { lang, beginnings }: { readonly lang: Language; readonly beginnings: Beginnings },
): SubmissionInput {
  const chosen = (name: Chosen) => visible(String(data.get(name) ?? ''));
  const place = visible(answers.place);
  const email = chosen('contact.email');
  const { point } = answers;
  return {
    kind: chosen('kind') as Kind,
    topic: chosen('topic') as Topic,
    lang,
    text: compose(answers, beginnings),
    ...(place && { place }),
    ...(point && { point }),
    ...(email && { contact: { email } }),
    channel: 'widget',
    consent: { processing: true, publication: data.has('consent.publication') },
  };
}

/** A control, as far as it is judged here. */
type Control = Pick<HTMLInputElement, 'name' | 'value'> & { readonly validity: Pick<ValidityState, 'valid'> };

/** What is wrong among the choices: the platform's constraints, to be said in our words. */
export function choiceIssues(controls: Iterable<Control>): Issues {
  const found: Record<string, IssueCode> = {};
  for (const { name, value, validity } of controls) {
    // An address is the only thing that can be filled in and wrong; a box has a value whether or not it is ticked.
    if (name && !validity.valid) found[name] = name === 'contact.email' && value ? 'wrong_format' : 'required';
  }
  return found;
}
