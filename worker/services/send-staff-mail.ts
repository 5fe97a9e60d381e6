import { addDays, weekday } from '../domain/calendar.ts';
import { localDateTime } from '../domain/clock.ts';
import { retryAt } from '../domain/notices.ts';
import type { StaffLetter } from '../mail/compose-staff.ts';
import { composeForStaff } from '../mail/compose-staff.ts';
import type { Post } from '../mail/mailer.ts';
import type { StaffMailData, StaffTemplate } from '../mail/staff-texts.ts';
import { STAFF_TEMPLATES } from '../mail/staff-texts.ts';
import { findAgency } from '../store/agencies.ts';
import { withRetry } from '../store/retry.ts';
import * as store from '../store/staff-mail.ts';
import { calendarOf } from './calendars.ts';

const BATCH = 30;
const LEASE_MS = 5 * 60_000;

/** Days ahead of which a term is called near. */
const SOON_DAYS = 3;

/** Statement that queues a mail to a member of the staff; for the batch of what it tells of. */
export function queueStaffMail<T extends StaffTemplate>(
  db: D1Database,
  mail: { readonly id: string; readonly staff: string; readonly template: T; readonly data: StaffMailData[T] },
  now: Date,
): D1PreparedStatement {
  return store.insertStaffMail(db, { ...mail, at: now.toISOString() });
}

/** Tells everybody who wants to know it what waits, when the agency's day begins: each working day, or the first one of a week. */
export async function queueWaitingNotices(db: D1Database, now: Date): Promise<void> {
  const { date, time } = localDateTime(now);
  const monday = addDays(date, 1 - weekday(date));
  for (const { id: staff, agency: agencyId, digest } of await store.readUntold(
    db,
    { today: date, monday, time },
    BATCH,
  )) {
    const agency = await findAgency(db, agencyId);
    const data = await store.countWaiting(db, agencyId, date, addDays(date, SOON_DAYS));
    const nothing = data.fresh + data.dueSoon + data.overdue === 0;
    const off = !agency || !calendarOf(agency).isWorkingDay(date);
    // Whoever is told once a week is told on the next working day instead.
    if (off && digest === 'weekly') continue;
    const mail = { id: `waiting.${date}.${staff}`, staff, template: 'waiting', data } as const;
    const told = store.markTold(db, staff, date);
    await withRetry(() => db.batch(nothing || off ? [told] : [told, queueStaffMail(db, mail, now)]));
  }
}

/** Sends the mail to staff that waits; at least once, like that of citizens. */
export async function sendStaffMail({ db, post, now }: { db: D1Database; post: Post; now: Date }): Promise<void> {
  const until = new Date(now.getTime() + LEASE_MS).toISOString();
  const claim = crypto.randomUUID();
  const taken = await store.takeStaffMail(db, { claim, now: now.toISOString(), until, limit: BATCH });
  for (const mail of taken) {
    const letter = letterOf(mail, post);
    const next = letter ? await hand(letter, mail, post, now) : null;
    const settled = next ? store.postponeStaffMail(db, mail.id, next) : store.deleteStaffMail(db, mail.id);
    await withRetry(() => settled.run());
  }
}

/** @returns when to try again; `null` once there is nothing more to try. */
async function hand(letter: StaffLetter, mail: store.TakenStaffMail, post: Post, now: Date): Promise<string | null> {
  try {
    await post.mailer.send(composeForStaff(letter));
    return null;
  } catch (error) {
    const { name, code, permanent } = error as { name?: string; code?: unknown; permanent?: boolean };
    console.error(JSON.stringify({ level: 'error', job: 'send-staff-mail', name, code: String(code ?? '') }));
    return permanent ? null : (retryAt(mail.attempts, new Date(mail.at), now)?.toISOString() ?? null);
  }
}

/** `null` where nobody is written to any more, or in words that are no more. */
function letterOf({ id, email, lang, template, data }: store.TakenStaffMail, post: Post): StaffLetter | null {
  const known = STAFF_TEMPLATES.find((name) => name === template);
  if (!email || !known) return null;
  return {
    id,
    to: email,
    lang,
    template: known,
    data: data as StaffMailData[StaffTemplate],
    desk: `${post.origin}/desk`,
  };
}
