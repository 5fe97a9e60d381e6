import type { Scope } from '../../sdk/contract/desk-vocabulary.ts';
import type { Session } from '../../sdk/contract/types.ts';
import type { AnswerLanguage } from '../../sdk/contract/vocabulary.ts';
import type { DeskClient } from './client.ts';

/** What every room of the desk is given: who sits there, how to speak with the service, and how to go elsewhere. */
export interface Desk {
  readonly client: DeskClient;
  readonly session: Session;
  readonly lang: AnswerLanguage;
  /** Whether the person may do this; the service asks again. */
  may(scope: Scope): boolean;
  /** Goes to a path of the desk, `/desk/…`. */
  go(path: string): void;
  /** Says something to a screen reader, and shows it for a while. */
  say(text: string): void;
}

/** A desk for a person who is signed in. */
export function createDesk(
  client: DeskClient,
  session: Session,
  { lang = session.person.lang, go = () => {}, say = () => {} }: Partial<Pick<Desk, 'lang' | 'go' | 'say'>> = {},
): Desk {
  return { client, session, lang, go, say, may: (scope) => session.scopes.includes(scope) };
}
