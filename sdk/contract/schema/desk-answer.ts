/** What the answer editor keeps for later: templates of answers. */
import * as z from 'zod/mini';
import { TEMPLATE_LIMITS } from '../desk-vocabulary.ts';
import { official, words } from '../fields.ts';
import { LIMITS, NATURES, TOPICS } from '../vocabulary.ts';

const shape = {
  title: words(TEMPLATE_LIMITS.titleMin, TEMPLATE_LIMITS.titleMax),
  /** `null` is for every topic. */
  topic: z.nullable(z.enum(TOPICS)),
  nature: z.enum(NATURES),
  /** With fields to fill in, such as `{date}`, see `template-fields.ts`. */
  texts: official(LIMITS.answerMin, LIMITS.answerMax),
};

/** A template of an answer, kept for all of the agency's staff. */
export const AnswerTemplate = z.strictObject({
  id: z.string(),
  ...shape,
  version: z.int(),
  uses: z.int(),
  usedAt: z.nullable(z.iso.datetime()),
  /** Who last changed it, by name. */
  updatedBy: z.string(),
  updatedAt: z.iso.datetime(),
  /** Whether who asks may delete it: who made it, and a head. */
  mayDelete: z.boolean(),
});

/** The one used last comes first. */
export const AnswerTemplateList = z.strictObject({ items: z.array(AnswerTemplate) });

/** `version` is the one that was changed; 0 makes a new template. */
export const AnswerTemplateDraft = z.strictObject({ ...shape, version: z.int().check(z.minimum(0)) });
