import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, answerDraft, OFFICIALS, problem, read, SITE, startApi } from '../helpers/api.ts';
import type { Mine } from '../helpers/citizen.ts';
import { citizenOf, MONDAY } from '../helpers/citizen.ts';
import { CATCHING, linkIn, postman } from '../helpers/mail.ts';

const DAY = 86_400_000;
const later = (ms: number) => new Date(Date.parse(MONDAY) + ms).toISOString();

let api: Api;
let citizen: ReturnType<typeof citizenOf>;
let post: ReturnType<typeof postman>;
let limited: string[] | null = null;
before(async () => {
  // Says no to whom the test names, and counts nothing.
  const CODE_LIMIT = { limit: async ({ key }: { key: string }) => ({ success: limited?.push(key) === undefined }) };
  api = await startApi(MONDAY, { ...CATCHING, CODE_LIMIT });
  citizen = citizenOf(api);
  post = postman(api);
});
after(() => api.close());
beforeEach(async () => {
  await post.run(MONDAY);
  await post.clear();
});

let addresses = 0;
const newAddress = () => `follower${++addresses}@example.kz`;

const follow = ({ number }: { number: string }, email: string, headers: Record<string, string> = {}) =>
  api.post(`/v1/appeals/${number}/follow`, { email, lang: 'en' }, headers);

/** Follows, and gives the path of the link in the confirmation. */
async function asked(mine: Mine, email = newAddress()): Promise<string> {
  await read(await follow(mine, email), schema.FollowAnswer);
  await post.run(MONDAY);
  const mail = (await post.caught()).findLast(({ recipient }) => recipient === email);
  assert.ok(mail);
  return linkIn(mail, '/n/');
}

const press = (path: string) => api.request(path, { method: 'POST' });
const contactsOf = async (email: string) => (await citizen.rowsOf('contacts')).includes(email);

describe('following an appeal of somebody else', () => {
  it('begins when the address has confirmed on a page, by a button and not by a look', async () => {
    const mine = await citizen.published();
    const email = newAddress();
    const path = await asked(mine, email);
    const page = await (await api.request(path)).text();
    assert.match(page, /<form method="post" action="\/n\/[^"]+"><button name="act" value="confirm">Confirm<\/button>/);
    await post.clear();
    await api.act(mine.number, 'status', {
      to: 'clarify',
      items: ['substance'],
      until: '2026-11-25',
      reason: 'Уточните',
      version: 2,
    });
    await post.run(MONDAY);
    assert.deepEqual(await post.caught(), [], 'nothing before the confirmation');

    const confirmed = await press(path);
    assert.deepEqual([confirmed.status, confirmed.headers.get('Cache-Control')], [200, 'no-store']);
    assert.match(await confirmed.text(), /<h1>Confirmed<\/h1>/);
    await api.act(mine.number, 'answer', answerDraft(3));
    await post.run(MONDAY);
    const [mail, ...more] = await post.caught();
    assert.deepEqual([mail?.recipient, mail?.subject, more], [email, `Answered: ${mine.number}`, []]);
  });

  it('can be confirmed twice, and ended from any mail', async () => {
    const mine = await citizen.published();
    const email = newAddress();
    const path = await asked(mine, email);
    assert.deepEqual([(await press(path)).status, (await press(path)).status], [200, 200]);
    await api.act(mine.number, 'answer', answerDraft(2));
    await post.run(MONDAY);
    const mail = (await post.caught()).findLast(({ recipient }) => recipient === email);
    assert.ok(mail);
    await press(linkIn(mail, '/u/'));
    assert.equal(await contactsOf(email), false);
    assert.equal((await press(path)).status, 410, 'an ended one is not confirmed again by its old link');
  });

  it('does not mix up its links: one that ends does not confirm, and the other way round', async () => {
    const mine = await citizen.published();
    const email = newAddress();
    const path = await asked(mine, email);
    await press(path.replace('/n/', '/u/'));
    assert.equal(await contactsOf(email), true);
    assert.equal((await press(path)).status, 200);
  });

  it('answers alike whether the address is new, asked, confirmed, or asked too often', async () => {
    const mine = await citizen.published();
    const email = newAddress();
    const shapes = new Set<string>();
    const shape = async () => {
      const response = await follow(mine, email);
      const headers = [...response.headers].filter(([name]) => name !== 'x-request-id');
      shapes.add(JSON.stringify([response.status, headers, await response.text()]));
    };
    await shape();
    await shape();
    await press(await linkOf(email));
    await shape();
    for (let i = 0; i < 6; i++) await follow(await citizen.published(), email);
    await shape();
    assert.equal(shapes.size, 1);
  });

  const linkOf = async (email: string) => {
    await post.run(MONDAY);
    const mail = (await post.caught()).find(({ recipient }) => recipient === email);
    return mail ? linkIn(mail, '/n/') : '';
  };
});

