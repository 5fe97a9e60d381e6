import { isJauapError, JauapError } from '../errors.ts';

/**
 * This browser keeps nothing: storage is missing, forbidden (private mode, a sandboxed frame, a site's data blocked), full or
 * out of order. An interface should say so and offer the text to copy. `cause` is what the browser said, as a DOMException
 * `QuotaExceededError` if the device is full; `undefined` if it said nothing for 5 seconds.
 */
export class StorageError extends JauapError {
  override readonly name = 'StorageError';
}

export function isStorageError(error: unknown): error is StorageError {
  return isJauapError(error) && error.name === 'StorageError';
}
