/** Where the parts of a case are that are loaded when they are wanted. */
import type { Host } from '../controllers/host.ts';
import type { Section, Worded } from './section.ts';

/** What comes with a part. */
export interface Loaded {
  readonly styles?: CSSStyleSheet;
  readonly open: (host: Host, worded: Worded) => Section;
}

export const LOADERS = {
  verdict: () => import('../intents/verdict.ts'),
  conversation: () => import('../intents/conversation.ts'),
  official: () => import('../intents/official.ts'),
  contact: () => import('../intents/contact.ts'),
  pictures: () => import('../intents/pictures.ts'),
  takingBack: () => import('../intents/taking-back.ts'),
} satisfies Record<string, () => Promise<Loaded>>;

export type SectionName = keyof typeof LOADERS;
