/**
 * Pure: how few is kept from being found out (S35). Everything published of a quarter is made here, and every longer period is the sum
 * of what is published of its quarters, so no two periods can be subtracted to learn what neither says.
 *
 * - A group with 1 to 4 appeals has no row. It stands among `others`, of which there are at least two and at least five appeals: if
 *   need be the smallest group that has enough joins them (complementary suppression). The total minus the rows is then `others`.
 * - Parts of a row (on time, late, overdue …) are exact for the agency as a whole where none of them is 1 to 4. Otherwise, and always
 *   for groups, they are told in steps of five, wide enough that every part below five may be anything from 1 to 4.
 * - What the rows of a table and the sums of its columns say together is drawn as a reader would draw it (`audit.ts`); a row from which
 *   few would be found out tells nothing of its parts.
 */
import type { Amount } from '../../../sdk/contract/types.ts';

/** From how many on something is told by itself. */
export const FEW = 5;

/** How many of each part; together they are a known whole. */
export type Parts = Readonly<Record<string, number>>;
export type Amounts = Record<string, Amount>;

const isFew = (n: number) => n > 0 && n < FEW;

const exactly = (n: number): Amount => ({ least: n, most: n });

/** The step of five a number lies in; nothing is nothing, and few is 1 to 4. */
export function stepOf(n: number): Amount {
  if (n < FEW) return n === 0 ? exactly(0) : { least: 1, most: FEW - 1 };
  const least = Math.floor(n / FEW) * FEW;
  return { least, most: least + FEW - 1 };
}

/** A number that stands alone: exact, unless it is few. */
export function alone(n: number): Amount {
  return isFew(n) ? stepOf(n) : exactly(n);
}

/** Whether every part may be told as it is. */
export function isClean(parts: Parts): boolean {
  return !Object.values(parts).some(isFew);
}

/** A group by itself, or `null` for the one that never has a row. */
export interface Grouped {
  readonly shown: ReadonlyMap<string, number>;
  readonly others: number;
}

/** Which groups of a known total have a row. @param rest what is in no group. */
export function group(groups: Readonly<Record<string, number>>, rest = 0): Grouped {
  // By size, then by name: the same numbers always give the same rows.
  const sorted = Object.entries(groups)
    .filter(([, n]) => n > 0)
    .toSorted(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  const hidden = [...sorted.filter(([, n]) => isFew(n)).map(([, n]) => n), ...(rest > 0 ? [rest] : [])];
  const shown = sorted.filter(([, n]) => !isFew(n));
  const sum = () => hidden.reduce((total, n) => total + n, 0);
  while (hidden.some(isFew) && (hidden.length < 2 || sum() < FEW) && shown.length > 0) {
    const [, n] = shown.shift() ?? ['', 0];
    hidden.push(n);
  }
  return { shown: new Map(shown), others: sum() };
}

/** Parts of the agency as a whole. @param exact whether what they are compared with is told as it is. */
export function partsOfWhole(parts: Parts, exact: boolean): Amounts {
  if (exact && isClean(parts)) return mapParts(parts, exactly);
  return inSteps(parts);
}

/** Parts in steps of five whose whole is known. */
export function inSteps(parts: Parts): Amounts {
  const amounts = mapParts(parts, stepOf);
  widen(parts, amounts);
  return amounts;
}

/** Widens the largest part until the known sum leaves every part below five all its freedom. */
function widen(parts: Parts, amounts: Amounts): void {
  if (isClean(parts)) return;
  const total = sumOf(Object.values(parts));
  const [largest = ''] = Object.entries(parts).toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0] ?? [];
  const known = amounts[largest] ?? exactly(0);
  const most = sumOf(Object.values(amounts).map((amount) => amount.most)) - known.most;
  const least = sumOf(Object.values(amounts).map((amount) => amount.least)) - known.least;
  const slack = FEW - 2;
  amounts[largest] = {
    least: Math.max(0, Math.min(known.least, total - least - slack)),
    most: Math.max(known.most, total - most + slack),
  };
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

function mapParts(parts: Parts, tell: (n: number) => Amount): Amounts {
  return Object.fromEntries(Object.entries(parts).map(([part, n]) => [part, tell(n)]));
}

export function sumAmounts(amounts: readonly (Amount | undefined)[]): Amount {
  return amounts.reduce<Amount>(
    (sum, amount) => ({ least: sum.least + (amount?.least ?? 0), most: sum.most + (amount?.most ?? 0) }),
    { least: 0, most: 0 },
  );
}
