import type { Context } from 'hono';
import { Hono } from 'hono';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { CodeRequest, StaffChange, StaffDraft, StaffState } from '../../sdk/contract/schema.ts';
import type { Result } from '../domain/result.ts';
import type { Keeper, StaffingRefusal } from '../domain/staffing.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { problemOfStaffing } from '../http/problem.ts';
import { fresh, keeper } from '../http/staff-auth.ts';
import { readJson } from '../http/validate.ts';
import * as codes from '../services/keep-codes.ts';
import { addStaff, changeStaff, readStaff, setStaffState } from '../services/keep-staff.ts';

/** The people of the desk, for who looks after them: an agency's admin, or the service's. */
export function deskStaffRoutes(now: () => Date) {
  const paths = DESK_ENDPOINTS;
  const [guard, lately] = [keeper(now), fresh(now)];
  return new Hono<AppEnv>()
    .get(paths.staff.path, privateAnswer, guard, async (c) => c.json(await readStaff(c.env.DB, keeperOf(c), now())))
    .post(paths.addStaff.path, privateAnswer, guard, lately, async (c) => {
      const draft = await readJson(c, StaffDraft);
      return c.json(granted(await addStaff(c.env.DB, keeperOf(c), draft, now())), 201);
    })
    .post(paths.changeStaff.path, privateAnswer, guard, lately, async (c) => {
      const draft = await readJson(c, StaffChange);
      return c.json(granted(await changeStaff(c.env.DB, keeperOf(c), c.req.param('staff'), draft, now())));
    })
    .post(paths.setStaffState.path, privateAnswer, guard, lately, async (c) => {
      const { disabled } = await readJson(c, StaffState);
      return c.json(granted(await setStaffState(c.env.DB, keeperOf(c), c.req.param('staff'), disabled, now())));
    })
    .post(paths.makeCode.path, privateAnswer, guard, lately, async (c) => {
      const { removePasskeys } = await readJson(c, CodeRequest);
      const made = await codes.makeCode(c.env.DB, keeperOf(c), c.req.param('staff'), removePasskeys, now());
      return c.json(granted(made), 201);
    })
    .post(paths.approveCode.path, privateAnswer, guard, lately, async (c) =>
      c.json(granted(await codes.approve(c.env.DB, keeperOf(c), c.req.param('staff'), now()))),
    )
    .delete(paths.withdrawCode.path, privateAnswer, guard, lately, async (c) =>
      c.json(granted(await codes.withdraw(c.env.DB, keeperOf(c), c.req.param('staff'), now()))),
    );
}

function keeperOf(c: Context<AppEnv>): Keeper {
  const { id, agency } = c.get('person');
  return { id, agency: agency?.id ?? null };
}

/** @throws {ProblemError} */
function granted<T>(result: Result<T, StaffingRefusal>): T {
  if (result.ok) return result.value;
  throw problemOfStaffing(result.error);
}
