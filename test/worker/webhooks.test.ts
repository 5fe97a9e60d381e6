import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { Webhook } from 'standardwebhooks';
import * as schema from '../../sdk/contract/schema.ts';
import { checkEnv } from '../../worker/env.ts';
import { runMaintenance } from '../../worker/services/maintenance.ts';
import { sendWebhooks } from '../../worker/services/send-webhooks.ts';
import { openSecret } from '../../worker/services/webhook-secrets.ts';
import type { Api } from '../helpers/api.ts';
import { answerDraft, problem, read, startApi } from '../helpers/api.ts';
import { CATCHING, ORIGIN } from '../helpers/mail.ts';
import { answerWith, ok, signedHeaders, startReceiver } from '../helpers/receiver.ts';
import { PUBLIC_EVENTS } from '../helpers/webhooks.ts';

const HOOKS = '/v1/desk/webhooks';

let api: Api;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
before(async () => {
  api = await startApi(new Date().toISOString(), { ...CATCHING, WEBHOOKS_LOCAL: 'allow' });
  receiver = await startReceiver();
});
after(async () => {
  await receiver.close();
  await api.close();
});
afterEach(async () => {
  receiver.state.react = ok;
  receiver.received.length = 0;
  for (const { id } of (await list()).items)
    await api.request(`${HOOKS}/${id}`, { method: 'DELETE', headers: api.bearer });
});

const list = async () => read(await api.request(HOOKS, { headers: api.bearer }), schema.WebhookList);
const add = async (changes: object = {}) => {
  const draft = { url: receiver.url, events: PUBLIC_EVENTS, ...changes };
  return read(await api.post(HOOKS, draft, api.bearer), schema.WebhookSecret, 201);
};
const call = (id: string, what: string) => api.post(`${HOOKS}/${id}/${what}`, {}, api.bearer);
const tries = async (id: string) =>
  read(await api.request(`${HOOKS}/${id}/tries`, { headers: api.bearer }), schema.WebhookTries);
const minute = (later = 0) => runMaintenance(api.env, new Date(Date.now() + later + 1000));
const DAY = 86_400_000;

