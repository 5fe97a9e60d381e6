/** The page an element stands on. Its address may hold secrets, so most of it stays where it is. */
import { LIMITS } from '../sdk/contract/vocabulary.ts';

/**
 * Canonical address of a page, or `undefined` if it has none the contract takes, as in a frame made of text. Pure.
 *
 * User name, password and fragment are dropped, and so is every query parameter the agency has not named: tokens, e-mail
 * addresses and search words travel in queries. The named ones come in the named order, so that one page has one address.
 * @param location address of the document.
 * @param canonical address in `<link rel="canonical">`; counts only on the same origin, since no page may speak for another.
 * @param pageParams names of the query parameters that tell pages apart, separated by spaces or commas.
 */
export function canonicalAddress(location: URL | Location, canonical = '', pageParams = ''): string | undefined {
  const { origin } = location;
  const { pathname, searchParams } = new URL(canonical.startsWith(`${origin}/`) ? canonical : location.href);
  const names = pageParams.match(/[^\s,]+/g) ?? [];
  const kept = names.flatMap((name) => searchParams.getAll(name).map((value) => [name, value]));
  const address = origin + pathname + (kept.length ? `?${new URLSearchParams(kept)}` : '');
  return /^https?:/.test(address) && address.length <= LIMITS.pageUrlMax ? address : undefined;
}

/** Canonical address of this page now. */
export function currentAddress(pageParams: string): string | undefined {
  return canonicalAddress(location, document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href, pageParams);
}

/**
 * Calls back whenever the page may have become another one. The host's history is not patched: where the Navigation API is
 * missing, single-page navigation is noticed by what routers change with it, the title and the canonical link.
 */
export function watchPage(changed: () => void, signal: AbortSignal): void {
  signal.throwIfAborted();
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', changed, { signal });
  for (const type of ['popstate', 'hashchange']) addEventListener(type, changed, { signal });
  const observer = new MutationObserver(changed);
  observer.observe(document.head, { subtree: true, childList: true, characterData: true, attributeFilter: ['href'] });
  signal.addEventListener('abort', () => observer.disconnect());
}
