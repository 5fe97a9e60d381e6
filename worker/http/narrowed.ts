/** What a public read is narrowed to, beyond its schema: nobody may take a typing mistake for "there is nothing". */
import { pastFault } from '../../sdk/contract/days.ts';
import { localDateTime } from '../domain/clock.ts';
import { REGIONS, regionOf } from '../domain/regions.ts';
import { findAgency } from '../store/agencies.ts';
import { findPublicTerritories } from '../store/routing.ts';
import { invalid, ProblemError } from './problem.ts';

/** @throws {ProblemError} 422 for a month or a period that is none, or that cannot have been */
export function requirePast(path: 'month' | 'period', period: string, now: Date): void {
  const fault = pastFault(period, localDateTime(now).date);
  if (fault) throw invalid(path, fault);
}

/** @param period as the contract names it; one that is named by a word has always been. @throws {ProblemError} 422 */
export function requirePeriod(period: string, now: Date): void {
  if (/^\d/.test(period)) requirePast('period', period, now);
}

/** @param region as ISO 3166-2 has it. @throws {ProblemError} 422 for one that there is not */
export function requireRegion(region: string | undefined): void {
  const valid: string[] = REGIONS.map(({ id }) => id);
  if (region === undefined || valid.includes(region)) return;
  throw new ProblemError('invalid', { issues: [{ path: 'region', code: 'wrong_value', valid }] });
}

/** @param kato nine digits, the first two of which name a region. @throws {ProblemError} 422 for a code that no place can have */
export function requireKato(kato: string | undefined): void {
  if (kato !== undefined && !regionOf(kato.slice(0, 2))) throw invalid('region', 'wrong_value');
}

/**
 * Asked only of a list that came out empty: a territory that was taken off the agency's list may still have its appeals.
 * @throws {ProblemError} 422 for a territory that the agency has not
 */
export async function requireTerritory(db: D1Database, agency: string, territory: string): Promise<void> {
  const valid = (await findPublicTerritories(db, agency)).map(({ id }) => id);
  if (valid.includes(territory)) return;
  throw new ProblemError('invalid', { issues: [{ path: 'territory', code: 'wrong_value', valid }] });
}

/** @throws {ProblemError} 404 for an agency that there is not, 422 for a region that there is not, or that the agency is not in */
export async function requirePlaces(
  db: D1Database,
  { agency, region }: { readonly agency?: string | undefined; readonly region?: string | undefined },
): Promise<void> {
  requireRegion(region);
  if (agency === undefined) return;
  const found = await findAgency(db, agency);
  if (!found) throw new ProblemError('not_found');
  if (region !== undefined && found.region !== region) throw invalid('region', 'wrong_value');
}
