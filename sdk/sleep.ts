/**
 * Waits, unless the caller gives up first. Leaves neither timer nor listener behind.
 * @param ms milliseconds.
 * @throws the reason of `signal`, as it is, at once when it aborts or if it already has.
 */
export async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
