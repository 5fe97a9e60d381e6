/** Pure: sitemaps (sitemaps.org 0.9), with the other languages of each page as search engines want them. */
import { LANGUAGES } from '../../sdk/contract/vocabulary.ts';
import { inLanguageAt, OTHERWISE } from '../http/page-paths.ts';
import type { Xml } from '../http/xml.ts';
import { element, textElement, xmlDocument } from '../http/xml.ts';
import type { LastNumber, ReadableCase } from '../store/sitemap.ts';
import { BLOCK } from '../store/sitemap.ts';

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XHTML = 'http://www.w3.org/1999/xhtml';

/** Pages of the service as a whole. */
export const SERVICE_PAGES = ['/', '/overdue', '/ratings', '/ratings/method'] as const;

/** Address of the file that names them. */
export const SERVICE_SITEMAP = '/ratings/sitemap.xml';

/** Addresses of all files: that of the service, one of each agency's own pages, and one for every block of its numbers. */
export function indexOf(origin: string, numbers: readonly LastNumber[]): string {
  const files = numbers.flatMap(({ agency, year, sequence }) =>
    Array.from(
      { length: Math.ceil(sequence / BLOCK) },
      (_, block) => `${origin}/a/${agency}/sitemap.xml?block=${year}-${block}`,
    ),
  );
  const own = [...new Set(numbers.map(({ agency }) => `${origin}/a/${agency}/sitemap.xml`))];
  const entries = [origin + SERVICE_SITEMAP, ...own, ...files].map((loc) =>
    element('sitemap', {}, textElement('loc', loc)),
  );
  return xmlDocument(element('sitemapindex', { xmlns: SITEMAP }, ...entries));
}

export const ownPages = (agency: string): string[] => [`/a/${agency}`, `/a/${agency}/stats`];

/**
 * One entry for each language of a page, each of which names all of them, itself too: so search engines document it, and so the head of the
 * page says it.
 * @param pages paths, with the time of their last change where it is known.
 */
export function sitemapOf(
  origin: string,
  pages: readonly { readonly path: string; readonly updatedAt?: ReadableCase['updatedAt'] }[],
): string {
  const entries = pages.flatMap(({ path, updatedAt }) => {
    const others = [
      ...LANGUAGES.map((lang) => alternate(lang, origin + inLanguageAt(path, lang))),
      alternate('x-default', origin + inLanguageAt(path, OTHERWISE)),
    ];
    const changed = updatedAt === undefined ? undefined : textElement('lastmod', updatedAt);
    return LANGUAGES.map((lang) =>
      element('url', {}, textElement('loc', origin + inLanguageAt(path, lang)), changed, ...others),
    );
  });
  return xmlDocument(element('urlset', { xmlns: SITEMAP, 'xmlns:xhtml': XHTML }, ...entries));
}

const alternate = (hreflang: string, href: string): Xml => element('xhtml:link', { rel: 'alternate', hreflang, href });

/** Who may read what (RFC 9309). Filters and pages of a feed lead through the same cases again and again. */
export const robotsOf = (origin: string): string => `User-agent: *
Allow: /
Disallow: /desk
Disallow: /v1/desk/
Disallow: /embed/
Disallow: /n/
Disallow: /u/
Disallow: /dev/
Disallow: /a/*?*cursor=
Disallow: /a/*?*topic=
Disallow: /a/*?*status=
Disallow: /overdue?*cursor=

Sitemap: ${origin}/sitemap.xml
`;
