/** What the form loads when it is asked for: nobody needs these to begin to tell. */
import type { Check } from '../check/check.ts';
import type { CheckHost, Steps } from '../check/steps.ts';
import type { Comment, CommentHost } from '../comments/comment.ts';
import type { Help, HelpHost } from '../help/help.ts';
import type { Keep, KeepHost } from '../waiting/keep.ts';
import type { Writing } from '../waiting/writing.ts';
import type { Telling } from './telling.ts';

export type { Check, CheckHost, Comment, Help, HelpHost, Keep, KeepHost, Steps, Writing };

/** Hints and similar appeals, from the first letter on. */
export const loadHelp = async (host: HelpHost, clear: () => void): Promise<Help> =>
  (await import('../intents/help.ts')).openHelp(host, clear);

/** The second step. */
export const loadCheck = async (host: CheckHost, steps: Steps): Promise<Check> =>
  (await import('../intents/check.ts')).openCheck(host, steps);

/** The short mode. */
export const loadComment = async (host: CommentHost, telling: Telling): Promise<Comment> =>
  (await import('../intents/comment.ts')).openComment(host, telling);

/** Whoever leaves a field will need the second step. If it cannot be loaded yet, going there will say so. */
export const prefetchCheck = (): void => void import('../intents/check.ts').catch(() => {});

/** What keeps words on this device: from the first letter on, or at once where it was agreed to before. */
export const loadKeep = async (host: KeepHost, writing: Writing): Promise<Keep> =>
  (await import('../intents/keep.ts')).openKeep(host, writing);
