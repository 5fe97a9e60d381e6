/** A list of days that differ from a calendar, as it is edited. */
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { CalendarDay } from '../../../sdk/contract/types.ts';
import type { Drawing } from './fields.ts';
import { Filled, field, select } from './fields.ts';

/** One row of the list; the key tells rows apart while they are edited. */
export interface Row {
  readonly key: number;
  readonly day: CalendarDay;
}

let keys = 0;
export const rowOf = (day: CalendarDay): Row => ({ key: ++keys, day });
export const emptyRow = (): Row => rowOf({ date: '', working: false, name: null });

export function dayFields(rows: readonly Row[], drawing: Drawing, remove: (row: Row) => void): TemplateResult {
  const { words } = drawing;
  const said = words.calendar;
  const kinds = [
    { value: 'off', text: said.off },
    { value: 'on', text: said.on },
  ];
  return html`<ul class="stack list">
    ${rows.map(
      (row, i) => html`<li class="panel stack">
        <div class="columns">
          ${field({ name: `days.${i}.date`, label: said.date, value: row.day.date, type: 'date', required: true }, drawing)}
          ${select({ name: `days.${i}.working`, label: said.working, value: row.day.working ? 'on' : 'off' }, kinds, drawing)}
          ${(['kk', 'ru'] as const).map((lang) =>
            field(
              {
                name: `days.${i}.name.${lang}`,
                label: `${said.name} (${words.languages[lang]})`,
                lang,
                value: row.day.name?.[lang] ?? '',
              },
              drawing,
            ),
          )}
        </div>
        <div class="row"><button type="button" class="plain" @click=${() => remove(row)}>${words.remove}<span class="visually-hidden">: ${row.day.date || i + 1}</span></button></div>
      </li>`,
    )}
  </ul>`;
}

/** The rows as they are filled in, in their order. */
export function filledRows(form: HTMLFormElement, rows: readonly Row[]): Row[] {
  const filled = new Filled(form);
  return rows.map(({ key }, i) => {
    const [kk, ru] = [filled.text(`days.${i}.name.kk`), filled.text(`days.${i}.name.ru`)];
    const name = kk || ru ? { kk, ru } : null;
    return {
      key,
      day: { date: filled.text(`days.${i}.date`), working: filled.text(`days.${i}.working`) === 'on', name },
    };
  });
}
