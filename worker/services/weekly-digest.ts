import type { Overview } from '../../sdk/contract/types.ts';
import { addDays, weekday } from '../domain/calendar.ts';
import { localDateTime } from '../domain/clock.ts';
import type { StaffMailData } from '../mail/staff-texts.ts';
import { findAgency } from '../store/agencies.ts';
import { withRetry } from '../store/retry.ts';
import { markTold, readUntold } from '../store/staff-mail.ts';
import { calendarOf } from './calendars.ts';
import { readOverview } from './read-overview.ts';
import { queueStaffMail } from './send-staff-mail.ts';

const BATCH = 30;
const WEEK = 7;

/** What of the overview goes into a mail: numbers alone, and no word that a citizen wrote. */
function digestOf({ answers, forecast, overdue, replies, verdicts }: Overview): StaffMailData['weekly'] {
  return {
    onTime: answers.onTime,
    late: answers.late,
    overdue,
    due: forecast.reduce((sum, { due }) => sum + due, 0),
    willBeLate: forecast.at(-1)?.late ?? 0,
    kept: replies.kept,
    broken: replies.broken,
    notSolved: verdicts.solved.no,
  };
}

/** Tells everybody who wants it how the week went: once a week, on its first working day, when the agency's day begins. */
export async function queueWeeklyDigests(db: D1Database, now: Date): Promise<void> {
  const { date, time } = localDateTime(now);
  const monday = addDays(date, 1 - weekday(date));
  for (const { id: staff, agency: id } of await readUntold(db, {
    digest: 'weekly',
    since: monday,
    time,
    limit: BATCH,
  })) {
    const agency = await findAgency(db, id);
    // A day off is no day to be told anything; the next one is.
    if (!agency || !calendarOf(agency).isWorkingDay(date)) continue;
    const overview = await readOverview(db, agency, { from: addDays(monday, -WEEK), to: date }, now);
    const mail = { id: `weekly.${monday}.${staff}`, staff, template: 'weekly', data: digestOf(overview) } as const;
    await withRetry(() => db.batch([markTold(db, staff, date), queueStaffMail(db, mail, now)]));
  }
}
