import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Validator } from '@seriousme/openapi-schema-validator';
import {
  DATA_ENDPOINTS,
  DESK_ENDPOINTS,
  ENDPOINTS,
  OPEN_ENDPOINTS,
  RATING_ENDPOINTS,
  SERVICE_ENDPOINTS,
  STATS_ENDPOINTS,
} from '../../sdk/contract/endpoints.ts';
import { createApp } from '../../worker/app.ts';
import { OPERATIONS } from '../../worker/http/operations.ts';

const env = { DB: {}, PHOTOS: {}, CODE_PEPPER: 'p'.repeat(32) };
/** Rules of the second program that are off, each for its reason. */
const OFF = {
  // Health and documents refuse nobody.
  'operation-4xx-response': 'off',
  // A record of known keys requires them without naming each as a property (JSON Schema 2020-12, `propertyNames`).
  'no-required-schema-properties-undefined': 'off',
  // Shapes of the contract that no operation answers alone are here for programs that make code of it.
  'no-unused-components': 'off',
} as const;

async function faultsOf(source: string): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended'], rules: OFF });
  const found = await lintFromString({ source, absoluteRef: '/openapi.json', config });
  return found.map(({ ruleId, message, location: [at] }) => `${ruleId}: ${message} ${at?.pointer}`);
}

const document = async () => (await createApp().request('/openapi.json', {}, env)).json();

describe('the API document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(await document());
    assert.ok(valid, JSON.stringify(errors));
  });

  it('breaks none of the rules of a second program, but for those that are not meant for it', async () => {
    const found = await faultsOf(JSON.stringify(await document()));
    assert.deepEqual(found, []);
    const { security: _, ...open } = await document();
    const [fault] = await faultsOf(JSON.stringify(open));
    assert.match(fault ?? '', /^security-defined/, 'control: nobody would say that reading needs no key');
  });

  it('is refused by the same validator when it is broken', async () => {
    const { valid } = await new Validator().validate({ ...(await document()), paths: { nonsense: 1 } });
    assert.equal(valid, false);
  });

  /** Pages are for people, and what search engines ask for has documents of its own. */
  const PAGE = /^\/(?:$|(?:a|n|u|dev|embed)\/|(?:desk|docs|overdue|ratings)(?:\/|$)|robots\.txt$|sitemap\.xml$)/;

  it('describes every route the app has but its pages, and none it has not', async () => {
    const routes = createApp()
      .routes.filter(({ method, path }) => method !== 'ALL' && path !== '/*' && !PAGE.test(path))
      .map(({ method, path }) => `${method} ${path}`);
    const described = OPERATIONS.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`);
    assert.deepEqual([...new Set(routes)].sort(), described.sort());
  });

  it('describes every endpoint of the contract', () => {
    const groups = [
      ENDPOINTS,
      DESK_ENDPOINTS,
      SERVICE_ENDPOINTS,
      STATS_ENDPOINTS,
      RATING_ENDPOINTS,
      OPEN_ENDPOINTS,
      DATA_ENDPOINTS,
    ];
    const endpoints = groups.flatMap((group) => Object.values(group));
    const described = new Set<unknown>(OPERATIONS.map(({ endpoint }) => endpoint));
    assert.deepEqual(
      endpoints.filter((endpoint) => !described.has(endpoint)),
      [],
    );
  });

  it('refers only to schemas it holds', async () => {
    const found = await document();
    const refs = Array.from(JSON.stringify(found).matchAll(/"#\/components\/schemas\/(\w+)"/g), ([, name]) => name);
    assert.ok(refs.length > 20);
    for (const name of refs) assert.ok(name && found.components.schemas[name], name);
  });
});
