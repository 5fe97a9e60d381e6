/** Pure: what a webhook is told, and when it is told again. Standard Webhooks 1.0, https://www.standardwebhooks.com. */
import type { WebhookOutcome } from '../../sdk/contract/desk-vocabulary.ts';
import { WEBHOOK_TEST } from '../../sdk/contract/desk-vocabulary.ts';
import type { WebhookMessage } from '../../sdk/contract/types.ts';
import type { EventType, Status } from '../../sdk/contract/vocabulary.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** How long to wait after the first, second… failure. After the last one a message is given up. */
const WAITS_MS = [
  5 * SECOND_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
];

/** Part of a wait that chance may add, so that what failed together does not come back together. */
const JITTER = 0.2;

/** Whole days after which nobody wants a message any more that waits for a disabled webhook. */
export const KEPT_DAYS = 7;

/** How long the secret before the last one still signs. */
export const ROTATION_MS = 24 * HOUR_MS;

/**
 * When a message is tried again.
 * @param attempts how often it was tried, the last one included.
 * @param chance from 0 to 1.
 * @returns `null` if it is given up.
 */
export function tryAgainAt(attempts: number, now: Date, chance: number): Date | null {
  const wait = WAITS_MS[attempts - 1];
  return wait === undefined ? null : new Date(now.getTime() + wait * (1 + JITTER * chance));
}

/** What an HTTP status says about a try. A redirection is not followed, so it is a failure. */
export function outcomeOf(status: number): WebhookOutcome {
  if (status >= 200 && status < 300) return 'delivered';
  if (status === 410) return 'gone';
  return status >= 300 && status < 400 ? 'redirected' : 'refused';
}

/** The event a message tells of: public facts and nothing else. */
export interface ToldEvent {
  readonly agency: string;
  readonly number: string;
  readonly seq: number;
  readonly type: EventType;
  readonly at: string;
  readonly status: Status;
}

/** The message of an event; the same at every try. @param origin of the deployment, if it knows its own. */
export function messageOf(event: ToldEvent, origin: string | null): WebhookMessage {
  const { agency, number, seq, type, at, status } = event;
  const url = origin && `${origin}/a/${agency}/${number}`;
  return { type: typeOf(type), timestamp: at, data: { agency, number, status, version: seq, url } };
}

export function typeOf(type: EventType): string {
  return `appeal.${type}`;
}

export function testMessage(agency: string, now: Date): WebhookMessage {
  const data = { agency, number: null, status: null, version: null, url: null };
  return { type: WEBHOOK_TEST, timestamp: now.toISOString(), data };
}
