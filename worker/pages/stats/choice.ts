/** The period of the numbers as a form that needs no script. */
import { html } from 'hono/html';
import type { Stats } from '../../../sdk/contract/types.ts';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import { periodsOf } from '../../../widget/locales/stats-said.ts';
import type { StatsWords } from '../../../widget/locales/stats-words.ts';
import type { Markup } from '../frame.ts';
import { FIND } from '../tables/find.ts';

interface Shown {
  readonly agency: { readonly id: string };
  readonly stats: Stats;
  readonly lang: Language;
  readonly today: string;
}

/** Another period is the same page once more. */
export function choice({ agency, stats, lang, today }: Shown, words: StatsWords): Markup {
  const option = ([value, name]: readonly [string, string]) =>
    html`<option value="${value}"${value === stats.period ? ' selected' : ''}>${name}</option>`;
  return html`<form class="filters screen" method="get" action="/a/${agency.id}/stats">
<input type="hidden" name="lang" value="${lang}">
<div><label for="period">${words.choosePeriod}</label>
<select id="period" name="period">${periodsOf(today, stats.period, words).map(option)}</select></div>
<button class="second">${FIND[lang].show}</button>
</form>`;
}
