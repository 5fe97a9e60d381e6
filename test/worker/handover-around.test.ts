/** What goes with an appeal that is passed on: photos, mail; and what the service counts of it. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import { collectOrphans } from '../../worker/services/collect-orphans.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import type { Api } from '../helpers/api.ts';
import { newKey, OFFICIALS, read, SITE, startApi } from '../helpers/api.ts';
import type { Desk } from '../helpers/bodies.ts';
import { BURABAY, bodiesOf, publicly, toBody } from '../helpers/bodies.ts';
import type { Mine } from '../helpers/citizen.ts';
import { citizenOf, MONDAY, TEXT } from '../helpers/citizen.ts';
import { CATCHING, linkIn, postman } from '../helpers/mail.ts';
import { bytesOf, newPicture, photographerOf } from '../helpers/photographer.ts';

let api: Api;
let desks: Record<'kokshetau' | 'burabay' | 'roads', Desk>;
let citizen: ReturnType<typeof citizenOf>;
let camera: ReturnType<typeof photographerOf>;
let post: ReturnType<typeof postman>;
before(async () => {
  api = await startApi(MONDAY, CATCHING);
  desks = await bodiesOf(api);
  citizen = citizenOf(api);
  camera = photographerOf(api);
  post = postman(api);
});
after(() => api.close());

const redirect = (number: string, more: object = {}) =>
  desks.kokshetau.act(number, 'redirect', toBody('burabay', more));

describe('photos of an appeal that is passed on', () => {
  /** Of two photos the first is published. */
  async function pictured(): Promise<{ mine: Mine; open: string; closed: string }> {
    api.setNow(MONDAY);
    const [open = '', closed = ''] = await camera.ids(2);
    const mine = await citizen.sent({ photos: [open, closed], topic: 'waste' });
    await camera.publish(mine.number, [open]);
    return { mine, open, closed };
  }
  const at = (desk: Desk, number: string, photo: string) => desk.get(`appeals/${number}/photos/${photo}`);

  it('are seen there by those who might see them here, and here no more', async () => {
    const { mine, open, closed } = await pictured();
    assert.equal((await at(desks.kokshetau, mine.number, closed)).status, 200, 'control');
    await redirect(mine.number);
    assert.deepEqual(
      (await desks.burabay.open(mine.number)).photos.map(({ id, published }) => [id, published]),
      [
        [open, true],
        [closed, false],
      ],
    );
    const number = mine.number;
    assert.equal((await camera.show({ number, photo: open })).status, 200);
    assert.equal((await camera.show({ number, photo: closed })).status, 404);
    assert.equal((await camera.showToHolder({ number, photo: closed }, mine.code)).status, 200);
    assert.deepEqual(
      [(await at(desks.burabay, number, closed)).status, (await at(desks.kokshetau, number, closed)).status],
      [200, 404],
    );
  });

  it('keep their bytes when the giver’s own rows are collected, and lose them with the last row', async () => {
    const { mine, open } = await pictured();
    await redirect(mine.number);
    const stores = { db: api.env.DB, bucket: api.env.PHOTOS };
    const inADay = new Date(Date.now() + 25 * 3_600_000);
    const collected = await collectOrphans(stores, inADay);
    assert.ok(collected.photos >= 2, 'the giver’s rows went');
    await collectOrphans(stores, inADay);
    assert.equal((await bytesOf(await camera.show({ number: mine.number, photo: open }))).length > 0, true);
    await api.env.DB.batch(
      ["DELETE FROM appeal_photos WHERE agency = 'burabay'", "DELETE FROM photos WHERE agency = 'burabay'"].map((sql) =>
        api.env.DB.prepare(sql),
      ),
    );
    const keys = async () =>
      (await api.env.PHOTOS.list({ limit: 1000 })).objects.filter(({ key }) => key.includes(open));
    assert.equal((await keys()).length, 1, 'control');
    for (let i = 0; i < 2; i++) await collectOrphans(stores, inADay);
    assert.equal((await keys()).length, 0);
  });

  it('may be added to, by way of the body that answers, from the page where the citizen is', async () => {
    const { mine } = await pictured();
    await redirect(mine.number);
    const uploaded = await api.request('/v1/agencies/burabay/photos', {
      method: 'POST',
      body: Uint8Array.from(newPicture()),
      headers: { 'Content-Type': 'image/jpeg', Origin: SITE },
    });
    const { id } = await read(uploaded, schema.StoredPhoto, 201);
    const tracked = await citizen.done(
      mine,
      'follow-ups',
      { text: TEXT, photos: [id] },
      { 'Idempotency-Key': newKey() },
    );
    assert.deepEqual(tracked.photos.length, 3);
    assert.deepEqual(tracked.followUps[0]?.photos, [id]);
  });

  it('go with a part too, and stay', async () => {
    const { mine, open, closed } = await pictured();
    const [part] = (await redirect(mine.number, { part: {} })).parts;
    const number = part?.number ?? '';
    assert.equal((await camera.show({ number, photo: open })).status, 200);
    assert.equal((await at(desks.burabay, number, closed)).status, 200);
    assert.equal((await at(desks.kokshetau, mine.number, closed)).status, 200);
    const anew = await pictured();
    const [hidden] = (await redirect(anew.mine.number, { part: { text: 'Только про мусор у подъезда.' } })).parts;
    assert.equal((await camera.show({ number: hidden?.number ?? '', photo: anew.open })).status, 404);
  });

  it('need no second copy where the receiver has the same picture', async () => {
    const bytes = newPicture();
    const upload = (agency: string) =>
      api.request(`/v1/agencies/${agency}/photos`, {
        method: 'POST',
        body: Uint8Array.from(bytes),
        headers: { 'Content-Type': 'image/jpeg' },
      });
    api.setNow(MONDAY);
    const { id } = await read(await upload('kokshetau'), schema.StoredPhoto, 201);
    await upload('burabay');
    const mine = await citizen.published({ photos: [id], topic: 'waste' });
    await redirect(mine.number);
    assert.equal((await camera.showToHolder({ number: mine.number, photo: id }, mine.code)).status, 200);
  });
});

