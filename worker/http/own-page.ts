/** The page of an agency's site that somebody came from to write about it. */
import { isPageAddress } from '../../sdk/contract/fields.ts';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import type { Agency } from '../store/agencies.ts';

/** The address if it is of one of the agency's own sites, else `''`: nobody is turned away for a link that was written wrongly. */
export function ownPage(address: string, { origins }: Agency): string {
  const fits = address.length <= LIMITS.pageUrlMax && isPageAddress(address);
  return fits && origins.includes(new URL(address).origin) ? address : '';
}
