import type { ExportWords } from './export-words.ts';
import type { WordTables } from './load.ts';

export type { ExportWords };

export const exportWords: WordTables<ExportWords> = {
  kk: () => import('./kk.export.ts'),
  ru: () => import('./ru.export.ts'),
};
