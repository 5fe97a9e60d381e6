import type { WordTables } from './load.ts';
import type { ServiceWords } from './service-words.ts';

export type { ServiceWords };

export const serviceWords: WordTables<ServiceWords> = {
  kk: () => import('./kk.service.ts'),
  ru: () => import('./ru.service.ts'),
};
