import { html } from 'hono/html';
import type { LocalizedText, PublicAppeal } from '../../sdk/contract/types.ts';
import type { Language } from '../../sdk/contract/vocabulary.ts';
import { readableDate } from '../domain/dates.ts';
import type { Markup } from './frame.ts';
import { page } from './frame.ts';
import { PAGE_WORDS } from './words.ts';

/** The page of one case: what everybody may know, said by the server, and the element that opens the rest with the code. */
export function casePage(names: LocalizedText, appeal: PublicAppeal, path: string, lang: Language): Markup {
  const words = PAGE_WORDS[lang];
  const name = names[lang] ?? names.kk;
  const { number, status, registeredOn, dueOn, progress } = appeal;
  const content = html`<h1>${words.appeal} <span class="number">${number}</span></h1>
<dl>
<div><dt>${words.agency}</dt><dd>${name}</dd></div>
<div><dt>${words.status}</dt><dd>${words.statuses[status]}${progress.overdue ? ` · ${words.overdue}` : ''}</dd></div>
<div><dt>${words.registered}</dt><dd>${day(registeredOn, lang)}</dd></div>
<div><dt>${words.due}</dt><dd>${day(dueOn, lang)}</dd></div>
</dl>
<jauap-track number="${number}" lang="${lang}"></jauap-track>
<noscript><h2>${words.private}</h2><p>${words.needsScript}</p></noscript>`;
  return page({ lang, title: `${number} · ${name}`, path, content, script: '/v1/jauap-track.js' });
}

const day = (date: string, lang: Language): Markup => html`<time datetime="${date}">${readableDate(date, lang)}</time>`;
