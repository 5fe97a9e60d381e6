/** Sends an appeal by way of this device: from the first moment on it is lost with no tab, and it comes once. */
import { clearDraft, isStorageError, saveDraft } from '../../sdk/outbox/index.ts';
import type { OutboxPhoto } from '../../sdk/outbox/kept.ts';
import type { Answers } from '../jauap-form/compose.ts';
import type { Pictures } from '../jauap-form/pictures.ts';
import type { Carrier, Submitted } from '../jauap-form/sender.ts';
import { direct } from '../jauap-form/sender.ts';
import { chosen } from './choice.ts';
import { device } from './device.ts';
import { forgetDraft, stamp } from './drafts.ts';

/** An appeal as it was written: what the form wants back if it has to be corrected. */
interface Written {
  readonly answers: Answers;
  readonly photos: readonly OutboxPhoto[];
  /** Ids of the photos, once all of them are stored. */
  readonly stored: () => Promise<readonly string[]>;
}

/** Thrown instead of a receipt: it could not be sent now, and waits on this device. */
class Waits extends Error {
  readonly waits = true;
}

/**
 * Keeps the appeal, then sends it. Where nothing can be kept it is sent all the same.
 * @throws why the service has refused it: then nothing of it is kept; an error with `waits` if it goes later by itself; the reason
 * of `signal`: then too.
 */
const carrierOf =
  (written: Written): Carrier =>
  async (to, submission, options) => {
    try {
      return await sendKept(written, to, submission, options);
    } catch (error) {
      if (!isStorageError(error)) throw error;
      device.block();
      const photos = [...(await written.stored())];
      return direct(to, photos.length ? { ...submission, photos } : submission, options);
    }
  };

/** What brings an appeal to the service by way of this device, if the citizen has agreed to that and the browser does it. */
export function carrierFor(
  answers: Answers,
  pictures: Pick<Pictures, 'list' | 'pause' | 'stored'>,
): Carrier | undefined {
  if (!chosen() || device.blocked) return undefined;
  pictures.pause();
  const photos = pictures.list.map(({ key, blob, id }) => ({ key, blob, id }));
  return carrierOf({ answers, photos, stored: () => pictures.stored() });
}

async function sendKept(
  { answers, photos }: Written,
  ...[to, submission, { code, signal }]: Parameters<Carrier>
): Promise<Submitted> {
  const outbox = device.outbox(to);
  // In this order, so that a tab killed in between leaves the words in one place or in both, and never in none.
  await stamp(to.agency, answers, code);
  const { id } = await outbox.put(submission, { code, photos });
  device.shown.add(id);
  await saveDraft(id, answers);
  await forgetDraft(to.agency);
  try {
    // Without a network an attempt would only keep the citizen waiting.
    if (navigator.onLine) await outbox.flush({ signal });
  } catch (error) {
    device.shown.delete(id);
    throw error;
  }
  return outcome(id, code);
}

async function outcome(id: string, code: string): Promise<Submitted> {
  const { entries, receipts } = await device.everything();
  const receipt = receipts.find((one) => one.id === id)?.receipt;
  const entry = entries.find((one) => one.id === id);
  if (receipt || entry?.state === 'refused') await forget(id, !receipt);
  if (receipt) return { receipt, code };
  // From here on the panel tells of it.
  device.shown.delete(id);
  throw entry?.state === 'refused' ? entry.problem : new Waits();
}

/** The words are not needed any more: they have arrived, or stand in the form. */
export async function forget(id: string, entry: boolean): Promise<void> {
  await clearDraft(id);
  if (entry) await device.remove(id);
}