describe('a stranger’s mailbox', () => {
  const mailsTo = async (email: string) => (await post.caught()).filter(({ recipient }) => recipient === email).length;

  it('is asked once a day about one appeal, in any spelling of its case, also at once', async () => {
    const mine = await citizen.published();
    const email = newAddress();
    await Promise.all([email, email, email.toUpperCase()].map((each) => follow(mine, each)));
    await post.run(MONDAY);
    await follow(mine, email);
    await post.run(MONDAY);
    assert.equal((await post.caught()).length, 1);
    api.setNow(later(DAY + 1));
    await follow(mine, email);
    await post.run(later(DAY + 1));
    assert.equal((await post.caught()).length, 2);
    api.setNow(MONDAY);
  });

  it('is asked at most five times a day about all appeals together', async () => {
    const email = newAddress();
    for (let i = 0; i < 8; i++) assert.equal((await follow(await citizen.published(), email)).status, 200);
    await post.run(MONDAY);
    assert.equal(await mailsTo(email), 5);
  });

  it('is forgotten after a week without a confirmation, and its link is worth nothing then', async () => {
    const mine = await citizen.published();
    const [silent, sure] = [newAddress(), newAddress()];
    const path = await asked(mine, silent);
    await press(await asked(mine, sure));
    api.setNow(later(7 * DAY));
    assert.equal((await press(path)).status, 410, 'also before the run that forgets it');
    await post.run(later(7 * DAY));
    assert.deepEqual([await contactsOf(silent), await contactsOf(sure)], [false, true]);
    api.setNow(MONDAY);
  });

  it('is not filled from one network: asking is limited', async (t) => {
    limited = [];
    t.after(() => {
      limited = null;
    });
    const mine = await citizen.published();
    const email = newAddress();
    const response = await follow(mine, email, { 'CF-Connecting-IP': '203.0.113.9' });
    assert.equal((await problem(response)).code, 'too_many_requests');
    assert.equal(limited.length, 1);
    assert.equal(await contactsOf(email), false);
  });
});

describe('what cannot be followed', () => {
  it('is an appeal nobody sees yet, and one there is not', async () => {
    const waiting = await citizen.sent();
    for (const number of [waiting.number, 'KOK-2026-999999-A']) {
      assert.equal((await problem(await follow({ number }, newAddress()))).code, 'not_found');
    }
  });

  it('is anything at an agency that sends no mail', async (t) => {
    const mine = await citizen.published();
    await saveAgency(api.env.DB, { ...AGENCY, contact: 'none' }, OFFICIALS);
    t.after(() => saveAgency(api.env.DB, AGENCY, OFFICIALS));
    const { issues } = await problem(await follow(mine, newAddress()));
    assert.deepEqual(issues, [{ path: 'email', code: 'not_offered' }]);
  });

  it('is told from a foreign site, or to what is no address', async () => {
    const mine = await citizen.published();
    const foreign = await follow(mine, newAddress(), { Origin: 'https://evil.example' });
    assert.equal((await problem(foreign)).code, 'origin_not_allowed');
    assert.equal((await follow(mine, newAddress(), { Origin: SITE })).status, 200);
    const { issues } = await problem(await follow(mine, 'a@b\r\nBcc: c@d.kz'));
    assert.deepEqual(issues, [{ path: 'email', code: 'wrong_format' }]);
  });

  it('is confirmed by no token that this service did not make', async () => {
    const path = await asked(await citizen.published());
    for (const forged of ['/n/x', path.replace(/.(?=\?)/, (last) => (last === '0' ? '1' : '0'))]) {
      const response = await press(forged);
      assert.equal(response.status, 410);
      assert.match(response.headers.get('Content-Type') ?? '', /^text\/html/);
    }
  });
});
