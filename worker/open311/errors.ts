/** Refusals in the shape of GeoReport v2: a list of codes and sentences, and hardly any status but 400, 403 and 404. */
import type { Context } from 'hono';
import type { Open311Errors } from '../../sdk/contract/types.ts';
import type { AppEnv } from '../env.ts';
import type { Issue } from '../http/problem.ts';
import { onError, ProblemError } from '../http/problem.ts';
import { answer } from './notation.ts';

/** Ends the handling of a request with sentences of our own. */
export class Open311Error extends Error {
  override name = 'Open311Error' as const;
  readonly status: 400 | 403 | 404;

  constructor(status: 400 | 403 | 404, description: string) {
    super(description);
    this.status = status;
  }
}

/** What fields of ours are called in a form of Open311. */
const FIELDS: Readonly<Record<string, string>> = {
  text: 'description',
  place: 'address_string',
  topic: 'service_code',
  kind: 'attribute[kind]',
  contact: 'email',
  'contact.email': 'email',
  point: 'lat and long',
  'point.lat': 'lat',
  'point.lon': 'long',
};

function sentenceOf({ path, code }: Issue): string {
  const field = FIELDS[path] ?? path;
  return code === 'required' ? `${field} was not provided` : `${field} is not valid: ${code}`;
}

/** Where there is no such file, or none that takes this method. @throws {ProblemError} 404 */
export function nowhere(): never {
  throw new ProblemError('not_found');
}

/**
 * `onError` of the room. The specification wants 400 for whatever is neither 403 nor 404. What passes by itself keeps its status, a
 * limit on reading and our own failures: a client that reads 400 gives up, and what a citizen wrote would be lost with it.
 */
export function open311Error(error: Error, c: Context<AppEnv>): Response {
  if (error instanceof Open311Error) return refused(c, error.status, [error.message]);
  const { status, headers } = onError(error, c);
  const described = error instanceof ProblemError && error.issues ? error.issues.map(sentenceOf) : [];
  const sentences =
    described.length > 0 ? described : [error instanceof ProblemError ? error.message : 'General service error'];
  if (status === 403 || status === 404) return refused(c, status, sentences);
  if (status < 500 && status !== 429) return refused(c, 400, sentences);
  const again = headers.get('Retry-After');
  return refused(c, status === 429 || status === 503 ? status : 500, sentences, again ? { 'Retry-After': again } : {});
}

function refused(
  c: Context<AppEnv>,
  status: 400 | 403 | 404 | 429 | 500 | 503,
  sentences: readonly string[],
  headers: Readonly<Record<string, string>> = {},
): Response {
  const errors: Open311Errors = sentences.map((description) => ({ code: status, description }));
  return answer(c, 'errors', errors, status, { 'Cache-Control': 'no-store', ...headers });
}
