/** Rows of the answer that are added and removed: what was done, what will be, and links. Pure templates. */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { LINK_KINDS } from '../../../sdk/contract/desk-vocabulary.ts';
import { ANSWER_LANGUAGES, LIMITS } from '../../../sdk/contract/vocabulary.ts';
import type { RowsWords } from '../locales/answer-words.ts';
import type { LinkRow, MeasureRow } from './draft.ts';
import { EMPTY_LINK, EMPTY_MEASURE } from './draft.ts';
import type { EditorView } from './view.ts';
import { mistakeAt } from './view.ts';

const typedIn = ({ target }: Event): string => (target as HTMLInputElement).value;

interface FieldAt {
  readonly path: string;
  readonly label: string;
  readonly value: string;
  readonly type?: string;
  readonly lang?: string;
  readonly max?: number;
  readonly from?: string;
  readonly until?: string;
  readonly set: (value: string) => void;
}

function field(view: EditorView, given: FieldAt): TemplateResult {
  const { path, label, value, type = 'text', lang, max, from, until, set } = given;
  const mistake = mistakeAt(view, path);
  const id = `${path}${lang ? `.${lang}` : ''}`.replaceAll('.', '-');
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input id=${id} type=${type} lang=${lang ?? nothing} maxlength=${max ?? nothing} min=${from ?? nothing} max=${until ?? nothing}
      .value=${value} aria-invalid=${mistake ? 'true' : 'false'} aria-describedby=${`${id}-said`} @input=${(event: Event) => set(typedIn(event))} />
    <p class="alert" id=${`${id}-said`}>${mistake}</p>
  </div>`;
}

interface Rows<Row> {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly empty: Row;
  readonly max: number;
  readonly said: RowsWords;
  readonly put: (rows: readonly Row[]) => void;
  readonly row: (row: Row, path: string, change: (part: Partial<Row>) => void) => unknown;
  readonly before?: unknown;
}

/** A list of rows, with a button to add one and one to take each away. Where the focus was stays something to focus. */
function rowsPart<Row>({ words }: EditorView, given: Rows<Row>): TemplateResult {
  const { name, rows, empty, max, said, put, row, before = nothing } = given;
  const change = (at: number) => (part: Partial<Row>) =>
    put(rows.map((other, i) => (i === at ? { ...other, ...part } : other)));
  return html`<fieldset class="rows" id=${name} tabindex="-1">
    <legend>${said.legend}</legend>
    <p class="small soft">${said.hint}</p>
    ${before}
    ${rows.map(
      (one, i) => html`<div class="entry" role="group" aria-label=${said.row(i + 1)}>
        ${row(one, `${name}.${i}`, change(i))}
        <button class="plain" aria-label=${`${words.remove}: ${said.row(i + 1)}`} @click=${(event: Event) => {
          put(rows.filter((_, other) => other !== i));
          (event.currentTarget as HTMLElement).closest<HTMLElement>('fieldset')?.focus();
        }}>${words.remove}</button>
      </div>`,
    )}
    <button ?disabled=${rows.length >= max} @click=${() => put([...rows, empty])}>${said.add}</button>
  </fieldset>`;
}

function measureRow(view: EditorView, list: 'measures' | 'planned') {
  const { words, today } = view;
  return (row: MeasureRow, path: string, change: (part: Partial<MeasureRow>) => void) => html`
    ${ANSWER_LANGUAGES.map((lang) =>
      field(view, {
        path: `${path}.what`,
        lang,
        label: words.what[lang],
        value: row[lang],
        max: LIMITS.measureMax,
        set: (value) => change({ [lang]: value }),
      }),
    )}
    ${field(view, {
      path: `${path}.on`,
      type: 'date',
      label: words.on,
      value: row.on,
      ...(list === 'measures' ? { until: today } : { from: today }),
      set: (on) => change({ on }),
    })}
    ${field(view, { path: `${path}.place`, label: words.place, value: row.place, max: LIMITS.placeMax, set: (place) => change({ place }) })}`;
}

export function measuresPart(view: EditorView, list: 'measures' | 'planned'): TemplateResult {
  const { draft, words, found, set } = view;
  const { planned } = found;
  const standing =
    list === 'planned' && planned.length > 0
      ? html`<p class="small">${words.alreadyPlanned}:</p>
          <ul class="small">${planned.map(({ what, on }) => html`<li>${what.kk ?? what.ru}, ${words.terms.date(on)}</li>`)}</ul>`
      : nothing;
  return rowsPart<MeasureRow>(view, {
    name: list,
    rows: draft[list],
    empty: EMPTY_MEASURE,
    max: LIMITS.measuresMax,
    said: words[list],
    put: (rows) => set({ [list]: rows }),
    row: measureRow(view, list),
    before: standing,
  });
}

export function linksPart(view: EditorView): TemplateResult {
  const { draft, words, set } = view;
  return rowsPart<LinkRow>(view, {
    name: 'links',
    rows: draft.links,
    empty: EMPTY_LINK,
    max: LIMITS.linksMax,
    said: words.links,
    put: (links) => set({ links }),
    row: (row, path, change) => html`<div class="field">
        <label for=${path.replace('.', '-')}>${words.linkKind}</label>
        <select id=${path.replace('.', '-')} @change=${(event: Event) => change({ kind: typedIn(event) as LinkRow['kind'] })}>
          ${LINK_KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === row.kind}>${words.linkKinds[kind]}</option>`)}
        </select>
      </div>
      ${field(view, { path: `${path}.title`, label: words.linkTitle, value: row.title, max: LIMITS.linkTitleMax, set: (title) => change({ title }) })}
      ${field(view, { path: `${path}.url`, type: 'url', label: words.linkUrl, value: row.url, max: LIMITS.pageUrlMax, set: (url) => change({ url }) })}`,
  });
}
