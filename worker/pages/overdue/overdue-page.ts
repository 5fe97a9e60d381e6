/** What is late at all bodies as a page that is whole without script: the same list as `<jauap-overdue>`, and what was late before. */
import { html } from 'hono/html';
import type { OverdueArchive, OverduePage } from '../../../sdk/contract/types.ts';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import { readableDate } from '../../domain/dates.ts';
import type { BodyPage } from '../../store/bodies.ts';
import type { Markup, Piece } from '../frame.ts';
import { page } from '../frame.ts';
import { FRONT_WORDS } from '../front-words.ts';
import { foundHead } from '../head/found.ts';
import { HOSTED_WORDS } from '../hosted-words.ts';
import { STATS } from '../tables/stats.ts';
import { archive } from './archive.ts';
import type { LateAsked } from './asked.ts';
import { lateAddress } from './asked.ts';
import { filters, marks } from './filters.ts';
import { lateItem } from './item.ts';

export interface LateView {
  readonly asked: LateAsked;
  /** `null` where what was asked for is not there. */
  readonly shown: OverduePage | OverdueArchive | null;
  /** Of the archive, the newest first. */
  readonly months: readonly string[];
  /** Bodies to choose from: those of the region, or all if they are few. */
  readonly bodies: BodyPage;
  readonly lang: Language;
  /** Of the service. */
  readonly origin: string;
  /** The list from its beginning: the page that is found and shared. */
  readonly whole: boolean;
}

export function latePage(view: LateView): Markup {
  const { asked, shown, lang, origin, whole } = view;
  const said = STATS[lang];
  const title = asked.month ? `${said.late_now}: ${said.monthOf(asked.month)}` : said.late_now;
  const content = html`<h1>${title}</h1>
${asked.fault ? html`<p class="notice" role="alert">${FRONT_WORDS[lang].faults[asked.fault]}</p>` : ''}
${asked.month ? '' : filters(view)}
${marks(asked, lang)}
${shown === null ? '' : 'month' in shown ? archive(shown, lang) : current(shown, lang)}
${paging(view)}
${monthLinks(view)}`;
  const told = { lang, title, path: '/overdue' };
  const head = whole ? foundHead({ ...told, origin, description: `${said.late_now}. ${FRONT_WORDS[lang].what}` }) : '';
  return page({ ...told, content, head });
}

function current({ items, today }: OverduePage, lang: Language): Markup {
  const said = STATS[lang];
  return html`<p class="soft">${items.length ? said.asOf(readableDate(today, lang)) : said.none_late}</p>
<ol class="rating">${items.map((item) => lateItem(item, lang))}</ol>`;
}

function paging({ asked, shown, lang, whole }: LateView): Piece {
  const next = shown?.next;
  return html`<p class="actions screen">
${next ? html`<a rel="next" href="${lateAddress(asked, lang, next)}">${STATS[lang].more}</a>` : ''}
${asked.month && asked.agency ? html`<a href="${lateAddress({ ...asked, agency: undefined }, lang)}">${FRONT_WORDS[lang].allBodies}</a>` : ''}
${whole ? '' : html`<a href="${lateAddress({ ...asked, month: asked.fault ? undefined : asked.month }, lang)}">${HOSTED_WORDS[lang].first}</a>`}
</p>`;
}

/** What was late, by months that there are; and what is late now. */
function monthLinks({ asked, months, lang }: LateView): Piece {
  if (months.length === 0) return '';
  const said = STATS[lang];
  const link = (month: string | undefined, name: string) =>
    month === asked.month && !asked.fault
      ? html`<li><span aria-current="page">${name}</span></li>`
      : html`<li><a href="${lateAddress({ ...asked, month }, lang)}">${name}</a></li>`;
  return html`<section class="screen"><h2 id="months">${said.archive}</h2>
<nav aria-labelledby="months"><ul>
${link(undefined, FRONT_WORDS[lang].now)}
${months.map((month) => link(month, said.monthOf(month)))}
</ul></nav></section>`;
}
