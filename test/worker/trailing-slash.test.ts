import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Api } from '../helpers/api.ts';
import { startApi } from '../helpers/api.ts';

describe('an address with a slash at its end', () => {
  let api: Api;
  before(async () => {
    api = await startApi();
  });
  after(() => api.close());

  const slashes: [typed: string, to: string | null][] = [
    ['/a/kokshetau/', '/a/kokshetau'],
    ['/a/kokshetau/stats/?period=2026&lang=ru', '/a/kokshetau/stats?period=2026&lang=ru'],
    ['/docs/', '/docs'],
    ['/docs/?lang=ru', '/docs?lang=ru'],
    ['/ratings/', '/ratings'],
    ['/overdue///', '/overdue'],
    ['/embed/kokshetau/', '/embed/kokshetau'],
    ['/a//evil.example/', '/a//evil.example'],
    ['/a/%2F%2Fevil.example/', '/a/%2F%2Fevil.example'],
    ['/', null],
    ['//', null],
    ['//evil.example/', null],
    ['///evil.example/a/', null],
    ['/\\\\evil.example/', null],
    ['/v1/overdue/', null],
  ];
  for (const [typed, to] of slashes) {
    it(`${to === null ? 'leads nowhere from' : 'leads to the page without the slash from'} ${typed}`, async () => {
      const response = await api.request(`http://localhost${typed}`);
      assert.equal(response.headers.get('Location'), to);
      assert.equal(response.status === 301, to !== null);
    });
  }

  it('sends no form on, and leads to the documentation in the end', async () => {
    assert.equal((await api.request('/a/kokshetau/', { method: 'POST' })).status, 404);
    assert.equal((await api.request('/a/kokshetau/', { method: 'HEAD' })).status, 301);
    const docs = await api.request((await api.request('/docs/?lang=ru')).headers.get('Location') ?? '');
    assert.equal(docs.headers.get('Location'), '/docs/ru/citizen.html');
  });
});
