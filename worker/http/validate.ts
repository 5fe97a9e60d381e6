/** Requests are judged here, by the contract's schemas, before any rule sees them. */
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { except } from 'hono/combine';
import * as z from 'zod/mini';
import { DESK_ENDPOINTS, ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import type { IssueCode } from '../../sdk/contract/vocabulary.ts';
import { ISSUE_CODES, LIMITS, PHOTO_TYPES } from '../../sdk/contract/vocabulary.ts';
import type { AppEnv } from '../env.ts';
import { PAGE_PATHS } from './page-paths.ts';
import type { Issue } from './problem.ts';
import { ProblemError } from './problem.ts';

/** Refuses bodies over the limit, also chunked ones whose Content-Length says nothing. */
const limitTo = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new ProblemError('too_large');
    },
  });

export const limitSmall = limitTo(LIMITS.bodyBytesMax);
/** For every operation but those that take photos, and Open311, which refuses in words of its own. */
export const limitBody = except(
  [
    ENDPOINTS.photos.path,
    DESK_ENDPOINTS.publicPhoto.path,
    DESK_ENDPOINTS.uploadPhoto.path,
    ...Object.values(PAGE_PATHS),
    '/open311/*',
  ],
  limitSmall,
);
export const limitPhoto = limitTo(LIMITS.photoBytesMax);

/**
 * Photos a form of our pages may bring at once, which no script has made smaller: several are in memory together, and an isolate has
 * 128 MB. Those that were uploaded are kept, so that more can be added with the next press.
 */
export const FORM_PHOTOS_BYTES = 3 * LIMITS.photoBytesMax;
export const limitForm = limitTo(FORM_PHOTOS_BYTES + LIMITS.bodyBytesMax);

/** The bytes of a photo. What they are is judged by themselves; the type only has to be one that needs a CORS preflight. @throws {ProblemError} 415 */
export async function readPhoto(c: Context<AppEnv>): Promise<Uint8Array> {
  const [type = ''] = (c.req.header('Content-Type') ?? '').toLowerCase().split(';');
  if (!PHOTO_TYPES.some((taken) => taken === type.trim())) throw new ProblemError('unsupported_media_type');
  return new Uint8Array(await c.req.arrayBuffer());
}

/** The body of a request as the schema gives it back. @throws {ProblemError} 400, 415 or 422 */
export async function readJson<S extends z.ZodMiniType>(c: Context<AppEnv>, schema: S): Promise<z.output<S>> {
  // Checked before parsing: a form post would otherwise reach the API without a CORS preflight.
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('Content-Type') ?? '')) {
    throw new ProblemError('unsupported_media_type');
  }
  return judge(schema, await parse(c));
}

async function parse(c: Context<AppEnv>): Promise<unknown> {
  const text = await c.req.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError('malformed_json');
  }
}

/** The query of a request. A parameter given twice is wrong, not silently the first one. @throws {ProblemError} 422 */
export function readQuery<S extends z.ZodMiniType>(c: Context<AppEnv>, schema: S): z.output<S> {
  return judge(schema, givenIn(c));
}

/**
 * The query of a public read. Who asks for a filter there is not, or for a value it does not take, is told which there are: a
 * developer reads that, and nobody takes the whole list for the part they meant.
 * @throws {ProblemError} 400 of a name, 422 of a value
 */
export function readPublicQuery<S extends z.ZodMiniObject>(c: Context<AppEnv>, schema: S): z.output<S> {
  const valid = Object.keys(schema.def.shape);
  const given = givenIn(c);
  const unknown = Object.keys(given).filter((name) => !valid.includes(name));
  if (unknown.length === 0) return judge(schema, given, validValues);
  const issues = unknown.map((path) => ({ path, code: 'unknown_field' as const }));
  throw new ProblemError('filter_unknown', { issues, valid });
}

function givenIn(c: Context<AppEnv>): Record<string, string | string[]> {
  const given = Object.entries(c.req.queries());
  return Object.fromEntries(given.map(([name, values]) => [name, values.length === 1 ? (values[0] ?? '') : values]));
}

/** What else an issue tells. */
type More = (issue: z.core.$ZodIssue) => Partial<Issue>;

const validValues: More = (issue) => (issue.code === 'invalid_value' ? { valid: issue.values.map(String) } : {});

/** A value as the schema gives it back. @throws {ProblemError} 422 */
export function judge<S extends z.ZodMiniType>(schema: S, value: unknown, more: More = () => ({})): z.output<S> {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  throw new ProblemError('invalid', { issues: parsed.error.issues.flatMap((issue) => issuesOf(issue, value, more)) });
}

function issuesOf(issue: z.core.$ZodIssue, input: unknown, more: More): Issue[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key].join('.'), code: 'unknown_field' }));
  }
  return [{ path: path.join('.'), code: codeOf(issue, valueAt(input, issue.path)), ...more(issue) }];
}

function codeOf(issue: z.core.$ZodIssue, value: unknown): IssueCode {
  if (value === undefined) return 'required';
  switch (issue.code) {
    case 'invalid_type':
      return 'wrong_type';
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too_short' : 'wrong_value';
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? 'too_long' : 'wrong_value';
    case 'invalid_format':
      return 'wrong_format';
    case 'custom':
      return ISSUE_CODES.find((code) => code === issue.params?.code) ?? 'wrong_value';
    default:
      return 'wrong_value';
  }
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const key of path) {
    // A schema may read a value that was given once as a list of one: then it is the value at every place of that list.
    if (typeof value !== 'object' || value === null) return value;
    if (!Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
