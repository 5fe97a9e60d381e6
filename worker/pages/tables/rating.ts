/** Words of the rating, the same as the element says. */
import { words as en } from '../../../widget/locales/en.rating.ts';
import { words as kk } from '../../../widget/locales/kk.rating.ts';
import { words as ru } from '../../../widget/locales/ru.rating.ts';

export const RATING = { kk, ru, en } as const;
