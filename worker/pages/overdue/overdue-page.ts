/** What is late at all bodies as a page that is whole without script: the same list as `<jauap-overdue>`, and what was late before. */
import { html } from 'hono/html';
import type { OverdueArchive, OverduePage } from '../../../sdk/contract/types.ts';
import type { Markup } from '../frame.ts';
import { page } from '../frame.ts';
import { FRONT_WORDS } from '../front-words.ts';
import { foundHead } from '../head/found.ts';
import { STATS } from '../tables/stats.ts';
import { archive } from './archive.ts';
import { lateQuery } from './asked.ts';
import type { Narrowing } from './filters.ts';
import { filters, marks } from './filters.ts';
import { lateNow } from './item.ts';
import { monthLinks, paging } from './ways.ts';

export interface LateView extends Narrowing {
  /** `null` where what was asked for is not there. */
  readonly shown: OverduePage | OverdueArchive | null;
  /** Of the archive, the newest first. */
  readonly months: readonly string[];
  /** Of the service. */
  readonly origin: string;
  /** It is not the first page of its list. */
  readonly further: boolean;
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
${shown === null ? '' : 'month' in shown ? archive(shown, lang) : lateNow(shown, lang)}
${paging(view, shown?.next, view.further)}
${monthLinks(view, view.months)}`;
  const told = { lang, title, path: '/overdue' };
  const head = whole ? foundHead({ ...told, origin, description: `${said.late_now}. ${FRONT_WORDS[lang].what}` }) : '';
  return page({ ...told, query: lateQuery(asked), content, head });
}
