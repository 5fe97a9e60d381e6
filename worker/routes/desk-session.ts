import { Hono } from 'hono';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { takeCookie } from '../http/desk-cookie.ts';
import { person } from '../http/staff-auth.ts';
import { endOwnSession, sessionView } from '../services/sessions.ts';
import { deskFreshRoutes } from './desk-fresh.ts';
import { deskSignInRoutes } from './desk-sign-in.ts';

/** The session somebody sits in: who they are, how it begins and how it ends. */
export function deskSessionRoutes(now: () => Date) {
  return new Hono<AppEnv>()
    .get(DESK_ENDPOINTS.session.path, privateAnswer, person(now), (c) => c.json(sessionView(c.get('person'))))
    .delete(DESK_ENDPOINTS.signOut.path, privateAnswer, person(now), async (c) => {
      await endOwnSession(c.env.DB, c.get('person'), now());
      takeCookie(c);
      return c.body(null, 204);
    })
    .route('/', deskSignInRoutes(now))
    .route('/', deskFreshRoutes(now));
}
