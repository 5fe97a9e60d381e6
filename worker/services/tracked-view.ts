import type { TrackedAppeal } from '../../sdk/contract/types.ts';
import { mayOf, reopenUntil } from '../domain/citizens-acts.ts';
import { localDateTime } from '../domain/clock.ts';
import { maskEmail } from '../domain/contact.ts';
import { roomForPhotos } from '../domain/photos.ts';
import { holdersView } from '../domain/views.ts';
import { photosOf } from '../store/appeal-photos.ts';
import type { Place } from '../store/places.ts';
import { calendarOf } from './calendars.ts';
import type { Opened } from './open-with-code.ts';

/** An opened appeal as its holder sees it. */
export function trackedView(opened: Opened, now: Date): TrackedAppeal {
  const { place, appeal, privatePart, followUps, photos, contact, timeline, parts } = opened;
  const { agency } = place;
  const today = localDateTime(now).date;
  const { text, place: written, point } = privatePart.original;
  const room = roomForPhotos({ offered: agency.photos, attached: photos });
  const calendar = calendarOf(agency);
  return {
    agency: agency.id,
    names: agency.names,
    appeal: { ...holdersView(appeal, today, calendar), redirectedTo: appeal.redirectedTo ?? passedTo(place) },
    parts: parts.map((part) => ({
      names: part.body.names,
      appeal: holdersView(part.appeal, today, calendarOf(part.body)),
    })),
    reopenUntil: appeal.reopened ? null : reopenUntil(appeal, calendar),
    followUps: followUps.map(({ seq, at, text, state }) => ({ at, text, state, photos: photosOf(seq, photos) })),
    may: mayOf(appeal, followUps.length, room),
    original: { text, place: written, point },
    photos: photos.map(({ id, width, height, published }) => ({ id, width, height, published })),
    officialNumber: privatePart.officialNumber,
    contact: contact === null ? null : maskEmail(contact),
    clock: appeal.clock,
    timeline,
  };
}

/** The body that answers what its citizen wrote to another one. */
const passedTo = ({ agency, number }: Place) => (agency.id === number.agency ? null : agency.names);
