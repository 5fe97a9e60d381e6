/** Words of the citizen's verdict, as types. They come with it, when there is an answer. */
import type { Language, Solved } from '../../sdk/contract/vocabulary.ts';

export interface VerdictWords {
  readonly lang: Language;
  readonly verdict: string;
  readonly solved: string;
  readonly solvedOptions: Readonly<Record<Solved, string>>;
  readonly clear: string;
  readonly clearOptions: Readonly<Record<'yes' | 'no', string>>;
  readonly remark: string;
  readonly remarkHint: string;
  /** That the second answer sends both. */
  readonly atOnce: string;
  /** What "no" does until that day, written out, and what it does later. */
  readonly reopens: (day: string) => string;
  readonly escalates: string;
  readonly reopened: string;
  readonly escalated: string;
  /** Where to say what is still wrong, once the appeal was opened again. */
  readonly tellMore: (where: string) => string;
  /** Unfolds the questions again. */
  readonly another: string;
  readonly recorded: string;
}
