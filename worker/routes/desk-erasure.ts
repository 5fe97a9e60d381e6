import { Hono } from 'hono';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { Erasure } from '../../sdk/contract/schema.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { fresh, staff } from '../http/staff-auth.ts';
import { readJson } from '../http/validate.ts';
import { eraseAppeal } from '../services/erase-appeal.ts';
import { readCase } from '../services/read-case.ts';
import { refusalOfAct } from './desk-act.ts';

/** The end of an appeal's words. */
export function deskErasureRoutes(now: () => Date) {
  return new Hono<AppEnv>().post(
    DESK_ENDPOINTS.erase.path,
    privateAnswer,
    staff('desk:head', now),
    fresh(now),
    async (c) => {
      const [db, holder, number] = [c.env.DB, c.get('staff'), c.req.param('number')];
      const order = { agency: holder.agency, staff: holder.id, number };
      const result = await eraseAppeal(db, order, await readJson(c, Erasure), now());
      if (!result.ok) throw refusalOfAct(result.error);
      return c.json(await readCase(db, holder, number, now()));
    },
  );
}
