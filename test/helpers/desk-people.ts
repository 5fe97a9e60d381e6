/** People at the desk in tests: made in the database, with sessions as the service makes them. */
import { randomUUID } from 'node:crypto';
import type { Role } from '../../sdk/contract/desk-vocabulary.ts';
import { COOKIE } from '../../worker/http/desk-cookie.ts';
import { codeFromMachine } from '../../worker/services/code-from-machine.ts';
import { openSession } from '../../worker/services/sessions.ts';
import { insertMember } from '../../worker/store/members.ts';
import type { Api } from './api.ts';
import { AGENCY } from './api.ts';
import { createAuthenticator } from './authenticator.ts';

/** Where `app.request` goes. */
export const ORIGIN = 'http://localhost';

/** What a browser adds to a call of a page of the desk. */
export const FROM_DESK = { Origin: ORIGIN, 'Sec-Fetch-Site': 'same-origin' } as const;

export type Headers = Record<string, string>;

/** The headers of a person in their browser. */
export const sitting = (token: string): Headers => ({ ...FROM_DESK, Cookie: `${COOKIE}=${token}` });

let people = 0;

/** Makes a person. @returns their id. */
export async function person(
  { env }: Pick<Api, 'env'>,
  roles: readonly Role[],
  agency: string | null = AGENCY.id,
  name = `Қызметкер ${++people}`,
): Promise<string> {
  const id = randomUUID();
  const rest = { official: null, email: null, lang: 'ru', createdAt: '2026-11-01T05:00:00.000Z' } as const;
  await insertMember(env.DB, { id, agency, name, roles, ...rest }).run();
  return id;
}

/** Seats a person as if they had just shown a passkey at this instant. */
export const session = ({ env }: Pick<Api, 'env'>, staff: string, now: string): Promise<string> =>
  openSession(env.DB, { staff, device: 'Test', now: new Date(now) });

/** A person with a session, and the headers of their browser. */
export async function seated(api: Api, roles: readonly Role[], now: string, agency: string | null = AGENCY.id) {
  const id = await person(api, roles, agency);
  const token = await session(api, id, now);
  return { id, token, headers: sitting(token) };
}

/** A call with a body of a page of the desk; the answer as it is. */
export async function call(api: Api, method: string, path: string, headers: Headers, body?: unknown) {
  const json = body !== undefined && { 'Content-Type': 'application/json' };
  const response = await api.request(path, {
    method,
    headers: { ...headers, ...json },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const [, token = ''] = /^__Host-jauap-desk=([\w-]+);/.exec(response.headers.get('Set-Cookie') ?? '') ?? [];
  return { status: response.status, body: text ? JSON.parse(text) : {}, token, headers: response.headers };
}

/** Somebody who comes in with a code and a passkey in software, as their browser would. */
export async function enrolled(
  api: Api,
  now: string,
  roles: readonly Role[] = ['admin'],
  agency: string | null = AGENCY.id,
) {
  const name = `Жаңа ${++people}`;
  const { code } = await codeFromMachine(api.env.DB, { agency, name, roles }, new Date(now));
  const authenticator = createAuthenticator(ORIGIN);
  const { body } = await call(api, 'POST', '/v1/desk/enrolment/options', FROM_DESK, { code });
  const passkey = authenticator.make(body.options);
  const made = await call(api, 'POST', '/v1/desk/enrolment', FROM_DESK, { code, passkey });
  if (made.status !== 201) throw new Error(`not enrolled: ${made.status} ${JSON.stringify(made.body)}`);
  return {
    id: made.body.person.id as string,
    name,
    code,
    authenticator,
    token: made.token,
    headers: sitting(made.token),
  };
}
