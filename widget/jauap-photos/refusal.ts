/** Why a file is not taken, as a type: words need it without what a browser has. */
import type { ProblemCode } from '../../sdk/contract/vocabulary.ts';

/** Why a file is not taken. Where the service would say the same it is named as there. */
export type Refusal =
  | Extract<ProblemCode, 'too_large' | 'unsupported_media_type' | 'photo_unreadable' | 'photo_too_many_pixels'>
  | 'heic'
  | 'too_many';
