/** What a case says about the acts that are open on it. */
import type { DeskCase } from '../../sdk/contract/types.ts';
import type { Reader } from '../domain/acts/offered.ts';
import { offerOf } from '../domain/acts/offered.ts';
import type { Appeal } from '../domain/appeal.ts';
import type { Agency } from '../store/agencies.ts';
import { readDuplicates, selectDuplicatesOf } from '../store/duplicates.ts';
import { readClarification, selectClarification } from '../store/events.ts';
import { readHeldBy, selectHeldBy } from '../store/places.ts';

type CaseActs = Pick<DeskCase, 'heldBy' | 'answeredHere' | 'clarification' | 'moderation' | 'may' | 'limits'>;

/** Three statements; `readCaseActs` takes their results. */
export function selectCaseActs(db: D1Database, { id: agency, prefix }: Agency, id: number): D1PreparedStatement[] {
  return [
    selectClarification(db, agency, id),
    selectDuplicatesOf(db, agency, prefix, id),
    selectHeldBy(db, agency, id),
  ];
}

export function readCaseActs(
  [asked, duplicates, holder]: readonly D1Result[],
  appeal: Appeal,
  { prefix }: Agency,
  reader: Omit<Reader, 'clarification'>,
): CaseActs {
  return {
    heldBy: readHeldBy(holder),
    answeredHere: readDuplicates(duplicates, prefix).map((duplicate) => duplicate.appeal.number),
    ...offerOf(appeal, { ...reader, clarification: readClarification(asked) }),
  };
}
