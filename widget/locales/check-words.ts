/** Words of the form's second step, as a type. */
import type { Kind, Language } from '../../sdk/contract/vocabulary.ts';

/** What the law wants a citizen to know before consenting (94-V art. 8(4)): for each item its name and what holds. */
interface LawWords {
  readonly operator: string;
  readonly bin: string;
  readonly subject: readonly [string, string];
  readonly term: readonly [string, (years: number) => string];
  readonly third: readonly [string, string];
  readonly abroad: readonly [string, no: string, yes: string];
  readonly published: readonly [string, string];
  readonly data: readonly [string, words: string, photos: string, email: string];
  readonly rights: readonly [string, string];
}

export interface CheckWords {
  readonly lang: Language;
  readonly heading: string;
  /** The agency takes no appeals here any more, and what to do with the text. */
  readonly closed: string;
  readonly back: string;
  /** What the words of the citizen look like, as a sentence. */
  readonly proposed: Readonly<Record<Kind, string>>;
  readonly kind: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  /** The term of a kind, in working days. */
  readonly within: (days: number) => string;
  /** What the agency promises beside the law, whose own term follows. */
  readonly promise: (replyHours: number, answerDays: number, law: number) => string;
  readonly change: string;
  readonly topic: string;
  readonly guessed: string;
  readonly choose: string;
  readonly preview: string;
  /** How many pieces of personal data the public will not see. */
  readonly hidden: (count: number) => string;
  /** What stands in the public view only after sending. */
  readonly later: string;
  readonly point: string;
  readonly page: string;
  /** What becomes of the photos, in the preview. */
  readonly photos: (count: number) => string;
  readonly email: string;
  readonly optional: string;
  readonly emailHint: string;
  readonly processing: string;
  readonly what: string;
  readonly law: LawWords;
  readonly publication: string;
  readonly publicationHint: string;
}
