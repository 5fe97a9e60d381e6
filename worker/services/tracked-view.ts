import type { TrackedAppeal } from '../../sdk/contract/types.ts';
import { mayOf, reopenUntil } from '../domain/citizens-acts.ts';
import { localDateTime } from '../domain/clock.ts';
import { holdersView } from '../domain/views.ts';
import type { Agency } from '../store/agencies.ts';
import { calendarOf } from './calendars.ts';
import type { Opened } from './open-with-code.ts';

/** An opened appeal as its holder sees it. */
export function trackedView(opened: Opened, agency: Agency, now: Date): TrackedAppeal {
  const { appeal, privatePart, followUps, timeline } = opened;
  const calendar = calendarOf(agency);
  return {
    agency: agency.id,
    appeal: holdersView(appeal, localDateTime(now).date, calendar),
    reopenUntil: appeal.reopened ? null : reopenUntil(appeal, calendar),
    followUps: followUps.map(({ at, text, state }) => ({ at, text, state, photos: [] })),
    may: mayOf(appeal, followUps.length),
    original: privatePart.original,
    photos: [],
    officialNumber: privatePart.officialNumber,
    contact: null,
    clock: appeal.clock,
    timeline,
  };
}
