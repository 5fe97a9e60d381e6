/** Security headers of every answer: one set for data, one for photos, another for the few pages people open. */
import type { Context, MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { DESK_ENDPOINTS, ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import type { AppEnv } from '../env.ts';
import { findAgency } from '../store/agencies.ts';

const COMMON = {
  referrerPolicy: 'no-referrer',
  strictTransportSecurity: 'max-age=63072000; includeSubDomains; preload',
} as const;

/** Answers are data: nothing in them may run, be framed, or be read as another type. */
const ofData = secureHeaders({
  ...COMMON,
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  // Who may read an answer is decided by CORS, for each agency.
  crossOriginResourcePolicy: 'cross-origin',
});

/** Pages run our own script and style, speak to our own origin, and are nobody's frame. */
const ofPages = secureHeaders({
  ...COMMON,
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ['jauap'],
  },
  xFrameOptions: 'DENY',
});

/** The desk is a page like the others, with Lit as it comes and pictures drawn from bytes it has fetched. */
const ofDesk = secureHeaders({
  ...COMMON,
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'"],
    // The preview of the widget, see below.
    frameSrc: ["'self'"],
    formAction: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ['lit-html'],
  },
  xFrameOptions: 'DENY',
});
/**
 * The widget beside its snippet, framed by the desk alone. It may read what the widget reads to be drawn and send nothing: the
 * addresses that take an appeal are not among those it may speak with, so nobody writes to an agency from its own settings.
 */
const ofPreview = secureHeaders({
  ...COMMON,
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    connectSrc: [readableBy],
    formAction: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'self'"],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ['jauap'],
  },
  xFrameOptions: 'SAMEORIGIN',
});

/** The public addresses of the agency named in a preview's query, each by its exact path. */
function readableBy(c: Context): string {
  const { origin, searchParams } = new URL(c.req.url);
  const agency = encodeURIComponent(searchParams.get('agency') ?? '');
  return [ENDPOINTS.agency, ENDPOINTS.feed].map(({ path }) => origin + path.replace(':agency', agency)).join(' ');
}

const PREVIEW = /^\/desk\/preview(?:\.css)?$/;
const DESK_PAGE = /^\/desk(?:\/|$)/;

/**
 * The page that stands in a frame on an agency's own sites, and on nobody else's: every page around it has to be one of them (CSP3
 * §6.4.2.1). An older header that knows no list would forbid them all, so it is not sent.
 */
const ofFrame = secureHeaders({
  ...COMMON,
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'", tilesOf],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: [sitesOf],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ['jauap'],
  },
  // A page around it that isolates itself (COEP) asks whether it may be there.
  crossOriginResourcePolicy: 'cross-origin',
  xFrameOptions: false,
});

function sitesOf(c: Context): string {
  const { origins = [] } = (c as Context<AppEnv>).get('agency') ?? {};
  return origins.join(' ') || "'none'";
}

function tilesOf(c: Context): string {
  const { tiles } = (c as Context<AppEnv>).get('agency') ?? {};
  return tiles ? new URL(tiles.url).origin : "'self'";
}

/** Photos are files of strangers: should a browser ever open one as a page, that page has no origin and no rights. */
const PHOTO_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

const matching = (path: string) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);
const APPEAL_PHOTO = matching(ENDPOINTS.photo.path);
const DESK_PHOTOS = [DESK_ENDPOINTS.photo.path, DESK_ENDPOINTS.uploadedPhoto.path].map(matching);

/** Paths at which people, and not programs, arrive; also where they cut an address short, and beside the files of the documentation. */
export const PAGE = /^\/(?:$|(?:a|n|u|dev|embed|overdue|ratings|docs)(?:\/|$))/;
const FRAMED = /^\/embed\/([^/]*)/;

/** Sets the headers on answers and on problems alike. */
export const headers: MiddlewareHandler<AppEnv> = async function headers(c, next) {
  const { method, path } = c.req;
  if (PAGE.test(path) || DESK_PAGE.test(path)) {
    if (FRAMED.test(path)) await framed(c, next);
    else await (PREVIEW.test(path) ? ofPreview : DESK_PAGE.test(path) ? ofDesk : ofPages)(c, next);
    // "Unchanged" would change what a cache has kept (RFC 9111 §3.2), and says nothing of the page.
    if (c.res.status === 304) return;
    // Only what a page itself has found to be for everybody is found by a search: no letter's link, no tombstone, no answer to a form.
    if (!c.res.ok || !c.res.headers.has('X-Robots-Tag')) c.res.headers.set('X-Robots-Tag', 'noindex');
    return;
  }
  await ofData(c, next);
  const ofAppeal = APPEAL_PHOTO.test(path);
  if (!ofAppeal && !DESK_PHOTOS.some((one) => one.test(path))) return;
  c.res.headers.set('Content-Security-Policy', PHOTO_POLICY);
  // Sites show published photos. The others are read by who may ask for them, and are embedded nowhere.
  const published = ofAppeal && method !== 'POST';
  c.res.headers.set('Cross-Origin-Resource-Policy', published ? 'cross-origin' : 'same-origin');
};

/**
 * Which sites may frame a page is known once its route has read the agency. A refusal from before that is read in the same frame: there
 * the agency is read for it, and where nothing can be read, nobody may frame it.
 */
const framed: MiddlewareHandler<AppEnv> = async function framed(c, next) {
  await next();
  const [, id] = FRAMED.exec(c.req.path) ?? [];
  const isUnread = c.get('agency') === undefined && c.res.status < 500;
  if (id && isUnread) c.set('agency', await findAgency(c.env.DB, id).catch(() => null));
  await ofFrame(c, async () => {});
};
