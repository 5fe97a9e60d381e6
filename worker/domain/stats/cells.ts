/**
 * Pure: what one appeal adds to the numbers of its agency. Only what everybody may know of it: dates, status, topic, who answers, the
 * verdict. What depends on the day of reading (open, overdue, waiting) is kept by its dates, so that nothing has to be counted again
 * when a day passes.
 */
import type { ReadingLanguage } from '../../../sdk/contract/readability.ts';
import { readingOf } from '../../../sdk/contract/readability.ts';
import type { Appeal } from '../appeal.ts';
import { weekday } from '../calendar.ts';
import { localDateTime, redirectUntil } from '../clock.ts';
import { dayOf, isHeard, isSpokenBefore } from '../overview/facts.ts';
import type { WorkingTime } from '../promise.ts';
import { workingHoursBetween } from '../promise.ts';
import { ratedCells } from '../rating/cells.ts';
import { quarterOf } from './period.ts';

/** How many of each cell. */
export type Cells = Record<string, number>;

/** The numbers of a quarter: a slice of it (`all`, `topic:roads`, `rated:head-roads`), and the cells of the slice. */
export type Quarter = Record<string, Cells>;

/** What one appeal adds: one to each of these cells, in these slices of this quarter. */
export interface Contribution {
  readonly quarter: string;
  /** Cells of every group the appeal is in. */
  readonly cells: readonly string[];
  /** Further cells, of the agency as a whole. */
  readonly whole: readonly string[];
  readonly groups: readonly string[];
  /** Slices of which only the number and the outcome are told. */
  readonly brief: readonly string[];
  /** Cells of the rating, and the slices that have nothing else. */
  readonly rated: { readonly cells: readonly string[]; readonly by: readonly string[] };
}

/** Slice of publications in the media: they are nobody's appeals. */
export const MEDIA = 'media';

/** Slices of those who are answerable begin so. */
export const RATED = 'rated:';

export function contributionOf(appeal: Appeal, at: WorkingTime): Contribution {
  const { clock, source, topic, channel } = appeal;
  const quarter = quarterOf(clock.registeredOn);
  if (source) return { quarter, cells: [], whole: [], groups: [], brief: [MEDIA], rated: { cells: [], by: [] } };
  const official = appeal.answer?.official.id ?? appeal.official;
  const outcome = outcomeOf(appeal, at);
  const hours = hoursOf(appeal, at);
  return {
    quarter,
    cells: [
      outcome,
      ...(outcome === 'o:onTime' || outcome === 'o:late' ? ofAnswer(appeal, at) : []),
      ...promiseOf(appeal),
      ...(hours === null ? [] : [hours.cell]),
      ...moderationOf(appeal),
      ...(appeal.rejection ? [`x:${appeal.rejection}`] : []),
      ...(clock.extension ? ['e'] : []),
    ],
    whole: heatOf(appeal, hours),
    groups: [`topic:${topic}`, ...(official === null ? [] : [`official:${official}`])],
    brief: [`channel:${channel}`, `month:${clock.registeredOn.slice(0, 7)}`],
    rated: { cells: ratedCells(appeal, at), by: appeal.answerable ? [`${RATED}${appeal.answerable.official}`] : [] },
  };
}

/** Adds a contribution to the numbers of its quarter, or takes it away again. */
export function tally(quarter: Quarter, { cells, whole, groups, brief, rated }: Contribution, sign: 1 | -1): void {
  const outcome = cells.slice(0, 1);
  for (const slice of brief) add(quarter, slice, ['n', ...outcome], sign);
  for (const slice of groups) add(quarter, slice, ['n', ...cells], sign);
  if (groups.length > 0) add(quarter, 'all', ['n', ...cells, ...whole, ...rated.cells], sign);
  for (const slice of rated.by) add(quarter, slice, rated.cells, sign);
}

function add(quarter: Quarter, slice: string, cells: readonly string[], sign: 1 | -1): void {
  const counts: Cells = quarter[slice] ?? {};
  for (const cell of cells) {
    const n = (counts[cell] ?? 0) + sign;
    if (n === 0) delete counts[cell];
    else counts[cell] = n;
  }
  if (Object.keys(counts).length === 0) delete quarter[slice];
  else quarter[slice] = counts;
}

/** What became of it. The duty ends on the day of the first answer: a corrected answer is not a late one. */
function outcomeOf({ status, stoppedOn, clock }: Appeal, { calendar }: WorkingTime): string {
  if (stoppedOn === null) return `open:${dayOf(clock.receivedAt)}:${clock.dueOn}`;
  if (status === 'redirected') return stoppedOn <= redirectUntil(clock, calendar) ? 'o:redirected' : 'o:redirectedLate';
  if (status === 'rejected') return 'o:refused';
  if (status === 'terminated' || status === 'withdrawn') return `o:${status}`;
  return stoppedOn <= clock.dueOn ? 'o:onTime' : 'o:late';
}

function ofAnswer({ clock, stoppedOn, verdict, answer }: Appeal, { calendar }: WorkingTime): string[] {
  const days = calendar.workingDaysBetween(dayOf(clock.receivedAt), stoppedOn ?? '');
  const clear = verdict?.clear;
  const languages: readonly ReadingLanguage[] = ['kk', 'ru'];
  const scores = languages.flatMap((lang) => {
    const score = readingOf(answer?.texts[lang] ?? '', lang).score;
    return score === null ? [] : [`${lang}:${Math.round(score)}`];
  });
  return [
    `d:${days}`,
    `s:${verdict?.solved ?? 'none'}`,
    `c:${clear === undefined ? 'none' : clear ? 'yes' : 'no'}`,
    ...scores,
  ];
}

/** The first word against the promise. Who still waits is kept by the day until which it was promised. */
function promiseOf(appeal: Appeal): string[] {
  const { promise, firstReplyAt } = appeal;
  if (!promise || !isHeard(appeal)) return [];
  if (firstReplyAt === null) return [`r:by:${dayOf(promise.replyBy)}`];
  return [firstReplyAt <= promise.replyBy ? 'r:kept' : 'r:broken'];
}

/**
 * Working hours to the first word; of those who wait, the day they came. Nobody waits for a word on what ended without any, or on what
 * was opened again after one.
 */
function hoursOf(appeal: Appeal, at: WorkingTime): { readonly cell: string; readonly hours: number | null } | null {
  const { clock, firstReplyAt, stoppedOn } = appeal;
  if (!isHeard(appeal) || isSpokenBefore({ ...clock, firstReplyAt })) return null;
  if (firstReplyAt !== null) {
    const hours = workingHoursBetween(new Date(clock.receivedAt), new Date(firstReplyAt), at);
    return { cell: `h:${Math.round(hours * 10) / 10}`, hours };
  }
  return stoppedOn === null ? { cell: `w:${dayOf(clock.receivedAt)}`, hours: null } : null;
}

function moderationOf({ moderationDueOn, moderatedOn }: Appeal): string[] {
  if (moderationDueOn === null) return [];
  if (moderatedOn === null) return [`m:by:${moderationDueOn}`];
  return [moderatedOn <= moderationDueOn ? 'm:onTime' : 'm:late'];
}

function heatOf({ clock }: Appeal, waited: ReturnType<typeof hoursOf>): string[] {
  const { date, time } = localDateTime(new Date(clock.receivedAt));
  const hour = `${weekday(date)}:${Number(time.slice(0, 2))}`;
  if (waited === null) return [`k:${hour}`];
  return [`k:${hour}`, waited.hours === null ? `kw:${hour}` : `kh:${hour}:${Math.round(waited.hours)}`];
}
