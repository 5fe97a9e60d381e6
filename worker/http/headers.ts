/** Security headers of every answer: one set for data, another for the few pages people open. */
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { AppEnv } from '../env.ts';

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

/** First segments of the paths at which people, and not programs, arrive. */
const PAGE = /^\/(?:a|n|u|dev)\//;

export const headers: MiddlewareHandler<AppEnv> = async function headers(c, next) {
  if (!PAGE.test(c.req.path)) return ofData(c, next);
  await ofPages(c, next);
  // A case is found by its number, not by the name of a street in it.
  c.res.headers.set('X-Robots-Tag', 'noindex');
};
