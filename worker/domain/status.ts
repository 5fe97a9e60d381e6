/** Pure: the status machine as one table. What is not in it is not allowed. */
import type { Move } from '../../sdk/contract/desk-vocabulary.ts';
import type { Status } from '../../sdk/contract/vocabulary.ts';

/** Acts that can change a status. `withdraw` and `comply` are the citizen's, `reopen` is anybody's, the others are the agency's. */
export const ACTS = [
  'publish',
  'reject',
  'start',
  'clarify',
  'redirect',
  'extend',
  'answer',
  'complete',
  'terminate',
  'withdraw',
  'reopen',
  'comply',
] as const;
export type Act = (typeof ACTS)[number];

/**
 * From each status, the acts that are allowed and where they lead. A refused text may still be published: a moderator's
 * slip must not be final. An answered appeal may be answered again, to correct a text or add the other language, and reopened
 * by the citizen whose problem is not solved, or by the agency, which may have been wrong to terminate as well. Whoever was asked
 * to clarify complies with a further word (АППК art. 64(6)).
 */
const TRANSITIONS: Readonly<Record<Status, Partial<Readonly<Record<Act, Status>>>>> = {
  moderation: { publish: 'registered', reject: 'rejected', withdraw: 'withdrawn' },
  rejected: { publish: 'registered' },
  registered: {
    start: 'in_progress',
    clarify: 'clarify',
    redirect: 'redirected',
    extend: 'extended',
    answer: 'answered',
    terminate: 'terminated',
    withdraw: 'withdrawn',
  },
  in_progress: {
    clarify: 'clarify',
    redirect: 'redirected',
    extend: 'extended',
    answer: 'answered',
    terminate: 'terminated',
    withdraw: 'withdrawn',
  },
  clarify: {
    start: 'in_progress',
    redirect: 'redirected',
    answer: 'answered',
    terminate: 'terminated',
    withdraw: 'withdrawn',
    comply: 'in_progress',
  },
  extended: { clarify: 'clarify', answer: 'answered', terminate: 'terminated', withdraw: 'withdrawn' },
  answered: { answer: 'answered', complete: 'done', reopen: 'in_progress' },
  done: { reopen: 'in_progress' },
  redirected: {},
  terminated: { reopen: 'in_progress' },
  withdrawn: {},
};

/** Status after an act, or `undefined` if the act is not allowed from here. */
export function statusAfter(status: Status, act: Act): Status | undefined {
  return TRANSITIONS[status][act];
}

/** The act behind a status that staff set directly. */
export const ACT_OF_MOVE = {
  in_progress: 'start',
  clarify: 'clarify',
  terminated: 'terminate',
  done: 'complete',
} as const satisfies Record<Move, Act>;

/** Statuses in which nobody waits for the agency any more, so the clock stands still. */
const STOPPED: readonly Status[] = ['rejected', 'redirected', 'answered', 'done', 'terminated', 'withdrawn'];

export function isStopped(status: Status): boolean {
  return STOPPED.includes(status);
}
