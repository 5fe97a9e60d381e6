import type {
  Webhook,
  WebhookDraft,
  WebhookList,
  WebhookSecret,
  WebhookTries,
  WebhookTry,
} from '../../sdk/contract/types.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import type { AddressFault } from '../domain/webhook-url.ts';
import { addressFault, webhookHosts } from '../domain/webhook-url.ts';
import { ROTATION_MS, testMessage, typeOf } from '../domain/webhooks.ts';
import { withRetry } from '../store/retry.ts';
import type { Staff } from '../store/staff.ts';
import { insertStaffLog, insertStaffLogIfChanged } from '../store/staff-log.ts';
import { deleteDelivery, findTold } from '../store/webhook-deliveries.ts';
import { insertTry, readTries } from '../store/webhook-tries.ts';
import type { StoredWebhook } from '../store/webhooks.ts';
import * as store from '../store/webhooks.ts';
import { logged, tryTaken, tryWebhook } from './send-webhooks.ts';
import { newSecret, sealSecret } from './webhook-secrets.ts';

/** What managing webhooks needs. */
export interface WebhookDesk {
  readonly db: D1Database;
  readonly pepper: string;
  readonly origin: string | null;
  readonly local: boolean;
  readonly staff: Pick<Staff, 'id' | 'agency'>;
  readonly now: Date;
}

export type WebhookRefusal = { readonly code: 'too_many_webhooks' } | { readonly code: AddressFault };

async function ruleOf({ db, staff, local }: WebhookDesk) {
  const { id, origins } = staff.agency;
  return { hosts: webhookHosts(origins, await store.readNamedHosts(db, id)), local };
}

/** What the staff log says of a change. */
function changed({ staff, now }: WebhookDesk, webhook: string, what: string) {
  const entry = { agency: staff.agency.id, at: now.toISOString(), staff: staff.id };
  return { ...entry, action: 'settings_changed' as const, data: { webhook, what } };
}

export async function listWebhooks(desk: WebhookDesk): Promise<WebhookList> {
  const { hosts } = await ruleOf(desk);
  const found = await store.readWebhooks(desk.db, desk.staff.agency.id);
  return { items: found.map((webhook) => store.webhookView(webhook, desk.now)), hosts };
}

/** Adds a webhook and gives its secret, which is never shown again. */
export async function addWebhook(
  desk: WebhookDesk,
  { url, events }: WebhookDraft,
): Promise<Result<WebhookSecret, WebhookRefusal>> {
  const { db, pepper, staff, now } = desk;
  const fault = addressFault(url, await ruleOf(desk));
  if (fault) return err({ code: fault });
  const id = crypto.randomUUID();
  const secret = newSecret();
  const webhook: StoredWebhook = {
    id,
    agency: staff.agency.id,
    url,
    events: [...new Set(events)],
    secret: await sealSecret(pepper, id, secret),
    oldSecret: null,
    oldUntil: null,
    createdAt: now.toISOString(),
    disabledAt: null,
    disabledWhy: null,
  };
  await withRetry(() =>
    db.batch([store.insertWebhook(db, webhook), insertStaffLogIfChanged(db, changed(desk, id, 'added'))]),
  );
  if (!(await store.findWebhook(db, staff.agency.id, id))) return err({ code: 'too_many_webhooks' });
  return ok({ webhook: store.webhookView(webhook, now), secret });
}

/** @returns `false` if the agency has none under this id. */
export async function removeWebhook(desk: WebhookDesk, id: string): Promise<boolean> {
  const { db, staff } = desk;
  if (!(await store.findWebhook(db, staff.agency.id, id))) return false;
  const statement = store.deleteWebhook(db, staff.agency.id, id);
  await withRetry(() => db.batch([statement, insertStaffLogIfChanged(db, changed(desk, id, 'removed'))]));
  return true;
}

/** Gives a webhook a new secret; the one before it signs too for a day, so that the receiver can change in peace. */
export async function rotateSecret(desk: WebhookDesk, id: string): Promise<WebhookSecret | null> {
  const { db, pepper, staff, now } = desk;
  const webhook = await store.findWebhook(db, staff.agency.id, id);
  if (!webhook) return null;
  const secret = newSecret();
  const oldUntil = new Date(now.getTime() + ROTATION_MS).toISOString();
  const next = { secret: await sealSecret(pepper, id, secret), oldUntil };
  await withRetry(() =>
    db.batch([store.replaceSecret(db, webhook, next), insertStaffLogIfChanged(db, changed(desk, id, 'rotated'))]),
  );
  const rotated = await store.findWebhook(db, staff.agency.id, id);
  // Somebody else was faster: theirs is the secret, and this one was never in use.
  if (rotated?.secret !== next.secret) return null;
  return { webhook: store.webhookView(rotated, now), secret };
}

/** Sends to a webhook again, whatever it was disabled for. */
export async function enableWebhook(desk: WebhookDesk, id: string): Promise<Webhook | null> {
  const { db, staff, now } = desk;
  const agency = staff.agency.id;
  if (!(await store.findWebhook(db, agency, id))) return null;
  const entry = insertStaffLog(db, changed(desk, id, 'enabled'));
  await withRetry(() => db.batch([...store.enableWebhook(db, agency, id, now.toISOString()), entry]));
  const webhook = await store.findWebhook(db, agency, id);
  return webhook && store.webhookView(webhook, now);
}

/** Sends a test message now. It is not queued: what comes of it is told at once. */
export async function testWebhook(desk: WebhookDesk, id: string): Promise<WebhookTry | null> {
  const { db, pepper, staff, now } = desk;
  const agency = staff.agency.id;
  const webhook = await store.findWebhook(db, agency, id);
  if (!webhook) return null;
  const message = testMessage(agency, now);
  const key = `msg_${crypto.randomUUID().replaceAll('-', '')}`;
  const tried = await tryWebhook(webhook, key, message, { pepper, rule: await ruleOf(desk), now });
  const line = { message: key, type: message.type, attempt: 1, at: now.toISOString(), ...tried };
  await withRetry(() => db.batch(insertTry(db, { ...line, webhook: id, about: null })));
  return { ...line, number: null };
}

/** The log of a webhook, and how much waits for it. */
export async function listTries({ db, staff }: WebhookDesk, id: string): Promise<WebhookTries | null> {
  const agency = staff.agency.id;
  return (await store.findWebhook(db, agency, id)) && readTries(db, agency, id);
}

/** Sends a message of the log once more, under the id it has: a receiver that has it already knows it by that. */
export async function resendMessage(desk: WebhookDesk, id: string, message: string): Promise<WebhookTry | null> {
  const { db, staff, now } = desk;
  const told = await findTold(db, staff.agency.id, id, message);
  if (!told) return null;
  const tried = await tryTaken(told, desk);
  const settled = tried.outcome === 'delivered' ? [deleteDelivery(db, message)] : [];
  await withRetry(() => db.batch([...settled, ...logged(told, tried, desk)]));
  const { type, number } = told.event;
  return { message, type: typeOf(type), number, attempt: told.attempts, at: now.toISOString(), ...tried };
}
