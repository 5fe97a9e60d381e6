import type { Context } from 'hono';
import { SyndicationQuery } from '../../sdk/contract/schema.ts';
import { instantOf, localDateTime } from '../domain/clock.ts';
import type { AppEnv } from '../env.ts';
import { ProblemError } from '../http/problem.ts';
import { readPublicQuery } from '../http/validate.ts';
import { readSyndication } from '../services/read-syndication.ts';
import type { Agency } from '../store/agencies.ts';
import type { Subject } from './channel.ts';
import { channelOf } from './channel.ts';
import { formatOf } from './formats.ts';

/** @throws {ProblemError} 400 for an unknown filter, 404 for an ending that is no format, 422 */
export async function answerFeed(
  c: Context<AppEnv>,
  agencies: readonly Agency[],
  about: Pick<Subject, 'names' | 'topic' | 'home'>,
  ending: string,
  now: Date,
): Promise<Response> {
  const format = formatOf(ending);
  if (!format) throw new ProblemError('not_found');
  const { lang } = readPublicQuery(c, SyndicationQuery);
  const { origin, href } = new URL(c.req.url);
  const items = await readSyndication(c.env.DB, agencies, about.topic, now);
  const since = instantOf(localDateTime(now).date, '00:00');
  const home = new URL(about.home, origin);
  home.searchParams.set('lang', lang);
  const channel = channelOf(items, { ...about, lang, origin, self: href, home: home.href, since });
  return c.body(format.write(channel), 200, { 'Content-Type': format.type });
}
