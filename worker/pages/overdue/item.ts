import { html } from 'hono/html';
import type { OverdueArchive, OverduePage } from '../../../sdk/contract/types.ts';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import { readableDate } from '../../domain/dates.ts';
import { headline } from '../../feeds/entries.ts';
import type { Markup } from '../frame.ts';
import { day, localized, wrapping } from '../parts/texts.ts';
import { STATS } from '../tables/stats.ts';

/** The list as it is now. */
export function lateNow({ items, today }: OverduePage, lang: Language): Markup {
  const said = STATS[lang];
  return html`<p class="soft">${items.length ? said.asOf(readableDate(today, lang)) : said.none_late}</p>
<ol class="rating">${items.map((item) => lateItem(item, lang))}</ol>`;
}

/** One appeal that is late, or was: by how much, where, and what it says where everybody may read that. The archive holds no words. */
export function lateItem(item: OverduePage['items'][number] | OverdueArchive['items'][number], lang: Language): Markup {
  const said = STATS[lang];
  const { number, agency, agencyNames, topic, dueOn, days, link } = item;
  const words =
    'text' in item
      ? item.text === null
        ? html`<p class="soft">${said.hidden}</p>`
        : html`<p>${headline(item.text)}</p>`
      : '';
  return html`<li><h2>${said.by(days)}</h2>
<p><a href="/a/${agency}?lang=${lang}">${localized(agencyNames, lang)}</a></p>
${words}
<p class="soft">${said.topics[topic]}. ${said.due}: ${day(dueOn, lang)}. <a href="${link}?lang=${lang}"><span class="number">${wrapping(number)}</span></a></p></li>`;
}
