/** How the widget speaks with the service. */
import { NetworkError } from '../sdk/errors.ts';
import { isRepeatable } from '../sdk/repeatable.ts';
import type { Transport } from '../sdk/transport.ts';
import { createTransport as createOnce } from '../sdk/transport.ts';

/**
 * What may be sent twice is sent once more where the line was cut: on a thin line that mends most of what fails, and nobody has to press
 * a button. The SDK's `withRetries` waits and tries four times, which is more than a page should load to be read.
 * @param endpoint absolute address of the service
 */
export function createTransport(endpoint: string): Transport {
  const once = createOnce({ endpoint });
  return (call, options) =>
    once(call, options).catch((error) => {
      if (error instanceof NetworkError && isRepeatable(call)) return once(call, options);
      throw error;
    });
}
