/** Pure: which events are told by mail, and when a mail that failed is tried again. */
import type { EventType, Status } from '../../sdk/contract/vocabulary.ts';

/** What a mail can say. `confirm` asks a follower whether the address is theirs; the others tell of an event. */
export const NOTICES = [
  'confirm',
  'published',
  'rejected',
  'clarify',
  'redirected',
  'extended',
  'replied',
  'answered',
  'done',
  'terminated',
  'reopened',
  'merged',
  'redirected_in_part',
] as const;
export type Notice = (typeof NOTICES)[number];

const OF_EVENT: Partial<Readonly<Record<EventType, Notice>>> = {
  published: 'published',
  rejected: 'rejected',
  redirected: 'redirected',
  extended: 'extended',
  replied: 'replied',
  answered: 'answered',
  reopened: 'reopened',
  hidden: 'rejected',
  redirected_in_part: 'redirected_in_part',
};

/** Moves worth a mail: what the applicant has to do, or what ends the case. */
const OF_STATUS: Partial<Readonly<Record<Status, Notice>>> = {
  clarify: 'clarify',
  done: 'done',
  terminated: 'terminated',
};

/** What of an event decides whether it is told. */
interface NoticedEvent {
  readonly type: EventType;
  readonly status: Status;
  readonly data: unknown;
}

const isObject = (data: unknown): data is object => typeof data === 'object' && data !== null;

/** The notice an event is told by; `null` if nobody is told. */
export function noticeOf({ type, status, data }: NoticedEvent): Notice | null {
  // Of a merge those hear whose appeal is answered elsewhere; for the others nothing has changed.
  if (type === 'merged') return isObject(data) && 'into' in data ? 'merged' : null;
  return (type === 'status_changed' ? OF_STATUS[status] : OF_EVENT[type]) ?? null;
}

const MINUTE_MS = 60_000;
const LONGEST_WAIT_MS = 6 * 60 * MINUTE_MS;

/** After this a notice is no news any more. */
export const GIVE_UP_MS = 5 * 24 * 60 * MINUTE_MS;

/**
 * When a mail that has failed is tried again: after 1, 2, 4… minutes, at last every six hours.
 * @param attempts how often it was tried, the last one included.
 * @param since when the mail was written.
 * @returns `null` if it is given up.
 */
export function retryAt(attempts: number, since: Date, now: Date): Date | null {
  const next = now.getTime() + Math.min(MINUTE_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
  return next - since.getTime() > GIVE_UP_MS ? null : new Date(next);
}
