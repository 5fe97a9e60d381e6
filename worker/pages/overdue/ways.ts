/** Ways from the list of what is late: on and back in it, and to what was late before. */
import { html } from 'hono/html';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import { ARCHIVE_WORDS } from '../../../widget/locales/archive.ts';
import type { Piece } from '../frame.ts';
import { FRONT_WORDS } from '../front-words.ts';
import { HOSTED_WORDS } from '../hosted-words.ts';
import { STATS } from '../tables/stats.ts';
import type { LateAsked } from './asked.ts';
import { lateAddress } from './asked.ts';

interface Ways {
  readonly asked: LateAsked;
  readonly lang: Language;
}

export function paging({ asked, lang }: Ways, next: string | null | undefined, further: boolean): Piece {
  return html`<p class="actions screen">
${next ? html`<a rel="next" href="${lateAddress(asked, lang, next)}">${STATS[lang].more}</a>` : ''}
${asked.month && asked.agency ? html`<a href="${lateAddress({ ...asked, agency: undefined }, lang)}">${FRONT_WORDS[lang].allBodies}</a>` : ''}
${further || asked.fault ? html`<a href="${lateAddress(asked, lang)}">${HOSTED_WORDS[lang].first}</a>` : ''}
</p>`;
}

/** What was late, by months that there are; and what is late now. */
export function monthLinks({ asked, lang }: Ways, months: readonly string[]): Piece {
  if (months.length === 0) return '';
  const said = STATS[lang];
  const link = (month: string | undefined, name: string) =>
    month === asked.month && !asked.fault
      ? html`<li><span aria-current="page">${name}</span></li>`
      : html`<li><a href="${lateAddress({ ...asked, month }, lang)}">${name}</a></li>`;
  return html`<section class="screen"><h2 id="months">${ARCHIVE_WORDS[lang].archive}</h2>
<nav aria-labelledby="months"><ul>
${link(undefined, FRONT_WORDS[lang].now)}
${months.map((month) => link(month, said.monthOf(month)))}
</ul></nav></section>`;
}
