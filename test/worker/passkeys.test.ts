/** S12: what a passkey must not get past. Every refusal is tried a hundred times, beside right ones that come in. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import type { Api } from '../helpers/api.ts';
import { startApi } from '../helpers/api.ts';
import type { Lies } from '../helpers/authenticator.ts';
import { createAuthenticator } from '../helpers/authenticator.ts';
import { call, enrolled, FROM_DESK, ORIGIN, sitting } from '../helpers/desk-people.ts';

const NOW = '2026-11-16T05:00:00.000Z';
const TRIES = 100;

let api: Api;
let somebody: Awaited<ReturnType<typeof enrolled>>;
before(async () => {
  api = await startApi(NOW);
  somebody = await enrolled(api, NOW);
});
after(() => api.close());

const options = async () => (await call(api, 'POST', '/v1/desk/session/options', FROM_DESK)).body.options;
const show = async (lies: Lies = {}) =>
  call(api, 'POST', '/v1/desk/session', FROM_DESK, { passkey: somebody.authenticator.show(await options(), lies) });

const LIES: Record<string, () => Lies> = {
  'for another origin': () => ({ origin: 'http://localhost.evil.example' }),
  'for another relying party': () => ({ rpId: 'evil.example' }),
  'for a challenge that was never given': () => ({ challenge: 'AAAAAAAAAAAAAAAAAAAAAA' }),
  'with a counter that went back': () => ({ counter: 1 }),
  'without having verified its user': () => ({ verified: false }),
  'in the name of somebody else': () => ({ userHandle: 'AAAA' }),
};

describe('a passkey', () => {
  it('comes in, as often as it is right, under a new token each time', async () => {
    const tokens = new Set<string>();
    for (let i = 0; i < 10; i++) {
      const { status, body, token } = await show();
      assert.equal(status, 200, JSON.stringify(body));
      assert.equal(schema.Session.parse(body).person.id, somebody.id);
      assert.match(token, /^[\w-]{43}$/);
      tokens.add(token);
    }
    assert.equal(tokens.size, 10);
  });

  for (const [what, lies] of Object.entries(LIES)) {
    it(`does not come in ${what}`, async () => {
      let accepted = 0;
      for (let i = 0; i < TRIES; i++) {
        const { status, body, token } = await show(lies());
        if (status === 200 || token) accepted++;
        else assert.deepEqual([status, body.code], [422, 'passkey_refused']);
      }
      assert.equal(accepted, 0);
      assert.equal((await show({})).status, 200, 'the right one still does');
    });
  }

  it('does not come in twice with one challenge, not even at once', async () => {
    let accepted = 0;
    for (let i = 0; i < TRIES / 2; i++) {
      const given = await options();
      const passkeys = [somebody.authenticator.show(given), somebody.authenticator.show(given)];
      const answers = await Promise.all(
        passkeys.map((passkey) => call(api, 'POST', '/v1/desk/session', FROM_DESK, { passkey })),
      );
      accepted += answers.filter(({ status }) => status === 200).length;
      const again = await call(api, 'POST', '/v1/desk/session', FROM_DESK, { passkey: passkeys[0] });
      assert.equal(again.status, 422);
    }
    assert.equal(accepted, TRIES / 2);
  });

  it('does not come in with a challenge made for something else, or too old', async () => {
    const fresh = await call(api, 'POST', '/v1/desk/session/fresh/options', sitting((await show()).token));
    const passkey = somebody.authenticator.show(fresh.body.options);
    assert.equal((await call(api, 'POST', '/v1/desk/session', FROM_DESK, { passkey })).status, 422);
    const given = await options();
    api.setNow('2026-11-16T05:05:01.000Z');
    const late = { passkey: somebody.authenticator.show(given) };
    assert.equal((await call(api, 'POST', '/v1/desk/session', FROM_DESK, late)).status, 422);
    api.setNow(NOW);
  });

  it('that nobody has enrolled opens nothing', async () => {
    const stranger = createAuthenticator(ORIGIN);
    const passkey = stranger.show(await options());
    const { status, body } = await call(api, 'POST', '/v1/desk/session', FROM_DESK, { passkey });
    assert.deepEqual([status, body.code], [422, 'passkey_refused']);
  });
});

describe('making a passkey', () => {
  const MADE: Record<string, Lies> = {
    'for another origin': { origin: 'https://localhost' },
    'for another relying party': { rpId: 'evil.example' },
    'for a challenge of somebody else': { challenge: 'AAAAAAAAAAAAAAAAAAAAAA' },
    'without having verified its user': { verified: false },
  };
  for (const [what, lies] of Object.entries(MADE)) {
    it(`is refused ${what}`, async () => {
      const { body } = await call(api, 'POST', '/v1/desk/passkeys/options', somebody.headers);
      const passkey = createAuthenticator(ORIGIN).make(body.options, lies);
      const made = await call(api, 'POST', '/v1/desk/passkeys', somebody.headers, { passkey });
      assert.deepEqual([made.status, made.body.code], [422, 'passkey_refused']);
    });
  }

  it('asks for a discoverable one that verifies its user, of this desk, and for no attestation', async () => {
    const { body } = await call(api, 'POST', '/v1/desk/passkeys/options', somebody.headers);
    const { rp, attestation, authenticatorSelection, excludeCredentials } = body.options;
    assert.deepEqual(
      [rp.id, attestation, authenticatorSelection.residentKey, authenticatorSelection.userVerification],
      ['localhost', 'none', 'required', 'required'],
    );
    assert.deepEqual(
      excludeCredentials.map(({ id }: { id: string }) => id),
      [somebody.authenticator.id],
    );
  });

  it('adds a second one, which comes in too; then either can go, but never the last', async () => {
    const second = createAuthenticator(ORIGIN);
    const { body } = await call(api, 'POST', '/v1/desk/passkeys/options', somebody.headers);
    const passkey = second.make(body.options);
    const made = await call(api, 'POST', '/v1/desk/passkeys', somebody.headers, { passkey, name: 'Телефон' });
    assert.equal(made.status, 201);
    assert.deepEqual(
      schema.PasskeyList.parse(made.body)
        .items.map(({ name }) => name)
        .sort(),
      ['?', 'Телефон'],
    );
    const entered = await call(api, 'POST', '/v1/desk/session', FROM_DESK, { passkey: second.show(await options()) });
    assert.equal(entered.status, 200);
    const remove = (id: string) => call(api, 'DELETE', `/v1/desk/passkeys/${id}`, somebody.headers);
    assert.equal((await remove(second.id)).status, 200);
    const gone = await call(api, 'POST', '/v1/desk/session', FROM_DESK, { passkey: second.show(await options()) });
    assert.equal(gone.status, 422);
    const last = await remove(somebody.authenticator.id);
    assert.deepEqual([last.status, last.body.code], [409, 'last_passkey']);
  });
});
