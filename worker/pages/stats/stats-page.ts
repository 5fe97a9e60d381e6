/** How an agency answers, in numbers: the same as `<jauap-stats>` shows, whole without script and on paper. */
import { html } from 'hono/html';
import type { Official, Stats } from '../../../sdk/contract/types.ts';
import type { Language } from '../../../sdk/contract/vocabulary.ts';
import { readableDate } from '../../domain/dates.ts';
import type { Agency } from '../../store/agencies.ts';
import type { Markup } from '../frame.ts';
import { page } from '../frame.ts';
import { foundHead } from '../head/found.ts';
import { inLanguage, localized } from '../parts/texts.ts';
import { STATS } from '../tables/stats.ts';
import type { Known } from './choice.ts';
import { choice } from './choice.ts';
import { numbers } from './numbers.ts';
import { wayBack, waysOn } from './ways.ts';

export interface StatsView {
  readonly agency: Agency;
  readonly stats: Stats;
  /** Whose numbers these are, if of one official. */
  readonly official: Official | null;
  /** Topics and officials of which something is told in this period. */
  readonly known: Known;
  /** What the address has asked for: `period`, `topic`, `official`. */
  readonly asked: Readonly<Record<string, string>>;
  readonly lang: Language;
  readonly origin: string;
  /** Today in Kazakhstan: no period begins later. */
  readonly today: string;
}

export function statsPage(view: StatsView): Markup {
  const { agency, stats, official, asked, lang, origin } = view;
  const words = STATS[lang];
  const { from, to, asOf, topic } = stats;
  const path = `/a/${agency.id}/stats`;
  const of = official?.name ?? (topic && words.topics[topic]);
  const heading = of ? `${words.heading}: ${of}` : words.heading;
  const title = `${heading} · ${inLanguage(agency.names, lang)}`;
  const period = words.period(readableDate(from, lang), readableDate(to, lang));
  const told = asOf === null ? words.nothing : `${words.asOf(readableDate(asOf, lang))}. ${words.ranges}`;
  const content = html`${wayBack(agency, lang)}
<h1>${heading}</h1>
${official ? html`<p>${localized(official.position, lang)}</p>` : ''}
<p class="lead">${localized(agency.names, lang)}</p>
${choice(view, words)}
<p class="soft">${period}. ${told}</p>
${asOf === null ? '' : numbers(stats, words)}
${waysOn(lang)}`;
  const head = foundHead({ origin, path, lang, title, description: `${title}. ${period}`, agency: agency.id });
  return page({ lang, title, path, query: asked, content, head });
}
