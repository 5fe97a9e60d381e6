/** Where agencies' own programs are told of events. */
import type { WebhookEnd } from '../../sdk/contract/desk-vocabulary.ts';
import { WEBHOOK_LIMITS } from '../../sdk/contract/desk-vocabulary.ts';
import type { Webhook } from '../../sdk/contract/types.ts';
import type { PublicEventType } from '../../sdk/contract/vocabulary.ts';
import { withRetry } from './retry.ts';

/** When a message of a disabled webhook comes up again: not before somebody enables it. */
export const NEVER = '9999-12-31T00:00:00.000Z';

/** A webhook with its sealed secrets. */
export interface StoredWebhook {
  readonly id: string;
  readonly agency: string;
  readonly url: string;
  readonly events: readonly PublicEventType[];
  readonly secret: string;
  readonly oldSecret: string | null;
  readonly oldUntil: string | null;
  readonly createdAt: string;
  readonly disabledAt: string | null;
  readonly disabledWhy: WebhookEnd | null;
}

export interface WebhookRow {
  id: string;
  agency: string;
  url: string;
  events: string;
  secret: string;
  old_secret: string | null;
  old_until: string | null;
  created_at: string;
  disabled_at: string | null;
  disabled_why: WebhookEnd | null;
}

export function webhookOf(row: WebhookRow): StoredWebhook {
  return {
    id: row.id,
    agency: row.agency,
    url: row.url,
    events: JSON.parse(row.events),
    secret: row.secret,
    oldSecret: row.old_secret,
    oldUntil: row.old_until,
    createdAt: row.created_at,
    disabledAt: row.disabled_at,
    disabledWhy: row.disabled_why,
  };
}

/** A webhook as the desk sees it: without its secrets. */
export function webhookView({ id, url, events, createdAt, oldUntil, ...of }: StoredWebhook, now: Date): Webhook {
  const { disabledAt: at, disabledWhy: why } = of;
  const oldSecretUntil = oldUntil !== null && oldUntil > now.toISOString() ? oldUntil : null;
  return { id, url, events: [...events], createdAt, oldSecretUntil, disabled: at && why ? { at, why } : null };
}

export async function readWebhooks(db: D1Database, agency: string): Promise<StoredWebhook[]> {
  const { results } = await withRetry(() =>
    db.prepare('SELECT * FROM webhooks WHERE agency = ?1 ORDER BY created_at, id').bind(agency).all<WebhookRow>(),
  );
  return results.map(webhookOf);
}

export async function findWebhook(db: D1Database, agency: string, id: string): Promise<StoredWebhook | null> {
  const row = await withRetry(() =>
    db.prepare('SELECT * FROM webhooks WHERE id = ?1 AND agency = ?2').bind(id, agency).first<WebhookRow>(),
  );
  return row && webhookOf(row);
}

/** Hosts that the service's admin has opened to an agency beside those of its sites. */
export async function readNamedHosts(db: D1Database, agency: string): Promise<string[]> {
  const row = await withRetry(() =>
    db.prepare('SELECT webhook_hosts FROM agencies WHERE id = ?1').bind(agency).first<{ webhook_hosts: string }>(),
  );
  return row ? JSON.parse(row.webhook_hosts) : [];
}

/** Adds a webhook, unless the agency has as many as it may have: then nothing is changed. */
export function insertWebhook(db: D1Database, webhook: StoredWebhook): D1PreparedStatement {
  const { id, agency, url, events, secret, createdAt } = webhook;
  return db
    .prepare(
      `INSERT INTO webhooks (id, agency, url, events, secret, created_at)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE (SELECT COUNT(*) FROM webhooks WHERE agency = ?2) < ?7
       ON CONFLICT (id) DO NOTHING`,
    )
    .bind(id, agency, url, JSON.stringify(events), secret, createdAt, WEBHOOK_LIMITS.webhooks);
}

export function deleteWebhook(db: D1Database, agency: string, id: string): D1PreparedStatement {
  return db.prepare('DELETE FROM webhooks WHERE id = ?1 AND agency = ?2').bind(id, agency);
}

/** Puts a new secret before the one that signs now, which signs too until `oldUntil`. */
export function replaceSecret(
  db: D1Database,
  { id, agency, secret }: StoredWebhook,
  next: { readonly secret: string; readonly oldUntil: string },
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE webhooks SET secret = ?3, old_secret = ?4, old_until = ?5 WHERE id = ?1 AND agency = ?2 AND secret = ?4`,
    )
    .bind(id, agency, next.secret, secret, next.oldUntil);
}

/** Sends to a webhook again, and at once what has waited for it. */
export function enableWebhook(db: D1Database, agency: string, id: string, now: string): D1PreparedStatement[] {
  return [
    db
      .prepare('UPDATE webhooks SET disabled_at = NULL, disabled_why = NULL WHERE id = ?1 AND agency = ?2')
      .bind(id, agency),
    db
      .prepare(
        'UPDATE webhook_deliveries SET next_at = ?3, attempts = 0, claim = NULL WHERE webhook = ?1 AND agency = ?2',
      )
      .bind(id, agency, now),
  ];
}

/** Sends nothing more to a webhook; what waits for it keeps waiting. */
export function disableWebhook(db: D1Database, id: string, at: string, why: WebhookEnd): D1PreparedStatement[] {
  return [
    db
      .prepare('UPDATE webhooks SET disabled_at = ?2, disabled_why = ?3 WHERE id = ?1 AND disabled_at IS NULL')
      .bind(id, at, why),
    db.prepare('UPDATE webhook_deliveries SET next_at = ?2, claim = NULL WHERE webhook = ?1').bind(id, NEVER),
  ];
}
