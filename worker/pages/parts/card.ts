/** One appeal of the feed: what was asked, how the term runs, what was answered and done. */
import { html } from 'hono/html';
import type { PublicAppeal } from '../../../sdk/contract/types.ts';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import type { Markup, Piece } from '../frame.ts';
import { TRACK } from '../tables/case.ts';
import { answer } from './answer.ts';
import { day, localized } from './texts.ts';

/** @param agency whose feed it is: the page of the case stands under it. */
export function card(appeal: PublicAppeal, agency: string, lang: Language): Markup {
  const words = TRACK[lang];
  const { number, topic, registeredOn } = appeal;
  return html`<article class="card" aria-labelledby="${number}">
<h3 id="${number}"><a href="/a/${agency}/${number}?lang=${lang}">${words.topics[topic]} <span class="number">${number}</span></a></h3>
${marks(appeal, lang)}
${said(appeal, lang)}
${term(appeal, lang)}
<p class="soft"><small>${words.registered}: ${day(registeredOn, lang)}${
    appeal.more ? html` · ${words.details}: ${appeal.more}` : ''
  }</small></p>
${answer(appeal, lang, 'h4')}
</article>`;
}

/** After the heading: read aloud or as plain text, it would belong to the case before. */
export function marks({ status, progress }: PublicAppeal, lang: Language): Markup {
  const words = TRACK[lang];
  return html`<p class="marks"><span class="mark" data-status="${status}">${words.statuses[status]}</span>${
    progress.overdue ? html` <span class="mark late">${words.overdue}</span>` : ''
  }</p>`;
}

/** The citizen's words, or the reason why they are not here: a tombstone with its ground. */
export function said({ text, place, lang: own, publication, rejection }: PublicAppeal, lang: Language): Markup {
  const words = TRACK[lang];
  if (text !== null) {
    return html`${place ? html`<p class="soft" lang="${own}">${place}</p>` : ''}<p class="words" lang="${own}">${text}</p>`;
  }
  const { moderation, rejected } = words.statuses;
  const ground = rejection ? `${rejected}: ${words.rejections[rejection]}` : moderation;
  return html`<p class="soft">${publication === 'no_consent' ? words.noConsent : ground}</p>`;
}

export function term({ progress, dueOn, extension, redirectedTo }: PublicAppeal, lang: Language): Markup {
  const words = TRACK[lang];
  const { used, given } = progress;
  return html`${redirectedTo ? html`<p>${words.statuses.redirected}: ${localized(redirectedTo, lang)}</p>` : ''}
${extension ? html`<p>${words.statuses.extended}${extension.reason && `: ${extension.reason}`}</p>` : ''}
<p class="term">${words.due(dueOn)}. ${state(progress, lang) || `${words.days(used, given)}.`}</p>`;
}

/** How the term stands, in one sentence: what is left of it, or by how much it was missed. */
export function state({ used, given, overdue, running }: PublicAppeal['progress'], lang: Language): string {
  const words = TRACK[lang];
  if (overdue) return words.late(used - given);
  if (!running) return '';
  return used < given ? words.remaining(given - used) : words.lastDay;
}

/** What else everybody knows of it, as sentences. */
export function circumstances(
  { reopened, duplicateOf, origin, parts, officialOn }: PublicAppeal,
  lang: Language,
): Piece {
  const words = TRACK[lang];
  return html`${reopened ? html`<p>${words.events.reopened}</p>` : ''}
${officialOn ? html`<p>${words.events.officially_filed}: ${day(officialOn, lang)}</p>` : ''}
${origin ? html`<p>${words.events.moved_in}: ${localized(origin.names, lang)}</p>` : ''}
${duplicateOf ? html`<p>${words.events.merged}: <span class="number">${duplicateOf}</span></p>` : ''}
${parts.map((part) => html`<p>${words.events.redirected_in_part}: ${localized(part.names, lang)}, <a href="/a/${part.agency}/${part.number}?lang=${lang}">${part.number}</a></p>`)}`;
}
