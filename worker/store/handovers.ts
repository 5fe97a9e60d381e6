/** An appeal goes to another agency of the service, whole or in part (АППК art. 65): everything of it in one batch. */
import type { Appeal } from '../domain/appeal.ts';
import { actStatements } from './appeals.ts';
import type { Behind } from './duplicates.ts';
import { markBehind } from './duplicates.ts';
import type { NewEvent } from './events.ts';
import { copyEvents, hasEvent, insertEvent } from './events.ts';
import { copyPhotos, movePhotos } from './handed-photos.ts';
import { insertHandedAppeal } from './insert-appeal.ts';
import { forgetNotes } from './notes.ts';
import type { AppealKey } from './places.ts';
import { insertPartOfPrivatePart, movePrivateParts } from './private-parts.ts';
import { withRetry } from './retry.ts';
import { forgetEarlier, indexAppeal } from './search.ts';
import { moveSupports } from './supports.ts';

/** A row of an appeal as an act leaves it, and the event that made it so. */
export interface HandedRow {
  readonly id: number;
  readonly appeal: Appeal;
  readonly event: NewEvent;
}

/** What is handed over. */
export interface Handover {
  readonly given: HandedRow;
  /** The new row; its id must be free. */
  readonly received: HandedRow;
  /** `null`: the whole. */
  readonly part: {
    /** The citizen's words that this part is about; `null`: all of them. */
    readonly text: string | null;
  } | null;
  /** The giver's note that duplicates are left behind, if any are. */
  readonly behind: Behind | null;
}

/** `conflict`: somebody acted on the appeal first. `id_taken`: the receiving agency has given the id away meanwhile. */
export type HandoverOutcome = 'recorded' | 'conflict' | 'id_taken';

/** Records a handover. Repeated after a lost answer, it finds its own event and changes nothing. */
export async function recordHandover(db: D1Database, handover: Handover): Promise<HandoverOutcome> {
  const { given, received, part, behind } = handover;
  const from = { agency: given.appeal.agency, id: given.id };
  const to = { agency: received.appeal.agency, id: received.id };
  const keepsPhotos = received.appeal.photos.length > 0;
  const contents = part
    ? [
        insertEvent(db, to.agency, to.id, received.event),
        insertPartOfPrivatePart(db, from, to, part.text),
        ...copyPhotos(db, from, to, { published: keepsPhotos }),
      ]
    : wholeContents(db, from, to, received);
  try {
    await withRetry(() =>
      db.batch([
        ...actStatements(db, given.appeal, given.id, given.event),
        ...insertHandedAppeal(db, to.id, received.appeal),
        ...(part ? [insertPart(db, from, to)] : passOn(db, from, to)),
        ...contents,
        ...forgetEarlier(db, received.appeal, to.id),
        ...indexAppeal(db, received.appeal, to.id, received.event.type),
        ...(behind ? [markBehind(db, behind)] : []),
      ]),
    );
    return 'recorded';
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.message.includes('UNIQUE constraint failed: appeals.agency, appeals.id')) return 'id_taken';
    if (!error.message.includes('events are append-only')) throw error;
    return (await withRetry(() => hasEvent(db, from.agency, from.id, given.event))) ? 'recorded' : 'conflict';
  }
}

/** What goes with a whole appeal. The history is copied, because nobody may take it away from where it happened. */
function wholeContents(
  db: D1Database,
  from: AppealKey,
  to: AppealKey,
  { event, appeal: { number } }: HandedRow,
): D1PreparedStatement[] {
  return [
    copyEvents(db, from, to),
    insertEvent(db, to.agency, to.id, event),
    ...movePrivateParts(db, from, to),
    ...movePhotos(db, from, to),
    ...moveSupports(db, from, to, number),
    forgetNotes(db, from.agency, from.id),
  ];
}

/** The whole appeal, or a whole part of one: what the giver held, the receiver holds. */
function passOn(db: D1Database, from: AppealKey, to: AppealKey): D1PreparedStatement[] {
  return [
    db.prepare('UPDATE handovers SET held = 0 WHERE agency = ?1 AND appeal = ?2').bind(from.agency, from.id),
    db
      .prepare(
        `INSERT INTO handovers (agency, appeal, first_agency, first_appeal, part, held)
         SELECT ?3, ?4, COALESCE(o.first_agency, g.agency), COALESCE(o.first_appeal, g.appeal), COALESCE(o.part, 0), 1
         FROM (SELECT ?1 AS agency, ?2 AS appeal) g LEFT JOIN handovers o ON o.agency = g.agency AND o.appeal = g.appeal`,
      )
      .bind(from.agency, from.id, to.agency, to.id),
  ];
}

/** A part, the next of the citizen's appeal. */
function insertPart(db: D1Database, from: AppealKey, to: AppealKey): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO handovers (agency, appeal, first_agency, first_appeal, part, held)
       SELECT ?3, ?4, f.agency, f.appeal,
         (SELECT COALESCE(MAX(part), 0) + 1 FROM handovers h WHERE h.first_agency = f.agency AND h.first_appeal = f.appeal), 1
       FROM (
         SELECT COALESCE(o.first_agency, g.agency) AS agency, COALESCE(o.first_appeal, g.appeal) AS appeal
         FROM (SELECT ?1 AS agency, ?2 AS appeal) g
         LEFT JOIN handovers o ON o.agency = g.agency AND o.appeal = g.appeal) f`,
    )
    .bind(from.agency, from.id, to.agency, to.id);
}