describe('mail about an appeal that is passed on', () => {
  const EMAIL = 'anna@example.kz';
  const contact = { email: EMAIL };
  beforeEach(async () => {
    await post.run(MONDAY);
    await post.clear();
  });
  const WEDNESDAY = '2026-11-18T05:00:00.000Z';
  const told = async () => {
    await post.run(WEDNESDAY);
    const mail = await post.caught();
    await post.clear();
    return mail;
  };

  it('goes on to the same address, under the same number, with the new term', async () => {
    const mine = await citizen.published({ contact, topic: 'waste' });
    await told();
    api.setNow(WEDNESDAY);
    await redirect(mine.number);
    const [moved] = await told();
    assert.equal(moved?.subject, `Обращение перенаправлено: ${mine.number}`);
    assert.match(moved?.text ?? '', /Срок ответа: 9 декабря 2026 года/);
    await desks.burabay.act(mine.number, 'status', {
      to: 'clarify',
      items: ['substance'],
      until: '2026-11-20',
      reason: 'Уточните номер дома',
    });
    await desks.burabay.answer(mine.number);
    const mails = await told();
    // They are sent side by side, in no order.
    assert.deepEqual(mails.map(({ subject, recipient }) => [subject, recipient]).sort(), [
      [`Дан ответ: ${mine.number}`, EMAIL],
      [`Запрошено уточнение: ${mine.number}`, EMAIL],
    ]);
    const page = linkIn(mails[0] as (typeof mails)[0], '/a/');
    assert.equal((await api.request(page)).status, 200);
  });

  it('ends and begins by the old links, and by the citizen’s code', async () => {
    const mine = await citizen.published({ contact, topic: 'waste' });
    const [first] = await told();
    await redirect(mine.number);
    await told();
    const follower = { email: 'follower@example.kz', lang: 'ru' };
    await read(await api.post(`/v1/appeals/${mine.number}/follow`, follower), schema.FollowAnswer);
    const [question] = await told();
    await api.request(linkIn(question as NonNullable<typeof question>, '/n/'), { method: 'POST' });
    await desks.burabay.answer(mine.number);
    assert.deepEqual((await told()).map(({ recipient }) => recipient).toSorted(), [EMAIL, follower.email]);
    await api.request(linkIn(first as NonNullable<typeof first>, '/u/'), { method: 'POST' });
    assert.equal((await citizen.track(mine)).contact, null);
    assert.equal((await citizen.done(mine, 'contact', { email: 'new@example.kz' })).contact, 'n…@example.kz');
    await desks.burabay.answer(mine.number, { nature: 'partly' });
    assert.deepEqual((await told()).map(({ recipient }) => recipient).toSorted(), [follower.email, 'new@example.kz']);
  });

  it('tells of a part under the citizen’s own number, whatever the events are called', async () => {
    const mine = await citizen.published({ contact, topic: 'waste' });
    await told();
    const [part] = (await redirect(mine.number, { part: {} })).parts;
    const number = part?.number ?? '';
    assert.deepEqual(
      (await told()).map(({ subject }) => subject),
      [`Часть обращения перенаправлена: ${mine.number}`],
    );
    // Both are at their second event now, and nothing has been sent in between.
    await desks.burabay.answer(number);
    await desks.kokshetau.act(mine.number, 'status', {
      to: 'clarify',
      items: ['substance'],
      until: '2026-11-20',
      reason: 'Уточните номер дома',
    });
    await desks.burabay.answer(number, { nature: 'partly' });
    await desks.kokshetau.answer(mine.number);
    assert.deepEqual((await told()).map(({ subject }) => subject).toSorted(), [
      ...Array<string>(3).fill(`Дан ответ: ${mine.number}`),
      `Запрошено уточнение: ${mine.number}`,
    ]);
  });
});

describe('the promise of the body that gets an appeal', () => {
  it('is kept or broken by its own clock, and the giver’s counts no more', async () => {
    const promise = { replyHours: 4, answerDays: 3 };
    await saveAgency(api.env.DB, { ...BURABAY, promise }, OFFICIALS);
    const mine = await citizen.published({ topic: 'waste' });
    api.setNow('2026-11-18T05:00:00.000Z');
    const part = (await redirect(mine.number, { part: {} })).parts[0]?.number ?? '';
    await redirect(mine.number);
    for (const number of [mine.number, part]) {
      const { promise: owed } = await desks.burabay.open(number);
      assert.deepEqual(owed, { ...promise, replyBy: '2026-11-18T09:00:00.000Z', answerBy: '2026-11-23' });
      assert.deepEqual((await publicly(api, number)).promise, owed, 'and everybody may read it');
    }
    const path = '/v1/desk/overview?from=2026-11-18&to=2026-11-18';
    const counted = async () => {
      const { replies, answers } = await read(
        await api.request(path, { headers: desks.burabay.headers }),
        schema.Overview,
      );
      return [replies.kept, replies.broken, replies.waiting, answers.promised];
    };
    assert.deepEqual(await counted(), [0, 0, 2, { kept: 0, broken: 0, waiting: 2 }]);
    await desks.burabay.answer(mine.number);
    api.setNow('2026-11-24T05:00:00.000Z');
    await desks.burabay.answer(part);
    assert.deepEqual(await counted(), [1, 1, 0, { kept: 1, broken: 1, waiting: 0 }]);
    await saveAgency(api.env.DB, BURABAY, OFFICIALS);
  });
});
