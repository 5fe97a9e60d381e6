/** Until when a complaint may be filed. Pure. */
import type { TrackedAppeal } from '../../sdk/contract/types.ts';
import { almaty } from '../dates.ts';

/** The same day some months later, or the last day of a shorter month. @param day `YYYY-MM-DD`. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

export interface Complaint {
  readonly until: string;
  /** It is the silence that may be complained of: no answer in time counts as a refusal (АППК art. 91(2)). */
  readonly silence: boolean;
}

/**
 * Three months from the answer, or from the due date if that passed in silence (АППК art. 92). `undefined` as long as there is
 * nothing to complain of, and when the three months have passed.
 * @param now ISO 8601.
 */
export function complaintOn({ appeal, clock }: TrackedAppeal, now: string): Complaint | undefined {
  const { answer, progress } = appeal;
  const silence = progress.overdue && progress.running;
  const from = silence ? clock.dueOn : answer && !progress.running && almaty(answer.answeredAt).day;
  const until = from && monthsAfter(from, 3);
  return until && until >= almaty(now).day ? { until, silence } : undefined;
}
