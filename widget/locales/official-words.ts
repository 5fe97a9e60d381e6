/** Words of the second door, as types. They come with it, when somebody unfolds it. */
import type { Language } from '../../sdk/contract/vocabulary.ts';

/** What stands around the citizen's own words in the text for e-Otinish. */
export interface LetterWords {
  /** Stand before the agency, and before the place. */
  readonly to: string;
  readonly place: string;
  readonly request: string;
  /** That it was asked here before. @param day in figures, `21.11.2026`. */
  readonly before: (number: string, day: string) => string;
}

export interface OfficialWords {
  readonly lang: Language;
  readonly lead: string;
  readonly letter: LetterWords;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  /** The link to where it is filed. */
  readonly open: string;
  readonly newWindow: string;
  readonly number: string;
  readonly hint: (example: string) => string;
  /** The number is shown, but is not written as such numbers are. */
  readonly odd: (example: string) => string;
  readonly save: string;
  readonly saved: string;
  readonly sameTerm: string;
}
