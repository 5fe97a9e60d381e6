/** Headers of every answer: nothing in one may run, be framed, or be read as another type. */
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { DESK_ENDPOINTS, ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import type { AppEnv } from '../env.ts';

const ofData = secureHeaders({
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  referrerPolicy: 'no-referrer',
  strictTransportSecurity: 'max-age=63072000; includeSubDomains; preload',
  // Who may read an answer is decided by CORS, for each agency.
  crossOriginResourcePolicy: 'cross-origin',
});

/** Photos are files of strangers: should a browser ever open one as a page, that page has no origin and no rights. */
const PHOTO_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

const matching = (path: string) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`);
const APPEAL_PHOTO = matching(ENDPOINTS.photo.path);
const DESK_PHOTO = matching(DESK_ENDPOINTS.photo.path);

/** Sets the headers on answers and on problems alike. */
export const headers: MiddlewareHandler<AppEnv> = async function headers(c, next) {
  await ofData(c, next);
  const { method, path } = c.req;
  const ofAppeal = APPEAL_PHOTO.test(path);
  if (!ofAppeal && !DESK_PHOTO.test(path)) return;
  c.res.headers.set('Content-Security-Policy', PHOTO_POLICY);
  // Sites show published photos. The others are read by who may ask for them, and are embedded nowhere.
  const published = ofAppeal && method !== 'POST';
  c.res.headers.set('Cross-Origin-Resource-Policy', published ? 'cross-origin' : 'same-origin');
};
