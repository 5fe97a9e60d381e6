/** "Why this date?": the inputs of the clock, so that anybody can count again. Open on paper. */
import { html } from 'hono/html';
import type { SharedWords } from '../../../widget/locales/words.ts';
import { localDateTime } from '../../domain/clock.ts';
import type { PublicClock } from '../../domain/views.ts';
import type { Markup } from '../frame.ts';

/** @param receivedAt ISO 8601, where its reader may know it. */
export function why(clock: PublicClock, words: SharedWords, receivedAt?: string): Markup {
  const received = receivedAt ? localDateTime(new Date(receivedAt)) : undefined;
  const lines = [
    ...(received ? [words.received(words.date(received.date), received.time)] : []),
    words.closes(clock.closesAt),
    ...(clock.shift ? [words.shifts[clock.shift]] : []),
    `${words.registered}: ${words.date(clock.registeredOn)}.`,
    words.term(clock.term),
    ...(clock.daysOff.length ? [`${words.daysOff}: ${clock.daysOff.map(words.date).join('; ')}.`] : []),
    `${words.calendar}: ${clock.calendar}.`,
  ];
  return html`<details class="why"><summary>${words.why}</summary><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></details>`;
}
