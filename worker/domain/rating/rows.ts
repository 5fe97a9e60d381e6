/** Pure: the rows of a rating, from what was counted of each agency. */
import type { RatingKind } from '../../../sdk/contract/rating-vocabulary.ts';
import type { LocalizedText, Official, RatingItem } from '../../../sdk/contract/types.ts';
import type { LocalDate } from '../calendar.ts';
import type { Cells, Quarter } from '../stats/cells.ts';
import { FEW } from '../stats/protect.ts';
import { casesIn, inputsOf } from './inputs.ts';
import type { Unplaced } from './ranking.ts';
import { isEnough, scoreOf } from './score.ts';

/** What is rated of an agency. */
export interface Rated {
  readonly id: string;
  readonly names: LocalizedText;
  readonly region: string | null;
  /** Empty before the first count. */
  readonly countedOn: LocalDate;
  readonly openness: RatingItem['openness'];
  readonly officials: readonly Official[];
  /** Slices of each quarter with their rated cells: `all`, and `official:` where they were asked for. */
  readonly quarters: readonly Quarter[];
}

export function rowsOf(kind: RatingKind, agencies: readonly Rated[]): Unplaced[] {
  return kind === 'agencies'
    ? agencies.map((agency) => rowOf(agency, null, cellsOf(agency, 'all')))
    : agencies.flatMap(officialsOf);
}

const cellsOf = ({ quarters }: Rated, slice: string): Cells[] => quarters.map((quarter) => quarter[slice] ?? {});

/** Of fewer than five cases not even their being there is told. */
function officialsOf(agency: Rated): Unplaced[] {
  const shared = agency.quarters.map((quarter) => withNobodys(quarter, agency.countedOn));
  return agency.officials.flatMap((official) => {
    const cells = shared.map((quarter) => quarter[`official:${official.id}`] ?? {});
    const row = rowOf(agency, official, cells);
    return row.inputs.cases.least < FEW ? [] : [row];
  });
}

/**
 * What nobody has been given is everybody's: each official of the agency bears the part of it that they have of the rest. Otherwise what is
 * hard would be nobody's.
 */
function withNobodys(quarter: Quarter, asOf: LocalDate): Quarter {
  const own = Object.entries(quarter).filter(([slice]) => slice.startsWith('official:'));
  const given = own.reduce((sum, [, cells]) => sum + casesIn(cells, asOf), 0);
  const nobodys = Math.max(0, casesIn(quarter.all ?? {}, asOf) - given);
  return Object.fromEntries(
    own.map(([slice, cells]) => {
      const part = given === 0 ? 0 : Math.ceil((nobodys * casesIn(cells, asOf)) / given);
      return [slice, { ...cells, 'z:none': (cells['z:none'] ?? 0) + part }];
    }),
  );
}

function rowOf({ id, names, region, openness, countedOn }: Rated, official: Official | null, cells: Cells[]): Unplaced {
  const inputs = inputsOf(cells, countedOn);
  const counted = countedOn !== '';
  return {
    reason: counted ? (isEnough(inputs) ? null : 'few') : 'not_counted',
    agency: id,
    agencyNames: names,
    region,
    official,
    inputs,
    ...scoreOf(
      inputs,
      openness.map(({ of }) => of),
    ),
    openness,
    asOf: counted ? countedOn : null,
  };
}
