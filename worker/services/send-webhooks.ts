import { webhookHosts } from '../domain/webhook-url.ts';
import { messageOf, tryAgainAt, typeOf } from '../domain/webhooks.ts';
import { withRetry } from '../store/retry.ts';
import type { TakenDelivery } from '../store/webhook-deliveries.ts';
import { deleteDelivery, postponeDelivery, takeDeliveries } from '../store/webhook-deliveries.ts';
import { insertTry } from '../store/webhook-tries.ts';
import { disableWebhook, NEVER } from '../store/webhooks.ts';
import type { Tried } from './try-webhook.ts';
import { tryWebhook } from './try-webhook.ts';

export { tryWebhook } from './try-webhook.ts';

/** How many messages one run takes: few enough to be tried within the lease, however slow their receivers are. */
const BATCH = 30;

/** How many are tried at once: as many connections as the platform lets a worker have. */
const LANES = 6;

/** As long as a run holds what it took. Longer than any run lives. */
const LEASE_MS = 5 * 60_000;

/** What sending needs. */
export interface WebhookRun {
  readonly db: D1Database;
  readonly pepper: string;
  /** Origin of the deployment, for links; `null` if it does not know its own. */
  readonly origin: string | null;
  /** Whether receivers may stand on this machine. */
  readonly local: boolean;
  readonly now: Date;
  /** From 0 to 1. @default Math.random */
  readonly chance?: () => number;
  /** See `Trying`. */
  readonly timeoutMs?: number;
}

/**
 * Sends the messages that wait. At least once: a message is forgotten only after its receiver took it, so a run that dies in between
 * sends it again, under the same id.
 * @returns how many were delivered.
 */
export async function sendWebhooks(run: WebhookRun): Promise<number> {
  const { db, now } = run;
  const until = new Date(now.getTime() + LEASE_MS).toISOString();
  const claim = crypto.randomUUID();
  const taken = await takeDeliveries(db, { claim, now: now.toISOString(), until, limit: BATCH });
  const waiting = taken.values();
  let delivered = 0;
  const lane = async () => {
    for (const delivery of waiting) if (await deliver(delivery, run)) delivered += 1;
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return delivered;
}

/** Tries one message and writes down what came of it, before the next one is tried: a run that dies repeats one try, not thirty. */
async function deliver(delivery: TakenDelivery, run: WebhookRun): Promise<boolean> {
  const { db } = run;
  const { id, webhook } = delivery;
  if (webhook.disabledAt !== null) {
    await withRetry(() => postponeDelivery(db, id, NEVER).run());
    return false;
  }
  const tried = await tryTaken(delivery, run);
  await withRetry(() => db.batch([...settle(delivery, tried, run), ...logged(delivery, tried, run)]));
  return tried.outcome === 'delivered';
}

/** One try of a message that was taken. */
export function tryTaken(delivery: TakenDelivery, { origin, local, ...run }: WebhookRun): Promise<Tried> {
  const { id, event, webhook, origins, namedHosts } = delivery;
  const rule = { hosts: webhookHosts(origins, namedHosts), local };
  return tryWebhook(webhook, id, messageOf(event, origin), { ...run, rule });
}

/** The line of the log. */
export function logged(delivery: TakenDelivery, tried: Tried, { db, now }: WebhookRun): D1PreparedStatement[] {
  const { id, webhook, event, appeal, attempts } = delivery;
  const about = { appeal, seq: event.seq };
  return insertTry(db, {
    webhook: webhook.id,
    message: id,
    type: typeOf(event.type),
    about,
    attempt: attempts,
    at: now.toISOString(),
    ...tried,
  });
}

/** What a try means for its message, and for the webhook. A message that was given up is the last one the webhook is sent. */
function settle(delivery: TakenDelivery, { outcome }: Tried, run: WebhookRun): D1PreparedStatement[] {
  const { id, webhook, attempts } = delivery;
  const { db, now, chance = Math.random } = run;
  if (outcome === 'delivered') return [deleteDelivery(db, id)];
  const next = tryAgainAt(attempts, now, chance());
  if (outcome !== 'gone' && next) return [postponeDelivery(db, id, next.toISOString())];
  return disableWebhook(db, webhook.id, now.toISOString(), outcome === 'gone' ? 'gone' : 'failing');
}
