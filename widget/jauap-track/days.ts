/** The working days of a term, one mark a day, as a small picture and in words. */
import type { TemplateResult } from 'lit/html.js';
import { html } from 'lit/html.js';
import type { Clock, Progress } from '../../sdk/contract/types.ts';
import type { TrackWords } from '../locales/words.ts';
import type { View } from './view.ts';

/** One working day of a term. */
export interface Day {
  readonly used: boolean;
  readonly today: boolean;
  /** It was added by an extension. */
  readonly added: boolean;
  /** A weekday before it was a day off and is not counted. */
  readonly afterDayOff: boolean;
}

const ROW = 20;

/** The days of a term in their order. Pure. @param today `YYYY-MM-DD` in Kazakhstan. */
export function daysOf(clock: Clock, { used, given, running }: Progress, today: string): Day[] {
  const dates: { readonly date: string; readonly afterDayOff: boolean }[] = [];
  let afterDayOff = false;
  for (let at = Date.parse(clock.registeredOn) + 864e5; at <= Date.parse(clock.dueOn); at += 864e5) {
    const date = new Date(at).toISOString().slice(0, 10);
    if (clock.daysOff.includes(date)) afterDayOff = true;
    else if (new Date(at).getUTCDay() % 6) {
      dates.push({ date, afterDayOff });
      afterDayOff = false;
    }
  }
  // A government may move a working day to a Saturday, which the clock does not name: then no mark is tied to a date.
  const dated = dates.length === given;
  return Array.from({ length: given }, (_, index) => ({
    used: index < used,
    today: dated && running && dates[index]?.date === today,
    added: !!clock.extension && index >= clock.term,
    afterDayOff: dated && !!dates[index]?.afterDayOff,
  }));
}

/** How the term stands, in one sentence: what is left of it, or by how much it was missed. Pure. */
export function state({ used, given, overdue, running }: Progress, words: TrackWords): string {
  if (overdue) return words.late(used - given);
  if (!running) return '';
  return used < given ? words.remaining(given - used) : words.lastDay;
}

/** The same for those who do not see the picture, with nothing left out. Pure. */
function told({ tracked: { appeal, clock }, words }: View): string {
  const { used, given } = appeal.progress;
  return [
    words.days(used, given),
    words.due(clock.dueOn),
    state(appeal.progress, words).replace(/\.$/, ''),
    clock.extension && words.statuses.extended,
    clock.daysOff.length && `${words.daysOff}: ${clock.daysOff.map(words.date).join('; ')}`,
  ]
    .filter(Boolean)
    .join('. ');
}

/** @param today `YYYY-MM-DD` in Kazakhstan. */
export function picture(view: View, today: string): TemplateResult {
  const { appeal, clock } = view.tracked;
  const days = daysOf(clock, appeal.progress, today);
  const columns = Math.min(days.length, ROW);
  const draw = (wanted: (day: Day) => boolean, shape: string) =>
    days
      .map((day, i) => (wanted(day) ? `M${12 * (i % ROW) + 2} ${20 * Math.floor(i / ROW) + 2}${shape}` : ''))
      .join('');
  const square = 'h8v10h-8z';
  // Shape and place tell the days apart, colour only repeats it.
  return html`<svg
    role="img"
    aria-label=${told(view)}
    class=${appeal.progress.overdue ? 'alert' : ''}
    width="${columns * 1.25}em"
    viewBox="0 0 ${columns * 12} ${20 * Math.ceil(days.length / ROW)}"
  >
    <path class="used" d=${draw((day) => day.used, square)} />
    <path d=${draw((day) => !day.used && !day.added, square)} />
    <path class="added" d=${draw((day) => day.added, square)} />
    <path class="used" d=${draw((day) => day.today, 'm4 11l4 5h-8z')} />
    <path class="used" d=${draw((day) => day.afterDayOff, 'm-2 12h2v4h-2z')} />
  </svg>`;
}
