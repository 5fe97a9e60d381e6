/** Operations on other people's appeals: what travels, and how. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isResponseError } from '../../sdk/errors.ts';
import { fetchSimilar } from '../../sdk/neighbours/fetch-similar.ts';
import { followAppeal } from '../../sdk/neighbours/follow-appeal.ts';
import { supportAppeal } from '../../sdk/neighbours/support-appeal.ts';
import type { Call, Transport } from '../../sdk/transport.ts';
import { createTransport } from '../../sdk/transport.ts';

const NUMBER = 'KOK-2026-000123-K';
const KEY = 'AAAAAAAAAAAAAAAAAAAAAA';

/** A transport that notes what it is asked for. */
function noting(answer: unknown): { calls: Call[]; transport: Transport } {
  const calls: Call[] = [];
  const transport: Transport = async (call) => {
    calls.push(call);
    return answer;
  };
  return { calls, transport };
}

describe('the neighbours of a draft', () => {
  it('are asked for by its words and place', async () => {
    let asked = '';
    const fetch = async (url: string) => {
      asked = url;
      return Response.json({ items: [] });
    };
    const transport = createTransport({ endpoint: 'https://jauap.example', fetch });
    const draft = { q: 'яма на дороге', lat: 53.283, lon: 69.383 };
    assert.deepEqual(await fetchSimilar(transport, 'kokshetau', draft), { items: [] });
    const { pathname, searchParams } = new URL(asked);
    assert.equal(pathname, '/v1/agencies/kokshetau/similar');
    assert.deepEqual(Object.fromEntries(searchParams), { q: draft.q, lat: '53.283', lon: '69.383' });
  });

  it('are supported once a key, however often it is sent', async () => {
    const { calls, transport } = noting({ number: NUMBER, supports: 3, counted: true });
    assert.equal((await supportAppeal(transport, NUMBER, KEY)).supports, 3);
    const [call] = calls;
    assert.deepEqual([call?.subject, call?.headers, call?.repeatable], [NUMBER, { 'Idempotency-Key': KEY }, true]);
  });

  it('are followed with an address and a language', async () => {
    const { calls, transport } = noting({ number: NUMBER, confirm: 'mail' });
    await followAppeal(transport, NUMBER, { email: 'a@b.kz', lang: 'kk' });
    assert.deepEqual([calls[0]?.body, calls[0]?.repeatable], [{ email: 'a@b.kz', lang: 'kk' }, true]);
  });

  it('are not taken from an answer that is none', async () => {
    const transport = createTransport({ endpoint: 'https://jauap.example', fetch: () => Response.json({}) });
    for (const operation of [
      () => fetchSimilar(transport, 'kokshetau', { q: 'яма на дороге' }),
      () => supportAppeal(transport, NUMBER, KEY),
      () => followAppeal(transport, NUMBER, { email: 'a@b.kz', lang: 'kk' }),
    ])
      await assert.rejects(operation, isResponseError);
  });
});
