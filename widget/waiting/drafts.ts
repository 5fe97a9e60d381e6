/** Keeps what is being written, if the citizen has agreed to it. */
import { idempotencyKeyOf, parseCode } from '../../sdk/contract/code.ts';
import { clearDraft, readDraft, saveDraft } from '../../sdk/outbox/index.ts';
import type { Answers } from '../jauap-form/compose.ts';
import type { Keeper } from '../jauap-form/keeper.ts';
import type { Photo } from '../jauap-photos/photo.ts';
import { choose, chosen } from './choice.ts';
import { device } from './device.ts';

/** What is kept of a draft. */
interface Draft {
  readonly answers: Answers;
  /** It was about to be handed to the outbox under this code when it was kept last. */
  readonly code?: string;
}

/** Milliseconds between two savings: more often would only wear out the disk. */
const PAUSE = 500;

/** What is written and not saved yet, by agency. */
const unsaved = new Map<string, Answers>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Saves what is not saved yet, at once. */
export function saveNow(): void {
  clearTimeout(timer);
  timer = undefined;
  // Until they agree it stays here, so that nothing is missing when they do.
  if (chosen() !== '1') return;
  for (const [agency, answers] of unsaved) saveDraft(agency, { answers } satisfies Draft).catch(device.block);
  unsaved.clear();
}

/** A killed tab says nothing; one that is left or closed says one of these. */
addEventListener('pagehide', saveNow);
document.addEventListener('visibilitychange', saveNow);

/** Keeps the words under the code they are about to be sent with, so that a draft is never taken for another appeal. */
export async function stamp(agency: string, answers: Answers, code: string): Promise<void> {
  unsaved.delete(agency);
  await saveDraft(agency, { answers, code } satisfies Draft);
}

/** Photos are kept apart from the words: they are large, and change less often. */
const photosOf = (agency: string): string => `${agency} photos`;

/** Keeps the photos of a draft, in place of those before. */
export function savePhotos(agency: string, photos: readonly Photo[]): void {
  if (chosen() !== '1') return;
  // An error cannot be kept, and what was under way is not any more.
  const plain = photos.map(
    ({ key, blob, name, id }): Photo => ({ key, blob, name, id, state: id ? 'stored' : 'waiting' }),
  );
  saveDraft(photosOf(agency), plain).catch(device.block);
}

export async function readPhotos(agency: string): Promise<readonly Photo[]> {
  return ((await readDraft(photosOf(agency))) as readonly Photo[] | undefined) ?? [];
}

/** Forgets a draft: it stands in the outbox now, or is not wanted any more. */
export async function forgetDraft(agency: string): Promise<void> {
  await clearDraft(agency);
  await clearDraft(photosOf(agency));
}

/** Whether the outbox had the words already when this page was closed. */
async function isHandedOver(code: string): Promise<boolean> {
  const id = await idempotencyKeyOf(parseCode(code) ?? '');
  const { entries, receipts } = await device.everything();
  return [...entries, ...receipts].some((one) => one.id === id);
}

export const drafts: Keeper = {
  async load(agency) {
    const draft = (await readDraft(agency)) as Draft | undefined;
    // It would not be here without consent, which a killed browser may have forgotten.
    if (draft && !chosen()) choose('1');
    if (!draft?.code || !(await isHandedOver(draft.code))) return draft?.answers;
    await forgetDraft(agency);
    return undefined;
  },
  save(agency, answers) {
    unsaved.set(agency, answers);
    timer ??= setTimeout(saveNow, PAUSE);
  },
  clear(agency) {
    unsaved.delete(agency);
    if (chosen()) forgetDraft(agency).catch(device.block);
  },
};
