/** A bucket in memory, for tests of what is written into it: the real one in workerd takes a second for every few pieces. */
import type { DataBucket } from '../../worker/store/data-bucket.ts';

export interface MemoryBucket extends DataBucket {
  readonly objects: ReadonlyMap<string, Uint8Array>;
}

/** @param beforePut may throw, and so break a run off. */
export function memoryBucket(beforePut: (key: string) => Promise<void> = async () => undefined): MemoryBucket {
  const objects = new Map<string, Uint8Array>();
  return {
    objects,
    get: async (key) => {
      const bytes = objects.get(key);
      return bytes ? { body: new Blob([Uint8Array.from(bytes)]).stream() } : null;
    },
    put: async (key, bytes) => {
      await beforePut(key);
      objects.set(key, bytes);
    },
    delete: async (keys) => {
      for (const key of keys) objects.delete(key);
    },
    list: async ({ prefix, limit, startAfter = '' }) => {
      const found = [...objects.keys()].sort().filter((key) => key.startsWith(prefix) && key > startAfter);
      return { objects: found.slice(0, limit).map((key) => ({ key })), truncated: found.length > limit };
    },
  };
}
