/** The parts of the head's page. Pure templates. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Overview } from '../../../sdk/contract/types.ts';
import { REJECTION_REASONS } from '../../../sdk/contract/vocabulary.ts';
import type { HeadWords } from '../locales/head.ts';
import type { Terms } from '../locales/terms.ts';
import type { Column } from './charts.ts';
import { columns, partsBar } from './charts.ts';

/** Below this a share says more about chance than about the agency. */
const ENOUGH = 10;

export interface Told {
  readonly words: HeadWords;
  readonly terms: Terms;
}

export function forecast({ forecast, overdue }: Overview, { words, terms }: Told): TemplateResult {
  const days = forecast.map(({ on, due, late }) => ({ label: terms.date(on), due, late }));
  const quiet = days.every(({ due, late }) => due + late === 0);
  return html`<section class="panel" aria-labelledby="forecast">
    <h2 id="forecast">${words.forecast}</h2>
    <p>${words.forecastLead}</p>
    <p class=${overdue > 0 ? 'alert' : ''}>${words.overdueNow(overdue)}</p>
    ${quiet ? html`<p>${words.nothingDue}</p>` : dueDays(days, words)}
  </section>`;
}

function dueDays(days: readonly Column[], words: HeadWords): TemplateResult {
  return html`${columns(days)}
    <ul class="legend">
      <li><span class="key calm"></span>${words.due}</li>
      <li><span class="key bad"></span>${words.late}</li>
    </ul>
    <details>
      <summary>${words.table}</summary>
      <table>
        <thead><tr><th scope="col">${words.day}</th><th scope="col" class="number">${words.due}</th><th scope="col" class="number">${words.late}</th></tr></thead>
        <tbody>${days.map(({ label, due, late }) => html`<tr><th scope="row">${label}</th><td class="number">${due}</td><td class="number">${late}</td></tr>`)}</tbody>
      </table>
    </details>`;
}

type Load = Omit<Overview['officials'][number], 'of'> & { readonly of: string };

