/**
 * Every operation that is open to anybody is tried, without what it would need beyond its path, and answers as its document says. What
 * is guarded is tried by everybody in `desk-access.test.ts`.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { OPERATIONS } from '../../worker/http/operations.ts';
import type { Api } from '../helpers/api.ts';
import { startApi } from '../helpers/api.ts';
import { citizenOf } from '../helpers/citizen.ts';

/** What stands for a parameter of a path. */
const SAMPLES: Readonly<Record<string, string>> = {
  agency: 'kokshetau',
  topic: 'roads',
  kato: '11',
  format: 'rss',
  notation: 'json',
  service_code: 'roads',
  token: 'nobody-has-ever-made-this-one',
  photo: 'A'.repeat(43),
  file: '2026-11.csv',
  month: '2026-11',
};

let api: Api;
let number: string;
before(async () => {
  api = await startApi();
  ({ number } = await citizenOf(api).published());
});
after(() => api.close());

/** @throws {Error} if nothing stands for a parameter. */
function pathOf(path: string): string {
  const samples: Readonly<Record<string, string>> = { ...SAMPLES, number, service_request_id: number };
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const sample = samples[name];
    if (sample === undefined) throw new Error(`no sample of :${name}`);
    return sample;
  });
}

describe('an operation that is open to anybody', () => {
  const open = OPERATIONS.filter(({ scope, person }) => !scope && !person);
  for (const { id, endpoint } of open) {
    const { method, path } = endpoint;
    it(`${id}: ${method} ${path} answers as its document says`, async () => {
      const response = await api.request(pathOf(path), { method });
      const { paths } = await (await api.request('/openapi.json')).json();
      const { responses } = paths[path.replace(/:(\w+)/g, '{$1}')][method.toLowerCase()];
      assert.ok(String(response.status) in responses, `${response.status} is not among ${Object.keys(responses)}`);
      // Where there is no such route, the problem says no more than that; an operation knows its agency, appeal or file.
      if (response.status === 404) assert.ok(path.includes('photo') || path.includes('token') || path.includes('file'));
    });
  }

  it('is missing if nobody has built it', async () => {
    assert.equal((await api.request('/v1/agencies/kokshetau/barometer')).status, 404);
  });
});
