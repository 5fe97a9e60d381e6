/** What came of an act of the citizen, in words. */
import type { TrackedAppeal } from '../../../sdk/contract/types.ts';
import type { IssueCode, Language } from '../../../sdk/contract/vocabulary.ts';
import type { KeptPhoto } from '../form/typed.ts';
import { HOSTED_WORDS } from '../hosted-words.ts';
import type { Faults } from '../parts/fields.ts';
import { issueText } from '../parts/fields.ts';
import { CONVERSATION, TAKING_BACK } from '../tables/acts.ts';
import { TRACK, VERDICT } from '../tables/case.ts';
import { PHOTOS } from '../tables/form.ts';

export type Act = 'verdict' | 'followUp' | 'withdraw' | 'revoke';

export interface Outcome {
  /** The case afterwards, if it was changed or found unchanged. */
  readonly tracked: TrackedAppeal | null;
  readonly faults: Faults;
  /** Why it was not done as a whole, and what was done; `''` if neither. */
  readonly problem: string;
  readonly done: string;
  /** The further word that was not taken, with its photos. */
  readonly word: string;
  readonly photos: readonly KeptPhoto[];
}

export const NOTHING_DONE: Outcome = { tracked: null, faults: {}, problem: '', done: '', word: '', photos: [] };

export function actFaults(issues: Readonly<Record<string, IssueCode>>, photoFault: string, lang: Language): Faults {
  return {
    ...Object.fromEntries(Object.entries(issues).map(([name, issue]) => [name, issueText(issue, TRACK[lang])])),
    ...(photoFault && { photos: photoFault }),
  };
}

export function doneText(act: Act, { appeal }: TrackedAppeal, lang: Language): string {
  if (act === 'withdraw' || act === 'revoke') return TAKING_BACK[lang][act].done;
  if (act === 'followUp') return CONVERSATION[lang].sent;
  const words = VERDICT[lang];
  // Without a running term nothing was opened again just now.
  const reopened = appeal.reopened && appeal.progress.running;
  return reopened ? `${words.recorded} ${words.reopened} ${TRACK[lang].due(appeal.dueOn)}.` : words.recorded;
}

/** Why a rule has refused an act. @param code of the refusal. */
export function refusalOf(code: string, lang: Language): Pick<Outcome, 'problem' | 'faults'> {
  if (code === 'photos_missing') return { problem: '', faults: { photos: HOSTED_WORDS[lang].photosGone } };
  if (code === 'too_many_photos') return { problem: '', faults: { photos: PHOTOS[lang].problems.too_many } };
  const words = TRACK[lang];
  return { problem: code === 'busy' ? words.problems.unavailable : words.problems.act_not_allowed, faults: {} };
}
