/** What was said under an appeal and what happened to it, as everybody may know it: from the public view and nothing else. */
import { html } from 'hono/html';
import type { PublicAppeal, Reply, TimelineEvent } from '../../../sdk/contract/types.ts';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import { MORE_WORDS } from '../../../widget/locales/more.ts';
import type { Markup, Piece } from '../frame.ts';
import { day, dayOf, localized, moment } from '../parts/texts.ts';
import { CONVERSATION } from '../tables/acts.ts';
import { TRACK } from '../tables/case.ts';

export function conversation({ thread }: PublicAppeal, lang: Language): Piece {
  if (!thread.length) return '';
  return html`<section aria-labelledby="thread">
<h2 id="thread">${CONVERSATION[lang].conversation}</h2>
<ol class="thread">${thread.map((one) => reply(one, lang))}</ol>
</section>`;
}

function reply({ at, by, text, official }: Reply, lang: Language): Markup {
  const who =
    official && by === 'agency'
      ? html`<strong>${official.name}</strong>, ${localized(official.position, lang)}`
      : html`<strong>${MORE_WORDS[lang].applicant}</strong>`;
  return html`<li class="${by}"><p>${who}. <small>${day(dayOf(at), lang)}</small></p><p class="words">${text}</p></li>`;
}

/** The days on which something everybody may know has happened, oldest first. */
export function history(appeal: PublicAppeal, lang: Language): Markup {
  const words = TRACK[lang];
  const { registeredOn, extension, answered, verdict, officialOn, thread } = appeal;
  const { statuses, events } = words;
  const told: [day: string, what: string][] = [
    [registeredOn, statuses.registered],
    ...thread.map(({ at, by }): [string, string] => [
      dayOf(at),
      by === 'agency' ? events.replied : events.reply_published,
    ]),
    ...(extension ? [[extension.decidedOn, statuses.extended] as [string, string]] : []),
    ...(officialOn ? [[officialOn, events.officially_filed] as [string, string]] : []),
    ...(answered ? [[dayOf(answered.at), statuses.answered] as [string, string]] : []),
    ...(verdict ? [[dayOf(verdict.givenAt), events.verdict_given] as [string, string]] : []),
  ];
  const ordered = told.toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  return html`<section aria-labelledby="history">
<h2 id="history">${words.history}</h2>
<ol class="history">${ordered.map(([on, what]) => html`<li>${day(on, lang)}: ${what}</li>`)}</ol>
</section>`;
}

/** All of it, for the holder of the code. */
export function wholeHistory(timeline: readonly TimelineEvent[], lang: Language): Markup {
  const words = TRACK[lang];
  const events: Readonly<Partial<Record<string, string>>> = words.events;
  return html`<section aria-labelledby="history">
<h2 id="history">${words.history}</h2>
<ol class="history">${timeline.map(
    ({ type, status, at, actor, reason }) => html`<li><strong>${events[type] ?? words.statuses[status]}</strong>
${reason ? html`<p>${words.reason}: ${reason}</p>` : ''}
<small>${moment(at, lang)} · ${words.actors[actor]}</small></li>`,
  )}</ol>
</section>`;
}
