import { Hono } from 'hono';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { AccessTokenDraft } from '../../sdk/contract/schema.ts';
import type { AppEnv } from '../env.ts';
import { privateAnswer } from '../http/caching.ts';
import { ProblemError } from '../http/problem.ts';
import { fresh, person } from '../http/staff-auth.ts';
import { readJson } from '../http/validate.ts';
import { issueStaffToken, revokeStaffToken } from '../services/issue-staff-token.ts';
import { listTokens } from '../store/staff-tokens.ts';

/** Tokens for the agency's programs. */
export function deskTokenRoutes(now: () => Date) {
  const paths = DESK_ENDPOINTS;
  const [admin, lately] = [person(now, ['desk:admin']), fresh(now)];
  return new Hono<AppEnv>()
    .get(paths.tokens.path, privateAnswer, admin, async (c) =>
      c.json({ items: await listTokens(c.env.DB, c.get('staff').agency.id) }),
    )
    .post(paths.makeToken.path, privateAnswer, admin, lately, async (c) => {
      const draft = await readJson(c, AccessTokenDraft);
      const { id: madeBy, agency } = c.get('staff');
      const made = await issueStaffToken(c.env.DB, { ...draft, agency: agency.id, madeBy, now: now() });
      const { name, scopes } = draft;
      return c.json({ ...made, name, scopes, createdAt: now().toISOString(), lastUsedOn: null }, 201);
    })
    .delete(paths.revokeToken.path, privateAnswer, admin, lately, async (c) => {
      const { id, agency } = c.get('staff');
      const revoked = await revokeStaffToken(
        c.env.DB,
        { agency: agency.id, token: c.req.param('token'), by: id },
        now(),
      );
      if (!revoked) throw new ProblemError('not_found');
      return c.body(null, 204);
    });
}
