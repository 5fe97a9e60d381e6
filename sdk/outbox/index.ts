/** Opt-in entry `jauap/outbox`: appeals wait on this device until the service has them, and drafts until they are sent. */
export type { PhotoProgress } from './deliver.ts';
export { clearDraft, readDraft, saveDraft } from './draft.ts';
export type { OutboxEvent, OutboxListener } from './hub.ts';
export type {
  ExpiredEntry,
  OutboxEntry,
  OutboxPhoto,
  OutboxProblem,
  OutboxReceipt,
  WaitingEntry,
} from './kept.ts';
export type { Outbox, OutboxOptions, PutOptions } from './outbox.ts';
export { createOutbox } from './outbox.ts';
export { isStorageError, StorageError } from './storage-error.ts';
