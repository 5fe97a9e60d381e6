/** The page an element stands on: its canonical address and title. A page's address may hold secrets, so most of it stays. */
import type { Page } from '../sdk/contract/types.ts';
import { LIMITS } from '../sdk/contract/vocabulary.ts';

/**
 * Canonical address of a page, or `undefined` if it has none the contract takes. Pure.
 *
 * User name, password and fragment are dropped, and so is every query parameter the agency has not named: tokens, e-mail
 * addresses and search words travel in queries. The named ones come in the named order, so that one page has one address.
 * @param location address of the document.
 * @param canonical `href` of `<link rel="canonical">`; counts only on the same origin, since no page may speak for another.
 * @param keep names of the query parameters that tell pages apart.
 */
export function canonicalAddress(
  location: string,
  canonical: string | null | undefined,
  keep: readonly string[],
): string | undefined {
  const here = new URL(location);
  let named = here;
  try {
    named = new URL(canonical || location, location);
  } catch {
    // A broken link element must not cost a citizen the appeal.
  }
  const { origin, pathname, searchParams } = named.origin === here.origin ? named : here;
  const kept = keep.flatMap((name) => searchParams.getAll(name).map((value) => [name, value]));
  const address = origin + pathname + (kept.length ? `?${new URLSearchParams(kept)}` : '');
  return /^https?:/.test(address) && address.length <= LIMITS.pageUrlMax ? address : undefined;
}

/** Names in an attribute, separated by spaces or commas. Pure. */
export function namesIn(attribute: string): string[] {
  return attribute.split(/[\s,]+/).filter(Boolean);
}

/** Title as the contract takes it: cut, and without characters that are invisible or broken. Pure. */
export function plainTitle(title: string): string {
  return title
    .slice(0, LIMITS.pageTitleMax)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ')
    .trim();
}

/** Canonical address of this page now. */
export function currentAddress(pageParams: string): string | undefined {
  const link = document.head.querySelector<HTMLLinkElement>('link[rel=canonical]');
  return canonicalAddress(location.href, link?.getAttribute('href'), namesIn(pageParams));
}

/** This page now, or `undefined` where it has no address of its own, as in a frame made of text. */
export function currentPage(pageParams: string): Page | undefined {
  const url = currentAddress(pageParams);
  return url ? { url, title: plainTitle(document.title) } : undefined;
}

/**
 * Calls back whenever the page may have become another one. The host's history is not patched: where the Navigation API is
 * missing, single-page navigation is noticed by what routers change with it, the title and the canonical link.
 */
export function watchPage(changed: () => void, signal: AbortSignal): void {
  signal.throwIfAborted();
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', changed, { signal });
  window.addEventListener('popstate', changed, { signal });
  window.addEventListener('hashchange', changed, { signal });
  const observer = new MutationObserver(changed);
  observer.observe(document.head, { subtree: true, childList: true, characterData: true, attributeFilter: ['href'] });
  signal.addEventListener('abort', () => observer.disconnect());
}
