/** What is said and taken in formats that others have defined. */
import { OPEN_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { Operation, SchemaName } from './table.ts';
import { READ } from './table.ts';

const FEED = {
  tag: 'public',
  query: 'SyndicationQuery',
  answers: { 200: null },
  media: { 'application/rss+xml': null, 'application/atom+xml': null, 'application/feed+json': 'JsonFeed' },
  problems: READ,
} as const satisfies Partial<Operation>;

/** The notations of Open311; XML is made of the JSON and has no schema of its own. */
const NOTATIONS = ['json', 'xml'] as const;
const typeOf = { json: 'application/json', xml: 'text/xml' } as const;

const json = (schema: SchemaName) => ({ 'application/json': schema });
const xml = { 'text/xml': null };

/** An operation whose notation stands in its path, once for each. */
function inBoth(
  id: string,
  endpoints: Record<(typeof NOTATIONS)[number], Operation['endpoint']>,
  schema: SchemaName,
  operation: Omit<Operation, 'id' | 'endpoint' | 'answers' | 'problems' | 'media'>,
): Operation[] {
  return NOTATIONS.map((notation) => ({
    ...operation,
    id: `${id}${notation === 'json' ? 'Json' : 'Xml'}`,
    endpoint: endpoints[notation],
    answers: { 200: null },
    media: { [typeOf[notation]]: notation === 'json' ? schema : null },
    problems: [],
  }));
}

const paths = OPEN_ENDPOINTS;

export const OPEN_OPERATIONS: readonly Operation[] = [
  {
    ...FEED,
    id: 'getAgencyFeed',
    endpoint: paths.agencyFeed,
    summary: 'What an agency has published, as RSS 2.0, Atom or JSON Feed 1.1',
  },
  { ...FEED, id: 'getTopicFeed', endpoint: paths.topicFeed, summary: 'The same about one topic' },
  {
    ...FEED,
    id: 'getRegionFeed',
    endpoint: paths.regionFeed,
    summary: 'The same of every agency of a region, by its KATO code',
  },
  ...inBoth('discoverOpen311', { json: paths.discoveryJson, xml: paths.discoveryXml }, 'Open311Discovery', {
    summary: 'Open311 service discovery',
    tag: 'public',
    open311: [429],
  }),
  ...inBoth('getOpen311Services', { json: paths.servicesJson, xml: paths.servicesXml }, 'Open311Services', {
    summary: 'Open311: what can be reported to an agency',
    tag: 'public',
    query: 'Open311Query',
    open311: [400, 404, 429],
  }),
  {
    id: 'getOpen311Definition',
    endpoint: paths.service,
    summary: 'Open311: what else the form of a service asks',
    tag: 'public',
    query: 'Open311Query',
    answers: { 200: null },
    media: { ...json('Open311Definition'), ...xml },
    problems: [],
    open311: [400, 404, 429],
  },
  ...inBoth('getOpen311Requests', { json: paths.requestsJson, xml: paths.requestsXml }, 'Open311Requests', {
    summary: 'Open311: requests by number, time of receipt, service and status',
    tag: 'public',
    query: 'Open311RequestsQuery',
    open311: [400, 404, 429],
  }),
  {
    id: 'getOpen311Request',
    endpoint: paths.request,
    summary: 'Open311: one request',
    tag: 'public',
    query: 'Open311RequestQuery',
    answers: { 200: null },
    media: { ...json('Open311Requests'), ...xml },
    problems: [],
    open311: [400, 404, 429],
  },
  {
    id: 'getOpen311OfToken',
    endpoint: paths.requestOfToken,
    summary: 'Open311: the request that was sent with this Idempotency-Key',
    tag: 'citizen',
    query: 'Open311Query',
    answers: { 200: null },
    media: { ...json('Open311OfToken'), ...xml },
    problems: [],
    open311: [400, 404, 429],
  },
  ...inBoth('sendOpen311', { json: paths.sendRequestJson, xml: paths.sendRequestXml }, 'Open311Sent', {
    summary: 'Open311: sends a request, with a token that has the scope open311:submit as api_key',
    tag: 'citizen',
    form: 'Open311Form',
    idempotent: 'integrator',
    open311: [400, 403, 404],
  }),
];
