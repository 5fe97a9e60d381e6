import type { MiddlewareHandler } from 'hono';
import { Hono } from 'hono';
import { DATA_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import { localDateTime } from '../domain/clock.ts';
import { tableSchema } from '../domain/open-data/dictionary.ts';
import { FORMATS, MEDIA_TYPES } from '../domain/open-data/formats.ts';
import type { AppEnv } from '../env.ts';
import { filesVersion, publicFor, publicRead, serviceVersion } from '../http/caching.ts';
import { limitReads } from '../http/limits.ts';
import { ProblemError } from '../http/problem.ts';
import { licenceOf } from '../services/data-env.ts';
import { openDataCatalogue, openDataFile, openDataIndex } from '../services/read-open-data.ts';
import { webhookSetting } from '../services/webhook-env.ts';

/** Open data is for the programs and pages of anybody, and asks nobody who they are. */
const open: MiddlewareHandler<AppEnv> = async function open(c, next) {
  await next();
  c.res.headers.set('Access-Control-Allow-Origin', '*');
};

/** No cache may give out a file without asking: it may hold what is hidden since. */
const asked: MiddlewareHandler<AppEnv> = async function asked(c, next) {
  await next();
  if (c.res.ok || c.res.status === 304) c.res.headers.set('Cache-Control', 'no-cache');
};

const FILE = /^(\d{4}-\d\d)\.(\w+)$/;

/** A job that makes files may take some minutes; most take less than one. */
const RETRY_SECONDS = '60';

/** What everybody may read, as files for programs. */
export function openDataRoutes(now: () => Date) {
  const { catalogue, dictionary, months, file } = DATA_ENDPOINTS;
  // Both tell the hashes of files, and a file is given out as it is now: a list that is minutes old would name hashes nothing has.
  const fresh = { holds: 'words', now } as const;
  return new Hono<AppEnv>()
    .use('/data/*', open)
    .get(catalogue.path, publicRead({ ...fresh, version: serviceVersion('files') }), async (c) => {
      const [year = '', month = ''] = localDateTime(now()).date.split('-');
      const found = await openDataCatalogue(c.env.DB, `${Number(year) - 1}-${month}`, sourceOf(c.env));
      return c.body(JSON.stringify(found), 200, { 'Content-Type': MEDIA_TYPES.jsonld });
    })
    .get(dictionary.path, publicFor('facts', now), (c) => c.json(tableSchema(licenceOf(c.env))))
    .get(months.path, publicRead({ ...fresh, version: filesVersion }), async (c) => {
      const found = await openDataIndex(c.env.DB, c.req.param('agency'), sourceOf(c.env));
      if (!found) throw new ProblemError('not_found');
      return c.json(found);
    })
    .get(file.path, limitReads(now), asked, async (c) => {
      const [, month = '', name] = FILE.exec(c.req.param('file')) ?? [];
      const format = FORMATS.find((one) => one === name);
      const { DATA, DB } = c.env;
      const agency = c.req.param('agency');
      const found = DATA && format ? await openDataFile(DB, DATA, { agency, month, format }) : null;
      if (!found || !format) throw new ProblemError('not_found');
      if (found === 'waiting') throw new ProblemError('unavailable', { headers: { 'Retry-After': RETRY_SECONDS } });
      const tag = `"${found.sha256}"`;
      const headers = { ETag: tag, 'Last-Modified': new Date(found.madeAt).toUTCString() };
      if (c.req.header('If-None-Match')?.includes(tag)) return c.body(null, 304, headers);
      return c.body(found.read(), 200, {
        ...headers,
        'Content-Type': MEDIA_TYPES[format],
        'Content-Length': String(found.bytes),
        'Content-Disposition': `attachment; filename="${agency}-${month}.${format}"`,
        Link: `</data/dictionary.json>; rel="describedby"; type="application/json", <${licenceOf(c.env)}>; rel="license"`,
      });
    });
}

const sourceOf = (env: AppEnv['Bindings']) => ({ origin: webhookSetting(env).origin ?? '', licence: licenceOf(env) });
