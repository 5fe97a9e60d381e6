/** Forms of our own pages: posted by a browser without script, read field by field. */
import type { Context } from 'hono';
import type { AppEnv } from '../env.ts';
import { ProblemError } from './problem.ts';

/**
 * Longest value that is taken from a field, well over every limit of the contract: what is longer is too long either way, and is not
 * sent back whole.
 */
const VALUE_MAX = 10_000;

const FORM = /^(?:multipart\/form-data|application\/x-www-form-urlencoded)\s*(?:;|$)/i;

/** What a form has brought. A file where words are expected, and words where a file is, count as nothing. */
export interface Fields {
  /** The first value, `''` if there is none. */
  readonly text: (name: string) => string;
  readonly texts: (name: string) => string[];
  /** A box is sent with this value, or not at all. */
  readonly ticked: (name: string) => boolean;
  /** Chosen files; a browser sends an empty one where none was chosen. */
  readonly files: (name: string) => File[];
}

/** Browsers send line ends as CR LF, which would lengthen a text with every press. */
const lines = (value: string): string => value.replace(/\r\n?/g, '\n');

/** @throws {ProblemError} 415 for what is no form, 413 */
export async function readFields(c: Context<AppEnv>): Promise<Fields> {
  if (!FORM.test(c.req.header('Content-Type') ?? '')) throw new ProblemError('unsupported_media_type');
  const data = await c.req.formData().catch((error: Error) => {
    // The limit of bodies speaks for itself.
    throw error.name === 'TypeError' ? new ProblemError('unsupported_media_type') : error;
  });
  const texts = (name: string): string[] =>
    data.getAll(name).flatMap((value) => (typeof value === 'string' ? [lines(value).slice(0, VALUE_MAX)] : []));
  return {
    texts,
    text: (name) => texts(name)[0] ?? '',
    ticked: (name) => texts(name).includes('yes'),
    files: (name) => data.getAll(name).filter((value) => typeof value !== 'string' && value.size > 0) as File[],
  };
}

/**
 * Whether a page of somebody else's has sent this form. Browsers say so themselves; `Origin` is `null` from our own pages, which send
 * no referrer, and programs and text browsers say nothing at all: both are let through, for no cookie says who somebody is.
 */
export function isFromElsewhere(c: Context<AppEnv>): boolean {
  const site = c.req.header('Sec-Fetch-Site');
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const origin = c.req.header('Origin') ?? 'null';
  return origin !== 'null' && origin !== new URL(c.req.url).origin;
}

/** Faster than this from a page to its button is no reader, ms. */
const READING_MS = 2000;

/**
 * A program has filled in what nobody sees, or has read the page faster than anybody can. It is held, never refused.
 * @param readAt when the page was made, ms since 1970; `NaN` where nobody knows
 */
export const isDoubtful = (trap: string, readAt: number, now: Date): boolean =>
  trap !== '' || !(now.getTime() - readAt >= READING_MS);
