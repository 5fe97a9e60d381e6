/** Numbers as tables, each behind a disclosure. Pure templates. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { Amount, Stats } from '../../sdk/contract/types.ts';
import { localized } from '../language.ts';
import { heatRows } from '../locales/heat-said.ts';
import type { StatsWords } from '../locales/stats.ts';
import type { Part } from '../locales/stats-said.ts';
import { between, percent, said } from '../locales/stats-said.ts';

/** Wide ones are scrolled by themselves, also with the keyboard. */
function table(
  name: string,
  heads: readonly string[],
  rows: readonly (readonly unknown[])[],
  words: StatsWords,
): TemplateResult | string {
  if (rows.length === 0) return '';
  return html`<details>
    <summary>${words.table}: ${name}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${name}>
      <table>
        <thead>
          <tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr>
        </thead>
        <tbody>
          ${rows.map(([first, ...cells]) => html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
        </tbody>
      </table>
    </div>
  </details>`;
}

export const partsTable = (name: string, parts: readonly Part[], words: StatsWords) =>
  table(
    name,
    [name, words.amount],
    parts.map(({ of, n }) => [of, said(n)]),
    words,
  );

export function monthsTable(months: NonNullable<Stats['months']>, words: StatsWords): TemplateResult | string {
  const rows = months.map(({ month, received, answered, onTime }) => [
    words.monthOf(month),
    ...[received, answered, onTime].map((n) => n ?? words.few),
  ]);
  return table(words.months, [words.month, words.received, words.answered, words.onTime], rows, words);
}

export const heatTable = (heat: NonNullable<Stats['heat']>, words: StatsWords) =>
  table(words.heat, [words.hourOfWeek, words.hours, words.received], heatRows(heat, words), words);

type Row = NonNullable<Stats['topics'] | Stats['officials']>['rows'][number];

/** A row for each topic or official; those with too few have one together, of which no more is told. */
function groups(name: string, rows: readonly (readonly [unknown, Row])[], others: Amount, words: StatsWords) {
  const heads = [name, words.received, words.share, words.days, words.solvedShare];
  const told = rows.map(([of, { received, onTime, days, solvedShare, partial }]) => [
    partial ? html`${of}<br /><small>${words.partial}</small>` : of,
    said(received),
    percent(onTime, words),
    between(days, words),
    percent(solvedShare, words),
  ]);
  const rest = others.most > 0 ? [[words.others, said(others), words.few, words.few, words.few]] : [];
  return table(name, heads, [...told, ...rest], words);
}

export const topicsTable = ({ topics }: Stats, words: StatsWords): TemplateResult | string =>
  topics
    ? groups(
        words.topic,
        topics.rows.map((row) => [words.topics[row.of] ?? row.of, row]),
        topics.others,
        words,
      )
    : '';

export const officialsTable = ({ officials }: Stats, words: StatsWords): TemplateResult | string =>
  officials
    ? groups(
        words.official,
        officials.rows.map((row) => [
          html`${row.of.name}<br /><small>${localized(row.of.position, words.lang)}</small>`,
          row,
        ]),
        officials.others,
        words,
      )
    : '';

export function withheldTable({ moderation }: Stats, words: StatsWords): TemplateResult | string {
  const rows = Object.entries(moderation.withheld).map(([reason, n]) => [
    words.rejections[reason as keyof typeof words.rejections] ?? reason,
    said(n),
  ]);
  return table(words.withheld, [words.withheld, words.amount], rows, words);
}
