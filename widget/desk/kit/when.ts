import { almaty } from '../../dates.ts';

/** An instant as day and time in Kazakhstan, wherever the reader's computer thinks it is; `date` writes a day out in their language. */
export function when(instant: string, date: (day: string) => string): string {
  const { day, time } = almaty(instant);
  return `${date(day)}, ${time}`;
}
