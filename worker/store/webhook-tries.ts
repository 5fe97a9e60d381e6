/** The log of a webhook: what became of each try, the newest hundred, without a word of what was sent or answered. */
import type { WebhookOutcome } from '../../sdk/contract/desk-vocabulary.ts';
import { WEBHOOK_LIMITS } from '../../sdk/contract/desk-vocabulary.ts';
import type { WebhookTries, WebhookTry } from '../../sdk/contract/types.ts';
import { formatNumber, fromAppealId } from '../domain/number.ts';
import { withRetry } from './retry.ts';

/** A try to write down. */
export interface NewTry {
  readonly webhook: string;
  readonly message: string;
  readonly type: string;
  /** Key of the appeal, and number of the event in it; `null` of a test. */
  readonly about: { readonly appeal: number; readonly seq: number } | null;
  readonly attempt: number;
  readonly at: string;
  readonly outcome: WebhookOutcome;
  readonly status: number | null;
  readonly ms: number;
}

/** Writes a try down and lets the oldest go. */
export function insertTry(db: D1Database, one: NewTry): D1PreparedStatement[] {
  const { webhook, message, type, about, attempt, at, outcome, status, ms } = one;
  return [
    db
      .prepare(
        `INSERT INTO webhook_tries (webhook, message, type, appeal, seq, attempt, at, outcome, status, ms)
         SELECT id, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 FROM webhooks WHERE id = ?1`,
      )
      .bind(webhook, message, type, about?.appeal ?? null, about?.seq ?? null, attempt, at, outcome, status, ms),
    db
      .prepare(
        `DELETE FROM webhook_tries WHERE webhook = ?1 AND n <= (
           SELECT n FROM webhook_tries WHERE webhook = ?1 ORDER BY n DESC LIMIT 1 OFFSET ?2)`,
      )
      .bind(webhook, WEBHOOK_LIMITS.log),
  ];
}

/** The log of a webhook, newest first, and how much waits for it. */
export async function readTries(db: D1Database, agency: string, webhook: string): Promise<WebhookTries> {
  const tries = db
    .prepare(
      `SELECT t.message, t.type, t.appeal, t.attempt, t.at, t.outcome, t.status, t.ms, a.number, g.prefix
       FROM webhook_tries t
       JOIN webhooks w ON w.id = t.webhook
       JOIN agencies g ON g.id = w.agency
       LEFT JOIN appeals a ON a.agency = w.agency AND a.id = t.appeal
       WHERE t.webhook = ?1 AND w.agency = ?2 ORDER BY t.n DESC`,
    )
    .bind(webhook, agency);
  const waiting = db
    .prepare('SELECT COUNT(*) AS waiting FROM webhook_deliveries WHERE webhook = ?1 AND agency = ?2')
    .bind(webhook, agency);
  const [found, count] = await withRetry(() => db.batch([tries, waiting]));
  const rows = (found?.results ?? []) as (Omit<WebhookTry, 'number'> & {
    appeal: number | null;
    number: string | null;
    prefix: string;
  })[];
  return {
    items: rows.map(({ appeal, number, prefix, ...one }) => ({
      ...one,
      number: appeal === null ? null : (number ?? formatNumber({ prefix, ...fromAppealId(appeal) })),
    })),
    waiting: (count?.results[0] as { waiting: number } | undefined)?.waiting ?? 0,
  };
}
