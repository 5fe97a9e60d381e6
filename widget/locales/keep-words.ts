/** Words of what is kept on this device, as types. */
import type { Language } from '../../sdk/contract/vocabulary.ts';

export interface KeepWords {
  readonly lang: Language;
  /** The box that is ticked by whoever agrees, and what they should know before. */
  readonly keep: string;
  readonly keepHint: string;
  /** Clears everything in one click. */
  readonly clear: string;
  readonly cleared: string;
  /** Asked before the box is unticked while something waits. */
  readonly unkeep: (count: number) => string;
  readonly blocked: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  /** Offered when sending has failed and nothing is kept. */
  readonly byItself: string;
  readonly byItselfHint: string;
  /** Heading of the panel. */
  readonly waiting: (count: number) => string;
  /** No appeal waits, but there is something to tell of those that did. */
  readonly news: string;
  readonly since: (day: string, time: string) => string;
  readonly until: (day: string, time: string) => string;
  readonly waits: string;
  readonly sending: string;
  /** A photo on its way: which of how many, and how much of it is gone. */
  readonly photo: (place: number, count: number, percent: number) => string;
  /** The agency takes no appeals here any more, and what to do with the text. */
  readonly closed: string;
  readonly refused: string;
  readonly correct: string;
  /** The form is in use for other words. */
  readonly busy: string;
  readonly expired: string;
  /** The same where it may have arrived without our learning of it. */
  readonly unsure: string;
  readonly now: string;
  readonly still: string;
  readonly remove: string;
  readonly sure: string;
  readonly removed: string;
  readonly stay: string;
  readonly understood: string;
  readonly close: string;
  /** An accepted appeal whose code is kept no more. */
  readonly codeless: (number: string) => string;
}
