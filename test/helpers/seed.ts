/** What the worker under test holds before a browser test speaks to it. */
import type { Env } from '../../worker/env.ts';

/** Makes the test agency for pages of the given origins, and a staff token for it. */
export async function seedForBrowser(_env: Env, _origins: readonly string[]): Promise<{ staffToken: string }> {
  return { staffToken: '' };
}
