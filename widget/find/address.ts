/** What is looked for, as the part of the page's address that is ours. The rest of the address is the page's own. Pure. */

import { FILTERS } from '../../sdk/contract/feed-values.ts';

/** Names as in the contract's query of the feed, and `appeal`: the number of one appeal. */
export const ASKED = [...FILTERS, 'appeal'] as const;

export type Asked = { readonly [Name in (typeof ASKED)[number]]?: string };

const OURS = '#jauap=';

/** Whether the fragment may be ours. A page that uses it for itself, for its own sections or routes, keeps it. */
export const isFree = (hash: string): boolean => hash === '' || hash.startsWith(OURS);

/** What is left of the names, without what is empty. */
export const asked = (get: (name: string) => string | null): Asked =>
  Object.fromEntries(
    ASKED.flatMap((name) => {
      const value = get(name);
      return value ? [[name, value]] : [];
    }),
  );

/** What a fragment asks of an agency's feed; nothing if it is another agency's, or not ours. */
export function readHash(hash: string, agency: string): Asked {
  const given = new URLSearchParams(hash.startsWith(OURS) ? hash.slice(1) : '');
  return given.get('jauap') === agency ? asked((name) => given.get(name)) : {};
}

/** The fragment, with its `#`; `''` if nothing is asked for. */
export function writeHash(agency: string, wanted: Asked): string {
  const query = new URLSearchParams({ jauap: agency, ...wanted });
  return Object.keys(wanted).length ? `#${query}` : '';
}

/** The same on the hosted page, whose address is always ours: one appeal has a page of its own, and above a feed stands the form. */
export function hostedAddress(endpoint: string, agency: string, { appeal, ...filter }: Asked): string {
  const address = new URL(`a/${agency}${appeal ? `/${appeal}` : ''}`, endpoint.replace(/\/*$/, '/'));
  address.search = `${new URLSearchParams(filter)}`;
  address.hash = appeal ? '' : 'feed';
  return address.href;
}
