/** Calls that a page of the desk makes by itself, whether or not somebody sits in front of it. */
import type { Context } from 'hono';
import { routePath } from 'hono/route';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import type { AppEnv } from '../env.ts';

const BACKGROUND: readonly { readonly method: string; readonly path: string }[] = [
  DESK_ENDPOINTS.changes,
  // Asked for anew whenever something has changed.
  DESK_ENDPOINTS.tabCounts,
  DESK_ENDPOINTS.bePresent,
  DESK_ENDPOINTS.leave,
];

/** Whether nobody need have done anything for this call to be made: it does not keep a session running (ASVS 7.3.1). */
export function isBackground(c: Context<AppEnv>): boolean {
  const route = routePath(c);
  return BACKGROUND.some(({ method, path }) => method === c.req.method && path === route);
}
