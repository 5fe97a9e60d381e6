import { Hono } from 'hono';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { QueueQuery, UsefulListQuery } from '../../sdk/contract/schema.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { positionOf } from '../http/cursors.ts';
import { ProblemError } from '../http/problem.ts';
import { staff } from '../http/staff-auth.ts';
import { readQuery } from '../http/validate.ts';
import { readCase } from '../services/read-case.ts';
import { readQueue } from '../services/read-desk.ts';
import { readSentences } from '../store/page-voices.ts';

/** The queue by deadline, one case, and what people wrote about pages. */
export function deskRoutes(now: () => Date) {
  return new Hono<AppEnv>()
    .get(DESK_ENDPOINTS.queue.path, privateAnswer, staff('desk:read', now), async (c) => {
      const query = readQuery(c, QueueQuery);
      // A search finds words that nobody has published: by what it finds, somebody could guess them.
      if (query.q !== undefined && !c.get('staff').scopes.includes('desk:private')) throw new ProblemError('forbidden');
      return c.json(await readQueue(c.env.DB, c.get('staff'), query, positionOf(query.cursor), now()));
    })
    .get(DESK_ENDPOINTS.case.path, privateAnswer, staff('desk:read', now), async (c) => {
      const found = await readCase(c.env.DB, c.get('staff'), c.req.param('number'), now());
      if (!found) throw new ProblemError('not_found');
      return c.json(found);
    })
    .get(DESK_ENDPOINTS.useful.path, privateAnswer, staff('desk:private', now), async (c) => {
      const query = readQuery(c, UsefulListQuery);
      return c.json(await readSentences(c.env.DB, c.get('staff').agency.id, query, positionOf(query.cursor)));
    });
}
