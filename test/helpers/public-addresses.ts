/** Every address that everybody may read. The app itself says which routes it has, so that none can be forgotten here. */
import { createApp } from '../../worker/app.ts';

/** Behind a session, in a letter or on a developer's machine; and whether the service works. */
const PRIVATE = /^\/(?:v1\/desk|desk|n|u|dev|health)(?:\/|$)/;

const routesOf = (method: string): string[] => [
  ...new Set(
    createApp()
      .routes.filter((route) => route.method === method && !PRIVATE.test(route.path))
      .map(({ path }) => path),
  ),
];

export const PUBLIC_READS = routesOf('GET');
export const PUBLIC_WRITES = routesOf('POST');

/** The appeal that addresses are about. */
export interface About {
  readonly number: string;
  /** In its text. */
  readonly word: string;
  /** One of its photos. */
  readonly photo: string;
  /** The key it was sent with. */
  readonly token: string;
}

type Addresses = (about: About) => readonly string[];

const AGENCY = '/v1/agencies/kokshetau';
const PAGE = 'https://kokshetau.example/news/1';
const WHERE = 'jurisdiction_id=kokshetau';
const LANGS = ['', '?lang=ru', '?lang=en'];
/** Endings of feeds. */
const ENDINGS = ['rss', 'atom', 'json'];
const NOTATIONS = ['json', 'xml'];

const only =
  (...addresses: string[]): Addresses =>
  () =>
    addresses;

/** Addresses of each route that is read in public. Every appeal is of the topic `snow` and was registered in November 2026. */
export const ADDRESSES: Readonly<Record<string, Addresses>> = {
  '/v1/agencies/:agency': only(AGENCY),
  '/v1/agencies/:agency/feed': ({ word }) =>
    ['', '?limit=5', '?topic=snow', '?overdue=true', `?q=${encodeURIComponent(word)}`].map((q) => `${AGENCY}/feed${q}`),
  '/v1/agencies/:agency/explainers': only(`${AGENCY}/explainers`),
  '/v1/agencies/:agency/similar': ({ word }) => [
    `${AGENCY}/similar?q=${encodeURIComponent(`Во дворе сломался ${word}, прошу убрать снег.`)}`,
  ],
  '/v1/agencies/:agency/counts': only(`${AGENCY}/counts?page=${encodeURIComponent(PAGE)}`),
  '/v1/agencies/:agency/useful': only(`${AGENCY}/useful?page=${encodeURIComponent(PAGE)}`),
  '/v1/agencies/:agency/responsible': only(`${AGENCY}/responsible?topic=snow`),
  '/v1/agencies/:agency/stats': only(`${AGENCY}/stats`, `${AGENCY}/stats?period=2026-Q4`),
  '/v1/appeals/:number': ({ number }) => [`/v1/appeals/${number}`],
  '/v1/appeals/:number/photos/:photo': ({ number, photo }) => [`/v1/appeals/${number}/photos/${photo}`],
  '/v1/overdue': only('/v1/overdue', '/v1/overdue?agency=kokshetau', '/v1/overdue?region=KZ-11&topic=snow'),
  '/v1/overdue/archive/:month': only('/v1/overdue/archive/2026-12'),
  '/v1/ratings': only('/v1/ratings', '/v1/ratings?kind=officials'),
  '/v1/ratings/method': only('/v1/ratings/method'),
  '/feeds/region/:kato.:format': () => ENDINGS.map((ending) => `/feeds/region/11.${ending}`),
  '/feeds/:agency.:format': () => ENDINGS.map((ending) => `/feeds/kokshetau.${ending}`),
  '/feeds/:agency/:topic.:format': () => ENDINGS.map((ending) => `/feeds/kokshetau/snow.${ending}`),
  '/data/catalog.jsonld': only('/data/catalog.jsonld'),
  '/data/dictionary.json': only('/data/dictionary.json'),
  '/data/:agency': only('/data/kokshetau'),
  '/data/:agency/:file': () => ['csv', 'jsonld', 'geojson'].map((ending) => `/data/kokshetau/2026-11.${ending}`),
  '/open311/v2/discovery.json': only('/open311/v2/discovery.json'),
  '/open311/v2/discovery.xml': only('/open311/v2/discovery.xml'),
  '/open311/v2/services.json': only(`/open311/v2/services.json?${WHERE}`),
  '/open311/v2/services.xml': only(`/open311/v2/services.xml?${WHERE}`),
  '/open311/v2/services/:service_code.:notation': () =>
    NOTATIONS.map((notation) => `/open311/v2/services/snow.${notation}?${WHERE}`),
  '/open311/v2/requests.json': ({ number }) =>
    ['', '&extensions=true', `&service_request_id=${number}`].map((q) => `/open311/v2/requests.json?${WHERE}${q}`),
  '/open311/v2/requests.xml': ({ number }) =>
    ['', `&service_request_id=${number}`].map((q) => `/open311/v2/requests.xml?${WHERE}${q}`),
  '/open311/v2/requests/:service_request_id.:notation': ({ number }) =>
    NOTATIONS.map((notation) => `/open311/v2/requests/${number}.${notation}?${WHERE}&extensions=true`),
  '/open311/v2/tokens/:token.:notation': ({ token }) => [`/open311/v2/tokens/${token}.json?${WHERE}`],
  '/a/:agency': () => [...LANGS, '?topic=snow'].map((q) => `/a/kokshetau${q}`),
  '/a/:agency/:number': ({ number }) => [`/a/kokshetau/${number}`],
  '/a/:agency/:number/support': ({ number }) => [`/a/kokshetau/${number}/support`],
  '/a/:agency/stats': () => LANGS.map((lang) => `/a/kokshetau/stats${lang}`),
  '/a/:agency/poster': () => LANGS.map((lang) => `/a/kokshetau/poster${lang}`),
  '/a/:agency/qr.svg': only('/a/kokshetau/qr.svg'),
  '/a/:agency/sitemap.xml': only('/a/kokshetau/sitemap.xml', '/a/kokshetau/sitemap.xml?block=2026-0'),
  '/embed/:agency': () => LANGS.map((lang) => `/embed/kokshetau${lang}`),
  '/': () => LANGS.map((lang) => `/${lang}`),
  '/overdue': () =>
    ['', '?lang=ru', '?lang=en', '?region=KZ-11&topic=snow', '?month=2026-12'].map((q) => `/overdue${q}`),
  '/ratings': () => LANGS.map((lang) => `/ratings${lang}`),
  '/ratings/method': only('/ratings/method'),
  '/ratings/sitemap.xml': only('/ratings/sitemap.xml'),
  '/sitemap.xml': only('/sitemap.xml'),
  '/robots.txt': only('/robots.txt'),
  '/openapi.json': only('/openapi.json'),
  '/docs': only('/docs'),
  '/docs/:lang{(?:kk|ru|en)}': only('/docs/kk'),
  '/docs/api': only('/docs/api'),
};

