/** The API document (OpenAPI 3.1), made from the contract's schemas and the table of operations. */
import * as z from 'zod/mini';
import * as contract from '../../sdk/contract/schema.ts';
import { LIMITS, PHOTO_TYPES, TOPICS } from '../../sdk/contract/vocabulary.ts';
import { COOKIE } from './desk-cookie.ts';
import type { NoJson, Nothing, Operation, SchemaName } from './operations.ts';
import { OPERATIONS } from './operations.ts';
import { statusOf } from './problem.ts';

type Json = Record<string, unknown>;

const SCHEMAS: Record<SchemaName, z.ZodMiniType> = contract;

/** Parameters of paths, wherever they occur. */
const PATH_PARAMETERS: Readonly<Record<string, Json>> = {
  agency: { type: 'string', examples: ['kokshetau'] },
  number: { type: 'string', examples: ['KOK-2026-000123-X'] },
  photo: { type: 'string', pattern: '^[\\w-]{43}$' },
  kato: { type: 'string', pattern: '^\\d\\d(0{7})?$', examples: ['11', '110000000'] },
  topic: { type: 'string', enum: [...TOPICS] },
  format: { type: 'string', enum: ['rss', 'atom', 'json'] },
  notation: { type: 'string', enum: ['json', 'xml'] },
  service_code: { type: 'string', enum: [...TOPICS] },
  service_request_id: { type: 'string', examples: ['KOK-2026-000123-X'] },
  file: { type: 'string', pattern: '^\\d{4}-\\d\\d\\.(csv|jsonld|geojson)$', examples: ['2026-11.csv'] },
};

const IF_NONE_MATCH: Json = {
  name: 'If-None-Match',
  in: 'header',
  required: false,
  description: 'The ETag of an earlier answer; an unchanged one is a 304.',
  schema: { type: 'string' },
};

const KEY_SOURCE: Readonly<Record<NonNullable<Operation['idempotent']>, string>> = {
  code: 'base64url(SHA-256("idem/1" ‖ code)) of the 25 characters of a code made by the client. The code opens the appeal later and never travels with it.',
  browser:
    'Anything random that the browser made for this appeal or page and keeps: it is one voice, however often it is sent.',
  integrator:
    'Derived from a code that the client made for the citizen, or anything random. May be left out; a resend is then a second request.',
  random: 'Anything random that the client has not used before; the same one to send the same again.',
};

const FORM = 'application/x-www-form-urlencoded';

function idempotencyKey({ idempotent }: Operation): Json[] {
  if (!idempotent) return [];
  const length = { minLength: LIMITS.idempotencyKeyMin, maxLength: LIMITS.idempotencyKeyMax };
  return [
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: idempotent !== 'integrator',
      description: KEY_SOURCE[idempotent],
      schema: { type: 'string', pattern: '^[\\w-]+$', ...length },
    },
  ];
}

const TAGS: Readonly<Record<Operation['tag'], string>> = {
  public: 'What everybody may read, from any site.',
  citizen: 'What citizens send: appeals, photos, acts with a code, voices.',
  desk: 'What an agency does at its desk: people with a session, programs with a scoped token.',
  service: 'What those who look after the service do.',
};

let cached: Json | undefined;

