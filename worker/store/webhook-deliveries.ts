/** Messages to webhooks that have not been delivered. The database queues them by itself, see the trigger of `0020_outgoing.sql`. */
import type { EventType, Status } from '../../sdk/contract/vocabulary.ts';
import { formatNumber, fromAppealId } from '../domain/number.ts';
import type { ToldEvent } from '../domain/webhooks.ts';
import type { Claim } from './outgoing-mail.ts';
import { withRetry } from './retry.ts';
import type { StoredWebhook, WebhookRow } from './webhooks.ts';
import { webhookOf } from './webhooks.ts';

/** A message that a run has taken, with the event it tells of and the webhook it goes to. */
export interface TakenDelivery {
  /** Of the message, the same at every try. */
  readonly id: string;
  /** Key of the appeal in the database. */
  readonly appeal: number;
  /** This one included. */
  readonly attempts: number;
  readonly event: ToldEvent;
  readonly webhook: StoredWebhook;
  /** What its address is judged by. */
  readonly origins: readonly string[];
  readonly namedHosts: readonly string[];
}

interface TakenRow extends WebhookRow {
  message: string;
  appeal: number;
  seq: number;
  attempts: number;
  type: EventType;
  at: string;
  status: Status;
  number: string | null;
  prefix: string;
  origins: string;
  webhook_hosts: string;
}

/** Takes the messages that have waited longest, in one batch, which is one transaction: two runs never hold the same one at once. */
export async function takeDeliveries(db: D1Database, { claim, now, until, limit }: Claim): Promise<TakenDelivery[]> {
  const take = db
    .prepare(
      `UPDATE webhook_deliveries SET claim = ?1, next_at = ?3, attempts = attempts + 1
       WHERE id IN (SELECT id FROM webhook_deliveries WHERE next_at <= ?2 ORDER BY next_at LIMIT ?4)`,
    )
    .bind(claim, now, until, limit);
  const [, taken] = await withRetry(() => db.batch([take, selectTaken(db, claim, until)]));
  return ((taken?.results ?? []) as TakenRow[]).map(takenOf);
}

function selectTaken(db: D1Database, claim: string, until: string): D1PreparedStatement {
  return db
    .prepare(
      `SELECT w.*, d.id AS message, d.appeal, d.seq, d.attempts, e.type, e.at, e.status, a.number, g.prefix, g.origins,
         g.webhook_hosts
       FROM webhook_deliveries d
       JOIN webhooks w ON w.id = d.webhook
       JOIN events e ON e.agency = d.agency AND e.appeal = d.appeal AND e.seq = d.seq
       JOIN appeals a ON a.agency = d.agency AND a.id = d.appeal
       JOIN agencies g ON g.id = d.agency
       WHERE d.next_at = ?2 AND d.claim = ?1 ORDER BY e.at, d.appeal, d.seq`,
    )
    .bind(claim, until);
}

function takenOf(row: TakenRow): TakenDelivery {
  const { agency, appeal, prefix, seq, type, at, status } = row;
  return {
    id: row.message,
    appeal,
    attempts: row.attempts,
    event: { agency, number: row.number ?? formatNumber({ prefix, ...fromAppealId(appeal) }), seq, type, at, status },
    webhook: webhookOf(row),
    origins: JSON.parse(row.origins),
    namedHosts: JSON.parse(row.webhook_hosts),
  };
}

/** A message of the log as it would be taken now, for one more try; `null` if the log has none under this id, or a test. */
export async function findTold(
  db: D1Database,
  agency: string,
  webhook: string,
  message: string,
): Promise<TakenDelivery | null> {
  const row = await withRetry(() =>
    db
      .prepare(
        `SELECT w.*, t.message, t.appeal, t.seq, t.attempt + 1 AS attempts, e.type, e.at, e.status, a.number, g.prefix,
           g.origins, g.webhook_hosts
         FROM webhook_tries t
         JOIN webhooks w ON w.id = t.webhook
         JOIN events e ON e.agency = w.agency AND e.appeal = t.appeal AND e.seq = t.seq
         JOIN appeals a ON a.agency = w.agency AND a.id = t.appeal
         JOIN agencies g ON g.id = w.agency
         WHERE t.webhook = ?1 AND t.message = ?2 AND w.agency = ?3 ORDER BY t.n DESC LIMIT 1`,
      )
      .bind(webhook, message, agency)
      .first<TakenRow>(),
  );
  return row && takenOf(row);
}

/** Forgets a message that was delivered or given up. */
export function deleteDelivery(db: D1Database, id: string): D1PreparedStatement {
  return db.prepare('DELETE FROM webhook_deliveries WHERE id = ?1').bind(id);
}

/** Leaves a message for a later run. */
export function postponeDelivery(db: D1Database, id: string, nextAt: string): D1PreparedStatement {
  return db.prepare('UPDATE webhook_deliveries SET next_at = ?2, claim = NULL WHERE id = ?1').bind(id, nextAt);
}

/** Drops what waits for webhooks that were disabled before then. */
export function deleteStaleDeliveries(db: D1Database, before: string): D1PreparedStatement {
  return db
    .prepare('DELETE FROM webhook_deliveries WHERE webhook IN (SELECT id FROM webhooks WHERE disabled_at <= ?1)')
    .bind(before);
}
