/** Passing an appeal on (АППК art. 65). */
import * as z from 'zod/mini';
import { words } from '../fields.ts';
import { LIMITS } from '../vocabulary.ts';
import * as s from './shared.ts';

/**
 * Redirects an appeal within three working days: to an agency of the service, which gets the case itself, whole or in part; or to a
 * body that is not on the service, by its names.
 */
export const Redirect = z
  .strictObject({
    /** Names of a body that is not on the service. Either this or `agency`. */
    to: z.optional(s.LocalizedText),
    /** Id of an agency of the service. */
    agency: z.optional(s.agencyId),
    /** Only a part goes, under a number of its own; the agency answers the rest. Only to an agency of the service. */
    part: z.optional(
      z.strictObject({
        /** The citizen's words that the part is about, for the receiving agency alone; all of them if missing. */
        text: z.optional(words(1, LIMITS.textMax)),
      }),
    ),
    reason: s.reason,
    version: s.version,
  })
  .check(
    z.refine(({ to, agency }) => (to ?? agency) !== undefined, { path: ['agency'], params: { code: 'required' } }),
    z.refine(({ to, agency, part }) => to === undefined || (agency === undefined && part === undefined), {
      path: ['to'],
      params: { code: 'not_offered' },
    }),
  );

/** `q`: part of a name, in Kazakh or Russian letters of either kind. */
export const BodyQuery = z.strictObject({ q: z.optional(words(1, LIMITS.organisationMax)) });

/** At most twenty other agencies of the service, those of the same territory first. */
export const BodyList = z.strictObject({
  items: z.array(
    z.strictObject({ id: s.agencyId, names: s.LocalizedText, region: z.nullable(z.string()), near: z.boolean() }),
  ),
});
