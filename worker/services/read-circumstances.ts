import type { Acting, Circumstances } from '../domain/acts.ts';
import type { Appeal } from '../domain/appeal.ts';
import type { Agency } from '../store/agencies.ts';
import { readOfficials, selectOfficials } from '../store/agencies.ts';
import { readAnswerPhotos, readPhotos, selectAnswerPhotos, selectPhotos } from '../store/appeal-photos.ts';
import { findCaseId, readAppeal, selectAppeal } from '../store/appeals.ts';
import { selectColleague } from '../store/colleagues.ts';
import { readOwed, selectOwed } from '../store/duplicates.ts';
import { readClarification, selectClarification } from '../store/events.ts';
import { readFollowUps, selectFollowUp } from '../store/private-parts.ts';
import { withRetry } from '../store/retry.ts';
import { calendarOf } from './calendars.ts';

/** What an act may name that has to be looked up. */
export interface Named {
  /** Member of the staff. */
  readonly assignee?: string | undefined;
  /** Number of an earlier appeal. */
  readonly earlier?: string | undefined;
  /** Photos: those of the appeal by their ids, those of the agency with the side they show. */
  readonly photos?: readonly (string | { readonly id: string })[] | undefined;
}

/** Finds nothing: for what an act does not name. */
const NOBODY = -1;

/** An appeal and everything an act of the staff on it is judged by, in one round trip. */
export async function readCircumstances(
  db: D1Database,
  { id: staffId, kind, agency }: Acting & { readonly agency: Agency },
  id: number,
  { assignee, earlier, photos: named = [] }: Named,
  now: Date,
  seq: number,
): Promise<{ appeal: Appeal; at: Circumstances } | null> {
  const earlierId = earlier === undefined ? NOBODY : ((await findCaseId(db, agency, earlier)) ?? NOBODY);
  const own = named.flatMap((photo) => (typeof photo === 'string' ? [] : [photo.id]));
  const [row, officials, word, photos, asked, owed, colleague, before, answering] = await withRetry(() =>
    db.batch([
      selectAppeal(db, agency.id, id),
      selectOfficials(db, agency.id),
      selectFollowUp(db, agency.id, id, seq),
      selectPhotos(db, agency.id, id),
      selectClarification(db, agency.id, id),
      selectOwed(db, agency.id, agency.prefix, id),
      selectColleague(db, agency.id, assignee ?? ''),
      selectAppeal(db, agency.id, earlierId),
      selectAnswerPhotos(db, agency.id, id, own, now),
    ]),
  );
  const appeal = readAppeal(row, agency.prefix);
  if (!appeal) return null;
  return {
    appeal,
    at: {
      now,
      calendar: calendarOf(agency),
      closesAt: agency.closesAt,
      staff: { id: staffId, kind },
      officials: readOfficials(officials),
      topics: agency.topics,
      followUp: readFollowUps(word)[0] ?? null,
      photos: readPhotos(photos),
      ownPhotos: readAnswerPhotos(answering),
      clarification: readClarification(asked),
      assigneeKnown: (colleague?.results.length ?? 0) > 0,
      earlier: readAppeal(before, agency.prefix)?.status ?? null,
      owed: readOwed(owed),
    },
  };
}
