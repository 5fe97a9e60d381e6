/** All appeals of the demo, oldest first, so that their numbers follow the calendar. */
import { KAZAKH_APPEALS } from './appeals-kk.ts';
import { RUSSIAN_APPEALS } from './appeals-ru.ts';
import type { Story } from './story.ts';

export const APPEALS: readonly Story[] = [...KAZAKH_APPEALS, ...RUSSIAN_APPEALS].sort(
  (a, b) => b.received - a.received,
);
