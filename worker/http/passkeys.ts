/**
 * Ceremonies of WebAuthn Level 3, by SimpleWebAuthn: user verification always, origin and relying party exact, no attestation, and
 * every challenge good for one answer.
 */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Context } from 'hono';
import { base64url } from '../../sdk/contract/code.ts';
import type { MadePasskey, ShownPasskey } from '../../sdk/contract/types.ts';
import { deviceOf } from '../domain/sign-in.ts';
import type { AppEnv } from '../env.ts';
import type { Ceremony } from '../services/challenges.ts';
import { rememberChallenge, takesChallenge } from '../services/challenges.ts';
import type { Passkey } from '../store/passkeys.ts';
import { findPasskey, listPasskeys } from '../store/passkeys.ts';
import { ProblemError } from './problem.ts';
import { deskOrigin } from './same-site.ts';

type C = Context<AppEnv>;

/** Loaded when somebody comes to the desk: it is as large as all the rest of the worker, and no citizen waits for it. */
const library = () => import('@simplewebauthn/server');

/** EdDSA, ES256, RS256 (COSE): what WebCrypto verifies on every platform. */
const ALGORITHMS = [-8, -7, -257];

const relyingParty = (c: C) => new URL(deskOrigin(c)).hostname;
const refused = () => new ProblemError('passkey_refused');

/** What a passkey remembers of its owner: the id, which says nothing to anybody else. */
const handleOf = (staff: string) => new TextEncoder().encode(staff);

/** Bytes of base64url. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (character) => character.charCodeAt(0));
}

/** What a browser needs to make a passkey for somebody. */
export async function optionsToMake(c: C, person: { readonly id: string; readonly name: string }, now: Date) {
  const known = await listPasskeys(c.env.DB, person.id);
  const options = await (await library()).generateRegistrationOptions({
    rpName: 'Jauap',
    rpID: relyingParty(c),
    userName: person.name,
    userDisplayName: person.name,
    userID: Uint8Array.from(handleOf(person.id)),
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] })),
  });
  await rememberChallenge(c.env.DB, options.challenge, { purpose: 'enrol', staff: person.id }, now);
  return { ...options };
}

/** What a browser needs to show a passkey: any of the desk, or one of somebody who is signed in. */
export async function optionsToShow(c: C, ceremony: Ceremony, now: Date) {
  const known = ceremony.staff === null ? [] : await listPasskeys(c.env.DB, ceremony.staff);
  const options = await (await library()).generateAuthenticationOptions({
    rpID: relyingParty(c),
    userVerification: 'required',
    allowCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] })),
  });
  await rememberChallenge(c.env.DB, options.challenge, ceremony, now);
  return { ...options };
}

/** Judges an answer. A fault of the database is none of the passkey's. @throws {ProblemError} 422 */
async function verified<T>(
  c: C,
  ceremony: Ceremony,
  now: Date,
  verify: (rules: {
    expectedChallenge: (challenge: string) => Promise<boolean>;
    expectedOrigin: string;
    expectedRPID: string;
    requireUserVerification: true;
  }) => Promise<T>,
): Promise<T> {
  let fault: unknown;
  const expectedChallenge = (challenge: string): Promise<boolean> =>
    takesChallenge(c.env.DB, challenge, ceremony, now).catch((error) => {
      fault = error;
      return false;
    });
  const rules = {
    expectedOrigin: deskOrigin(c),
    expectedRPID: relyingParty(c),
    requireUserVerification: true,
  } as const;
  try {
    return await verify({ ...rules, expectedChallenge });
  } catch {
    throw fault ?? refused();
  }
}

/** A new passkey of somebody, checked. @throws {ProblemError} 422 */
export async function madePasskey(
  c: C,
  staff: string,
  made: MadePasskey,
  name: string | undefined,
  now: Date,
): Promise<Passkey> {
  const response = made as RegistrationResponseJSON;
  const { verified: good, registrationInfo } = await verified(c, { purpose: 'enrol', staff }, now, async (rules) =>
    (await library()).verifyRegistrationResponse({ ...rules, response, supportedAlgorithmIDs: ALGORITHMS }),
  );
  if (!good) throw refused();
  const { credential, credentialBackedUp: backedUp } = registrationInfo;
  return {
    id: credential.id,
    staff,
    publicKey: base64url(credential.publicKey),
    counter: credential.counter,
    transports: credential.transports ?? [],
    name: name ?? deviceOf(c.req.header('User-Agent') ?? ''),
    backedUp,
    createdAt: now.toISOString(),
    lastUsedAt: null,
  };
}

/** A known passkey that was shown, with its new counter. @throws {ProblemError} 422 */
export async function shownPasskey(
  c: C,
  ceremony: Ceremony,
  shown: ShownPasskey,
  now: Date,
): Promise<{ readonly key: Passkey; readonly counter: number; readonly backedUp: boolean }> {
  const response = shown as AuthenticationResponseJSON;
  const key = await findPasskey(c.env.DB, shown.id);
  // The handle is the person's id, given when the passkey was made; a foreign one means a foreign passkey.
  const handle = shown.response.userHandle;
  const foreign = handle !== undefined && key && handle !== base64url(handleOf(key.staff));
  if (!key || foreign || (ceremony.staff !== null && key.staff !== ceremony.staff)) throw refused();
  const { id, counter, publicKey, transports } = key;
  const credential = { id, counter, publicKey: bytesOf(publicKey), transports: [...transports] };
  const { verified: good, authenticationInfo } = await verified(c, ceremony, now, async (rules) =>
    (await library()).verifyAuthenticationResponse({ ...rules, response, credential }),
  );
  if (!good) throw refused();
  return { key, counter: authenticationInfo.newCounter, backedUp: authenticationInfo.credentialBackedUp };
}
