/** What people said about pages, through the SDK, against a server of the test's own. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTransport } from '../../sdk/index.ts';
import { fetchCounts, fetchUsefulness, ratePage } from '../../sdk/pages/index.ts';

const PAGE = 'https://kokshetau.example/news?id=1&b=2';

/** A transport whose network answers with this, and what it was asked. */
function answering(body: unknown) {
  const asked: { url: URL; init: RequestInit }[] = [];
  const transport = createTransport({
    endpoint: 'https://jauap.example',
    fetch: async (url, init) => {
      asked.push({ url: new URL(url), init });
      return Response.json(body);
    },
  });
  return { asked, transport };
}

describe('jauap/pages', () => {
  it('counts many pages with one request, each address whole', async () => {
    const items = [{ page: PAGE, appeals: 3, answered: 1 }];
    const { asked, transport } = answering({ items });
    assert.deepEqual(await fetchCounts(transport, 'kokshetau', [PAGE, 'https://kokshetau.example/:b']), items);
    assert.equal(asked.length, 1);
    const url = asked[0]?.url ?? new URL('https://nothing.example');
    assert.equal(url.pathname, '/v1/agencies/kokshetau/counts');
    assert.deepEqual(url.searchParams.getAll('page'), [PAGE, 'https://kokshetau.example/:b']);
  });

  it('reads and says whether a page is useful, under the key of the browser', async () => {
    const count = { page: PAGE, yes: 2, no: 1 };
    const { asked, transport } = answering(count);
    assert.deepEqual(await fetchUsefulness(transport, 'kokshetau', PAGE), count);
    assert.equal(asked[0]?.url.searchParams.get('page'), PAGE);
    const voice = { page: PAGE, useful: true, sentence: 'Понятно' };
    assert.deepEqual(await ratePage(transport, 'kokshetau', voice, 'k'.repeat(22)), count);
    const { method, headers, body } = asked[1]?.init ?? {};
    assert.deepEqual([method, JSON.parse(String(body))], ['POST', voice]);
    assert.equal(new Headers(headers).get('Idempotency-Key'), 'k'.repeat(22));
  });
});
