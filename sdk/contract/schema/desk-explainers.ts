/** Short public answers to what people ask again and again (law 401-V art. 16(3)(15)). */
import * as z from 'zod/mini';
import { official, words } from '../fields.ts';
import { LIMITS, TOPICS } from '../vocabulary.ts';
import * as s from './shared.ts';

const id = z.string().check(z.regex(/^[\w-]{8,40}$/));

/** What everybody reads. */
export const Explainer = z.strictObject({
  id,
  topic: z.nullable(z.enum(TOPICS)),
  question: official(LIMITS.questionMin, LIMITS.questionMax),
  answer: official(LIMITS.answerMin, LIMITS.explainerMax),
  /** Who stands for it. */
  official: s.Official,
  updatedAt: z.iso.datetime(),
});

export const ExplainerList = z.strictObject({ items: z.array(Explainer) });

/** Words somebody is looking for, or a topic; without either, the newest. */
export const ExplainerQuery = z.strictObject({
  q: z.optional(words(1, LIMITS.similarMax)),
  topic: z.optional(z.enum(TOPICS)),
});

/** An explainer as the desk keeps it. */
export const DeskExplainer = z.strictObject({ ...Explainer.shape, retired: z.boolean(), version: s.version });

export const DeskExplainerList = z.strictObject({ items: z.array(DeskExplainer) });

/** Writing one, or writing it anew: then with the version that was seen. */
export const ExplainerDraft = z.strictObject({
  topic: z.nullable(z.enum(TOPICS)),
  question: official(LIMITS.questionMin, LIMITS.questionMax),
  answer: official(LIMITS.answerMin, LIMITS.explainerMax),
  official: s.agencyId,
  retired: z._default(z.boolean(), false),
  version: z.optional(s.version),
});
