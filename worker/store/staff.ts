import type { Role, Scope } from '../../sdk/contract/desk-vocabulary.ts';
import type { AnswerLanguage } from '../../sdk/contract/vocabulary.ts';
import type { Agency } from './agencies.ts';

/** Who is at the desk, and for which agency: a person with a session, or a program with a token. */
export interface Staff {
  readonly id: string;
  readonly kind: 'person' | 'program';
  readonly name: string;
  /** None of a program: its token says what it may do. */
  readonly roles: readonly Role[];
  /** The named official the person is, if they sign answers. */
  readonly official: string | null;
  /** Until when the person counts as having just shown a passkey; `null` for a program, which has none. */
  readonly freshUntil: string | null;
  readonly scopes: readonly Scope[];
  readonly expiresAt: string;
  readonly agency: Agency;
}

/** Somebody who is signed in; without an agency, one who looks after the service itself. */
export interface Person extends Omit<Staff, 'agency'> {
  readonly kind: 'person';
  readonly agency: Agency | null;
  /** Public id of the session. */
  readonly session: string;
  readonly lang: AnswerLanguage;
  readonly freshUntil: string;
}
