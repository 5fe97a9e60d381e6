import type { Circumstances, Refusal } from '../domain/acts.ts';
import type { Appeal } from '../domain/appeal.ts';
import type { ReplyDecision } from '../domain/replies.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import { readOfficials, selectOfficials } from '../store/agencies.ts';
import { publishPhotos, readPhotos, selectPhotos } from '../store/appeal-photos.ts';
import { findCaseId, readAppeal, saveAct, selectAppeal } from '../store/appeals.ts';
import * as words from '../store/private-parts.ts';
import { withRetry } from '../store/retry.ts';
import type { Staff } from '../store/staff.ts';
import { calendarOf } from './calendars.ts';

export type ActRefusal = Refusal | { readonly code: 'not_found' } | { readonly code: 'version_conflict' };

/** One of the rules of `domain/acts.ts`, with the agency's people and calendar to judge by. */
export type ActRule<Input> = (appeal: Appeal, input: Input, at: Circumstances) => Result<ReplyDecision, Refusal>;

/**
 * Staff act on an appeal of their own agency: reads it, lets the rule decide, and records the decision, provided nobody
 * acted since the version the staff member saw.
 * @param seq number of the citizen's further word that the act is about, if it is about one.
 */
export async function actOnAppeal<Input extends { version: number }>(
  db: D1Database,
  staff: Pick<Staff, 'id' | 'agency'>,
  number: string,
  input: Input,
  rule: ActRule<Input>,
  now: Date,
  seq = 0,
): Promise<Result<Appeal, ActRefusal>> {
  const { agency } = staff;
  const id = await findCaseId(db, agency, number);
  if (id === null) return err({ code: 'not_found' });
  const [row, officials, word, photos] = await withRetry(() =>
    db.batch([
      selectAppeal(db, agency.id, id),
      selectOfficials(db, agency.id),
      words.selectFollowUp(db, agency.id, id, seq),
      selectPhotos(db, agency.id, id),
    ]),
  );
  const appeal = readAppeal(row, agency.prefix);
  if (!appeal) return err({ code: 'not_found' });
  if (appeal.version !== input.version) return err({ code: 'version_conflict' });
  const decision = rule(appeal, input, {
    now,
    calendar: calendarOf(agency),
    officials: readOfficials(officials),
    topics: agency.topics,
    followUp: words.readFollowUps(word)[0] ?? null,
    photos: readPhotos(photos),
  });
  if (!decision.ok) return decision;
  const { appeal: changed, event, followUp } = decision.value;
  const { version, status } = changed;
  const recorded = { ...event, seq: version, at: now.toISOString(), status, actor: 'agency' as const, staff: staff.id };
  const shown = changed.photos.map((photo) => photo.id);
  const further = [
    ...(followUp ? [words.updateFollowUp(db, agency.id, id, followUp)] : []),
    ...(changed.photos === appeal.photos ? [] : [publishPhotos(db, agency.id, id, shown)]),
  ];
  const saved = await saveAct(db, changed, id, recorded, further);
  return saved ? ok(changed) : err({ code: 'version_conflict' });
}
