/** How the widget speaks with the service. */
import { NetworkError } from '../sdk/errors.ts';
import type { Transport } from '../sdk/transport.ts';
import { createTransport as createOnce } from '../sdk/transport.ts';

/**
 * Everything is sent once more where the line was cut: on a thin line that mends most of what fails, and nobody has to press a button.
 * Whatever the SDK asks of the service may come twice, acts too, under the same key. The second time past the browser's cache: one that
 * was killed while it wrote may not be able to read what it has kept. The SDK's `withRetries` waits and tries four times, which is more
 * than a page should load to be read.
 * @param endpoint absolute address of the service
 */
export function createTransport(endpoint: string): Transport {
  return (call, options) =>
    createOnce({ endpoint })(call, options).catch((error) => {
      if (error instanceof NetworkError)
        return createOnce({ endpoint, fetch: (url, init) => fetch(url, { ...init, cache: 'reload' }) })(call, options);
      throw error;
    });
}