/** Nothing is read for these: they are what the code is, or lead elsewhere. */
export const UNLIMITED = [
  '/robots.txt',
  '/openapi.json',
  '/docs',
  '/docs/:lang{(?:kk|ru|en)}',
  '/docs/api',
  '/a/:agency/:number/support',
];

/** Rows that a 304 reads. A number is looked up before its body's count is; a frame names the agency's sites in its headers. */
export const ROWS_OF_304: Readonly<Record<string, number>> = {
  '/a/:agency': 1,
  '/a/:agency/:number': 3,
  '/a/:agency/poster': 1,
  '/a/:agency/qr.svg': 1,
  '/a/:agency/sitemap.xml': 1,
  '/a/:agency/stats': 2,
  '/data/:agency': 1,
  '/data/catalog.jsonld': 1,
  '/embed/:agency': 2,
  '/feeds/:agency.:format': 1,
  '/feeds/:agency/:topic.:format': 1,
  '/feeds/region/:kato.:format': 1,
  '/open311/v2/requests.json': 3,
  '/open311/v2/requests.xml': 3,
  '/open311/v2/requests/:service_request_id.:notation': 3,
  '/open311/v2/services.json': 1,
  '/open311/v2/services.xml': 1,
  '/open311/v2/services/:service_code.:notation': 1,
  '/': 1,
  '/overdue': 2,
  '/ratings': 1,
  '/sitemap.xml': 1,
  '/v1/agencies/:agency': 1,
  '/v1/agencies/:agency/counts': 1,
  '/v1/agencies/:agency/explainers': 1,
  '/v1/agencies/:agency/feed': 1,
  '/v1/agencies/:agency/responsible': 1,
  '/v1/agencies/:agency/stats': 2,
  '/v1/agencies/:agency/useful': 1,
  '/v1/appeals/:number': 3,
  '/v1/overdue': 1,
  '/v1/overdue/archive/:month': 1,
  '/v1/ratings': 1,
};

export interface Address {
  readonly route: string;
  readonly path: string;
}

/** The addresses of every route, for some appeals. */
export function addressesOf(appeals: readonly About[]): Address[] {
  const found = PUBLIC_READS.flatMap((route) =>
    appeals.flatMap((about) => (ADDRESSES[route]?.(about) ?? []).map((path) => ({ route, path }))),
  );
  return [...new Map(found.map((address) => [address.path, address])).values()];
}

/** A page for people and not an answer for programs. */
export const isPage = (path: string): boolean => /^\/(?:$|\?|(?:a|embed)\/|overdue|ratings|sitemap\.xml)/.test(path);
