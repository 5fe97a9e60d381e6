import type { Language } from '../../sdk/contract/vocabulary.ts';

/** Words of reporting an error on a page. */
export interface MarkWords {
  readonly lang: Language;
  /** The habit of the region's sites: select, then Ctrl and Enter. */
  readonly hint: string;
  /** For who has no such keys; it takes what is selected. */
  readonly button: string;
  readonly nothing: string;
  readonly title: string;
  readonly comment: string;
  /** Stands before the fragment in the report itself, so that the official knows what it is about. */
  readonly errorIn: string;
  /** What sending means (law 94-V art. 8), instead of a box to tick: nothing personal is asked for. */
  readonly consent: string;
  readonly submit: string;
  readonly sending: string;
  readonly failed: string;
  readonly back: string;
  readonly close: string;
}
