import type { TrackedAppeal } from '../../sdk/contract/types.ts';
import { mayOf, reopenUntil } from '../domain/citizens-acts.ts';
import { localDateTime } from '../domain/clock.ts';
import { maskEmail } from '../domain/contact.ts';
import { roomForPhotos } from '../domain/photos.ts';
import { holdersView } from '../domain/views.ts';
import type { Agency } from '../store/agencies.ts';
import { photosOf } from '../store/appeal-photos.ts';
import { calendarOf } from './calendars.ts';
import type { Opened } from './open-with-code.ts';

/** An opened appeal as its holder sees it. */
export function trackedView(opened: Opened, agency: Agency, now: Date): TrackedAppeal {
  const { appeal, privatePart, followUps, photos, contact, timeline } = opened;
  const { text, place, point } = privatePart.original;
  const room = roomForPhotos({ offered: agency.photos, attached: photos });
  const calendar = calendarOf(agency);
  return {
    agency: agency.id,
    appeal: holdersView(appeal, localDateTime(now).date, calendar),
    reopenUntil: appeal.reopened ? null : reopenUntil(appeal, calendar),
    followUps: followUps.map(({ seq, at, text, state }) => ({ at, text, state, photos: photosOf(seq, photos) })),
    may: mayOf(appeal, followUps.length, room),
    original: { text, place, point },
    photos: photos.map(({ id, width, height, published }) => ({ id, width, height, published })),
    officialNumber: privatePart.officialNumber,
    contact: contact === null ? null : maskEmail(contact),
    clock: appeal.clock,
    timeline,
  };
}
