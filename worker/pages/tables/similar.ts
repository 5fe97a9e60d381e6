/** Words of who has the same problem, the same as the elements say. */
import { words as en } from '../../../widget/locales/en.similar.ts';
import { words as kk } from '../../../widget/locales/kk.similar.ts';
import { words as ru } from '../../../widget/locales/ru.similar.ts';

export const SIMILAR = { kk, ru, en } as const;
