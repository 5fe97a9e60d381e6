/** The case as it stands: status, term, answer, the right to complain, the citizen's own words. Pure templates. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { PublicAppeal } from '../../sdk/contract/types.ts';
import { answered, done } from '../appeal/answer.ts';
import { why } from '../appeal/why.ts';
import { almaty } from '../dates.ts';
import { localized } from '../language.ts';
import type { TrackWords } from '../locales/words.ts';
import { complaintOn } from './complaint.ts';
import { picture, state } from './days.ts';
import type { Controls, View } from './view.ts';
import { content } from './view.ts';

/** Which appeal this is, how it stands, and by when there must be an answer. @param now ISO 8601. */
export function standing(view: View, actions: TemplateResult, now: string): TemplateResult {
  const { tracked, words } = view;
  const { status, topic, progress, redirectedTo } = tracked.appeal;
  const { clock } = tracked;
  return html`<div>
    <p class="marks">
      <span part="status" data-status=${status}>${words.statuses[status] ?? status}</span>
      ${progress.overdue ? html`<span part="overdue" class="alert">${words.overdue}</span>` : ''}
    </p>
    <h2 part="heading" tabindex="-1">${words.appeal} <span class="whole">${tracked.appeal.number}</span></h2>
    <p>${words.topics[topic] ?? topic}</p>
    ${redirectedTo && html`<p>${words.statuses.redirected}: ${localized(redirectedTo, words.lang)}</p>`}
    ${clock.extension && html`<p>${words.statuses.extended}: ${clock.extension.reason}</p>`}
    ${picture(view, almaty(now).day)}
    <p>${words.due(clock.dueOn)}. ${state(progress, words)}</p>
    ${promised(view)} ${filed(view)} ${why(clock, words)} ${actions}
  </div>`;
}

/** What the agency has promised beside the law. */
function promised({ tracked: { appeal }, words }: View): TemplateResult | '' {
  const { promise } = appeal;
  if (!promise) return '';
  const { day, time } = almaty(promise.replyBy);
  return html`<p>${words.promised}: ${words.promise(`${words.date(day)}, ${time}`, words.date(promise.answerBy))}</p>`;
}

/** The official appeal, as the applicant tells it, beside the same term. */
function filed({ tracked: { officialNumber }, words }: View): TemplateResult | '' {
  return officialNumber
    ? html`<p>${words.filed}: <span class="whole">${officialNumber}</span> ${words.asTold}</p>`
    : '';
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
export function ownWords(view: View, controls: Controls): TemplateResult {
  const { appeal, original, photos } = view.tracked;
  const { words } = view;
  return html`<div>
    <h3>${words.yourWords}</h3>
    <p part="text" lang=${appeal.lang}>${original.text}</p>
    ${original.place && html`<p class="soft" lang=${appeal.lang}>${original.place}</p>`}
    <p class="soft">${publication(appeal, words)}</p>
    ${
      photos.length
        ? html`<details part="pictures" @toggle=${() => controls.unfold('pictures')}>
          <summary>${words.pictures}: ${photos.length}</summary>
          ${content('pictures', view, controls)}
        </details>`
        : ''
    }
  </div>`;
}

function publication({ publication: seen, rejection }: PublicAppeal, words: TrackWords): string {
  if (seen !== 'rejected') return words.publications[seen] ?? seen;
  const reason = rejection && (words.rejections[rejection] ?? rejection);
  return [words.statuses.rejected, reason].filter(Boolean).join(': ');
}
