import type { DeskCase } from '../../sdk/contract/types.ts';
import { caseFor } from '../domain/access.ts';
import { localDateTime } from '../domain/clock.ts';
import { queueView } from '../domain/views.ts';
import { photosOf, readPhotos, selectPhotos } from '../store/appeal-photos.ts';
import { findCaseId, readAppeal, selectAppeal } from '../store/appeals.ts';
import { readDeskTimeline, selectTimeline } from '../store/events.ts';
import * as words from '../store/private-parts.ts';
import { withRetry } from '../store/retry.ts';
import type { Staff } from '../store/staff.ts';
import { calendarOf } from './calendars.ts';
import { readCaseActs, selectCaseActs } from './case-acts.ts';

/**
 * One appeal as a member of the staff may see it, with the citizen's own words and the history. `null` if the agency has none
 * under this number.
 */
export async function readCase(
  db: D1Database,
  { agency, scopes, id: staffId, kind }: Pick<Staff, 'agency' | 'scopes' | 'id' | 'kind'>,
  number: string,
  now: Date,
): Promise<DeskCase | null> {
  const id = await findCaseId(db, agency, number);
  if (id === null) return null;
  const [row, original, events, followUps, remarks, pictures, ...acts] = await withRetry(() =>
    db.batch([
      selectAppeal(db, agency.id, id),
      words.selectPrivatePart(db, agency.id, id),
      selectTimeline(db, agency.id, id),
      words.selectFollowUps(db, agency.id, id),
      words.selectRemarks(db, agency.id, id),
      selectPhotos(db, agency.id, id),
      ...selectCaseActs(db, agency, id),
    ]),
  );
  const appeal = readAppeal(row, agency.prefix);
  if (!appeal) return null;
  const privatePart = words.readPrivatePart(original);
  const photos = readPhotos(pictures);
  const calendar = calendarOf(agency);
  const citizensWords = words.readFollowUps(followUps);
  const whole: DeskCase = {
    ...queueView(appeal, localDateTime(now).date, calendar),
    original: privatePart?.original ?? null,
    photos: photos.map(({ id, width, height, published, copy }) => ({ id, width, height, published, copy })),
    clock: appeal.clock,
    answer: appeal.answer,
    measures: [...appeal.measures],
    redirectedTo: appeal.redirectedTo,
    verdict: appeal.verdict,
    reopened: appeal.reopened,
    consented: appeal.consented,
    planned: [...appeal.planned],
    origin: appeal.origin,
    parts: [...appeal.parts],
    source: appeal.source,
    page: appeal.page,
    officialNumber: privatePart?.officialNumber ?? null,
    thread: [...appeal.thread],
    followUps: citizensWords.map((word) => ({ ...word, photos: photosOf(word.seq, photos) })),
    remarks: words.readWords(remarks),
    timeline: readDeskTimeline(events),
    ...readCaseActs(acts, appeal, agency, {
      now,
      calendar,
      staff: { id: staffId, kind },
      followUps: citizensWords,
      scopes,
    }),
  };
  return caseFor(whole, scopes);
}
