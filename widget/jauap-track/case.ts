/** The case as it stands: status, term, answer, the right to complain, the citizen's own words. Pure templates. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { PublicAppeal } from '../../sdk/contract/types.ts';
import { answered, done } from '../appeal/answer.ts';
import { term } from '../appeal/term.ts';
import { why } from '../appeal/why.ts';
import type { TrackWords } from '../locales/words.ts';
import { complaintOn } from './complaint.ts';
import type { View } from './view.ts';

/** Which appeal this is, how it stands, and by when there must be an answer. */
export function standing({ tracked: { appeal, clock }, words }: View, actions: TemplateResult): TemplateResult {
  const { status, topic, progress } = appeal;
  return html`<div>
    <p class="marks">
      <span part="status" data-status=${status}>${words.statuses[status] ?? status}</span>
      ${progress.overdue ? html`<span part="overdue" class="alert">${words.overdue}</span>` : ''}
    </p>
    <h2 part="heading" tabindex="-1">${words.appeal} <span class="whole">${appeal.number}</span></h2>
    <p>${words.topics[topic] ?? topic}</p>
    ${term({ ...appeal, extension: clock.extension }, words)} ${why(clock, words)} ${actions}
  </div>`;
}

export function answerPart({ tracked: { appeal }, words }: View): TemplateResult | '' {
  const { answer, measures } = appeal;
  if (!answer && !measures.length) return '';
  return html`<div>
    <h3>${words.answers}</h3>
    <div part="answer">${answer && answered(answer, words)} ${done(measures, words)}</div>
  </div>`;
}

/** The right to complain, with its own date. @param now ISO 8601. */
export function complaintPart({ tracked, words }: View, now: string): TemplateResult | '' {
  const complaint = complaintOn(tracked, now);
  if (!complaint) return '';
  return html`<div part="complaint">
    <h3>${words.complaint}</h3>
    <p>${complaint.silence ? words.silence : ''} ${words.complain(complaint.until)}</p>
    <p class="soft">${words.complainHow}</p>
  </div>`;
}

/** What the citizen wrote, as written, and what the public sees of it. */
export function ownWords({ tracked: { appeal, original }, words }: View): TemplateResult {
  const { lang } = appeal;
  return html`<div>
    <h3>${words.yourWords}</h3>
    <p part="text" lang=${lang}>${original.text}</p>
    ${original.place && html`<p class="soft" lang=${lang}>${original.place}</p>`}
    <p class="soft">${publication(appeal, words)}</p>
  </div>`;
}

function publication({ publication: seen, rejection }: PublicAppeal, words: TrackWords): string {
  if (seen !== 'rejected') return words.publications[seen] ?? seen;
  const reason = rejection && (words.rejections[rejection] ?? rejection);
  return [words.statuses.rejected, reason].filter(Boolean).join(': ');
}
