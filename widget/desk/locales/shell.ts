import type { WordTables } from './load.ts';
import type { ShellWords } from './shell-words.ts';

export type { ShellWords };

export const shellWords: WordTables<ShellWords> = {
  kk: () => import('./kk.shell.ts'),
  ru: () => import('./ru.shell.ts'),
};
