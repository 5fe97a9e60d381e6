/** The page an appeal is sent from, read at the moment of sending. */
import type { Page } from '../../sdk/contract/types.ts';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import { currentAddress } from '../page.ts';
import { visible } from '../visible.ts';

/** Title as the contract takes it: cut, and without what is invisible or cut in half. Pure. */
export function plainTitle(title: string): string {
  return visible(title.slice(0, LIMITS.pageTitleMax));
}

export function currentPage(pageParams: string): Page | undefined {
  const url = currentAddress(pageParams);
  return url ? { url, title: plainTitle(document.title) } : undefined;
}
