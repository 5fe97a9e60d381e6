import type { Context, Handler } from 'hono';
import type * as z from 'zod/mini';
import type { Result } from '../domain/result.ts';
import type { AppEnv } from '../env.ts';
import { ProblemError, problemOf } from '../http/problem.ts';
import { readJson } from '../http/validate.ts';
import type { ActRefusal, ActRule } from '../services/act-on-appeal.ts';
import { actOnAppeal } from '../services/act-on-appeal.ts';
import { readCase } from '../services/read-case.ts';
import type { Staff } from '../store/staff.ts';

type ActContext = Context<AppEnv, '/v1/desk/appeals/:number/*'>;
type ActHandler = Handler<AppEnv, '/v1/desk/appeals/:number/*'>;

/** The route of one act of the staff: judged by a rule of the domain, answered with the case as it is afterwards. */
export function act<S extends z.ZodMiniType<{ version: number }>>(
  input: S,
  rule: ActRule<z.output<S>>,
  now: () => Date,
): ActHandler {
  return async function act(c) {
    const number = c.req.param('number');
    // A path without this segment is about no further word.
    const seq = Number(c.req.param('seq' as 'number') ?? 0);
    const body = await readJson(c, input);
    return answerWithCase(c, await actOnAppeal(c.env.DB, c.get('staff'), number, body, rule, now(), seq), now);
  };
}

/** The route of an act that is about two appeals. */
export function actOnTwo<S extends z.ZodMiniType>(
  input: S,
  service: (
    db: D1Database,
    staff: Staff,
    number: string,
    body: z.output<S>,
    now: Date,
  ) => Promise<Result<null, ActRefusal>>,
  now: () => Date,
): ActHandler {
  return async function act(c) {
    const body = await readJson(c, input);
    return answerWithCase(c, await service(c.env.DB, c.get('staff'), c.req.param('number'), body, now()), now);
  };
}

async function answerWithCase(c: ActContext, result: Result<unknown, ActRefusal>, now: () => Date): Promise<Response> {
  if (result.ok) return c.json(await readCase(c.env.DB, c.get('staff'), c.req.param('number'), now()));
  const { error } = result;
  if (error.code === 'not_found' || error.code === 'version_conflict') throw new ProblemError(error.code);
  throw problemOf(error);
}