export function load(of: 'officials' | 'topics', rows: readonly Load[], { words }: Told): TemplateResult {
  const heads = [words.open, words.overdue, words.dueSoon, words.lateSoon, words.pace];
  return html`<section class="panel">
    <h2 id=${of}>${words.load[of]}</h2>
    <div class="scroll" tabindex="0" role="region" aria-labelledby=${of}>
      <table>
        <thead><tr><th scope="col">${words.of[of]}</th>${heads.map((head) => html`<th scope="col" class="number">${head}</th>`)}</tr></thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                <th scope="row">${row.of}</th>
                <td class="number">${row.open}</td>
                <td class="number ${row.overdue > 0 ? 'alert' : ''}">${row.overdue}</td>
                <td class="number">${row.due}</td>
                <td class="number ${row.late > 0 ? 'alert' : ''}">${row.late}</td>
                <td class="number">${String(row.pace).replace('.', ',')}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

export function replies({ replies, answers, n }: Overview, { words }: Told): TemplateResult {
  const { kept, broken, waiting, median } = replies;
  const { onTime, late, overdue, medianDays, promised } = answers;
  return html`<section class="panel" aria-labelledby="replies">
      <h2 id="replies">${words.replies}</h2>
      ${partsBar([
        { n: kept, tone: 'good', label: words.kept },
        { n: waiting, tone: 'calm', label: words.stillTime },
        { n: broken, tone: 'bad', label: words.broken },
      ])}
      <p>${words.medianReply}: <strong>${n < ENOUGH ? words.few : median === null ? words.waiting : words.hours(median)}</strong></p>
    </section>
    <section class="panel" aria-labelledby="answers">
      <h2 id="answers">${words.answers}</h2>
      ${partsBar([
        { n: onTime, tone: 'good', label: words.onTime },
        { n: late, tone: 'warn', label: words.afterTerm },
        { n: overdue, tone: 'bad', label: words.overdue },
      ])}
      <h3>${words.promised}</h3>
      ${partsBar([
        { n: promised.kept, tone: 'good', label: words.kept },
        { n: promised.waiting, tone: 'calm', label: words.stillTime },
        { n: promised.broken, tone: 'bad', label: words.broken },
      ])}
      <p>${words.medianDays}: <strong>${n < ENOUGH ? words.few : medianDays === null ? words.waiting : words.workingDays(medianDays)}</strong></p>
    </section>`;
}

export function opinions({ verdicts, moderation, withheld, local }: Overview, { words, terms }: Told): TemplateResult {
  const { solved, clear, none } = verdicts;
  return html`<section class="panel" aria-labelledby="verdicts">
      <h2 id="verdicts">${words.verdicts}</h2>
      ${partsBar([
        { n: solved.yes, tone: 'good', label: terms.solved.yes },
        { n: solved.partly, tone: 'warn', label: terms.solved.partly },
        { n: solved.no, tone: 'bad', label: terms.solved.no },
      ])}
      ${partsBar([
        { n: clear.yes, tone: 'good', label: words.clear.yes },
        { n: clear.no, tone: 'bad', label: words.clear.no },
      ])}
      <p>${words.noVerdict}: <strong>${none}</strong></p>
    </section>
    <section class="panel" aria-labelledby="moderation">
      <h2 id="moderation">${words.moderation}</h2>
      ${partsBar([
        { n: moderation.onTime, tone: 'good', label: words.modOnTime },
        { n: moderation.waiting, tone: 'calm', label: words.modWaiting },
        { n: moderation.late, tone: 'bad', label: words.modLate },
      ])}
      <h3>${words.withheld}</h3>
      <ul class="legend">
        ${REJECTION_REASONS.map((reason) => html`<li>${terms.rejections[reason]}: <strong>${withheld[reason] ?? 0}</strong></li>`)}
      </ul>
    </section>
    <section class="panel" aria-labelledby="local">
      <h2 id="local">${words.local}</h2>
      ${partsBar([
        { n: local.answered, tone: 'good', label: words.localAnswered },
        { n: local.redirected, tone: 'calm', label: words.localRedirected },
      ])}
    </section>`;
}

const LEVELS = 4;

/** Hours of the week in which something came: the darker, the more; in it, how long people waited for a word. */
export function heat({ heat }: Overview, { words }: Told): TemplateResult | typeof nothing {
  if (heat.length === 0) return nothing;
  const most = Math.max(...heat.map(({ n }) => n));
  const hours = [...new Set(heat.map(({ hour }) => hour))].toSorted((a, b) => a - b);
  const cell = (weekday: number, hour: number) => {
    const found = heat.find((one) => one.weekday === weekday && one.hour === hour);
    if (!found) return html`<td></td>`;
    const { n, median } = found;
    return html`<td class="level-${Math.ceil((n / most) * LEVELS)}">
      <span class="visually-hidden">${words.arrived}: ${n}. </span>${median === null ? html`<span aria-hidden="true">…</span><span class="visually-hidden">${words.waiting}</span>` : words.hours(median)}
    </td>`;
  };
  return html`<section class="panel">
    <h2 id="heat">${words.heat}</h2>
    <p>${words.heatLead}</p>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="heat">
      <table class="heat">
        <thead><tr><th scope="col">${words.hour}</th>${hours.map((hour) => html`<th scope="col">${hour}</th>`)}</tr></thead>
        <tbody>${words.weekdays.map((name, i) => html`<tr><th scope="row">${name}</th>${hours.map((hour) => cell(i + 1, hour))}</tr>`)}</tbody>
      </table>
    </div>
  </section>`;
}

/** What repeats, with a way to each appeal and to an explainer. */
export function repeats(
  { repeats }: Overview,
  { words, terms }: Told,
  go: (event: Event, path: string) => void,
): TemplateResult | typeof nothing {
  if (repeats.length === 0) return nothing;
  const link = (path: string, text: string) =>
    html`<a href=${path} @click=${(event: Event) => go(event, path)}>${text}</a>`;
  return html`<section class="panel" aria-labelledby="repeats">
    <h2 id="repeats">${words.repeats}</h2>
    <p>${words.repeatsLead}</p>
    <ul>
      ${repeats.map(
        ({ topic, word, n, numbers }) =>
          html`<li>
            <strong>${terms.topics[topic]}: «${word}»</strong>, ${words.appeals(n)}.
            ${numbers.map((number) => html`${link(`/desk/appeals/${number}`, number)} `)}
          </li>`,
      )}
    </ul>
    <p>${link('/desk/explainers', words.explain)}</p>
  </section>`;
}
