import type { WordTables } from './load.ts';
import type { WebhooksWords } from './webhooks-words.ts';

export type { WebhooksWords };

export const webhooksWords: WordTables<WebhooksWords> = {
  kk: () => import('./kk.webhooks.ts'),
  ru: () => import('./ru.webhooks.ts'),
};
