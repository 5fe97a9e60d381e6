/** How somebody comes to the desk, and what they may know of their own passkeys and sessions. */
import * as z from 'zod/mini';
import { DESK_LIMITS, DIGESTS } from '../desk-vocabulary.ts';
import { words } from '../fields.ts';
import { ANSWER_LANGUAGES, LIMITS } from '../vocabulary.ts';
import * as s from './shared.ts';

/** Bytes as the browser's own `toJSON()` of a passkey writes them. */
const bytes = z.string().check(z.regex(/^[\w-]*$/), z.maxLength(DESK_LIMITS.passkeyBytesMax));
const extensions = z.record(z.string(), z.unknown());
const credential = {
  id: bytes,
  rawId: bytes,
  type: z.literal('public-key'),
  clientExtensionResults: extensions,
  authenticatorAttachment: z.optional(z.enum(['platform', 'cross-platform'])),
};

/** A new passkey (WebAuthn Level 3, `RegistrationResponseJSON`). */
export const MadePasskey = z.strictObject({
  ...credential,
  response: z.strictObject({
    clientDataJSON: bytes,
    attestationObject: bytes,
    authenticatorData: z.optional(bytes),
    transports: z.optional(z.array(z.string().check(z.maxLength(32))).check(z.maxLength(10))),
    publicKeyAlgorithm: z.optional(z.int()),
    publicKey: z.optional(bytes),
  }),
});

/** A passkey that was shown (WebAuthn Level 3, `AuthenticationResponseJSON`). */
export const ShownPasskey = z.strictObject({
  ...credential,
  response: z.strictObject({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: z.optional(bytes),
  }),
});

const passkeyName = words(1, DESK_LIMITS.passkeyNameMax);

/** The code travels in the body: an address would stand in histories and logs. */
export const EnrolmentRequest = z.strictObject({ code: s.code });

/** Who the code is for, and what the browser needs to make a passkey. */
export const EnrolmentOptions = z.strictObject({
  name: z.string(),
  agency: z.nullable(s.LocalizedText),
  options: z.record(z.string(), z.unknown()),
});

export const Enrolment = z.strictObject({ code: s.code, name: z.optional(passkeyName), passkey: MadePasskey });

/** What the browser needs to make or to show a passkey (WebAuthn Level 3, `PublicKeyCredential…OptionsJSON`). */
export const PasskeyOptions = z.strictObject({ options: z.record(z.string(), z.unknown()) });

export const SignIn = z.strictObject({ passkey: ShownPasskey });

export const NewPasskey = z.strictObject({ name: z.optional(passkeyName), passkey: MadePasskey });

export const PasskeyName = z.strictObject({ name: passkeyName });

export const PasskeyList = z.strictObject({
  items: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      createdAt: z.iso.datetime(),
      lastUsedAt: z.nullable(z.iso.datetime()),
      /** Kept by its maker's cloud too: it survives the loss of the device. */
      backedUp: z.boolean(),
    }),
  ),
});

export const SessionList = z.strictObject({
  items: z.array(
    z.strictObject({
      id: z.string(),
      createdAt: z.iso.datetime(),
      seenAt: z.iso.datetime(),
      /** Browser and system, no more. */
      device: z.string(),
      /** The one that asks. */
      current: z.boolean(),
    }),
  ),
});

/** Ends every session of the person, or every one but this. */
export const SessionsQuery = z.strictObject({ except: z.optional(z.literal('current')) });

const notices = {
  /** How often mail says what waits: on working days, in the morning; once a week on the first of them. */
  digest: z.enum(DIGESTS),
  email: z.nullable(z.email().check(z.maxLength(LIMITS.emailMax))),
  /** Of the mail. */
  lang: z.enum(ANSWER_LANGUAGES),
};

/** What the signed-in person has said about mail to themselves. */
export const OwnNotices = z.strictObject(notices);

/** What is left out stays. Mail needs an address. */
export const OwnNoticesChange = z.strictObject({
  ...notices,
  email: z.optional(notices.email),
  lang: z.optional(notices.lang),
});
