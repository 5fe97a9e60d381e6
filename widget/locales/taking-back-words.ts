/** Words of the second step before something is taken back, as types. They come with it. */
import type { Language } from '../../sdk/contract/vocabulary.ts';

/** A step that is not taken with one press. */
interface ConfirmWords {
  readonly question: string;
  readonly consequence: string;
  readonly confirm: string;
  readonly done: string;
}

export interface TakingBackWords {
  readonly lang: Language;
  readonly withdraw: ConfirmWords;
  readonly revoke: ConfirmWords;
  readonly back: string;
}
