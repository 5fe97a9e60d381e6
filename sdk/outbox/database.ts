/** IndexedDB as promises, as far as the outbox needs it. Every failure becomes a StorageError, and none lasts for ever. */
import { StorageError } from './storage-error.ts';

/** Name of the database in the origin of the page, unless another is asked for. */
export const DATABASE = 'jauap-outbox';

export const STORES = ['entries', 'receipts', 'drafts', 'leases'] as const;

/** Gives a store of the transaction. */
export type Stores = (name: (typeof STORES)[number]) => IDBObjectStore;

/**
 * Longest wait for the database to open, in milliseconds. Opening may wait for another tab to let go of it (`blocked`), and
 * browsers have had bugs by which it never ended.
 */
const PATIENCE = 5000;

/** The result of one request. */
export function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * Runs one transaction over everything kept. Strict durability: complete means handed to the disk, not to a buffer of the
 * browser. The connection lives no longer than that, so that nobody who wants the data gone or changed waits for this page.
 * @param work may await nothing but requests of its transaction, which ends at any other pause.
 * @returns what `work` returned, once the transaction is complete.
 * @throws StorageError; then nothing of the transaction was kept.
 */
export async function transact<T>(name: string, work: (store: Stores) => T | Promise<T>): Promise<T> {
  let database: IDBDatabase | undefined;
  try {
    database = await open(name);
    const transaction = database.transaction(STORES, 'readwrite', { durability: 'strict' });
    const complete = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    const [result] = await Promise.all([work((store) => transaction.objectStore(store)), complete]);
    return result;
  } catch (cause) {
    throw new StorageError('Not kept', { cause });
  } finally {
    database?.close();
  }
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      for (const store of STORES) request.result.createObjectStore(store, { keyPath: 'id' });
    };
    const timer = setTimeout(() => {
      reject();
      // What comes too late would only stand in the way of others.
      request.onsuccess = () => request.result.close();
    }, PATIENCE);
    asked(request)
      .finally(() => clearTimeout(timer))
      .then(resolve, reject);
  });
}
