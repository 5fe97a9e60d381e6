/** What keeps a draft between two visits, if anything does. */
import type { Answers } from './compose.ts';

/**
 * Told of each change, however small: whatever is expensive it puts off itself. If it fails, nothing is kept and nobody is told:
 * what stands in the form is not lost by that.
 */
export interface Keeper {
  /** The draft to this agency, or `undefined` if there is none. */
  load(agency: string): Promise<Answers | undefined>;
  /** Keeps the draft in place of the one before. */
  save(agency: string, draft: Answers): void;
  /** There is a receipt, or the citizen threw the draft away. */
  clear(agency: string): void;
}

/** Who keeps drafts on this page. Without a `keeper` they live as long as the page. */
export const keeping: { keeper?: Keeper | undefined } = {};

/**
 * Whether something may be kept on this device from an earlier visit. A browser that is killed may forget what it was told in its
 * last seconds to remember, but not a transaction: so the database counts too.
 */
export async function mayBeKept(): Promise<boolean> {
  try {
    return 'jauap-keep' in localStorage || (await indexedDB.databases()).some((one) => one.name === 'jauap-outbox');
  } catch {
    // A sandboxed frame, or storage forbidden for this site.
    return false;
  }
}
