/** Words of the notices, as types. They come with them, when somebody unfolds them. */
import type { Language } from '../../sdk/contract/vocabulary.ts';

export interface ContactWords {
  readonly lang: Language;
  readonly lead: string;
  /** @param address most of it hidden. */
  readonly sentTo: (address: string) => string;
  readonly none: string;
  readonly email: string;
  /** @param example of an address. */
  readonly wrong: (example: string) => string;
  readonly save: string;
  readonly saved: string;
  readonly end: string;
  readonly ended: string;
}
