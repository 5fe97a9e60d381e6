import { waitUntil as wait } from '@open-wc/testing';

/** Long enough for a machine that runs everything else at once: a bound for what hangs, not a measure. */
const PATIENCE = 15_000;

/** Waits for what an element does by itself. @param message what was expected; `interval` in milliseconds between two looks */
export function waitUntil(
  condition: () => unknown,
  message?: string,
  options: { readonly interval?: number } = {},
): Promise<void> {
  return wait(condition, message, { timeout: PATIENCE, ...options });
}
