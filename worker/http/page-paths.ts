import type { Language } from '../../sdk/contract/vocabulary.ts';

/** Paths of the hosted pages that have a form, apart from the API's: people are sent there by links, letters and posters. */
export const PAGE_PATHS = {
  agency: '/a/:agency',
  case: '/a/:agency/:number',
  /** Apart from the case itself: the cookie of a support is sent here alone, so the page that caches keep never sees one. */
  support: '/a/:agency/:number/support',
} as const;

/** The language for whoever reads none of ours: that of the state. */
export const OTHERWISE: Language = 'kk';

/** The address of a page in a language: the one by which it is found, shared and named elsewhere. A page without it is the same page once more. */
export const inLanguageAt = (path: string, lang: Language): string => `${path}?lang=${lang}`;

/** Pages that are only read. Those under an agency go before a case: no number looks like them. */
export const READING_PATHS = {
  stats: '/a/:agency/stats',
  poster: '/a/:agency/poster',
  qr: '/a/:agency/qr.svg',
  sitemap: '/a/:agency/sitemap.xml',
  embed: '/embed/:agency',
  home: '/',
  overdue: '/overdue',
} as const;
