/** Two versions of a case side by side: what somebody typed, and what others did meanwhile. Pure template. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { DeskCase, DeskEvent } from '../../../sdk/contract/types.ts';
import type { CaseWords } from '../locales/case.ts';
import { eventOf } from './history.ts';

export interface Conflict {
  /** What was typed, by its label. */
  readonly mine: readonly (readonly [label: string, value: string])[];
  readonly now: DeskCase;
  /** What happened since the version the person saw. */
  readonly since: readonly DeskEvent[];
  /** Whether the same may still be done. */
  readonly offered: boolean;
  readonly useMine: () => void;
  readonly discard: () => void;
}

/** What happened after the history that somebody saw. */
export function eventsSince(seen: DeskCase, now: DeskCase): readonly DeskEvent[] {
  return now.timeline.slice(seen.timeline.length);
}

export function conflictOf(
  { mine, now, since, offered, useMine, discard }: Conflict,
  words: CaseWords,
): TemplateResult {
  const { conflict } = words.acts;
  return html`<section class="conflict panel stack" role="alert" tabindex="-1" id="conflict">
    <h3>${conflict.title}</h3>
    <div class="versions">
      <div class="stack"><h4>${conflict.yours}</h4>
        <dl>${mine.map(([label, value]) => html`<dt>${label}</dt><dd class="typed">${value || conflict.empty}</dd>`)}</dl></div>
      <div class="stack"><h4>${conflict.now}: ${words.terms.statuses[now.status]}</h4>
        <ol>${since.map((event) => html`<li>${eventOf(event, words)}</li>`)}</ol>
        <p class="typed">${now.text}</p></div>
    </div>
    ${offered ? nothing : html`<p>${conflict.notOffered}</p>`}
    <div class="row">
      ${offered ? html`<button type="button" class="primary" @click=${useMine}>${conflict.useMine}</button>` : nothing}
      <button type="button" @click=${discard}>${conflict.discard}</button>
    </div>
  </section>`;
}
