/** How an agency answers, in numbers: the same as `<jauap-stats>` shows, whole without script and on paper. */
import { html } from 'hono/html';
import type { Stats } from '../../../sdk/contract/types.ts';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import { readableDate } from '../../domain/dates.ts';
import type { Agency } from '../../store/agencies.ts';
import type { Markup } from '../frame.ts';
import { page } from '../frame.ts';
import { foundHead } from '../head/found.ts';
import { inLanguage, localized } from '../parts/texts.ts';
import { STATS } from '../tables/stats.ts';
import { choice } from './choice.ts';
import { numbers } from './numbers.ts';
import { wayBack, waysOn } from './ways.ts';

export interface StatsView {
  readonly agency: Agency;
  readonly stats: Stats;
  readonly lang: Language;
  readonly origin: string;
  /** Today in Kazakhstan: no period begins later. */
  readonly today: string;
}

export function statsPage(view: StatsView): Markup {
  const { agency, stats, lang, origin } = view;
  const words = STATS[lang];
  const { from, to, asOf } = stats;
  const path = `/a/${agency.id}/stats`;
  const title = `${words.heading} · ${inLanguage(agency.names, lang)}`;
  const period = words.period(readableDate(from, lang), readableDate(to, lang));
  const told = asOf === null ? words.nothing : `${words.asOf(readableDate(asOf, lang))}. ${words.ranges}`;
  const content = html`${wayBack(agency, lang)}
<h1>${words.heading}</h1>
<p class="lead">${localized(agency.names, lang)}</p>
${choice(view, words)}
<p class="soft">${period}. ${told}</p>
${asOf === null ? '' : stats.received.most === 0 ? html`<p>${words.none}</p>` : numbers(stats, words)}
${waysOn(lang)}`;
  const head = foundHead({ origin, path, lang, title, description: `${title}. ${period}`, agency: agency.id });
  return page({ lang, title, path, content, head });
}
