import type { Context } from 'hono';
import { Hono } from 'hono';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { SignIn } from '../../sdk/contract/schema.ts';
import { until } from '../domain/sign-in.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { takeCookie } from '../http/desk-cookie.ts';
import { limitSignIn } from '../http/limits.ts';
import { optionsToShow, shownPasskey } from '../http/passkeys.ts';
import { ProblemError } from '../http/problem.ts';
import { person } from '../http/staff-auth.ts';
import { readJson } from '../http/validate.ts';
import { recordShown } from '../services/own-passkeys.ts';
import { endOwnSession, sessionView } from '../services/sessions.ts';
import { seat } from './desk-seat.ts';

/** Signing in with a passkey, showing it again, and signing out. */
export function deskSessionRoutes(now: () => Date) {
  const paths = DESK_ENDPOINTS;
  return new Hono<AppEnv>()
    .get(paths.session.path, privateAnswer, person(now), (c) => c.json(sessionView(c.get('person'))))
    .delete(paths.signOut.path, privateAnswer, person(now), async (c) => {
      await endOwnSession(c.env.DB, c.get('person'), now());
      takeCookie(c);
      return c.body(null, 204);
    })
    .post(paths.signInOptions.path, privateAnswer, limitSignIn(now), async (c) =>
      c.json({ options: await optionsToShow(c, { purpose: 'sign_in', staff: null }, now()) }),
    )
    .post(paths.signIn.path, privateAnswer, limitSignIn(now), async (c) => {
      const { passkey } = await readJson(c, SignIn);
      const shown = await shownPasskey(c, { purpose: 'sign_in', staff: null }, passkey, now());
      if (!(await recordShown(c.env.DB, shown, now()))) throw new ProblemError('passkey_refused');
      return seat(c, shown.key.staff, now());
    })
    .post(paths.freshOptions.path, privateAnswer, person(now), async (c) =>
      c.json({ options: await optionsToShow(c, { purpose: 'fresh', staff: c.get('person').id }, now()) }),
    )
    .post(paths.fresh.path, privateAnswer, person(now), (c) => showAgain(c, now()));
}

async function showAgain(c: Context<AppEnv>, now: Date) {
  const who = c.get('person');
  const { passkey } = await readJson(c, SignIn);
  const shown = await shownPasskey(c, { purpose: 'fresh', staff: who.id }, passkey, now);
  if (!(await recordShown(c.env.DB, shown, now, who.session))) throw new ProblemError('passkey_refused');
  return c.json(sessionView({ ...who, freshUntil: until('fresh', now) }));
}
