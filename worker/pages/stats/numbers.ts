/** The numbers themselves: those that stand first, pictures, and a table for whatever a picture shows. */
import { html } from 'hono/html';
import type { Stats } from '../../../sdk/contract/types.ts';
import { between, factsOf, outcomeParts, percent, said, verdictParts } from '../../../widget/locales/stats-said.ts';
import type { StatsWords } from '../../../widget/locales/stats-words.ts';
import type { Markup, Piece } from '../frame.ts';
import { monthsChart, partsBar, table } from './charts.ts';

export function numbers(stats: Stats, words: StatsWords): Markup {
  return html`<dl class="facts">
${factsOf(stats, words).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
</dl>
<h2>${words.received}</h2>
${partsBar(outcomeParts(stats, words), words.received)}
<h2>${words.solved}</h2>
${partsBar(verdictParts(stats, words), words.solved)}
${monthly(stats, words)}
${topics(stats, words)}
${weekly(stats, words)}
${withheld(stats, words)}`;
}

function monthly({ months }: Stats, words: StatsWords): Piece {
  if (!months?.some(({ received }) => received !== null)) return '';
  const rows = months.map(({ month, received, answered, onTime }) => [
    month,
    ...[received, answered, onTime].map((n) => (n === null ? words.few : `${n}`)),
  ]);
  return html`<h2>${words.months}</h2>
${monthsChart(months, words)}
${table(words.months, [words.month, words.received, words.answered, words.onTime], rows)}`;
}

function topics({ topics: of }: Stats, words: StatsWords): Piece {
  if (!of) return '';
  const rows = of.rows.map((row) => [
    words.topics[row.of],
    said(row.received),
    percent(row.onTime, words),
    between(row.days, words),
  ]);
  const others = of.others.most > 0 ? [[words.others, said(of.others), '', '']] : [];
  return table(words.topic, [words.topic, words.received, words.share, words.days], [...rows, ...others]);
}

function weekly({ heat }: Stats, words: StatsWords): Piece {
  const rows = (heat ?? []).map(({ weekday, hour, received, hours }) => [
    `${words.weekdays[weekday - 1]}, ${hour}:00`,
    said(received),
    between(hours, words),
  ]);
  return table(words.heat, [words.heat, words.received, words.hours], rows);
}

function withheld({ moderation }: Stats, words: StatsWords): Piece {
  const rows = Object.entries(moderation.withheld).map(([reason, n]) => [
    words.rejections[reason as keyof typeof words.rejections],
    said(n),
  ]);
  return table(words.withheld, [words.withheld, words.received], rows);
}
