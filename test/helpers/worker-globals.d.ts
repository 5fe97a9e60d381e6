/**
 * The few runtime types that the worker takes from its platform, for projects that compile the worker's sources together with
 * the DOM: the platform's full list of globals would collide with the DOM's.
 */
import type * as platform from '@cloudflare/workers-types';

declare global {
  type D1Database = platform.D1Database;
  type D1PreparedStatement = platform.D1PreparedStatement;
  type D1Result<T = unknown> = platform.D1Result<T>;
  type Fetcher = platform.Fetcher;
  type ExecutionContext = platform.ExecutionContext;
}
