/** What the browser does with passkeys, and what went wrong in words of ours. */
import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from '@simplewebauthn/browser';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { EnrolmentOptions, PasskeyOptions, Session } from '../../../sdk/contract/types.ts';
import { isApiError, isNetworkError } from '../../../sdk/errors.ts';
import type { DeskClient } from '../client.ts';
import type { SignInWords } from '../locales/sign-in-words.ts';

type CreationOptions = Parameters<typeof startRegistration>[0]['optionsJSON'];
type RequestOptions = Parameters<typeof startAuthentication>[0]['optionsJSON'];
type Options = PasskeyOptions['options'];

/** Why nobody came in; a name among the words. */
export type Trouble = keyof Pick<
  SignInWords,
  'codeWrong' | 'unsupported' | 'cancelled' | 'known' | 'refused' | 'tooMany' | 'offline' | 'failed'
>;

export const canPasskeys = (): boolean => browserSupportsWebAuthn();

const show = (options: Options) => startAuthentication({ optionsJSON: options as unknown as RequestOptions });
const make = (options: Options) => startRegistration({ optionsJSON: options as unknown as CreationOptions });

/** Signs in with any passkey of the desk. */
export async function signIn(client: DeskClient): Promise<Session> {
  const { options } = await client.call<PasskeyOptions>(DESK_ENDPOINTS.signInOptions);
  return client.call(DESK_ENDPOINTS.signIn, { body: { passkey: await show(options) } });
}

/** Shows the passkey again; where the session has ended meanwhile, signs in anew, which is as good. */
export async function showAgain(client: DeskClient): Promise<Session> {
  try {
    const { options } = await client.call<PasskeyOptions>(DESK_ENDPOINTS.freshOptions);
    return await client.call(DESK_ENDPOINTS.fresh, { body: { passkey: await show(options) } });
  } catch (error) {
    if (isApiError(error) && error.status === 401) return signIn(client);
    throw error;
  }
}

/** Who a code is for, and what is needed to use it. */
export const readCode = (client: DeskClient, code: string): Promise<EnrolmentOptions> =>
  client.call(DESK_ENDPOINTS.enrolmentOptions, { body: { code } });

export async function enrol(client: DeskClient, code: string, { options }: EnrolmentOptions): Promise<Session> {
  return client.call(DESK_ENDPOINTS.enrol, { body: { code, passkey: await make(options) } });
}

/** Adds another passkey for who is signed in. */
export async function addPasskey<T>(client: DeskClient): Promise<T> {
  const { options } = await client.call<PasskeyOptions>(DESK_ENDPOINTS.passkeyOptions);
  return client.call(DESK_ENDPOINTS.addPasskey, { body: { passkey: await make(options) } });
}

/** What to say of an error. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof WebAuthnError || error instanceof DOMException) {
    if (error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED') return 'known';
    return 'cancelled';
  }
  if (isNetworkError(error)) return 'offline';
  if (!isApiError(error)) return 'failed';
  const { code, issues } = error;
  if (code === 'code_invalid' || issues.some(({ path }) => path === 'code')) return 'codeWrong';
  if (code === 'too_many_requests') return 'tooMany';
  return code === 'passkey_refused' ? 'refused' : 'failed';
}
