// What could not be sent waits on this device, if the citizen agreed to that, and is sent when the connection is back.
import { createOutbox } from 'https://jauap.example/sdk/outbox.js';
import { AGENCY, ENDPOINT } from './service.js';
import { WORDS } from './words.js';

/** Sends by itself, also what an earlier visit has left here. */
const outbox = createOutbox({ endpoint: ENDPOINT, agency: AGENCY });

export const keep = outbox.put;

/**
 * Tells what became of what waited, now and whenever something changes: each once, then the device forgets it.
 * @returns looks again, for when the page has become free.
 */
export function watch({ isFree, arrived, lost }) {
  async function look() {
    const [receipts, entries] = await Promise.all([outbox.receipts(), outbox.entries()]);
    const over = entries.find(({ state }) => state === 'refused' || state === 'expired');
    if (!isFree() || !(receipts.length || over)) return;
    const [first] = receipts;
    if (first) arrived(first.receipt, first.code ?? WORDS.codeGone);
    else lost(over);
    await (first ? outbox.acknowledge(first.id) : outbox.remove(over.id));
  }
  // Where the browser keeps nothing, nothing has waited.
  const lookQuietly = () => look().catch(() => undefined);
  outbox.subscribe(({ type }) => type === 'changed' && lookQuietly());
  lookQuietly();
  return lookQuietly;
}
