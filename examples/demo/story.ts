/** What an appeal of the demo is made of: a submission some working days ago, and what agency and citizen did with it since. */
import type { RequiredItem } from '../../sdk/contract/desk-vocabulary.ts';
import type { SubmissionInput, VerdictRequest } from '../../sdk/contract/types.ts';
import type { Nature, RejectionReason, Topic } from '../../sdk/contract/vocabulary.ts';
import type { PictureName } from './pictures.ts';

/** An official text. `{3}` stands for the date of the third working day after receipt. */
export type Texts = { kk: string; ru?: string } | { kk?: string; ru: string };

interface When {
  /** Working days after the day of receipt. */
  readonly day: number;
}

/** What staff do. */
export type DeskAct = When &
  (
    | { readonly act: 'publish' }
    | { readonly act: 'reject'; readonly reason: RejectionReason; readonly note: string }
    | { readonly act: 'classify'; readonly topic: Topic }
    | { readonly act: 'start' }
    | { readonly act: 'reply'; readonly official: string; readonly text: string }
    /** Publishes the citizen's last word under the appeal. */
    | { readonly act: 'publish_word' }
    | {
        readonly act: 'clarify';
        readonly items: readonly RequiredItem[];
        readonly untilDay: number;
        readonly reason: string;
      }
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

/** What the citizen does, with the code. */
export type CitizensAct = When &
  (
    | { readonly act: 'add'; readonly text: string }
    | ({ readonly act: 'judge' } & Omit<VerdictRequest, 'code'>)
    | { readonly act: 'file'; readonly officialNumber: string }
  );

export type Act = DeskAct | CitizensAct;

export interface Story extends Pick<SubmissionInput, 'kind' | 'topic' | 'lang' | 'text' | 'place'> {
  /** Received so many working days before today, at this time in Kazakhstan. At least 1: nothing happens in the future. */
  readonly received: number;
  readonly at: string;
  /** The citizen did not agree to publication. */
  readonly unpublished?: true;
  /** Sent from the news page of the demo site. */
  readonly fromNews?: true;
  /** Photos, all of them published. */
  readonly photos?: readonly PictureName[];
  /** How many others have the same problem. */
  readonly supports?: number;
  readonly acts: readonly Act[];
}
