/** Who may come to the desk: people, and programs of the agency. */
import * as z from 'zod/mini';
import { DESK_LIMITS, ROLES, SCOPES, TOKEN_SCOPES } from '../desk-vocabulary.ts';
import { words } from '../fields.ts';
import { ANSWER_LANGUAGES, LIMITS } from '../vocabulary.ts';
import * as s from './shared.ts';

const distinct = <T>(list: readonly T[]) => new Set(list).size === list.length;
const repeated = { params: { code: 'wrong_value' } };

const settable = {
  name: words(DESK_LIMITS.personMin, DESK_LIMITS.personMax),
  roles: z.array(z.enum(ROLES)).check(z.minLength(1), z.refine(distinct, repeated)),
  /** The named official they are, if they sign answers. */
  official: z.nullable(s.agencyId),
  /** For mail of the desk. */
  email: z.nullable(z.email().check(z.maxLength(LIMITS.emailMax))),
  lang: z.enum(ANSWER_LANGUAGES),
};

/** A person as it will be. */
export const StaffChange = z.strictObject(settable);

/** A new person. Who looks after the service names the agency, or `null` for the service itself; others leave it out. */
export const StaffDraft = z.strictObject({ ...settable, agency: z.optional(z.nullable(s.agencyId)) });

export const StaffState = z.strictObject({ disabled: z.boolean() });

export const StaffMember = z.strictObject({
  id: z.string(),
  agency: z.nullable(s.agencyId),
  name: z.string(),
  roles: z.array(z.enum(ROLES)),
  official: z.nullable(s.agencyId),
  email: z.nullable(z.string()),
  lang: z.enum(ANSWER_LANGUAGES),
  createdAt: z.iso.datetime(),
  disabledAt: z.nullable(z.iso.datetime()),
  /** How many passkeys they have. */
  passkeys: z.int(),
  /** When they last showed one. */
  lastSeenAt: z.nullable(z.iso.datetime()),
  /** A code they can add a passkey with, or could once a second admin approves it. Never the code itself. */
  code: z.nullable(
    z.strictObject({
      madeBy: z.nullable(z.string()),
      madeAt: z.iso.datetime(),
      expiresAt: z.iso.datetime(),
      waits: z.boolean(),
    }),
  ),
});

/** People, with what may be chosen for them: the officials of the agency; for the service, the agencies. */
export const StaffList = z.strictObject({
  items: z.array(StaffMember),
  officials: z.array(s.Official),
  agencies: z.array(z.strictObject({ id: s.agencyId, names: s.LocalizedText })),
});

/** Whether the passkeys the person has, and their sessions, end once the code holds: they were lost. */
export const CodeRequest = z.strictObject({ removePasskeys: z.boolean() });

/** A code, shown this once. */
export const EnrolmentCode = z.strictObject({
  code: z.string(),
  expiresAt: z.iso.datetime(),
  /** It opens nothing until a second admin has approved it. */
  waits: z.boolean(),
});

/** A token for a program of the agency. */
export const AccessToken = z.strictObject({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.enum(SCOPES)),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  lastUsedOn: z.nullable(z.iso.date()),
});

export const AccessTokenList = z.strictObject({ items: z.array(AccessToken) });

export const AccessTokenDraft = z.strictObject({
  name: words(DESK_LIMITS.personMin, DESK_LIMITS.personMax),
  scopes: z.array(z.enum(TOKEN_SCOPES)).check(z.minLength(1), z.refine(distinct, repeated)),
  days: z.int().check(z.minimum(1), z.maximum(DESK_LIMITS.tokenDaysMax)),
});

/** A new token with its secret, shown this once. */
export const NewAccessToken = z.strictObject({ ...AccessToken.shape, token: z.string() });
