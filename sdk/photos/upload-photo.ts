import { ENDPOINTS } from '../contract/endpoints.ts';
import type { StoredPhoto } from '../contract/types.ts';
import { TimeoutError } from '../errors.ts';
import type { RetryOptions } from '../retries.ts';
import { withRetries } from '../retries.ts';
import type { CallOptions, Transport, TransportOptions } from '../transport.ts';
import { createTransport } from '../transport.ts';
import type { UploadProgress } from './send-by-xhr.ts';
import { sendByXhr } from './send-by-xhr.ts';

export type { UploadProgress } from './send-by-xhr.ts';

export interface PhotoOptions extends RetryOptions {
  /** Absolute address of the API: `https://jauap.example`. */
  endpoint: string;
  /**
   * Milliseconds without any progress until an attempt fails. Not for the whole: 8 MB over 50 kbit/s take 20 minutes. Long,
   * because a photo counts as sent when the device has buffered it, and 300 kB of buffer need 50 s on such a line. Where
   * there is no XMLHttpRequest there is no progress either, and an attempt may take this long and 1 s for every 4 kB.
   * @default 60_000
   */
  timeout?: number;
}

export interface UploadOptions extends CallOptions {
  /** Called while the bytes go, at most some 20 times a second; never where there is no XMLHttpRequest (Node, workers). */
  onProgress?: ((progress: UploadProgress) => void) | undefined;
}

/** The longest a timer takes: the transport's own limit is for small requests and must not end a long upload. */
const NEVER = 2 ** 31 - 1;

/** The slowest line that is waited for where nothing tells of progress: bytes per millisecond. */
const SLOWEST = 4;

/**
 * Sends a photo and gives what the service keeps of it. May be repeated: the id is the hash of the stored bytes.
 * @param blob a JPEG, PNG or WebP with its `type`, as a file input gives it.
 * @throws ApiError (`code`, `issues`, `requestId`, `retryAfter`), NetworkError, TimeoutError after {@link PhotoOptions.timeout}
 * without progress, ResponseError; the reason of `signal`, as it is, if that aborts; a TypeError if `endpoint` is no
 * absolute address.
 * @example const { id } = await uploadPhoto({ endpoint: 'https://jauap.example' }, 'kokshetau', file, { onProgress: show });
 */
export async function uploadPhoto(
  { endpoint, timeout = 60_000, ...retrying }: PhotoOptions,
  agency: string,
  blob: Blob,
  { onProgress, signal }: UploadOptions = {},
): Promise<StoredPhoto> {
  const call = {
    endpoint: ENDPOINTS.photos,
    subject: agency,
    headers: { 'Content-Type': blob.type },
    repeatable: true,
    expects: 'id',
  };
  const transport = withRetries(photoTransport(endpoint, timeout, blob, onProgress), retrying);
  return (await transport(call, { signal })) as StoredPhoto;
}

/** The SDK's transport, with the bytes put in and another idea of what takes too long. */
function photoTransport(
  endpoint: string,
  timeout: number,
  blob: Blob,
  onProgress: UploadOptions['onProgress'],
): Transport {
  return async function attempt(call, { signal } = {}) {
    signal?.throwIfAborted();
    const tells = 'XMLHttpRequest' in globalThis;
    const controller = new AbortController();
    const stop = () => controller.abort(signal?.reason);
    const stall = () => controller.abort(new TimeoutError(`No progress in ${timeout} ms`));
    let timer = setTimeout(stall, tells ? timeout : timeout + blob.size / SLOWEST);
    const progressed = (progress: UploadProgress) => {
      clearTimeout(timer);
      timer = setTimeout(stall, timeout);
      onProgress?.(progress);
    };
    const send: TransportOptions['fetch'] = (url, init) =>
      tells ? sendByXhr(url, init, blob, progressed) : fetch(url, { ...init, body: blob });
    signal?.addEventListener('abort', stop, { signal: controller.signal });
    try {
      return await createTransport({ endpoint, fetch: send, timeout: NEVER })(call, { signal: controller.signal });
    } finally {
      clearTimeout(timer);
      controller.abort(); // Ends nothing any more; takes the listener off.
    }
  };
}
