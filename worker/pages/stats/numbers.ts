/** The numbers themselves: those that stand first, pictures, and a table for whatever a picture shows. */
import { html } from 'hono/html';
import type { Amount, Stats } from '../../../sdk/contract/types.ts';
import { heatRows, heatSaid } from '../../../widget/locales/heat-said.ts';
import { between, factsOf, outcomeParts, percent, said, verdictParts } from '../../../widget/locales/stats-said.ts';
import type { StatsWords } from '../../../widget/locales/stats-words.ts';
import type { Markup, Piece } from '../frame.ts';
import { localized } from '../parts/texts.ts';
import { monthsChart, partsBar, table } from './charts.ts';
import { heatMap } from './heat.ts';

/** Of one topic or official a quarter with too few is left out, which is not the same as none. */
export function numbers(stats: Stats, words: StatsWords): Markup {
  const { partial, received } = stats;
  if (received.most === 0) return html`<p>${partial ? words.few : words.none}</p>`;
  return html`${partial ? html`<p>${words.partial}.</p>` : ''}
<dl class="facts">
${factsOf(stats, words).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
</dl>
<h2>${words.received}</h2>
${partsBar(outcomeParts(stats, words), words.received)}
<h2>${words.solved}</h2>
${partsBar(verdictParts(stats, words), words.solved)}
${monthly(stats, words)}
${topics(stats, words)}
${officials(stats, words)}
${weekly(stats, words)}
${withheld(stats, words)}`;
}

function monthly({ months }: Stats, words: StatsWords): Piece {
  if (!months?.some(({ received }) => received !== null)) return '';
  const rows = months.map(({ month, received, answered, onTime }) => [
    words.monthOf(month),
    ...[received, answered, onTime].map((n) => (n === null ? words.few : `${n}`)),
  ]);
  return html`<h2>${words.months}</h2>
${monthsChart(months, words)}
${table(words.month, [words.received, words.answered, words.onTime], rows)}`;
}

/** A table under its own heading, where there is something to tell. */
const titled = (name: string, ...told: [heads: readonly string[], rows: readonly (readonly Piece[])[]]): Piece =>
  told[1].length === 0 ? '' : html`<h2>${name}</h2>${table(name, ...told)}`;

type Row = NonNullable<Stats['topics'] | Stats['officials']>['rows'][number];

/** A row for each topic or official; those with too few have one together, of which no more is told. */
function groups(name: string, rows: readonly (readonly [Piece, Row])[], others: Amount, words: StatsWords): Piece {
  const told = rows.map(([of, { received, onTime, days, solvedShare, partial }]) => [
    partial ? html`${of}<br><small>${words.partial}</small>` : of,
    said(received),
    percent(onTime, words),
    between(days, words),
    percent(solvedShare, words),
  ]);
  const rest = others.most > 0 ? [[words.others, said(others), words.few, words.few, words.few]] : [];
  return titled(name, [words.received, words.share, words.days, words.solvedShare], [...told, ...rest]);
}

const topics = ({ topics: of }: Stats, words: StatsWords): Piece =>
  of
    ? groups(
        words.topic,
        of.rows.map((row) => [words.topics[row.of], row]),
        of.others,
        words,
      )
    : '';

const officials = ({ officials: of }: Stats, words: StatsWords): Piece =>
  of
    ? groups(
        words.official,
        of.rows.map((row) => [html`${row.of.name}<br><small>${localized(row.of.position, words.lang)}</small>`, row]),
        of.others,
        words,
      )
    : '';

function weekly({ heat }: Stats, words: StatsWords): Piece {
  if (!heat?.length) return '';
  const said = heatSaid(heat, words);
  return html`<h2>${words.heat}</h2>
${said ? heatMap(said, words) : html`<p class="soft">${words.few}</p>`}
${table(words.hourOfWeek, [words.hours, words.received], heatRows(heat, words))}`;
}

function withheld({ moderation }: Stats, words: StatsWords): Piece {
  const rows = Object.entries(moderation.withheld).map(([reason, n]) => [
    words.rejections[reason as keyof typeof words.rejections],
    said(n),
  ]);
  return titled(words.withheld, [words.amount], rows);
}
