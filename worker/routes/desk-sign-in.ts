import { Hono } from 'hono';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { SignIn } from '../../sdk/contract/schema.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { limitSignIn } from '../http/limits.ts';
import { optionsToShow, shownPasskey } from '../http/passkeys.ts';
import { ProblemError } from '../http/problem.ts';
import { readJson } from '../http/validate.ts';
import { recordShown } from '../services/own-passkeys.ts';
import { seat } from './desk-seat.ts';

const ANYBODY = { purpose: 'sign_in', staff: null } as const;

/** Signing in with a passkey. There is no other way, and no password anywhere. */
export function deskSignInRoutes(now: () => Date) {
  return new Hono<AppEnv>()
    .post(DESK_ENDPOINTS.signInOptions.path, privateAnswer, limitSignIn(now), async (c) =>
      c.json({ options: await optionsToShow(c, ANYBODY, now()) }),
    )
    .post(DESK_ENDPOINTS.signIn.path, privateAnswer, limitSignIn(now), async (c) => {
      const { passkey } = await readJson(c, SignIn);
      const shown = await shownPasskey(c, ANYBODY, passkey, now());
      if (!(await recordShown(c.env.DB, shown, now()))) throw new ProblemError('passkey_refused');
      return seat(c, shown.key.staff, now());
    });
}