/** Made once per isolate: it depends on nothing but the code. */
export function openApiDocument(): Json {
  cached ??= {
    openapi: '3.1.0',
    info: {
      title: 'Jauap',
      version: '1.0.0',
      description: 'Citizens ask, agencies answer, everybody sees what was done.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    // Nothing is needed where an operation does not say otherwise.
    security: [],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths: paths(),
    components: {
      schemas: schemas(),
      securitySchemes: {
        staffToken: { type: 'http', scheme: 'bearer', description: 'A scoped staff token, jst_…' },
        session: { type: 'apiKey', in: 'cookie', name: COOKIE, description: 'The session of a person who signed in' },
      },
    },
  };
  return cached;
}

function schemas(): Json {
  return Object.fromEntries(
    Object.entries(SCHEMAS)
      .filter((entry): entry is [string, z.ZodMiniType] => entry[1] instanceof z.ZodMiniType)
      .filter(([name]) => !name.endsWith('Query'))
      .map(([name, schema]) => [name, jsonSchema(schema)]),
  );
}

/** What is sent is described as input (defaults may be left out), JSON Schema 2020-12 as OpenAPI 3.1 wants it. */
function jsonSchema(schema: z.ZodMiniType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
}

function paths(): Json {
  const found: Record<string, Json> = {};
  for (const operation of OPERATIONS) {
    const path = operation.endpoint.path.replace(/:(\w+)/g, '{$1}');
    found[path] = { ...found[path], [operation.endpoint.method.toLowerCase()]: describe(operation) };
  }
  return found;
}

function describe(operation: Operation): Json {
  return {
    operationId: operation.id,
    summary: operation.summary,
    tags: [operation.tag],
    ...guarded(operation),
    parameters: [
      ...pathParameters(operation),
      ...queryParameters(operation),
      ...(operation.tag === 'public' ? [IF_NONE_MATCH] : []),
      ...idempotencyKey(operation),
    ],
    ...(operation.body && { requestBody: { required: true, content: content(operation.body) } }),
    ...(operation.form && { requestBody: { required: true, content: { [FORM]: { schema: ref(operation.form) } } } }),
    responses: {
      ...answers(operation),
      ...(operation.tag === 'public' && { 304: { description: 'Unchanged' } }),
      ...(operation.open311 ? open311Errors(operation.open311) : problems(operation)),
    },
  };
}

/** Who may call an operation. */
function guarded({ scope, orScope, person, fresh }: Operation): Json {
  if (!scope && !person) return {};
  const scopes = [scope, orScope].filter((name) => name !== undefined).map((name) => `\`${name}\``);
  const sentences = [
    ...(scopes.length > 0 ? [`Scope: ${scopes.join(' or ')}.`] : []),
    ...(fresh ? ['A person must have shown a passkey within the last five minutes.'] : []),
  ];
  return {
    security: [{ session: [] }, ...(person ? [] : [{ staffToken: [] }])],
    ...(sentences.length > 0 && { description: sentences.join(' ') }),
  };
}

function ref(name: SchemaName): Json {
  return { $ref: `#/components/schemas/${name}` };
}

/** Raw bytes have a media type and no schema (OpenAPI 3.1 §4.8.14.2). */
function content(name: SchemaName | NoJson | null): Json {
  if (name === 'table') return { 'text/csv': {} };
  if (name === 'linked') return { 'application/ld+json': { schema: { type: 'object' } } };
  if (name === 'data') return { 'text/csv': {}, 'application/ld+json': {}, 'application/geo+json': {} };
  if (name === 'picture') return Object.fromEntries(PHOTO_TYPES.map((type) => [type, {}]));
  return { 'application/json': { schema: name ? ref(name) : { type: 'object' } } };
}

function pathParameters({ endpoint }: Operation): Json[] {
  return Array.from(endpoint.path.matchAll(/:(\w+)/g), ([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: PATH_PARAMETERS[name] ?? { type: 'string' },
  }));
}

function queryParameters({ query }: Operation): Json[] {
  if (!query) return [];
  // As judged, not as sent: a parameter that may be given once or several times is a list by then.
  const judged = z.toJSONSchema(SCHEMAS[query], { io: 'output' });
  return Object.entries(judged.properties ?? {}).map(([name, schema]) => {
    const required = judged.required?.includes(name) && !Object.hasOwn(Object(schema), 'default');
    return { name, in: 'query', required: required ?? false, schema };
  });
}

function answers(operation: Operation): Json {
  return Object.fromEntries(
    Object.entries(operation.answers).map(([status, name]) => [
      status,
      {
        description: describeAnswer(name),
        ...(name !== 'nothing' && { content: operation.media ? typed(operation.media) : content(name) }),
      },
    ]),
  );
}

const typed = (media: NonNullable<Operation['media']>): Json =>
  Object.fromEntries(Object.entries(media).map(([type, name]) => [type, name ? { schema: ref(name) } : {}]));

/** The statuses of GeoReport v2, and those of our own failures. */
function open311Errors(statuses: readonly number[]): Json {
  const errors = typed({ 'application/json': 'Open311Errors', 'text/xml': null });
  return Object.fromEntries(
    [...statuses, 500, 503].map((status) => [
      status,
      { description: 'Refused, with a sentence for each reason', content: errors },
    ]),
  );
}

const NO_JSON: Readonly<Record<NoJson | Nothing, string>> = {
  picture: 'The bytes of the picture',
  table: 'Rows as RFC 4180 has them',
  linked: 'Linked data',
  data: 'The file',
  nothing: 'Done',
};

const describeAnswer = (name: SchemaName | NoJson | Nothing | null): string =>
  isNoJson(name) ? NO_JSON[name] : (name ?? 'JSON object');

const isNoJson = (name: string | null): name is keyof typeof NO_JSON => name !== null && Object.hasOwn(NO_JSON, name);

/** Problems of one status share one response; their codes stand in its description. Any operation may also fail with 500 or 503. */
function problems(operation: Operation): Json {
  const codes = new Set([...operation.problems, 'internal', 'unavailable'] as const);
  const byStatus = Map.groupBy(codes, statusOf);
  return Object.fromEntries(
    Array.from(byStatus, ([status, group]) => [
      status,
      { description: group.join(', '), content: { 'application/problem+json': { schema: ref('Problem') } } },
    ]),
  );
}
