/** What each GET of Open311 answers, whatever the notation. */
import type { Context } from 'hono';
import { Open311Query, Open311RequestQuery, Open311RequestsQuery } from '../../sdk/contract/schema.ts';
import type { Open311Definition, Open311OfToken, Open311Requests, Open311Services } from '../../sdk/contract/types.ts';
import type { AppEnv } from '../env.ts';
import { judge } from '../http/validate.ts';
import { numberOfKey, readRequests, readRequestsByNumber } from '../services/read-requests.ts';
import type { Agency } from '../store/agencies.ts';
import { findAgency } from '../store/agencies.ts';
import { numbersOf, parametersOf, requestsAsked } from './asked.ts';
import { codesOf, definitionOf, servicesOf } from './catalogue.ts';
import { Open311Error } from './errors.ts';
import type { Manner } from './mapping.ts';
import { requestOf } from './mapping.ts';

type Query = Pick<Manner, 'lang'> & { readonly jurisdiction_id: string; readonly extensions?: 'true' | 'false' };

/** The parameters of a request. */
export const given = (c: Context<AppEnv>) => parametersOf(new URL(c.req.url).searchParams);

/** @throws {Open311Error} 404 */
async function jurisdictionOf(c: Context<AppEnv>, id: string): Promise<Agency> {
  const agency = await findAgency(c.env.DB, id);
  if (!agency) throw new Open311Error(404, 'jurisdiction_id was not found');
  return agency;
}

const mannerOf = (c: Context<AppEnv>, { jurisdiction_id, lang, extensions }: Query): Manner => ({
  lang,
  origin: new URL(c.req.url).origin,
  agency: jurisdiction_id,
  extensions: extensions === 'true',
});

export async function services(c: Context<AppEnv>): Promise<Open311Services> {
  const { jurisdiction_id, lang } = judge(Open311Query, given(c));
  return servicesOf(await jurisdictionOf(c, jurisdiction_id), lang);
}

export async function definition(c: Context<AppEnv>, code: string): Promise<Open311Definition> {
  const { jurisdiction_id, lang } = judge(Open311Query, given(c));
  const agency = await jurisdictionOf(c, jurisdiction_id);
  const topic = codesOf(agency).find((one) => one === code);
  if (!topic) throw new Open311Error(404, 'service_code was not found');
  return definitionOf(agency, topic, lang);
}

export async function requests(c: Context<AppEnv>, now: Date): Promise<Open311Requests> {
  const asked = given(c);
  // "This overrides all other arguments": what else was asked for cannot even be wrong.
  if (asked.service_request_id !== undefined) return requestsByNumber(c, numbersOf(asked.service_request_id), now);
  const query = judge(Open311RequestsQuery, asked);
  const agency = await jurisdictionOf(c, query.jurisdiction_id);
  const found = await readRequests(c.env.DB, agency, requestsAsked(query, now), now);
  return found.map((one) => requestOf(one, mannerOf(c, query)));
}

async function requestsByNumber(c: Context<AppEnv>, numbers: readonly string[], now: Date): Promise<Open311Requests> {
  const query = judge(Open311RequestQuery, given(c));
  const agency = await jurisdictionOf(c, query.jurisdiction_id);
  const found = await readRequestsByNumber(c.env.DB, agency, numbers, now);
  return found.map((one) => requestOf(one, mannerOf(c, query)));
}

export async function request(c: Context<AppEnv>, number: string, now: Date): Promise<Open311Requests> {
  const found = await requestsByNumber(c, [number], now);
  if (found.length === 0) throw new Open311Error(404, 'service_request_id was not found');
  return found;
}

/** The token is the `Idempotency-Key` of the POST: who lost its answer asks here what became of it. */
export async function requestOfToken(c: Context<AppEnv>, token: string): Promise<Open311OfToken> {
  const { jurisdiction_id } = judge(Open311Query, given(c));
  const agency = await jurisdictionOf(c, jurisdiction_id);
  const number = await numberOfKey(c.env.DB, c.env.CODE_PEPPER, agency, token);
  if (!number) throw new Open311Error(404, 'token was not found');
  return [{ service_request_id: number, token }];
}
