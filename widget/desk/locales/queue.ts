import type { WordTables } from './load.ts';
import type { QueueWords } from './queue-words.ts';

export type { QueueWords };

/** With the words that several rooms use, so that the queue waits once. */
export const queueWords: WordTables<QueueWords> = {
  kk: async () => {
    const [queue, terms] = await Promise.all([import('./kk.queue.ts'), import('./kk.terms.ts')]);
    return { words: { ...queue.words, terms: terms.words } };
  },
  ru: async () => {
    const [queue, terms] = await Promise.all([import('./ru.queue.ts'), import('./ru.terms.ts')]);
    return { words: { ...queue.words, terms: terms.words } };
  },
};
