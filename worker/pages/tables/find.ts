/** Words of the search, the same as the element says. */
import { words as en } from '../../../widget/locales/en.find.ts';
import { words as kk } from '../../../widget/locales/kk.find.ts';
import { words as ru } from '../../../widget/locales/ru.find.ts';

export const FIND = { kk, ru, en } as const;
