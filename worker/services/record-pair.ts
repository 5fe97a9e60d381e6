import type { Pair } from '../domain/acts/merging.ts';
import type { Decision } from '../domain/acts.ts';
import { saveActs } from '../store/appeals.ts';
import { countSupports } from '../store/supports.ts';

/** Which two rows of an agency, and who acts on them when. */
export interface PairKeys {
  readonly agency: string;
  readonly duplicate: number;
  readonly main: number;
  /** `null`: nobody of the staff. */
  readonly staff: string | null;
  readonly now: Date;
}

/** Records an act on two appeals and counts the voices anew, in one batch. @returns `false` if somebody acted on one of them first. */
export function recordPair(
  db: D1Database,
  { agency, duplicate, main, staff, now }: PairKeys,
  pair: Pair,
  more: readonly D1PreparedStatement[] = [],
): Promise<boolean> {
  const recorded = (id: number, { appeal, event }: Decision) => {
    const { version: seq, status } = appeal;
    return { appeal, id, event: { ...event, seq, at: now.toISOString(), status, actor: 'agency' as const, staff } };
  };
  const { number } = pair.main.appeal;
  const acts = [recorded(duplicate, pair.duplicate), recorded(main, pair.main)];
  return saveActs(db, acts, [countSupports(db, { agency, id: main, number }), ...more]);
}
