import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createApp } from '../../worker/app.ts';
import { GIVE_UP_MS } from '../../worker/domain/notices.ts';
import type { Message } from '../../worker/mail/port.ts';
import { runMaintenance } from '../../worker/services/maintenance.ts';
import { sendMail } from '../../worker/services/send-mail.ts';
import type { Api } from '../helpers/api.ts';
import { startApi } from '../helpers/api.ts';
import { citizenOf, MONDAY } from '../helpers/citizen.ts';
import { CATCHING, ORIGIN, postman } from '../helpers/mail.ts';

const EMAIL = 'anna@example.kz';
const contact = { email: EMAIL };

let api: Api;
let citizen: ReturnType<typeof citizenOf>;
let post: ReturnType<typeof postman>;
before(async () => {
  api = await startApi(MONDAY, CATCHING);
  citizen = citizenOf(api);
  post = postman(api);
});
after(() => api.close());

const minutes = (n: number) => new Date(Date.parse(MONDAY) + n * 60_000);

describe('the queue of mail', () => {
  const run = (send: (message: Message) => Promise<void>, now: Date) =>
    sendMail({ db: api.env.DB, pepper: api.env.CODE_PEPPER, post: { mailer: { send }, origin: ORIGIN }, now });
  const fail = () => Promise.reject(Object.assign(new Error(`refused ${EMAIL}`), { code: 'E_RATE_LIMITED' }));

  it('is sent once by two runs at once', async () => {
    for (let i = 0; i < 12; i++) await citizen.published({ contact });
    const sent: string[] = [];
    const slow = async ({ headers }: Message) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      sent.push(headers['X-Jauap-Notice'] ?? '');
    };
    const counts = await Promise.all([1, 2, 3].map(() => run(slow, new Date(MONDAY))));
    assert.equal(
      counts.reduce((sum, n) => sum + n),
      sent.length,
    );
    assert.equal(new Set(sent).size, sent.length);
    assert.ok(sent.length >= 12);
  });

  it('takes a bounded number at a time, the oldest first', async () => {
    for (let i = 0; i < 32; i++) await citizen.published({ contact });
    const none = async () => {};
    assert.equal(await run(none, new Date(MONDAY)), 30);
    assert.equal(await run(none, new Date(MONDAY)), 2);
    assert.equal(await run(none, new Date(MONDAY)), 0);
  });

  it('tries again with growing patience, forgets after five days, and logs no address', async (t) => {
    const log = t.mock.method(console, 'error', () => {});
    const mine = await citizen.published({ contact });
    let tries = 0;
    const failing = () => {
      tries++;
      return fail();
    };
    for (let minute = 0; minute <= 15; minute++) await run(failing, minutes(minute));
    assert.equal(tries, 5, 'at minutes 0, 1, 3, 7 and 15');
    assert.match(await citizen.rowsOf('outgoing_mail'), /"notice":"published"/);
    assert.equal(await run(failing, new Date(Date.parse(MONDAY) + GIVE_UP_MS)), 0);
    assert.equal(await post.waiting(), 0, 'given up');
    const lines = log.mock.calls.map(({ arguments: [line] }) => String(line));
    assert.match(lines[0] ?? '', /"failed":1,"causes":\["Error E_RATE_LIMITED"\]/);
    for (const secret of [EMAIL, mine.number]) assert.ok(!lines.join().includes(secret));
  });

  it('sends again what a run that died had taken, under the same id', async () => {
    const mine = await citizen.published({ contact });
    const ids: (string | undefined)[] = [];
    const dying = run(({ headers }) => {
      ids.push(headers['X-Jauap-Notice']);
      return new Promise(() => {});
    }, minutes(0));
    void dying;
    while (!ids.length) await new Promise((resolve) => setTimeout(resolve, 1));
    const alive = async ({ headers }: Message) => void ids.push(headers['X-Jauap-Notice']);
    assert.equal(await run(alive, minutes(1)), 0, 'still held');
    assert.equal(await run(alive, minutes(6)), 1);
    assert.deepEqual(ids, [`${mine.number}.2`, `${mine.number}.2`]);
  });

  it('waits where no mailer is set up, fails nothing, and is dropped when it is no news', async () => {
    const { MAIL: _, ...without } = api.env;
    await citizen.published({ contact });
    await runMaintenance(without, new Date(MONDAY));
    assert.equal(await post.waiting(), 1);
    await runMaintenance(without, new Date(Date.parse(MONDAY) + GIVE_UP_MS));
    assert.equal(await post.waiting(), 0);
  });

  it('is sent right after the act where the platform has an "after"', async () => {
    await post.clear();
    const mine = await citizen.sent({ contact });
    const after: Promise<unknown>[] = [];
    const context = {
      waitUntil: (work: Promise<unknown>) => void after.push(work),
      passThroughOnException() {},
      props: {},
    };
    const init = {
      method: 'POST',
      body: JSON.stringify({ decision: 'publish', version: 1 }),
      headers: { ...api.bearer, 'Content-Type': 'application/json' },
    };
    const app = createApp({ clock: () => new Date(MONDAY) });
    const path = `/v1/desk/appeals/${mine.number}/moderation`;
    assert.equal((await app.request(path, init, api.env, context)).status, 200);
    await Promise.all(after);
    assert.equal((await post.caught()).length, 1);
  });
});

describe('caught mail', () => {
  it('is shown at /dev/mail to a developer, and nowhere else', async () => {
    const shown = await api.request('/dev/mail');
    assert.equal(shown.status, 200);
    const { MAIL: _, ...without } = api.env;
    for (const env of [
      without,
      { ...without, MAIL: 'cloudflare', MAIL_FROM: 'a@b.kz', SEND_EMAIL: { send: async () => ({}) } },
    ]) {
      assert.equal((await createApp().request('/dev/mail', {}, env)).status, 404);
    }
  });
});
