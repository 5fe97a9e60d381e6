/** Who sits at the desk. */
import * as z from 'zod/mini';
import { ROLES, SCOPES } from '../desk-vocabulary.ts';
import { ANSWER_LANGUAGES } from '../vocabulary.ts';
import * as s from './shared.ts';

/** A signed-in person: what they may do, and how long. */
export const Session = z.strictObject({
  person: z.strictObject({
    id: z.string(),
    name: z.string(),
    roles: z.array(z.enum(ROLES)),
    /** The named official they are, if they sign answers. */
    official: z.nullable(s.agencyId),
    lang: z.enum(ANSWER_LANGUAGES),
  }),
  /** `null` for who looks after the service itself. */
  agency: z.nullable(z.strictObject({ id: s.agencyId, prefix: z.string(), names: s.LocalizedText })),
  scopes: z.array(z.enum(SCOPES)),
  /** Until then the person counts as having just shown a passkey. */
  freshUntil: z.iso.datetime(),
  /** The session ends then, whatever happens; and earlier, if nothing does. */
  expiresAt: z.iso.datetime(),
});
