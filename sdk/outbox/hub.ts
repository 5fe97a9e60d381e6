/** Who wants to know what happens. */
import type { PhotoProgress } from './deliver.ts';
import type { Everything } from './kept.ts';
import { waitingOf } from './kept.ts';

/** Something is put, sent, refused, expired or removed; or bytes of a photo are gone. */
export type OutboxEvent =
  /** `waiting`: how many appeals are still to be sent, those being sent included. */
  | ({ readonly type: 'changed'; readonly waiting: number } & Everything)
  /** `id`: the entry; photo `photo` of `photos`, `sent` of `total` bytes. */
  | ({ readonly type: 'progress'; readonly id: string } & Readonly<PhotoProgress>);

export type OutboxListener = (event: OutboxEvent) => void;

export interface Hub {
  listeners: Set<OutboxListener>;
  emit: (event: OutboxEvent) => void;
  /** Tells everybody how things are now. @throws StorageError */
  announce: () => Promise<Everything>;
}

export function createHub(read: () => Promise<Everything>): Hub {
  const listeners = new Set<OutboxListener>();
  const emit = (event: OutboxEvent) => {
    // Apart, so that a listener that throws stops nobody's appeal.
    for (const listener of listeners) queueMicrotask(() => listener(event));
  };
  const announce = async () => {
    const everything = await read();
    emit({ type: 'changed', waiting: waitingOf(everything.entries).length, ...everything });
    return everything;
  };
  return { listeners, emit, announce };
}
