import { Hono } from 'hono';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { PresenceMark, SavedViewDraft } from '../../sdk/contract/schema.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { ProblemError } from '../http/problem.ts';
import { staff } from '../http/staff-auth.ts';
import { readJson } from '../http/validate.ts';
import { bePresent, leave } from '../services/be-present.ts';
import { deleteView, readViews, saveView } from '../store/saved-views.ts';

/** What belongs to one person: where they are, and the filters they come back to. */
export function deskPersonRoutes(now: () => Date) {
  const reading = staff('desk:read', now);
  return new Hono<AppEnv>()
    .put(DESK_ENDPOINTS.bePresent.path, privateAnswer, reading, async (c) => {
      const { editing } = await readJson(c, PresenceMark);
      const present = await bePresent(c.env.DB, c.get('staff'), c.req.param('number'), editing, now());
      if (!present) throw new ProblemError('not_found');
      return c.json(present);
    })
    .delete(DESK_ENDPOINTS.leave.path, privateAnswer, reading, async (c) => {
      if (!(await leave(c.env.DB, c.get('staff'), c.req.param('number')))) throw new ProblemError('not_found');
      return c.json({ others: [] });
    })
    .get(DESK_ENDPOINTS.savedViews.path, privateAnswer, reading, async (c) =>
      c.json(await readViews(c.env.DB, c.get('staff').id)),
    )
    .put(DESK_ENDPOINTS.saveView.path, privateAnswer, reading, async (c) => {
      const id = c.req.param('view');
      if (!/^[\w-]{8,40}$/.test(id)) throw new ProblemError('not_found');
      const draft = await readJson(c, SavedViewDraft);
      return c.json(await saveView(c.env.DB, c.get('staff').id, { id, ...draft }));
    })
    .delete(DESK_ENDPOINTS.deleteView.path, privateAnswer, reading, async (c) =>
      c.json(await deleteView(c.env.DB, c.get('staff').id, c.req.param('view'))),
    );
}
