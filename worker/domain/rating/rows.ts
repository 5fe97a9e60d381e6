/** Pure: the rows of a rating, from what was counted of each agency. */
import type { RatingKind } from '../../../sdk/contract/rating-vocabulary.ts';
import type { LocalizedText, RatingItem } from '../../../sdk/contract/types.ts';
import type { LocalDate } from '../calendar.ts';
import type { Quarter } from '../stats/cells.ts';
import { RATED } from '../stats/cells.ts';
import { FEW } from '../stats/protect.ts';
import type { KeptInputs } from './inputs.ts';
import { casesIn, inputsOf, keptOf, NOBODYS, ownCases } from './inputs.ts';
import { CASES_MIN } from './method.ts';
import type { Unplaced } from './ranking.ts';
import { isEnough, scoreOf } from './score.ts';

/** What a quarter gives of each who is rated: of officials by id, of the agency itself under `WHOLE`. */
export type KeptQuarter = Readonly<Record<string, KeptInputs>>;

export const WHOLE = 'all';

/** What is rated of an agency. */
export interface Rated {
  readonly id: string;
  readonly names: LocalizedText;
  readonly region: string | null;
  /** Empty before the first count. */
  readonly countedOn: LocalDate;
  readonly openness: RatingItem['openness'];
  /** Of the kind that is asked for. */
  readonly quarters: readonly KeptQuarter[];
}

/** What is kept of a quarter on a day, so that no reader adds up cells. */
export function keptQuarter(quarter: Quarter, asOf: LocalDate): Readonly<Record<RatingKind, KeptQuarter>> {
  const shared = Object.entries(withNobodys(quarter, asOf));
  return {
    agencies: { [WHOLE]: keptOf(quarter[WHOLE] ?? {}, asOf) },
    officials: Object.fromEntries(shared.map(([slice, cells]) => [slice.slice(RATED.length), keptOf(cells, asOf)])),
  };
}

export function rowsOf(kind: RatingKind, agencies: readonly Rated[]): Unplaced[] {
  return kind === 'agencies'
    ? agencies.map((agency) => rowOf(agency, null, keptBy(agency, WHOLE)))
    : agencies.flatMap(officialsOf);
}

const keptBy = ({ quarters }: Rated, who: string): KeptInputs[] =>
  quarters.map((quarter) => quarter[who]).filter((kept) => kept !== undefined);

/** Of fewer than five cases not even their being there is told. */
function officialsOf(agency: Rated): Unplaced[] {
  const ids = new Set(agency.quarters.flatMap((quarter) => Object.keys(quarter)));
  return [...ids].flatMap((official) => {
    const row = rowOf(agency, official, keptBy(agency, official));
    return row.inputs.cases.least < FEW ? [] : [row];
  });
}

/**
 * What nobody has been given is everybody's: each official of the agency bears the part of it that they have of the rest. Otherwise what is
 * hard would be nobody's.
 */
function withNobodys(quarter: Quarter, asOf: LocalDate): Quarter {
  const own = Object.entries(quarter).filter(([slice]) => slice.startsWith(RATED));
  const given = own.reduce((sum, [, cells]) => sum + casesIn(cells, asOf), 0);
  const nobodys = Math.max(0, casesIn(quarter[WHOLE] ?? {}, asOf) - given);
  return Object.fromEntries(
    own.map(([slice, cells]) => {
      const part = given === 0 ? 0 : Math.ceil((nobodys * casesIn(cells, asOf)) / given);
      return [slice, { ...cells, [NOBODYS]: part }];
    }),
  );
}

function rowOf(
  { id, names, region, openness, countedOn }: Rated,
  official: string | null,
  kept: readonly KeptInputs[],
): Unplaced {
  const given = inputsOf(kept);
  const inputs = official === null ? { ...given, nobodys: null } : given;
  const enough = isEnough(inputs) && ownCases(kept) >= CASES_MIN;
  const counted = countedOn !== '';
  const { parts, score } = scoreOf(
    inputs,
    openness.map(({ of }) => of),
  );
  return {
    reason: counted ? (enough ? null : 'few') : 'not_counted',
    agency: id,
    agencyNames: names,
    region,
    official,
    inputs,
    parts,
    score,
    openness,
    asOf: counted ? countedOn : null,
  };
}
