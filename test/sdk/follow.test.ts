/** `jauap/follow`: notices, the official number, the citizen's own photos. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fetchOwnPhoto, fileOfficially, setContact } from '../../sdk/follow/index.ts';
import type { CallOptions, Transport } from '../../sdk/index.ts';
import {
  createClient,
  createCode,
  createTransport,
  isApiError,
  isCodeError,
  isResponseError,
  parseCode,
} from '../../sdk/index.ts';
import type { Step } from './server.ts';
import { json, problem, serve } from './server.ts';

const NUMBER = 'KOK-2026-000123-K';
const PHOTO = `${'a-_'.repeat(14)}b`;
const TRACKED = { timeline: [] };
const code = createCode();

type Act = (transport: Transport, code: string, options?: CallOptions) => Promise<unknown>;
const ACTS: [name: string, path: string, body: object, act: Act][] = [
  [
    'an address for notices',
    'contact',
    { email: 'a@example.kz' },
    (to, c, o) => setContact(to, NUMBER, c, 'a@example.kz', o),
  ],
  ['the end of notices', 'contact', { email: null }, (to, c, o) => setContact(to, NUMBER, c, null, o)],
  [
    'an official number',
    'official',
    { officialNumber: 'ЖТ-2026-00000001' },
    (to, c, o) => fileOfficially(to, NUMBER, c, 'ЖТ-2026-00000001', o),
  ],
];

for (const [name, path, body, act] of ACTS) {
  describe(name, () => {
    it('is sent with the code in the body only, and answered with the appeal', async (t) => {
      const { endpoint, asked } = await serve(t, json(TRACKED));
      assert.deepEqual(await act(createTransport({ endpoint }), code.toLowerCase()), TRACKED);
      assert.deepEqual(
        asked.map(({ method, path }) => `${method} ${path}`),
        [`POST /v1/appeals/${NUMBER}/${path}`],
      );
      assert.deepEqual(JSON.parse(asked[0]?.body ?? ''), { code: parseCode(code), ...body });
    });

    it('with a mistyped code, or given up before, is not sent', async (t) => {
      const { endpoint, asked } = await serve(t, json(TRACKED));
      const transport = createTransport({ endpoint });
      await assert.rejects(act(transport, 'X'.repeat(25)), isCodeError);
      const reason = new Error('left');
      await assert.rejects(act(transport, code, { signal: AbortSignal.abort(reason) }), reason);
      assert.equal(asked.length, 0);
    });
  });
}

describe('an own photo', () => {
  const bytes = Uint8Array.of(137, 80, 78, 71, 0, 255, 128);
  const picture =
    (type: string, status = 200): Step =>
    (response) =>
      response.writeHead(status, { 'Content-Type': type }).end(bytes);

  it('comes byte for byte, asked for with the code in the body only', async (t) => {
    const { endpoint, asked } = await serve(t, picture('image/png'));
    const blob = await fetchOwnPhoto({ endpoint }, NUMBER, code, PHOTO);
    assert.equal(blob.type, 'image/png');
    assert.deepEqual(new Uint8Array(await blob.arrayBuffer()), bytes);
    assert.deepEqual(
      asked.map(({ method, path }) => `${method} ${path}`),
      [`POST /v1/appeals/${NUMBER}/photos/${PHOTO}`],
    );
    assert.deepEqual(JSON.parse(asked[0]?.body ?? ''), { code: parseCode(code) });
  });

  it('that is none, as a captive portal sends it, is refused', async (t) => {
    const { endpoint } = await serve(t, picture('text/html'));
    await assert.rejects(fetchOwnPhoto({ endpoint }, NUMBER, code, PHOTO), isResponseError);
  });

  it('that is refused says why', async (t) => {
    const { endpoint } = await serve(t, problem(404, 'not_found'));
    const missing = (error: unknown) => isApiError(error) && error.code === 'not_found';
    await assert.rejects(fetchOwnPhoto({ endpoint }, NUMBER, code, PHOTO), missing);
  });

  it('is not asked for with a mistyped code', async (t) => {
    const { endpoint, asked } = await serve(t, picture('image/png'));
    await assert.rejects(fetchOwnPhoto({ endpoint }, NUMBER, 'X'.repeat(25), PHOTO), isCodeError);
    assert.equal(asked.length, 0);
  });
});

describe('a follow-up of the client', () => {
  it('takes photos along and asks for publication, and says neither by itself', async (t) => {
    const { endpoint, asked } = await serve(t, json(TRACKED));
    const { followUp } = createClient({ endpoint, agency: 'kokshetau' });
    const { signal } = new AbortController();
    await followUp(NUMBER, code, 'Ещё слово', { photos: [PHOTO], public: true, signal });
    await followUp(NUMBER, code, 'Ещё слово', { signal });
    const bodies = asked.map(({ body }) => JSON.parse(body));
    assert.deepEqual(bodies, [
      { code: parseCode(code), text: 'Ещё слово', photos: [PHOTO], public: true },
      { code: parseCode(code), text: 'Ещё слово' },
    ]);
  });
});
