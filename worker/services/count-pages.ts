import type { Counts } from '../../sdk/contract/types.ts';
import { publicAddress } from '../domain/page.ts';
import type { Agency } from '../store/agencies.ts';
import { countByPage } from '../store/page-counts.ts';

/** What stands in the feed about each page, by canonical address; of a page nobody wrote from, and of any foreign one, nothing. */
export function countPages(db: D1Database, agency: Agency, addresses: readonly string[]): Promise<Counts> {
  const pages = addresses.map((address) => publicAddress(address, agency.pageParams));
  return countByPage(db, agency.id, pages);
}
