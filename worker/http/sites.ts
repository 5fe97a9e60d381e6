/** Which sites may call which part of the API from a browser. */
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../env.ts';
import { cors } from './origins.ts';
import { sameSite } from './same-site.ts';

/** The citizens' side is open to the agency's own sites; the desk to itself alone. */
export const SITE_RULES: readonly (readonly [path: string, rule: MiddlewareHandler<AppEnv>])[] = [
  ['/v1/agencies/:agency/*', cors],
  ['/v1/appeals/:number/*', cors],
  ['/v1/desk/*', sameSite],
];
