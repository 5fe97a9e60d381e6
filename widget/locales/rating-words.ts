import type {
  FormulaVersion,
  Openness,
  RatingKind,
  RatingPart,
  Unranked,
} from '../../sdk/contract/rating-vocabulary.ts';
import type { RatingInputs } from '../../sdk/contract/types.ts';
import type { FeedWords } from './words.ts';

/** Words of the rating and of its method. As in `stats-words.ts`, a number stands after a colon, so that nothing has to be bent. */
export interface RatingWords extends Pick<FeedWords, 'lang' | 'failed' | 'retry' | 'loading' | 'date'> {
  readonly heading: string;
  readonly kinds: Readonly<Record<RatingKind, string>>;
  readonly rank: string;
  readonly score: string;
  readonly weight: string;
  readonly part: string;
  readonly period: (from: string, to: string) => string;
  readonly asOf: (day: string) => string;
  readonly version: (version: string) => string;
  /** What the rank goes by. */
  readonly cautious: string;
  readonly details: string;
  readonly inputsHead: string;
  readonly parts: Readonly<Record<RatingPart, string>>;
  readonly how: Readonly<Record<RatingPart, string>>;
  readonly inputs: Readonly<Record<keyof RatingInputs, string>>;
  readonly openness: Readonly<Record<Openness, string>>;
  readonly noOpenness: string;
  readonly reasons: Readonly<Record<Unranked, string>>;
  readonly noAnswer: string;
  readonly empty: string;
  readonly more: string;
  readonly method: string;
  readonly methodLead: string;
  /** Whose case an appeal is. */
  readonly officialsCases: string;
  readonly notCountedHead: string;
  readonly notCounted: readonly string[];
  readonly versionsHead: string;
  /** What each formula brought. */
  readonly versions: Readonly<Record<FormulaVersion, string>>;
  readonly back: string;
}
