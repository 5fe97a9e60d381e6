/**
 * One sender at a time, over all tabs. Not what keeps an appeal from being accepted twice (that is its idempotency key), but
 * what keeps two tabs from sending the same bytes.
 */
import { asked, transact } from './database.ts';

/** How long a lease holds without renewal, in milliseconds: a tab that was killed holds an entry up for no longer. */
const LEASE = 60_000;

/**
 * Runs `work`, unless somebody else is at it.
 * @returns `undefined` if somebody else is.
 */
export function exclusively<T>(database: string, id: string, work: () => Promise<T>): Promise<T | undefined> {
  // Missing before Safari 15.4.
  if (!navigator.locks) return leased(database, id, work);
  return navigator.locks.request(`${database}/${id}`, { ifAvailable: true }, async (lock) =>
    lock ? work() : undefined,
  );
}

async function leased<T>(database: string, id: string, work: () => Promise<T>): Promise<T | undefined> {
  const owner = Math.random();
  const renew = () =>
    transact(database, async (store) => {
      const lease = await asked(store('leases').get(id));
      const mine = !lease || lease.owner === owner || lease.until < Date.now();
      if (mine) store('leases').put({ id, owner, until: Date.now() + LEASE });
      return mine;
    });
  if (!(await renew())) return undefined;
  const timer = setInterval(() => void renew().catch(() => undefined), LEASE / 3);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await transact(database, (store) => void store('leases').delete(id));
  }
}
