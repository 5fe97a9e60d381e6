/** Words of the help while writing, as types. */
import type { RedactionKind } from '../../sdk/contract/redaction.ts';
import type { Language } from '../../sdk/contract/vocabulary.ts';

export interface HelpWords {
  readonly lang: Language;
  readonly hints: Readonly<Record<'short' | 'place' | 'several' | 'insult' | RedactionKind, string>>;
  /** What becomes of personal data, after it is named. */
  readonly hides: string;
}

/** Words about appeals that resemble the draft. */
export interface SimilarWords {
  readonly lang: Language;
  readonly similar: (count: number) => string;
  /** Above what the agency has explained already. */
  readonly explained: (count: number) => string;
  readonly answer: string;
  /** How far away another appeal is, from metres rounded to hundreds. */
  readonly away: (metres: number) => string;
  readonly supports: (count: number) => string;
  readonly support: string;
  readonly supported: (count: number) => string;
  readonly held: string;
  readonly follow: string;
  readonly open: string;
  readonly email: string;
  readonly emailHint: string;
  readonly subscribe: string;
  readonly subscribed: string;
  readonly wrongEmail: string;
  readonly enough: string;
  readonly clear: string;
  readonly cleared: string;
}
