/** What the numbers are of, as a form that needs no script. */
import { html } from 'hono/html';
import type { Official, Stats } from '../../../sdk/contract/types.ts';
import type { Language, Topic } from '../../../sdk/contract/vocabulary.ts';
import { periodsOf } from '../../../widget/locales/stats-said.ts';
import type { StatsWords } from '../../../widget/locales/stats-words.ts';
import type { Markup, Piece } from '../frame.ts';
import { FIND } from '../tables/find.ts';

/** Topics and officials of which something is told. */
export interface Known {
  readonly topics: readonly Topic[];
  readonly officials: readonly Official[];
}

interface Shown {
  readonly agency: { readonly id: string };
  readonly stats: Stats;
  readonly official: Official | null;
  readonly known: Known;
  readonly asked: Readonly<Record<string, string>>;
  readonly lang: Language;
  readonly today: string;
}

type Option = readonly [value: string, name: string];

/** Other numbers are the same page once more. */
export function choice(shown: Shown, words: StatsWords): Markup {
  const { agency, stats, asked, lang, today } = shown;
  const { period, topic, official } = stats;
  const path = `/a/${agency.id}/stats`;
  const whole = new URLSearchParams({ ...(asked.period && { period }), lang });
  return html`<form class="filters screen" method="get" action="${path}">
<input type="hidden" name="lang" value="${lang}">
<div><label for="period">${words.choosePeriod}</label>
<select id="period" name="period">${options(periodsOf(today, period, words), period)}</select></div>
${about(shown, words)}
<button class="second">${FIND[lang].show}</button>
${topic || official ? html`<a href="${path}?${whole}">${words.everything}</a>` : ''}
</form>`;
}

const options = (all: readonly Option[], chosen: string): Markup[] =>
  all.map(([value, name]) => html`<option value="${value}"${value === chosen ? ' selected' : ''}>${name}</option>`);

/** A topic or an official in one field, as the element has it. What was asked for can be chosen again, also where nothing is told of it. */
function about({ stats, official, known }: Shown, words: StatsWords): Piece {
  const { topic } = stats;
  const topics = [...new Set([...known.topics, ...(topic ? [topic] : [])])];
  const officials =
    known.officials.some(({ id }) => id === official?.id) || !official
      ? known.officials
      : [...known.officials, official];
  if (topics.length + officials.length === 0) return '';
  const chosen = topic ? `topic:${topic}` : official ? `official:${official.id}` : '';
  const group = (label: string, of: readonly Option[]): Piece =>
    of.length ? html`<optgroup label="${label}">${options(of, chosen)}</optgroup>` : '';
  return html`<div><label for="about">${words.about}</label>
<select id="about" name="about"><option value="">${words.everything}</option>
${group(
  words.topic,
  topics.map((of) => [`topic:${of}`, words.topics[of]]),
)}
${group(
  words.official,
  officials.map(({ id, name }) => [`official:${id}`, name]),
)}</select></div>`;
}
