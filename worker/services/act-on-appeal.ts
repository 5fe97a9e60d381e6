import type { Acting, Circumstances, Refusal } from '../domain/acts.ts';
import type { Appeal } from '../domain/appeal.ts';
import type { ReplyDecision } from '../domain/replies.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import type { Agency } from '../store/agencies.ts';
import { attachAnswerPhotos } from '../store/answer-photos.ts';
import { publishPhotos } from '../store/appeal-photos.ts';
import { findCaseId, saveAct } from '../store/appeals.ts';
import { markBehind } from '../store/duplicates.ts';
import { updateFollowUp } from '../store/private-parts.ts';
import { answerDuplicates } from './answer-duplicates.ts';
import type { Named } from './read-circumstances.ts';
import { readCircumstances } from './read-circumstances.ts';

export type ActRefusal = Refusal | { readonly code: 'not_found' } | { readonly code: 'version_conflict' };

/** Whoever acts, for their agency. */
export interface ActingFor extends Acting {
  readonly agency: Agency;
}

/** One of the rules of `domain/acts/`, with the agency's people and calendar to judge by. */
export type ActRule<Input> = (appeal: Appeal, input: Input, at: Circumstances) => Result<ReplyDecision, Refusal>;

/**
 * Staff act on an appeal of their own agency: reads it, lets the rule decide, and records the decision, provided nobody
 * acted since the version the staff member saw. What it answers is answered to its duplicates as well. The same act of the same
 * person sent twice in one millisecond is one act, and both requests hear that it was done.
 * @param seq number of the citizen's further word that the act is about, if it is about one.
 */
export async function actOnAppeal<Input extends { version: number } & Named>(
  db: D1Database,
  staff: ActingFor,
  number: string,
  input: Input,
  rule: ActRule<Input>,
  now: Date,
  seq = 0,
): Promise<Result<Appeal, ActRefusal>> {
  const { agency } = staff;
  const id = await findCaseId(db, agency, number);
  if (id === null) return err({ code: 'not_found' });
  const found = await readCircumstances(db, staff, id, input, now, seq);
  if (!found) return err({ code: 'not_found' });
  const { appeal, at } = found;
  if (appeal.version !== input.version) return err({ code: 'version_conflict' });
  const decision = rule(appeal, input, at);
  if (!decision.ok) return decision;
  const { appeal: changed, event, followUp } = decision.value;
  const { version, status } = changed;
  const recorded = { ...event, seq: version, at: now.toISOString(), status, actor: 'agency' as const, staff: staff.id };
  const shown = changed.photos.map((photo) => photo.id);
  const behind = changed.duplicates > 0 && { agency: agency.id, main: id, version, staff: staff.id };
  const further = [
    ...(followUp ? [updateFollowUp(db, agency.id, id, followUp)] : []),
    ...(changed.photos === appeal.photos ? [] : [publishPhotos(db, agency.id, id, shown)]),
    ...(changed.answer === appeal.answer ? [] : attachAnswerPhotos(db, changed, id)),
    ...(behind ? [markBehind(db, behind)] : []),
  ];
  if (!(await saveAct(db, changed, id, recorded, further))) {
    // Where nobody acted, something the act names went away meanwhile: the rule says what.
    const again = await readCircumstances(db, staff, id, input, now, seq);
    const judged = again?.appeal.version === appeal.version ? rule(appeal, input, again.at) : decision;
    return judged.ok ? err({ code: 'version_conflict' }) : judged;
  }
  if (behind) await answerDuplicates(db, agency, behind, now);
  return ok(changed);
}
