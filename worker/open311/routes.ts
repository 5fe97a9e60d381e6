import type { Context } from 'hono';
import { Hono } from 'hono';
import { OPEN_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import type { AppEnv } from '../env.ts';
import type { Holds, VersionOf } from '../http/caching.ts';
import { privateAnswer, privateRead, publicFor, publicRead } from '../http/caching.ts';
import { openToAll } from '../http/origins.ts';
import { limitSmall } from '../http/validate.ts';
import { discoveryOf } from './catalogue.ts';
import { nowhere, open311Error } from './errors.ts';
import { answer, nameIn } from './notation.ts';
import { definition, request, requestOfToken, requests, services } from './read.ts';
import { sendRequest } from './send.ts';
import { jurisdictionVersion, requestsVersion, requestVersion } from './versions.ts';

/** Open311 GeoReport v2. A jurisdiction is an agency, a service code a topic, a request an appeal. */
export function open311Routes(now: () => Date) {
  const paths = OPEN_ENDPOINTS;
  const read = (holds: Holds, version: VersionOf) => [openToAll, publicRead({ holds, now, version })] as const;
  const offered = read('facts', jurisdictionVersion);
  const listed = read('words', requestsVersion);
  const constant = [openToAll, publicFor('facts', now)] as const;
  const discover = (c: Context<AppEnv>) => answer(c, 'discovery', discoveryOf(new URL(c.req.url).origin));
  const list = async (c: Context<AppEnv>) => answer(c, 'services', await services(c));
  const find = async (c: Context<AppEnv>) => answer(c, 'service_requests', await requests(c, now()));
  const send = async (c: Context<AppEnv>) => answer(c, 'service_requests', await sendRequest(c, now()));
  return new Hono<AppEnv>()
    .get(paths.discoveryJson.path, ...constant, discover)
    .get(paths.discoveryXml.path, ...constant, discover)
    .get(paths.servicesJson.path, ...offered, list)
    .get(paths.servicesXml.path, ...offered, list)
    .get(paths.service.path, ...offered, async (c) =>
      answer(c, 'service_definition', await definition(c, nameIn(c.req.param('service_code.:notation')))),
    )
    .get(paths.requestsJson.path, ...listed, find)
    .get(paths.requestsXml.path, ...listed, find)
    .get(paths.request.path, ...read('words', requestVersion), async (c) =>
      answer(c, 'service_requests', await request(c, nameIn(c.req.param('service_request_id.:notation')), now())),
    )
    .get(paths.requestOfToken.path, openToAll, privateRead(now), async (c) =>
      answer(c, 'service_requests', await requestOfToken(c, nameIn(c.req.param('token.:notation')))),
    )
    .post(paths.sendRequestJson.path, privateAnswer, limitSmall, send)
    .post(paths.sendRequestXml.path, privateAnswer, limitSmall, send)
    .all('/open311/*', openToAll, nowhere)
    .onError(open311Error);
}
