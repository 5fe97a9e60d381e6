/** What a hostile agency, a bad line or a forger would try. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Webhook } from 'standardwebhooks';
import * as schema from '../../sdk/contract/schema.ts';
import { sendWebhooks } from '../../worker/services/send-webhooks.ts';
import { tryWebhook } from '../../worker/services/try-webhook.ts';
import { sealSecret } from '../../worker/services/webhook-secrets.ts';
import { seeded } from '../chaos/random.ts';
import type { Api } from '../helpers/api.ts';
import { read, startApi } from '../helpers/api.ts';
import { INWARD_ADDRESSES } from '../helpers/inward-addresses.ts';
import { CATCHING } from '../helpers/mail.ts';
import type { Received } from '../helpers/receiver.ts';
import { answerWith, signedHeaders, startReceiver } from '../helpers/receiver.ts';
import { PUBLIC_EVENTS } from '../helpers/webhooks.ts';

let api: Api;
before(async () => {
  api = await startApi(undefined, { ...CATCHING, WEBHOOKS_LOCAL: 'allow' });
});
after(() => api.close());

/** A webhook as it would stand in the database after somebody wrote into that by hand. */
const planted = async (url: string) => ({
  id: 'planted',
  agency: 'kokshetau',
  url,
  events: [],
  secret: await sealSecret(api.env.CODE_PEPPER, 'planted', `whsec_${btoa('s'.repeat(32))}`),
  oldSecret: null,
  oldUntil: null,
  createdAt: '2026-11-16T05:00:00.000Z',
  disabledAt: null,
  disabledWhy: null,
});
const message = { type: 'jauap.test', timestamp: '2026-11-16T05:00:00.000Z', data: {} as never };
const attempt = async (url: string, local = false) => {
  const rule = { hosts: ['kokshetau.example'], local };
  return tryWebhook(await planted(url), 'msg_1', message, { pepper: api.env.CODE_PEPPER, rule, now: new Date() });
};

describe('a webhook to where it must not go', () => {
  it('reaches nothing on this machine in any disguise, also where it got past the desk', async (t) => {
    const trap = await startReceiver();
    t.after(trap.close);
    for (const url of INWARD_ADDRESSES(trap.port)) {
      assert.deepEqual(await attempt(url), { outcome: 'forbidden', status: null, ms: 0 }, url);
    }
    assert.equal(trap.state.connections, 0);
    await fetch(trap.url);
    assert.equal(trap.state.connections, 1, 'control: the trap can be reached');
  });

  it('is not followed where a receiver sends it on', async (t) => {
    const trap = await startReceiver();
    t.after(trap.close);
    for (const status of [301, 302, 303, 307, 308]) {
      const agency = await startReceiver(answerWith(status, { Location: trap.url }));
      t.after(agency.close);
      const { outcome } = await attempt(agency.url, true);
      assert.deepEqual([outcome, agency.received.length, trap.state.connections], ['redirected', 1, 0]);
      if (status === 307) {
        await fetch(agency.url, { method: 'POST' });
        assert.equal(trap.state.connections, 1, 'control: the redirection leads there');
        trap.state.connections = 0;
      }
    }
  });

  it('is refused by the desk', async () => {
    for (const url of ['https://169.254.169.254/latest', 'https://localhost/', 'https://evil.kz/hook']) {
      const response = await api.post('/v1/desk/webhooks', { url, events: ['answered'] }, api.bearer);
      assert.equal(response.status, 422, url);
    }
  });
});

