import type { WordTables } from './load.ts';
import type { TemplatesWords } from './templates-words.ts';

export type { TemplatesWords };

export const templatesWords: WordTables<TemplatesWords> = {
  kk: () => import('./kk.templates.ts'),
  ru: () => import('./ru.templates.ts'),
};
