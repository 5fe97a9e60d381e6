import { html } from 'hono/html';
import type { OverdueArchive } from '../../../sdk/contract/types.ts';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import type { Markup } from '../frame.ts';
import { FRONT_WORDS } from '../front-words.ts';
import { day } from '../parts/texts.ts';
import { STATS } from '../tables/stats.ts';
import { lateItem } from './item.ts';

/** What was late in a month: which appeals when it ended, and how many each day. */
export function archive({ days, items, month }: OverdueArchive, lang: Language): Markup {
  const words = FRONT_WORDS[lang];
  const said = STATS[lang];
  const ended = days.some(({ on }) => on === lastDayOf(month));
  return html`<p>${words.fixed}</p>
<h2>${words.monthEnd}</h2>
${items.length ? '' : html`<p class="soft">${ended ? words.noneThen : words.running}</p>`}
<ol class="rating">${items.map((item) => lateItem(item, lang))}</ol>
<details><summary>${words.dayEnd}</summary>
<table>
<thead><tr><th scope="col">${words.dayEnd}</th><th scope="col">${said.amount}</th></tr></thead>
<tbody>${days.map(({ on, overdue }) => html`<tr><th scope="row">${day(on, lang)}</th><td>${overdue}</td></tr>`)}</tbody>
</table></details>`;
}

function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
}
