import type { DeskCase, QueuePage, QueueQuery } from '../../sdk/contract/types.ts';
import { localDateTime } from '../domain/clock.ts';
import { queueView } from '../domain/views.ts';
import type { Agency } from '../store/agencies.ts';
import { photosOf, readPhotos, selectPhotos } from '../store/appeal-photos.ts';
import { idOf, readAppeal, selectAppeal } from '../store/appeals.ts';
import type { Position } from '../store/cursor.ts';
import { readTimeline, selectTimeline } from '../store/events.ts';
import {
  readFollowUps,
  readPrivatePart,
  readWords,
  selectFollowUps,
  selectPrivatePart,
  selectRemarks,
} from '../store/private-parts.ts';
import { readQueuePage } from '../store/queue.ts';
import { withRetry } from '../store/retry.ts';
import { calendarOf } from './calendars.ts';

/** A page of the agency's queue, nearest deadline first. */
export async function readQueue(
  db: D1Database,
  agency: Agency,
  query: QueueQuery,
  from: Position | undefined,
  now: Date,
): Promise<QueuePage> {
  const { items, next } = await readQueuePage(db, agency, query, from);
  const today = localDateTime(now).date;
  const calendar = calendarOf(agency);
  return { items: items.map((appeal) => queueView(appeal, today, calendar)), next };
}

/** One appeal as the desk sees it, with the citizen's own words and the history. `null` if the agency has none under this number. */
export async function readCase(db: D1Database, agency: Agency, number: string, now: Date): Promise<DeskCase | null> {
  const id = idOf(number, agency.prefix)?.id;
  if (id === undefined) return null;
  const [row, original, events, followUps, remarks, pictures] = await withRetry(() =>
    db.batch([
      selectAppeal(db, agency.id, id),
      selectPrivatePart(db, agency.id, id),
      selectTimeline(db, agency.id, id),
      selectFollowUps(db, agency.id, id),
      selectRemarks(db, agency.id, id),
      selectPhotos(db, agency.id, id),
    ]),
  );
  const appeal = readAppeal(row, agency.prefix);
  if (!appeal) return null;
  const privatePart = readPrivatePart(original);
  const photos = readPhotos(pictures);
  return {
    ...queueView(appeal, localDateTime(now).date, calendarOf(agency)),
    original: privatePart?.original ?? null,
    photos: photos.map(({ id, width, height, published }) => ({ id, width, height, published })),
    clock: appeal.clock,
    answer: appeal.answer,
    measures: [...appeal.measures],
    redirectedTo: appeal.redirectedTo,
    verdict: appeal.verdict,
    reopened: appeal.reopened,
    supports: appeal.supports,
    officialNumber: privatePart?.officialNumber ?? null,
    thread: [...appeal.thread],
    followUps: readFollowUps(followUps).map((word) => ({ ...word, photos: photosOf(word.seq, photos) })),
    remarks: readWords(remarks),
    timeline: readTimeline(events),
  };
}
