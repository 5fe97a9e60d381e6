import type { Context } from 'hono';
import { Hono } from 'hono';
import { RatingQuery } from '../../sdk/contract/schema.ts';
import type { AppEnv } from '../env.ts';
import { askedOf } from '../http/asked.ts';
import { publicFor, publicRead, serviceVersion } from '../http/caching.ts';
import { judge } from '../http/validate.ts';
import { languageOf } from '../pages/frame.ts';
import { methodPage } from '../pages/rating/method.ts';
import { ratingPage } from '../pages/rating/rating-page.ts';
import { askedRating } from './asked-rating.ts';

/** Whatever else stands in the address belongs to whoever made the link. */
const ASKED = ['kind', 'region', 'period', 'cursor'] as const;

/** The rating and its method, for people. */
export function ratingPageRoutes(now: () => Date) {
  return new Hono<AppEnv>()
    .get('/ratings', publicRead({ holds: 'facts', now, version: serviceVersion('counted') }), async (c) => {
      const given = ASKED.map((name) => [name, c.req.query(name)] as const).filter(([, value]) => value);
      const query = judge(RatingQuery, Object.fromEntries(given));
      const rating = await askedRating(c.env.DB, query, now());
      c.header('X-Robots-Tag', 'all');
      return c.html(ratingPage({ rating, asked: askedOf(given, query), whole: given.length === 0, ...spokenIn(c) }));
    })
    .get('/ratings/method', publicFor('facts', now), (c) => {
      c.header('X-Robots-Tag', 'all');
      return c.html(methodPage(spokenIn(c)));
    });
}

const spokenIn = (c: Context<AppEnv>) => ({ lang: languageOf(c), origin: new URL(c.req.url).origin });
