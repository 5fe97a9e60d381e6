import type { Handler } from 'hono';
import type * as z from 'zod/mini';
import type { AppEnv } from '../env.ts';
import { ProblemError, problemOf } from '../http/problem.ts';
import { readJson } from '../http/validate.ts';
import type { ActRefusal, ActRule } from '../services/act-on-appeal.ts';
import { actOnAppeal } from '../services/act-on-appeal.ts';
import { readCase } from '../services/read-case.ts';

/** The route of one act of the staff: judged by a rule of the domain, answered with the case as it is afterwards. */
export function act<S extends z.ZodMiniType<{ version: number }>>(
  input: S,
  rule: ActRule<z.output<S>>,
  now: () => Date,
): Handler<AppEnv, '/v1/desk/appeals/:number/*'> {
  return async function act(c) {
    const db = c.env.DB;
    const staff = c.get('staff');
    const number = c.req.param('number');
    // A path without this segment is about no further word.
    const seq = Number(c.req.param('seq' as 'number') ?? 0);
    const result = await actOnAppeal(db, staff, number, await readJson(c, input), rule, now(), seq);
    if (result.ok) return c.json(await readCase(db, staff, number, now()));
    throw refusalOfAct(result.error);
  };
}

/** The answer to an act that was not done. */
export function refusalOfAct(error: ActRefusal): ProblemError {
  return error.code === 'not_found' || error.code === 'version_conflict'
    ? new ProblemError(error.code)
    : problemOf(error);
}
