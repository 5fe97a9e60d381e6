/** The way in for who looks after the service itself. */
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from '../env.ts';
import { staff } from './staff-auth.ts';

/** Lets a request pass whose holder may look after the service. @throws {ProblemError} 401 or 403 */
export function service(now: () => Date): MiddlewareHandler<AppEnv> {
  return staff('service:admin', now);
}
