/** Which sites may call which part of the API from a browser. */
import type { MiddlewareHandler } from 'hono';
import { STATS_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import type { AppEnv } from '../env.ts';
import { cors, openToAll } from './origins.ts';
import { sameSite } from './same-site.ts';

/** The citizens' side is open to the agency's own sites, honest numbers to everybody's; the desk to itself alone. */
export const SITE_RULES: readonly (readonly [path: string, rule: MiddlewareHandler<AppEnv>])[] = [
  // First, so that they have the last word over the rule for the agency's other paths.
  [STATS_ENDPOINTS.stats.path, openToAll],
  ['/v1/overdue/*', openToAll],
  ['/v1/ratings/*', openToAll], // The path before the star too.
  ['/v1/agencies/:agency/*', cors],
  ['/v1/appeals/:number/*', cors],
  ['/v1/desk/*', sameSite],
];
