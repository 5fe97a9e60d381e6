/** Words of what was said after an appeal, as types. They come with it. */
import type { Language, WordState } from '../../sdk/contract/vocabulary.ts';

export interface ConversationWords {
  readonly lang: Language;
  /** The heading of what both sides have said. */
  readonly conversation: string;
  /** The heading of the parts that other bodies answer, and what opens them. */
  readonly elsewhere: string;
  readonly sameCode: string;
  readonly you: string;
  /** Who sees a further word. */
  readonly wordStates: Readonly<Record<WordState, string>>;
  readonly text: string;
  readonly hint: string;
  /** The hint where there is a choice. */
  readonly choice: string;
  readonly makePublic: string;
  readonly publicHint: string;
  readonly addPhotos: string;
  readonly sent: string;
}
