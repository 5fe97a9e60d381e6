import { Hono } from 'hono';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { Assignment, ChangesQuery, ReadMark } from '../../sdk/contract/schema.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { invalid, ProblemError, problemOf } from '../http/problem.ts';
import { staff } from '../http/staff-auth.ts';
import { readJson, readQuery } from '../http/validate.ts';
import { assignAppeals, listColleagues } from '../services/assign-appeals.ts';
import { markAppealRead } from '../services/mark-read.ts';
import { readChanges, readCounts, readQueueChoices } from '../services/read-desk.ts';
import { readChangeNumber } from '../store/changes.ts';

/** What the queue needs beside its pages: counts, choices, what changed, who gets what, who is where, and saved views. */
export function deskQueueRoutes(now: () => Date) {
  const reading = staff('desk:read', now);
  return new Hono<AppEnv>()
    .get(DESK_ENDPOINTS.tabCounts.path, privateAnswer, reading, async (c) =>
      c.json(await readCounts(c.env.DB, c.get('staff'), now())),
    )
    .get(DESK_ENDPOINTS.choices.path, privateAnswer, reading, async (c) =>
      c.json(await readQueueChoices(c.env.DB, c.get('staff'))),
    )
    .get(DESK_ENDPOINTS.colleagues.path, privateAnswer, reading, async (c) =>
      c.json(await listColleagues(c.env.DB, c.get('staff').agency)),
    )
    .get(DESK_ENDPOINTS.changes.path, privateAnswer, reading, async (c) => {
      const { since } = readQuery(c, ChangesQuery);
      const n = await readChangeNumber(c.env.DB, c.get('staff').agency.id);
      const tag = `"${n}"`;
      c.header('ETag', tag);
      if (c.req.header('If-None-Match') === tag) return c.body(null, 304);
      return c.json({ n, ...(await readChanges(c.env.DB, c.get('staff'), since, now())) });
    })
    .post(DESK_ENDPOINTS.assign.path, privateAnswer, staff('desk:act', now), async (c) => {
      const result = await assignAppeals(c.env.DB, c.get('staff'), await readJson(c, Assignment), now());
      if (result.ok) return c.json(result.value);
      throw result.error.code === 'forbidden' ? new ProblemError('forbidden') : invalid(result.error.path, 'unknown');
    })
    .post(DESK_ENDPOINTS.markRead.path, privateAnswer, staff('desk:act', now), async (c) => {
      const mark = await readJson(c, ReadMark);
      const result = await markAppealRead(c.env.DB, c.get('staff'), c.req.param('number'), mark, now());
      if (result.ok) return c.json(result.value);
      const { error } = result;
      if (error.code === 'not_found' || error.code === 'version_conflict') throw new ProblemError(error.code);
      throw problemOf(error);
    });
}
