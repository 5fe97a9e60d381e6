/** Where the bytes of photos lie. */
import { DatabaseUnavailableError } from './retry.ts';

/** The little of Cloudflare's R2 that photos need; another platform brings an object of the same shape. */
export interface PhotoBucket {
  get(key: string): Promise<{ readonly body: ReadableStream } | null>;
  put(key: string, bytes: Uint8Array, options: { readonly sha256: ArrayBuffer }): Promise<unknown>;
  /** Unknown keys are no error. */
  delete(keys: string[]): Promise<void>;
  /** Keys in their order, beginning after `startAfter`. */
  list(options: { limit: number; startAfter?: string }): Promise<{
    readonly objects: readonly { readonly key: string; readonly uploaded: Date }[];
    readonly truncated: boolean;
  }>;
}

/** A call of the bucket. Any failure of it passes, so the client is asked to come again. @throws {DatabaseUnavailableError} */
export async function fromBucket<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (cause) {
    throw new DatabaseUnavailableError('photo bucket unavailable', { cause });
  }
}