describe('a webhook', () => {
  it('is told of what happened, in public facts that the reference library verifies', async () => {
    const { webhook, secret } = await add();
    const { number } = await api.accept({ text: 'Личное слово гражданина об огромной яме во дворе.' });
    await api.act(number, 'moderation', { decision: 'publish', version: 1 });
    await api.act(number, 'answer', answerDraft(2));
    await minute();
    const library = new Webhook(secret);
    const told = receiver.received.map((one) => {
      assert.ok(!one.body.includes('Личное слово'));
      return schema.WebhookMessage.parse(library.verify(one.body, signedHeaders(one)));
    });
    const expected = ['received', 'published', 'answered'].map((type) => `appeal.${type}`);
    assert.deepEqual(told.map(({ type }) => type).sort(), expected.sort());
    const answered = told.find(({ type }) => type === 'appeal.answered');
    const url = `${ORIGIN}/a/kokshetau/${number}`;
    assert.deepEqual(answered?.data, { agency: 'kokshetau', number, status: 'answered', version: 3, url });
    const log = await tries(webhook.id);
    assert.deepEqual([log.items.length, log.waiting], [3, 0]);
    assert.ok(
      log.items.every(({ outcome, status, attempt }) => outcome === 'delivered' && status === 204 && attempt === 1),
    );
  });

  it('is told only of the events it asked for, and of nobody else’s', async () => {
    await add({ events: ['answered'] });
    await api.accept();
    await minute();
    assert.equal(receiver.received.length, 0);
  });

  it('hears nothing of what the agency does among itself', async () => {
    const response = await api.post(HOOKS, { url: receiver.url, events: ['assigned'] }, api.bearer);
    assert.equal((await problem(response)).code, 'invalid');
  });

  it('is queued in the transaction of the event, whoever writes it', async () => {
    await add();
    await api.accept();
    const count = (table: string) => api.env.DB.prepare(`SELECT COUNT(*) AS n FROM ${table}`).first<number>('n');
    const [queued, events] = [await count('webhook_deliveries'), await count('events')];
    assert.equal(queued, 1);
    const broken = api.env.DB.batch([
      api.env.DB.prepare(
        "INSERT INTO events (agency, appeal, seq, type, at, status, actor) SELECT agency, id, 2, 'published', '2026-01-01', 'registered', 'agency' FROM appeals ORDER BY id DESC LIMIT 1",
      ),
      api.env.DB.prepare('INSERT INTO events (agency) VALUES (NULL)'),
    ]);
    await assert.rejects(broken);
    assert.deepEqual([await count('webhook_deliveries'), await count('events')], [queued, events]);
  });

  it('shows its secret once; the database holds it sealed, for this webhook alone', async () => {
    const { webhook, secret } = await add();
    assert.match(secret, /^whsec_[A-Za-z0-9+/]{43}=$/);
    assert.ok(!JSON.stringify(await list()).includes(secret));
    const row = await api.env.DB.prepare('SELECT * FROM webhooks WHERE id = ?1').bind(webhook.id).first();
    assert.ok(!JSON.stringify(row).includes(secret.slice(6)));
    const sealed = String(row?.secret);
    assert.equal(await openSecret(api.env.CODE_PEPPER, webhook.id, sealed), secret);
    await assert.rejects(openSecret(api.env.CODE_PEPPER, 'another', sealed));
    await assert.rejects(openSecret('another pepper of the same length', webhook.id, sealed));
  });

  it('is signed with the old secret too for a day after it was changed', async () => {
    const { webhook, secret: old } = await add();
    const changed = await read(await call(webhook.id, 'secret'), schema.WebhookSecret);
    assert.notEqual(changed.secret, old);
    assert.ok(changed.webhook.oldSecretUntil);
    const taken = async () => {
      await read(await call(webhook.id, 'test'), schema.WebhookTry);
      const one = receiver.received.at(-1);
      assert.ok(one);
      const headers = signedHeaders(one);
      return [old, changed.secret].map((secret) => {
        const [id = '', at] = [headers['webhook-id'], headers['webhook-timestamp']];
        const signature = new Webhook(secret).sign(id, new Date(Number(at) * 1000), one.body);
        return String(headers['webhook-signature']).split(' ').includes(signature);
      });
    };
    assert.deepEqual(await taken(), [true, true]);
    api.setNow(new Date(Date.now() + DAY + 60_000).toISOString());
    assert.deepEqual(await taken(), [false, true]);
    api.setNow(new Date().toISOString());
  });

  it('says at once what came of a test', async () => {
    const { webhook } = await add();
    const tested = async () => {
      const { type, outcome, status, number } = await read(await call(webhook.id, 'test'), schema.WebhookTry);
      assert.deepEqual([type, number], ['jauap.test', null]);
      return [outcome, status];
    };
    assert.deepEqual(await tested(), ['delivered', 204]);
    receiver.state.react = answerWith(500);
    assert.deepEqual(await tested(), ['refused', 500]);
    receiver.state.react = (response) => void response.destroy();
    assert.deepEqual(await tested(), ['unreachable', null]);
    assert.equal((await tries(webhook.id)).items.length, 3);
    assert.equal((await tries(webhook.id)).waiting, 0, 'a test is never queued');
  });

  it('gets a message again on request, under the same id', async () => {
    const { webhook } = await add();
    receiver.state.react = answerWith(503);
    const { number } = await api.accept();
    await minute();
    const [first] = (await tries(webhook.id)).items;
    assert.deepEqual([first?.outcome, first?.number, (await tries(webhook.id)).waiting], ['refused', number, 1]);
    receiver.state.react = ok;
    const path = `${HOOKS}/${webhook.id}/tries/${first?.message}/resend`;
    const again = await read(await api.post(path, {}, api.bearer), schema.WebhookTry);
    assert.deepEqual([again.outcome, again.message, again.attempt], ['delivered', first?.message, 2]);
    assert.equal((await tries(webhook.id)).waiting, 0);
    assert.equal(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size, 1);
  });

  it('that says it is gone is sent nothing more, until somebody enables it', async () => {
    const { webhook } = await add();
    receiver.state.react = answerWith(410);
    await api.accept();
    await minute();
    assert.equal((await list()).items[0]?.disabled?.why, 'gone');
    await api.accept();
    await minute(DAY);
    assert.equal(receiver.received.length, 1);
    receiver.state.react = ok;
    const enabled = await read(await call(webhook.id, 'enabled'), schema.Webhook);
    assert.equal(enabled.disabled, null);
    await minute();
    assert.equal((await tries(webhook.id)).waiting, 0, 'what waited was delivered');
  });

  it('is tried ten times over three days and more, then disabled, with the message kept for a week', async () => {
    const { webhook } = await add();
    receiver.state.react = answerWith(500);
    await api.accept();
    const { DB: db, CODE_PEPPER: pepper } = api.env;
    const waits: number[] = [];
    let at = Date.now();
    for (let i = 0; i < 10; i++) {
      const next = Date.parse(String(await db.prepare('SELECT next_at FROM webhook_deliveries').first('next_at')));
      if (i > 0) waits.push(Math.round((next - at) / 1000));
      at = Math.max(at, next);
      await sendWebhooks({ db, pepper, origin: null, local: true, now: new Date(at), chance: () => 0 });
    }
    assert.deepEqual(waits, [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400]);
    assert.equal(receiver.received.length, 10);
    assert.equal((await list()).items[0]?.disabled?.why, 'failing');
    assert.equal((await tries(webhook.id)).waiting, 1);
    await runMaintenance(api.env, new Date(at + 6 * DAY));
    assert.equal((await tries(webhook.id)).waiting, 1);
    await runMaintenance(api.env, new Date(at + 8 * DAY));
    assert.equal((await tries(webhook.id)).waiting, 0);
  });

  it('keeps the last hundred tries in its log', async () => {
    const { webhook } = await add();
    for (let i = 0; i < 103; i++) await call(webhook.id, 'test');
    const { items } = await tries(webhook.id);
    assert.equal(items.length, 100);
    assert.equal(items[0]?.message, receiver.received.at(-1)?.headers['webhook-id']);
  });

  it('is one of ten at most, is another agency’s to nobody, and leaves nothing behind', async () => {
    const { webhook } = await add();
    for (let i = 0; i < 9; i++) await add();
    const eleventh = await api.post(HOOKS, { url: receiver.url, events: ['answered'] }, api.bearer);
    assert.equal((await problem(eleventh)).code, 'too_many_webhooks');
    for (const what of ['secret', 'test', 'enabled']) assert.equal((await call('nobody', what)).status, 404);
    await api.request(`${HOOKS}/${webhook.id}`, { method: 'DELETE', headers: api.bearer });
    assert.equal((await call(webhook.id, 'test')).status, 404);
    const log = await api.env.DB.prepare(
      "SELECT data FROM staff_log WHERE action = 'settings_changed' ORDER BY n",
    ).all();
    const whats = log.results.map(({ data }) => JSON.parse(String(data)).what);
    assert.ok(whats.includes('added') && whats.at(-1) === 'removed');
  });

  it('stays on this machine only where the deployment is a developer’s', () => {
    const env = (changes: object) => ({ ...api.env, MAIL: undefined, ...changes }) as never;
    checkEnv(env({ WEBHOOKS_LOCAL: 'allow', PUBLIC_URL: 'http://localhost:8787' }));
    assert.throws(() => checkEnv(env({ WEBHOOKS_LOCAL: 'allow', PUBLIC_URL: 'https://jauap.gov.kz' })), /this machine/);
    assert.throws(() => checkEnv(env({ WEBHOOKS_LOCAL: 'yes', PUBLIC_URL: 'http://localhost' })), /not allow/);
  });
});
