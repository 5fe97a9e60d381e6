import type { WebhookTry } from '../../../sdk/contract/types.ts';
import type { WebhooksWords } from '../locales/webhooks.ts';

/** What came of a try, in one line: «Доставлено · 204 · 35 мс». */
export function tryText({ outcome, status, ms }: WebhookTry, words: WebhooksWords): string {
  return [words.outcomes[outcome], ...(status === null ? [] : [String(status)]), words.took(ms)].join(' · ');
}

/** A moment as the desk shows it, on the clock of Kazakhstan: `2026-11-16 10:00`. */
export function momentText(at: string): string {
  return new Date(Date.parse(at) + 5 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
