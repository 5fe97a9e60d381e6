/** The form of passing an appeal on. Pure templates. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { DeskCase } from '../../../sdk/contract/types.ts';
import { localized } from '../../language.ts';
import type { RedirectWords } from '../locales/redirect.ts';
import type { Body, Faults, Values } from './redirect-values.ts';
import { hadBefore, isPart } from './redirect-values.ts';

/** What the form shows, and whom it tells of a change. */
export interface Filled {
  readonly found: DeskCase;
  readonly values: Values;
  readonly faults: Faults;
  readonly bodies: readonly Body[] | 'searching' | 'failed';
  readonly change: (changes: Partial<Values>) => void;
  readonly search: (q: string) => void;
}

export function fields(filled: Filled, words: RedirectWords): TemplateResult {
  const { values, change } = filled;
  return html`<fieldset>
      <legend>${words.where}</legend>
      ${choice('to', 'service', values.to, words.onService, () => change({ to: 'service' }))}
      ${choice('to', 'elsewhere', values.to, words.elsewhere, () => change({ to: 'elsewhere' }))}
    </fieldset>
    ${values.to === 'service' ? bodies(filled, words) : names(filled, words)}
    ${values.to === 'service' ? what(filled, words) : nothing}
    ${
      isPart(values)
        ? area('text', { label: words.partText, hint: words.partHint, rows: 6, lang: filled.found.lang }, filled)
        : nothing
    }
    ${area('reason', { label: words.reason, hint: words.reasonHint[filled.found.lang], rows: 3 }, filled)}
    ${told(values, words)}`;
}

function choice(
  name: string,
  value: string,
  chosen: string | undefined,
  label: unknown,
  choose: () => void,
): TemplateResult {
  return html`<label class="choice"><input type="radio" name=${name} value=${value} .checked=${value === chosen} @change=${choose} /><span>${label}</span></label>`;
}

function bodies(
  { values, faults, bodies: found, change, search, found: appeal }: Filled,
  words: RedirectWords,
): TemplateResult {
  const typed = (event: Event) => search((event.target as HTMLInputElement).value);
  const named = (body: Body) =>
    html`${localized(body.names, words.lang)}${body.near ? html`<span class="badge">${words.near}</span>` : nothing}`;
  return html`<div class="field">
      <label for="q">${words.search}</label>
      <p class="small" id="q-hint">${words.searchHint}</p>
      <input id="q" type="search" autocomplete="off" maxlength="200" aria-describedby="q-hint" @input=${typed} />
    </div>
    <fieldset id="body" tabindex="-1" aria-describedby="body-issue">
      <legend class="visually-hidden">${words.onService}</legend>
      <p class="alert" id="body-issue">${faults.body}</p>
      <div class="bodies">${
        typeof found === 'string'
          ? nothing
          : found.map((body) => choice('body', body.id, values.body?.id, named(body), () => change({ body })))
      }</div>
      <p role="status">${found === 'searching' ? words.searching : found.length === 0 ? words.noBodies : ''}</p>
      ${
        found === 'failed'
          ? html`<p class="alert" role="alert">${words.problems.list}</p>
            <button type="button" @click=${() => search('')}>${words.retry}</button>`
          : nothing
      }
    </fieldset>
    <p class="alert" role="status">${values.body && hadBefore(appeal, values.body) ? words.again : ''}</p>`;
}

function names({ values, faults, change }: Filled, words: RedirectWords): TemplateResult {
  const input = (name: 'kk' | 'ru') => html`<div class="field">
    <label for=${name}>${words.names[name]}</label>
    <p class="small" id="${name}-hint">${name === 'kk' ? words.names.hint : ''}</p>
    <p class="alert" id="${name}-issue">${faults[name]}</p>
    <input id=${name} lang=${name} maxlength="200" .value=${values[name]} aria-invalid=${Boolean(faults[name])}
      aria-describedby="${name}-hint ${name}-issue" ?required=${name === 'kk'}
      @input=${(event: Event) => change({ [name]: (event.target as HTMLInputElement).value })} />
  </div>`;
  return html`${input('kk')} ${input('ru')}`;
}

function what({ values, change }: Filled, words: RedirectWords): TemplateResult {
  return html`<fieldset>
    <legend>${words.what}</legend>
    ${choice('what', 'whole', values.what, words.whole, () => change({ what: 'whole' }))}
    ${choice('what', 'part', values.what, words.part, () => change({ what: 'part' }))}
  </fieldset>`;
}

interface Area {
  readonly label: string;
  readonly hint: string;
  readonly rows: number;
  readonly lang?: string;
}

function area(
  name: 'text' | 'reason',
  { label, hint, rows, lang }: Area,
  { values, faults, change }: Filled,
): TemplateResult {
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <p class="small" id="${name}-hint">${hint}</p>
    <p class="alert" id="${name}-issue">${faults[name]}</p>
    <textarea id=${name} rows=${rows} lang=${lang ?? nothing} required .value=${values[name]}
      aria-invalid=${Boolean(faults[name])} aria-describedby="${name}-hint ${name}-issue"
      @input=${(event: Event) => change({ [name]: (event.target as HTMLTextAreaElement).value })}></textarea>
  </div>`;
}

/** What will be, once it is known where the appeal goes. */
function told(values: Values, words: RedirectWords): TemplateResult | typeof nothing {
  const { to, body, kk, ru } = values;
  const typed = words.lang === 'ru' ? ru.trim() || kk.trim() : kk.trim();
  const name = to === 'service' ? body && (body.names[words.lang] ?? body.names.kk) : typed;
  if (!name) return nothing;
  const lines =
    to === 'elsewhere' ? words.toldElsewhere(name) : isPart(values) ? words.toldPart(name) : words.toldWhole(name);
  return html`<div class="told stack">
    <h3>${words.told}</h3>
    <ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>
  </div>`;
}
