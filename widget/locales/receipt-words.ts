/** Words of what makes a receipt hard to lose, as types. They come with it, when there is a receipt. */
import type { Language } from '../../sdk/contract/vocabulary.ts';

export interface ReceiptWords {
  readonly lang: Language;
  /** The citizen's paper, талон (АППК art. 64(2)). */
  readonly receipt: string;
  /** Stand before a day with its time, and before a person. */
  readonly received: string;
  readonly acceptedBy: string;
  /** Stands before what the agency has promised beside the law. */
  readonly promised: string;
  readonly promise: (reply: string, answer: string) => string;
  readonly follow: string;
  readonly followHow: string;
  readonly newWindow: string;
  /** What the picture is, for those who do not see it. */
  readonly qr: string;
  readonly print: string;
  readonly printed: string;
  readonly notPrinted: (file: string) => string;
  readonly save: string;
  readonly saved: (file: string) => string;
  /** Asked once, of whoever leaves without having kept anything. */
  readonly kept: string;
  readonly wroteDown: string;
  readonly back: string;
  /** On paper and in the file only. */
  readonly complaint: string;
  readonly secret: string;
}
