/** What who looks after the service does: adds agencies, closes and opens them, and changes the calendar of all of them. */
import type { CalendarDay, NewAgency } from '../../sdk/contract/types.ts';
import { KINDS, LANGUAGES, TOPICS } from '../../sdk/contract/vocabulary.ts';
import { CLOSES_AT, localDateTime } from '../domain/clock.ts';
import { changedDays, mergedDays } from '../domain/recounts.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import type { AgencySetup } from '../store/agencies.ts';
import { saveCalendar } from '../store/recounts.ts';
import { createAgency, readCalendars } from '../store/service-agencies.ts';

const OPENS_AT = '09:00';

/** The window for formal appeals of the whole country. */
const OFFICIAL_APPEALS = 'https://eotinish.kz';

/** What an agency has before its own admin has said anything: everything is read before it is shown, and nothing is promised. */
function setupOf({ id, prefix, names, region }: NewAgency): AgencySetup {
  return {
    id,
    prefix,
    names,
    region,
    languages: LANGUAGES,
    kinds: KINDS,
    // Corruption has a door of its own: an agency must not be the first to read what is said about it.
    topics: TOPICS.filter((topic) => topic !== 'corruption'),
    origins: [],
    pageParams: [],
    notice: null,
    officialAppealUrl: OFFICIAL_APPEALS,
    closesAt: CLOSES_AT,
    opensAt: OPENS_AT,
    calendarOverrides: {},
    contact: 'optional',
    photos: true,
    tiles: null,
    privacy: { bin: null, keepYears: 5, abroad: false, thirdParties: null },
    registrar: null,
    moderation: 'pre',
    promise: null,
  };
}

/** @returns the fields whose value another agency has; none if it was added. */
export function addAgency(
  db: D1Database,
  agency: NewAgency,
  by: { readonly staff: string; readonly at: string },
): Promise<('id' | 'prefix')[]> {
  return createAgency(db, setupOf(agency), by);
}

/** How often a calendar is written again when its own admin was faster. */
const ATTEMPTS = 3;

/**
 * Puts days into the calendar of every agency and begins to count their open terms anew. Doing it twice is doing it once, so whoever
 * was interrupted does it again.
 */
export async function changeCountry(
  db: D1Database,
  country: readonly CalendarDay[],
  staff: string,
  now: Date,
): Promise<Result<number, { readonly code: 'too_early'; readonly path: string }>> {
  const past = country.findIndex(({ date }) => date < localDateTime(now).date);
  if (past >= 0) return err({ code: 'too_early', path: `days.${past}.date` });
  const done = new Set<string>();
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    for (const { agency, version, days } of await readCalendars(db)) {
      if (done.has(agency)) continue;
      const merged = mergedDays(days, country);
      const changed = changedDays(days, merged);
      const what = { country: true, days: changed.map(({ date }) => date) };
      const guard = { agency, version, staff, at: now.toISOString(), what };
      if (await saveCalendar(db, guard, { days: merged, changed })) done.add(agency);
    }
  }
  return ok(done.size);
}
