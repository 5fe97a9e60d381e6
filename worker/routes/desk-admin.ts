import type { Context } from 'hono';
import { Hono } from 'hono';
import type * as z from 'zod/mini';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import * as schema from '../../sdk/contract/schema.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { invalid, ProblemError } from '../http/problem.ts';
import { staff } from '../http/staff-auth.ts';
import { readJson, readQuery } from '../http/validate.ts';
import * as admin from '../services/admin.ts';
import { previewCalendar, recountPage } from '../services/recount-clocks.ts';

/** What the admin of an agency sets. Every change names the version it was made for, and answers with everything as it is then. */
export function deskAdminRoutes(now: () => Date) {
  const paths = DESK_ENDPOINTS;
  const guarded = [privateAnswer, staff('desk:admin', now)] as const;
  const change = changing(now);
  return new Hono<AppEnv>()
    .get(paths.settings.path, ...guarded, async (c) =>
      c.json(await admin.openAdminDesk(c.env.DB, c.get('staff').agency.id)),
    )
    .put(paths.saveSettings.path, ...guarded, change(schema.SettingsChange, admin.changeSettings))
    .put(paths.saveOfficial.path, ...guarded, change(schema.OfficialChange, admin.changeOfficial))
    .put(paths.saveTerritory.path, ...guarded, change(schema.TerritoryChange, admin.changeTerritory))
    .delete(paths.removeTerritory.path, ...guarded, async (c) => {
      const { version } = readQuery(c, schema.SettingsQuery);
      return answer(c, await admin.dropTerritory(actOf(c, version, now()), c.req.param('territory')));
    })
    .put(
      paths.saveRouting.path,
      ...guarded,
      change(schema.RoutingChange, (act, { rules }) => admin.changeRules(act, rules)),
    )
    .put(
      paths.savePromise.path,
      ...guarded,
      change(schema.PromiseChange, (act, { promise }) => admin.changePromise(act, promise)),
    )
    .put(
      paths.saveCalendar.path,
      ...guarded,
      change(schema.CalendarChange, (act, { days }) => admin.changeCalendar(act, days)),
    )
    .post(paths.previewCalendar.path, ...guarded, async (c) => {
      const { days } = await readJson(c, schema.CalendarDraft);
      return c.json(await previewCalendar(c.env.DB, c.get('staff').agency, days));
    })
    .post(paths.recount.path, ...guarded, async (c) => {
      const progress = await recountPage(c.env.DB, c.get('staff').agency.id, now());
      if (!progress) throw new ProblemError('not_found');
      return c.json(progress);
    });
}

const actOf = (c: Context<AppEnv>, version: number, now: Date): admin.AdminAct => ({
  db: c.env.DB,
  staff: c.get('staff'),
  version,
  now,
});

/** The route of one change: its body without the version is what is set. */
function changing(now: () => Date) {
  return <S extends z.ZodMiniType<{ version: number }>>(
    input: S,
    save: (act: admin.AdminAct, value: Omit<z.output<S>, 'version'>) => admin.Changed,
  ) =>
    async (c: Context<AppEnv>): Promise<Response> => {
      const { version, ...value } = await readJson(c, input);
      return answer(c, await save(actOf(c, version, now()), value));
    };
}

function answer(c: Context<AppEnv>, result: Awaited<admin.Changed>): Response {
  if (result.ok) return c.json(result.value);
  const { error } = result;
  throw error.code === 'version_conflict' ? new ProblemError(error.code) : invalid(error.path, error.code);
}
