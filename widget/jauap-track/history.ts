/** What happened, step by step, in plain words. Pure templates. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { TimelineEvent } from '../../sdk/contract/types.ts';
import { almaty } from '../dates.ts';
import type { TrackWords } from '../locales/words.ts';

/** The moment of something, in Kazakhstan. */
export function moment(at: string, words: TrackWords): TemplateResult {
  const { day, time } = almaty(at);
  return html`<time datetime=${at}>${words.date(day)}, ${time}</time>`;
}

/** What an event is called: by itself, or by the status it led to. */
export function eventName({ type, status }: TimelineEvent, words: TrackWords): string {
  const { [type]: told } = words.events as Partial<Record<string, string>>;
  return told ?? words.statuses[status] ?? status;
}

export function history(timeline: readonly TimelineEvent[], words: TrackWords): TemplateResult {
  const items = timeline.map(
    (event) =>
      html`<li>
        <strong>${eventName(event, words)}</strong>
        ${event.reason && html`<p>${words.reason}: ${event.reason}</p>`}
        <small>${moment(event.at, words)} · ${words.actors[event.actor] ?? event.actor}</small>
      </li>`,
  );
  return html`<div part="history">
    <h3>${words.history}</h3>
    <ol>${items}</ol>
  </div>`;
}
