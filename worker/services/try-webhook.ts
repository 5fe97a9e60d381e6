import type { WebhookOutcome } from '../../sdk/contract/desk-vocabulary.ts';
import type { WebhookMessage } from '../../sdk/contract/types.ts';
import type { AddressRule } from '../domain/webhook-url.ts';
import { addressFault } from '../domain/webhook-url.ts';
import { outcomeOf } from '../domain/webhooks.ts';
import type { StoredWebhook } from '../store/webhooks.ts';
import { openSecret, signatures } from './webhook-secrets.ts';

const TIMEOUT_MS = 5000;

/** What trying needs besides the message. */
export interface Trying {
  readonly pepper: string;
  readonly rule: AddressRule;
  readonly now: Date;
  /** How long a receiver may take to answer. @default 5000 */
  readonly timeoutMs?: number;
}

/** What came of a try. */
export interface Tried {
  readonly outcome: WebhookOutcome;
  readonly status: number | null;
  readonly ms: number;
}

/**
 * Sends one message once. The address is judged again, for what an agency may call can change after it was added; a redirection is
 * not followed, since it would lead past that judgement; and nothing of the answer is read but its status.
 */
export async function tryWebhook(
  webhook: StoredWebhook,
  id: string,
  message: WebhookMessage,
  { pepper, rule, now, timeoutMs = TIMEOUT_MS }: Trying,
): Promise<Tried> {
  if (addressFault(webhook.url, rule)) return { outcome: 'forbidden', status: null, ms: 0 };
  const body = JSON.stringify(message);
  const timestamp = Math.floor(now.getTime() / 1000);
  const secrets = await secretsOf(webhook, pepper, now);
  const headers = {
    'Content-Type': 'application/json',
    'User-Agent': 'Jauap-Webhooks/1',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': await signatures(secrets, { id, timestamp, body }),
  };
  const began = Date.now();
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(webhook.url, { method: 'POST', headers, body, redirect: 'manual', signal });
    const { status } = response;
    await response.body?.cancel().catch(() => undefined);
    return { outcome: outcomeOf(status), status, ms: Date.now() - began };
  } catch (error) {
    const outcome = (error as Error).name === 'TimeoutError' ? 'timed_out' : 'unreachable';
    return { outcome, status: null, ms: Date.now() - began };
  }
}

/** The secrets that sign now, newest first. */
async function secretsOf(webhook: StoredWebhook, pepper: string, now: Date): Promise<string[]> {
  const { id, secret, oldSecret, oldUntil } = webhook;
  const rotating = oldSecret !== null && oldUntil !== null && oldUntil > now.toISOString();
  return Promise.all([secret, ...(rotating ? [oldSecret] : [])].map((sealed) => openSecret(pepper, id, sealed)));
}
