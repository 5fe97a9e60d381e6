import type { Erasure } from '../../sdk/contract/types.ts';
import type { Decision } from '../domain/acts.ts';
import type { Appeal } from '../domain/appeal.ts';
import { localDateTime } from '../domain/clock.ts';
import { erase, eraseCopy, erasesAll } from '../domain/erasure.ts';
import type { Result } from '../domain/result.ts';
import { err, ok } from '../domain/result.ts';
import type { Agency } from '../store/agencies.ts';
import { findAgency } from '../store/agencies.ts';
import type { Recorded } from '../store/appeals.ts';
import { findCaseId, readAppeal, saveActs, selectAppeal } from '../store/appeals.ts';
import { erasing, readOutlived } from '../store/erasure.ts';
import type { Copy } from '../store/places.ts';
import { readOtherCopies, selectOtherCopies } from '../store/places.ts';
import { withRetry } from '../store/retry.ts';
import type { ActRefusal } from './act-on-appeal.ts';

/** Who erases which appeal. */
export interface ErasureOrder {
  readonly agency: Agency;
  /** Member of the staff; `null`: the service itself, when the time is over. */
  readonly staff: string | null;
  readonly number: string;
}

/** What of an appeal is read before it is erased. */
interface Found {
  readonly id: number;
  readonly appeal: Appeal;
  /** The other rows that it reaches. */
  readonly copies: readonly Copy[];
}

/** A row that is erased, and the statements of its own that go with it. */
interface ErasedRow {
  readonly act: Recorded;
  readonly with: readonly D1PreparedStatement[];
}

/**
 * Erases the words of an appeal, in one batch with the event that says so. The code opens nothing from then on, and nothing says
 * whether it ever did. Bytes of photos go with the collector. What somebody orders reaches every row that the citizen's appeal has
 * become, each with an event of its own; what goes because its time is over goes by the time of the agency whose row it is.
 */
export async function eraseAppeal(
  db: D1Database,
  order: ErasureOrder,
  input: Erasure,
  now: Date,
): Promise<Result<Appeal, ActRefusal>> {
  const found = await find(db, order);
  if (!found) return err({ code: 'not_found' });
  const { id, appeal, copies } = found;
  if (appeal.version !== input.version) return err({ code: 'version_conflict' });
  const decision = erase(appeal, input);
  if (!decision.ok) return decision;
  const elsewhere = copies.map((copy) => ({ ...copy, decision: eraseCopy(copy.appeal, input, order.agency.id) }));
  const rows = [rowOf(db, { id, appeal }, decision.value, { staff: order.staff, now })];
  for (const { id: copyId, appeal: copy, decision: one } of elsewhere) {
    if (!one.ok) return one;
    // Who of this agency's staff did it is for its own desk alone.
    if (one.value) rows.push(rowOf(db, { id: copyId, appeal: copy }, one.value, { staff: null, now }));
  }
  const saved = await saveActs(
    db,
    rows.map(({ act }) => act),
    rows.flatMap((row) => row.with),
  );
  return saved ? ok(decision.value.appeal) : err({ code: 'version_conflict' });
}

async function find(db: D1Database, { agency, staff, number }: ErasureOrder): Promise<Found | null> {
  const id = await findCaseId(db, agency, number);
  if (id === null) return null;
  const [row, others] = await withRetry(() =>
    db.batch([selectAppeal(db, agency.id, id), selectOtherCopies(db, { agency: agency.id, id })]),
  );
  const appeal = readAppeal(row, agency.prefix);
  return appeal && { id, appeal, copies: staff === null ? [] : readOtherCopies(others) };
}

function rowOf(
  db: D1Database,
  { id, appeal }: Copy,
  { appeal: changed, event }: Decision,
  { staff, now }: { readonly staff: string | null; readonly now: Date },
): ErasedRow {
  const at = now.toISOString();
  const { agency, number, version: seq, status } = changed;
  const { ground } = event.data as { ground: Erasure['ground'] };
  return {
    act: { appeal: changed, id, event: { ...event, seq, at, status, actor: 'agency', staff } },
    with: erasing(
      db,
      { agency, id },
      {
        on: localDateTime(now).date,
        all: erasesAll(appeal, ground),
        entry: { at, staff, action: 'erased', data: { number, ...(event.data as object) } },
      },
    ),
  };
}

/** Appeals one run erases: few enough to be done within the minute. */
const PER_RUN = 20;

/** Erases what has outlived the time its agency keeps it. Broken off and repeated, it goes on where it was. @returns how many. */
export async function eraseOutlived(db: D1Database, now: Date): Promise<number> {
  const outlived = await readOutlived(db, localDateTime(now).date, PER_RUN);
  let erased = 0;
  for (const { agency: agencyId, number, version } of outlived) {
    const agency = await findAgency(db, agencyId);
    const input = { ground: 'retention', reason: 'keepYears', version } as const;
    if (agency && (await eraseAppeal(db, { agency, staff: null, number }, input, now)).ok) erased += 1;
  }
  return erased;
}
