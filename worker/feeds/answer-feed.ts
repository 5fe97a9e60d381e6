import type { Context } from 'hono';
import { SyndicationQuery } from '../../sdk/contract/schema.ts';
import { instantOf, localDateTime } from '../domain/clock.ts';
import type { AppEnv } from '../env.ts';
import { ProblemError } from '../http/problem.ts';
import { readQuery } from '../http/validate.ts';
import { readSyndication } from '../services/read-syndication.ts';
import type { Publishers } from '../store/syndication.ts';
import type { Subject } from './channel.ts';
import { channelOf } from './channel.ts';
import { formatOf } from './formats.ts';

/**
 * Answers with a feed, or with 304 and without a look at the feed's table while nothing has changed. The day belongs to the tag: an
 * appeal becomes overdue though nobody does anything.
 * @throws {ProblemError} 404 for an ending that is no format, 422
 */
export async function answerFeed(
  c: Context<AppEnv>,
  { agencies, version }: Publishers,
  about: Pick<Subject, 'names' | 'topic' | 'home'>,
  ending: string,
  now: Date,
): Promise<Response> {
  const format = formatOf(ending);
  if (!format) throw new ProblemError('not_found');
  const { lang } = readQuery(c, SyndicationQuery);
  const today = localDateTime(now).date;
  const tag = `"${version}.${today}"`;
  c.header('ETag', tag);
  if (isKnown(c.req.header('If-None-Match'), tag)) return c.body(null, 304);
  const { origin, href } = new URL(c.req.url);
  const items = await readSyndication(c.env.DB, agencies, about.topic, now);
  const since = instantOf(today, '00:00');
  const channel = channelOf(items, { ...about, lang, origin, self: href, home: origin + about.home, since });
  return c.body(format.write(channel), 200, { 'Content-Type': format.type });
}

/** Weak comparison, as a GET asks (RFC 9110 §13.1.2): caches in between may have weakened the tag. */
function isKnown(condition: string | undefined, tag: string): boolean {
  return (condition ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}
