import type { WordTables } from './load.ts';
import type { StaffWords } from './staff-words.ts';

export type { StaffWords };

export const staffWords: WordTables<StaffWords> = {
  kk: () => import('./kk.staff.ts'),
  ru: () => import('./ru.staff.ts'),
};
