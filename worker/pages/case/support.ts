/** "I have the same problem", as forms that need no script: first asked, then counted. */
import { html } from 'hono/html';
import type { PublicAppeal, Support } from '../../../sdk/contract/types.ts';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import type { Markup, Piece } from '../frame.ts';
import { page } from '../frame.ts';
import { isOpen } from '../head/data.ts';
import { HOSTED_WORDS } from '../hosted-words.ts';
import { said } from '../parts/card.ts';
import { hidden, languageButtons, notice, trap } from '../parts/fields.ts';
import { SIMILAR, TRACK } from '../tables/case.ts';

export interface SupportView {
  readonly appeal: PublicAppeal;
  /** Of the case. */
  readonly path: string;
  readonly lang: Language;
}

/**
 * The door on the page of a case. Caches keep that page, so it holds no key and no time. Its button has a name, because Lynx turns a
 * POST of nothing into a GET.
 */
export function supportDoor({ appeal, path, lang }: SupportView): Piece {
  if (!isOpen(appeal)) return '';
  return html`<form class="screen" method="post" action="${path}/support?lang=${lang}">
<p><button class="second" name="act" value="ask">${SIMILAR[lang].support}</button></p>
</form>`;
}

export interface AskedSupport extends SupportView {
  /** Makes the press count once, however often it comes. */
  readonly key: string;
  /** When this page was made, ms since 1970: a person needs a moment to read it. */
  readonly now: number;
  readonly fromElsewhere: boolean;
}

export function supportCheck({ appeal, path, lang, key, now, fromElsewhere }: AskedSupport): Markup {
  const words = SIMILAR[lang];
  const own = HOSTED_WORDS[lang];
  const content = html`${fromElsewhere ? notice(own.supportFromElsewhere) : ''}
<h1>${words.support}</h1>
<section class="card" aria-label="${TRACK[lang].appeal} ${appeal.number}">
<p><strong>${TRACK[lang].topics[appeal.topic]} <span class="number">${appeal.number}</span></strong></p>
${said(appeal, lang)}
</section>
<p id="once">${own.supportOnce}</p>
<form method="post" action="${path}/support?lang=${lang}" autocomplete="off">
${hidden('key', key)}${hidden('checked', String(now))}
${trap(lang)}
<p><button name="act" value="support" aria-describedby="once">${words.support}</button></p>
${languageButtons(lang)}
</form>
<p><a href="${path}?lang=${lang}">${TRACK[lang].close}</a></p>`;
  return page({ lang, title: `${words.support} · ${appeal.number}`, path, content, answer: true });
}

export function supportedPage({ appeal, path, lang }: SupportView, { supports, counted }: Support): Markup {
  const words = SIMILAR[lang];
  const heading = counted ? words.supported(supports) : words.held;
  const content = html`<h1>${heading}</h1>
<p><a href="${path}?lang=${lang}">${TRACK[lang].topics[appeal.topic]} <span class="number">${appeal.number}</span></a></p>`;
  return page({ lang, title: `${heading} · ${appeal.number}`, path, content, answer: true });
}
