/** What an appeal of the demo is made of: a submission some working days ago, and what the agency did with it since. */
import type { SubmissionInput } from '../../sdk/contract/types.ts';
import type { Nature, RejectionReason } from '../../sdk/contract/vocabulary.ts';

/** An official text. `{3}` stands for the date of the third working day after receipt. */
export type Texts = { kk: string; ru?: string } | { kk?: string; ru: string };

interface When {
  /** Working days after the day of receipt. */
  readonly day: number;
}

export type Act = When &
  (
    | { readonly act: 'publish' }
    | { readonly act: 'reject'; readonly reason: RejectionReason; readonly note: string }
    | { readonly act: 'start' }
    | { readonly act: 'clarify'; readonly reason: string }
    | { readonly act: 'redirect'; readonly to: { readonly kk: string; readonly ru: string }; readonly reason: string }
    | { readonly act: 'extend'; readonly untilDay: number; readonly reason: string; readonly decidedBy: string }
    | {
        readonly act: 'answer';
        readonly nature: Nature;
        readonly official: string;
        readonly texts: Texts;
        readonly measures?: readonly (When & { readonly what: Texts; readonly place?: string })[];
      }
    | { readonly act: 'complete' }
  );

export interface Story extends Pick<SubmissionInput, 'kind' | 'topic' | 'lang' | 'text' | 'place'> {
  /** Received so many working days before today, at this time in Kazakhstan. At least 1: nothing happens in the future. */
  readonly received: number;
  readonly at: string;
  /** The citizen did not agree to publication. */
  readonly unpublished?: true;
  /** Sent from the news page of the demo site. */
  readonly fromNews?: true;
  readonly acts: readonly Act[];
}