describe('a forged or repeated message', () => {
  it('is refused by the reference library at ten flipped bits of every part, and when it is old', async (t) => {
    const receiver = await startReceiver();
    t.after(receiver.close);
    await attempt(receiver.url, true);
    const [one] = receiver.received as [Received];
    const library = new Webhook(`whsec_${btoa('s'.repeat(32))}`);
    const headers = signedHeaders(one);
    assert.ok(library.verify(one.body, headers), 'control: as it was sent it is taken');
    const flipped = (text: string, i: number) => {
      const at = (i * 7) % text.length;
      return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
    };
    let accepted = 0;
    const judge = (body: string, changed: Record<string, string>) => {
      try {
        library.verify(body, { ...headers, ...changed });
        accepted += 1;
      } catch {}
    };
    for (let i = 0; i < 10; i++) {
      judge(flipped(one.body, i), {});
      for (const [name, value] of Object.entries(headers)) judge(one.body, { [name]: flipped(value, i) });
    }
    judge(one.body, { 'webhook-id': 'msg_2' });
    for (const minutes of [-6, 6]) {
      const timestamp = String(Math.floor(Date.now() / 1000) + minutes * 60);
      judge(one.body, { 'webhook-timestamp': timestamp });
    }
    assert.equal(accepted, 0);
    const old = library.sign('msg_1', new Date(Date.now() - 6 * 60_000), one.body);
    const before = String(Math.floor(Date.now() / 1000) - 6 * 60);
    judge(one.body, { 'webhook-timestamp': before, 'webhook-signature': old });
    assert.equal(accepted, 0, 'rightly signed, but six minutes old');
  });
});

describe('three hundred events over a bad line', () => {
  /** A receiver that fails, is silent, and forgets to say that it has done its work. */
  const unreliable = async (processed: string[]) => {
    const random = seeded(16);
    return startReceiver((response, received) => {
      const chance = random();
      if (chance < 0.3) return answerWith(500)(response, received);
      // Never answered: the sender gives up.
      if (chance < 0.5) return;
      processed.push(String(received.headers['webhook-id']));
      // Processed, and the answer is lost.
      if (chance < 0.7) return void response.destroy();
      answerWith(204)(response, received);
    });
  };

  /** Lets the time pass until nothing waits. @returns how often the webhook had to be enabled again. */
  const deliverAll = async (webhook: string): Promise<number> => {
    const { DB: db, CODE_PEPPER: pepper } = api.env;
    const next = () => db.prepare('SELECT MIN(next_at) AS at FROM webhook_deliveries').first<string>('at');
    let disabled = 0;
    for (let at = await next(), runs = 0; at !== null; at = await next(), runs++) {
      assert.ok(runs < 500, 'the queue empties');
      if (at > '9999') {
        // Ten failures in a row are no wonder on such a line. Nothing is lost by it.
        disabled += 1;
        await read(await api.post(`/v1/desk/webhooks/${webhook}/enabled`, {}, api.bearer), schema.Webhook);
      } else {
        // Chance spreads the tries; an hour later more of them are due at once.
        const now = new Date(Date.parse(at) + 3_600_000);
        await sendWebhooks({ db, pepper, origin: null, local: true, now, timeoutMs: 60 });
      }
    }
    return disabled;
  };

  it('arrive all, and each exactly once for who looks at the ids', async (t) => {
    const processed: string[] = [];
    const receiver = await unreliable(processed);
    t.after(receiver.close);
    const draft = { url: receiver.url, events: PUBLIC_EVENTS };
    const added = await read(await api.post('/v1/desk/webhooks', draft, api.bearer), schema.WebhookSecret, 201);
    const expected = new Set<string>();
    for (let i = 0; i < 150; i++) {
      const { number } = await api.accept();
      await api.act(number, 'moderation', { decision: 'publish', version: 1 });
      for (const type of ['received', 'published']) expected.add(`appeal.${type} ${number}`);
    }
    const disabled = await deliverAll(added.webhook.id);
    t.diagnostic(`${receiver.received.length} tries, ${processed.length} processed, disabled ${disabled} times`);
    assert.equal(new Set(processed).size, 300, 'none is missing, none is counted twice');
    assert.ok(processed.length > 300, 'control: some came twice');
    const library = new Webhook(added.secret);
    const told = receiver.received.map((one) => {
      const headers = signedHeaders(one);
      const at = new Date(Number(headers['webhook-timestamp']) * 1000);
      assert.equal(headers['webhook-signature'], library.sign(String(headers['webhook-id']), at, one.body));
      const { type, data } = schema.WebhookMessage.parse(JSON.parse(one.body));
      return `${type} ${data.number}`;
    });
    assert.deepEqual(new Set(told), expected);
  });
});
