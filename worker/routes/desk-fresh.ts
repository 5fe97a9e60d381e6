import { Hono } from 'hono';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { SignIn } from '../../sdk/contract/schema.ts';
import { until } from '../domain/sign-in.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { optionsToShow, shownPasskey } from '../http/passkeys.ts';
import { ProblemError } from '../http/problem.ts';
import { person } from '../http/staff-auth.ts';
import { readJson } from '../http/validate.ts';
import { recordShown } from '../services/own-passkeys.ts';
import { sessionView } from '../services/sessions.ts';

/** Showing the passkey again, for what must not be done at a desk that somebody has left open. */
export function deskFreshRoutes(now: () => Date) {
  return new Hono<AppEnv>()
    .post(DESK_ENDPOINTS.freshOptions.path, privateAnswer, person(now), async (c) =>
      c.json({ options: await optionsToShow(c, { purpose: 'fresh', staff: c.get('person').id }, now()) }),
    )
    .post(DESK_ENDPOINTS.fresh.path, privateAnswer, person(now), async (c) => {
      const who = c.get('person');
      const { passkey } = await readJson(c, SignIn);
      const shown = await shownPasskey(c, { purpose: 'fresh', staff: who.id }, passkey, now());
      if (!(await recordShown(c.env.DB, shown, now(), who.session))) throw new ProblemError('passkey_refused');
      return c.json(sessionView({ ...who, freshUntil: until('fresh', now()) }));
    });
}
