/** Who, when, about what: the facts of a case that everybody may know. */
import { html } from 'hono/html';
import type { LocalizedText, PublicAppeal } from '../../../sdk/contract/types.ts';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import { MORE_WORDS } from '../../../widget/locales/more.ts';
import type { Markup, Piece } from '../frame.ts';
import { day, dayOf, fact, localized } from '../parts/texts.ts';
import { TRACK } from '../tables/case.ts';
import { FIND } from '../tables/find.ts';
import { PAGE_WORDS } from '../words.ts';

/** Of the body that answers. */
interface Body {
  readonly names: LocalizedText;
  readonly agency: string;
}

export function facts({ names, agency }: Body, appeal: PublicAppeal, lang: Language): Markup {
  const words = TRACK[lang];
  const { registeredOn, dueOn, page: about, source, promise, supports, duplicates, object } = appeal;
  const own = PAGE_WORDS[lang];
  return html`<dl>
${fact(own.agency, localized(names, lang))}
${fact(words.registered, day(registeredOn, lang))}
${fact(own.due, day(dueOn, lang))}
${promise ? fact(words.promised, words.promise(words.date(dayOf(promise.replyBy)), words.date(promise.answerBy))) : ''}
${about ? fact(own.about, link(about.url, about.title)) : ''}
${object ? fact(FIND[lang].object, same(object, agency, lang)) : ''}
${source ? fact(source.outlet, link(source.url, source.title)) : ''}
${supports ? fact(own.supports, String(supports)) : ''}
${duplicates ? fact(words.events.merged, String(duplicates)) : ''}
</dl>`;
}

/** Where a link leads is nobody's business but its reader's. */
const link = (url: string, title: string): Piece =>
  html`<a href="${url}" rel="noopener noreferrer nofollow ugc">${title || url}</a>`;

/** The way to the other appeals about the same school, road or budget line. Sites give things ids and no names. */
const same = (object: string, agency: string, lang: Language): Piece =>
  html`${object}<br><a href="/a/${agency}?${new URLSearchParams({ object, lang }).toString()}#feed">${MORE_WORDS[lang].object}</a>`;
