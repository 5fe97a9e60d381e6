import { Hono } from 'hono';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { NewPasskey, OwnNoticesChange, PasskeyName, SessionsQuery } from '../../sdk/contract/schema.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { takeCookie } from '../http/desk-cookie.ts';
import { madePasskey, optionsToMake } from '../http/passkeys.ts';
import { invalid, ProblemError } from '../http/problem.ts';
import { fresh, person } from '../http/staff-auth.ts';
import { readJson, readQuery } from '../http/validate.ts';
import { ownNotices, saveOwnNotices } from '../services/own-notices.ts';
import * as own from '../services/own-passkeys.ts';

/** What everybody at the desk sees to themselves: where they are signed in, with which passkeys, and what they are written. */
export function deskAccountRoutes(now: () => Date) {
  const paths = DESK_ENDPOINTS;
  const [anybody, lately] = [person(now), fresh(now)];
  return new Hono<AppEnv>()
    .get(paths.sessions.path, privateAnswer, anybody, async (c) =>
      c.json(await own.readSessions(c.env.DB, c.get('person'), now())),
    )
    .delete(paths.endSessions.path, privateAnswer, anybody, lately, async (c) => {
      const others = readQuery(c, SessionsQuery).except === 'current';
      await own.endSessions(c.env.DB, c.get('person'), others ? 'others' : 'all', now());
      if (!others) takeCookie(c);
      return c.body(null, 204);
    })
    .delete(paths.endSession.path, privateAnswer, anybody, lately, async (c) => {
      const one = c.req.param('session');
      if (!(await own.endSessions(c.env.DB, c.get('person'), { one }, now()))) throw new ProblemError('not_found');
      if (one === c.get('person').session) takeCookie(c);
      return c.body(null, 204);
    })
    .get(paths.ownNotices.path, privateAnswer, anybody, async (c) =>
      c.json(await ownNotices(c.env.DB, c.get('person'))),
    )
    .post(paths.saveOwnNotices.path, privateAnswer, anybody, async (c) => {
      const saved = await saveOwnNotices(c.env.DB, c.get('person'), await readJson(c, OwnNoticesChange), now());
      if (!saved) throw invalid('email', 'required');
      return c.json(saved);
    })
    .get(paths.passkeys.path, privateAnswer, anybody, async (c) =>
      c.json(await own.readPasskeys(c.env.DB, c.get('person').id)),
    )
    .post(paths.passkeyOptions.path, privateAnswer, anybody, lately, async (c) =>
      c.json({ options: await optionsToMake(c, c.get('person'), now()) }),
    )
    .post(paths.addPasskey.path, privateAnswer, anybody, lately, async (c) => {
      const { name, passkey } = await readJson(c, NewPasskey);
      const key = await madePasskey(c, c.get('person').id, passkey, name, now());
      return c.json(await own.addPasskey(c.env.DB, c.get('person'), key), 201);
    })
    .post(paths.renamePasskey.path, privateAnswer, anybody, async (c) => {
      const { name } = await readJson(c, PasskeyName);
      const list = await own.renamePasskey(c.env.DB, c.get('person').id, c.req.param('passkey'), name);
      if (!list) throw new ProblemError('not_found');
      return c.json(list);
    })
    .delete(paths.removePasskey.path, privateAnswer, anybody, lately, async (c) => {
      const removed = await own.removePasskey(c.env.DB, c.get('person'), c.req.param('passkey'), now());
      if (!removed.ok) throw new ProblemError(removed.error);
      return c.json(removed.value);
    });
}
