/** What the tests of the smallest elements share: a page of their own, so that nobody counts another test's voices. */
import { endpoint } from './support.ts';

let pages = 0;

/** An address of the site under test that nobody has written from. */
export const newPage = (): string => `${location.origin}/page-${Date.now()}-${++pages}`;

/** Makes this page another one, as a canonical link does, until it is put back. */
export function standOn(page: string): { leave: () => void } {
  const link = Object.assign(document.createElement('link'), { rel: 'canonical', href: page });
  document.head.append(link);
  return { leave: () => link.remove() };
}

/** Watches what is asked of the service; the requests go on to it. */
export function watchRequests(): { asked: () => readonly URL[]; stop: () => void } {
  const { fetch } = globalThis;
  const asked: URL[] = [];
  globalThis.fetch = (input, init) => {
    const address = new URL(input instanceof Request ? input.url : input, location.href);
    if (address.origin !== location.origin) asked.push(address);
    return fetch(input, init);
  };
  return {
    asked: () => asked,
    stop: () => {
      globalThis.fetch = fetch;
    },
  };
}

/** How useful people found a page, as everybody may read it, past any cache. */
export async function ratingOf(page: string): Promise<{ yes: number; no: number }> {
  const address = new URL('/v1/agencies/kokshetau/useful', await endpoint());
  address.searchParams.set('page', page);
  return (await fetch(address, { cache: 'no-store' })).json();
}
