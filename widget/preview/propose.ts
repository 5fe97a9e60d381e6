/** What an appeal looks like, from the words of the citizen: proposed, shown, and changed with one press. Pure. */
import type { Kind, Topic } from '../../sdk/contract/vocabulary.ts';
import { proposeKind } from '../help/kind.ts';
import { proposeTopic } from '../help/topic.ts';
import type { Answers } from '../jauap-form/compose.ts';
import type { AgencyProfile } from '../jauap-form/profile.ts';

export interface Proposal {
  readonly kind: Kind | undefined;
  readonly topic: Topic | undefined;
}

export function propose({ text, result }: Answers, { kinds, topics }: AgencyProfile): Proposal {
  const words = `${text}\n${result}`;
  return { kind: proposeKind(words, kinds), topic: proposeTopic(words, topics) };
}
