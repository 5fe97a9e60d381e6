/** Words of numbers, the same as the element says. */
import { words as en } from '../../../widget/locales/en.stats.ts';
import { words as kk } from '../../../widget/locales/kk.stats.ts';
import { words as ru } from '../../../widget/locales/ru.stats.ts';

export const STATS = { kk, ru, en } as const;
