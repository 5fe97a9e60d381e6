/** The clocks of a case: the law's, the moderators', and what the agency promised. Pictures of days, and the same in words. Pure. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { DeskCase, Progress } from '../../../sdk/contract/types.ts';
import { clockInputs } from '../../appeal/clock-inputs.ts';
import { almaty } from '../../dates.ts';
import type { CaseWords } from '../locales/case.ts';

function left({ used, given, running, overdue }: Progress, { terms, clock }: CaseWords): string {
  if (!running) return clock.stopped;
  const days = given - used;
  if (overdue) return terms.daysLate(Math.max(1, -days));
  return days > 0 ? terms.daysLeft(days) : terms.lastDay;
}

function picture(progress: Progress, label: string, words: CaseWords): TemplateResult {
  const { used, given, overdue } = progress;
  const days = words.shared.days(used, given);
  return html`<progress class=${overdue ? 'late' : ''} max=${Math.max(given, 1)} value=${used} aria-label=${`${label}: ${days}`}></progress>
    <span class="small">${days}. <span class=${overdue ? 'alert' : ''}>${left(progress, words)}.</span></span>`;
}

function lawful(found: DeskCase, words: CaseWords): TemplateResult {
  const { clock, terms, shared } = words;
  const { extension } = found.clock;
  return html`<div class="clock"><h2>${clock.law}: ${terms.date(found.dueOn)}</h2>
    ${picture(found.progress, clock.law, words)}
    <details><summary>${shared.why}</summary><ul>
      ${clockInputs(found.clock, shared).map((line) => html`<li>${line}</li>`)}
      ${extension ? html`<li>${terms.statuses.extended}: ${terms.date(extension.until)}. ${extension.decidedBy}. ${extension.reason}</li>` : nothing}
    </ul></details></div>`;
}

function moderators(
  { moderation, moderationDueOn, moderatedOn }: DeskCase,
  words: CaseWords,
): TemplateResult | typeof nothing {
  const { clock, terms } = words;
  if (!moderationDueOn) return nothing;
  return html`<div class="clock"><h2>${clock.moderation}</h2>
    ${moderation && !moderatedOn ? picture(moderation, clock.moderation, words) : nothing}
    <p class="small">${moderatedOn ? clock.moderated(terms.date(moderatedOn)) : clock.moderationBy(terms.date(moderationDueOn))}.</p></div>`;
}

/** Minutes until the promised first word, or since. */
export function minutesLeft(replyBy: string, now: Date): number {
  return Math.round((Date.parse(replyBy) - now.getTime()) / 60_000);
}

function promised({ promise, firstReplyAt }: DeskCase, words: CaseWords, now: Date): TemplateResult | typeof nothing {
  if (!promise && !firstReplyAt) return nothing;
  const { clock, terms } = words;
  const at = (instant: string, say: (day: string, time: string) => string) => {
    const { day, time } = almaty(instant);
    return say(terms.date(day), time);
  };
  const minutes = promise && !firstReplyAt ? minutesLeft(promise.replyBy, now) : 0;
  return html`<div class="clock"><h2>${clock.reply}</h2>
    <p class="small">${firstReplyAt ? at(firstReplyAt, clock.replied) : clock.notReplied}.${promise ? ` ${at(promise.replyBy, clock.replyBy)}.` : ''}</p>
    ${promise && !firstReplyAt ? html`<p class=${minutes < 0 ? 'small alert' : 'small'}>${clock.replyLeft(minutes)}.</p>` : nothing}
    ${promise ? html`<p class="small">${clock.promise}: ${clock.answerBy(terms.date(promise.answerBy))}.</p>` : nothing}</div>`;
}

export function clocksOf(found: DeskCase, words: CaseWords, now: Date): TemplateResult {
  return html`<div class="clocks">${lawful(found, words)}${promised(found, words, now)}${moderators(found, words)}</div>`;
}
