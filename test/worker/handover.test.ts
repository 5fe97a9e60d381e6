import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import { formatNumber, fromAppealId } from '../../worker/domain/number.ts';
import type { Api } from '../helpers/api.ts';
import { newKey, problem, read, SITE, startApi, submission } from '../helpers/api.ts';
import type { Desk } from '../helpers/bodies.ts';
import { BURABAY, bodiesOf, feedOf, publicly, REASON, toBody } from '../helpers/bodies.ts';
import type { Mine } from '../helpers/citizen.ts';
import { citizenOf, MONDAY, NO, refused, types } from '../helpers/citizen.ts';
import { counted } from '../helpers/counted.ts';

let api: Api;
let desks: Record<'kokshetau' | 'burabay' | 'roads', Desk>;
let citizen: ReturnType<typeof citizenOf>;
before(async () => {
  api = await startApi();
  desks = await bodiesOf(api);
  citizen = citizenOf(api);
});
after(() => api.close());

/** A published appeal that Kokshetau has passed on to Burabay. */
async function passedOn(changes = {}): Promise<Mine> {
  const mine = await citizen.published({ topic: 'waste', ...changes });
  await desks.kokshetau.act(mine.number, 'redirect', toBody('burabay'));
  return mine;
}

describe('an appeal that is passed on whole', () => {
  it('is answered there, under the number and the code that its citizen has', async () => {
    const mine = await passedOn();
    const there = await desks.burabay.open(mine.number);
    assert.deepEqual([there.number, there.status, there.publication], [mine.number, 'registered', 'published']);
    assert.deepEqual(there.origin, {
      agency: 'kokshetau',
      names: (await desks.burabay.open(mine.number)).origin?.names,
      number: mine.number,
      part: false,
    });
    await desks.burabay.answer(mine.number);
    const tracked = await citizen.track(mine);
    assert.deepEqual([tracked.agency, tracked.names, tracked.appeal.status], ['burabay', BURABAY.names, 'answered']);
    assert.equal((await publicly(api, mine.number)).answer?.official.id, 'head-roads');
    assert.equal((await citizen.done(mine, 'verdict', NO)).appeal.status, 'in_progress');
  });

  it('gets a clock of the new body, from the moment it came', async () => {
    const mine = await citizen.published({ topic: 'waste' });
    // A quarter past six: after Burabay has closed, before Kokshetau does.
    api.setNow('2026-11-18T13:15:00.000Z');
    await desks.kokshetau.act(mine.number, 'redirect', toBody('burabay'));
    const { clock } = await desks.burabay.open(mine.number);
    assert.deepEqual(
      [clock.receivedAt, clock.closesAt, clock.registeredOn, clock.shift],
      ['2026-11-18T13:15:00.000Z', '18:00', '2026-11-19', 'after_hours'],
    );
    assert.equal((await desks.kokshetau.open(mine.number)).clock.registeredOn, '2026-11-16');
  });

  it('stays in the first body’s feed as redirected, and says where', async () => {
    const mine = await passedOn();
    const [here] = (await feedOf(api, 'kokshetau')).filter(({ number }) => number === mine.number);
    assert.deepEqual([here?.status, here?.redirectedTo], ['redirected', BURABAY.names]);
    const [there] = (await feedOf(api, 'burabay')).filter(({ number }) => number === mine.number);
    assert.deepEqual([there?.status, there?.redirectedTo, there?.text], ['registered', null, here?.text]);
    const seen = await desks.kokshetau.open(mine.number);
    assert.deepEqual([seen.status, seen.heldBy], ['redirected', { agency: 'burabay', names: BURABAY.names }]);
    assert.equal((await desks.burabay.open(mine.number)).heldBy, null);
  });

  it('keeps its history, which says by whom and why; who of the staff it was stays at home', async () => {
    const mine = await passedOn();
    const tracked = await citizen.track(mine);
    assert.deepEqual(types(tracked), ['received', 'published', 'redirected', 'moved_in']);
    assert.equal(tracked.timeline[2]?.reason, REASON);
    const { timeline, version } = await desks.burabay.open(mine.number);
    assert.deepEqual([version, timeline.map(({ staff }) => staff)], [4, [null, null, null, null]]);
    assert.deepEqual(timeline[2]?.data, { to: BURABAY.names });
    assert.match(JSON.stringify(timeline[3]?.data), new RegExp(`"from":.*"number":"${mine.number}"`));
    assert.ok(
      (await desks.kokshetau.open(mine.number)).timeline.some(({ staff }) => staff !== null),
      'control',
    );
  });

  it('takes everything private along: the giver keeps the public record alone', async () => {
    const text = 'Мусор не вывозят вторую неделю, мой телефон +7 701 111 22 33.';
    const mine = await citizen.published({ topic: 'waste', text });
    await citizen.done(mine, 'follow-ups');
    await citizen.done(mine, 'official');
    const before = await desks.kokshetau.open(mine.number);
    assert.deepEqual(
      [before.original?.text, before.followUps.length, before.officialNumber],
      [text, 1, 'ЖТ-2026-00012345'],
    );
    await desks.kokshetau.act(mine.number, 'redirect', toBody('burabay'));
    const here = await desks.kokshetau.open(mine.number);
    assert.deepEqual([here.original, here.followUps, here.remarks, here.officialNumber], [null, [], [], null]);
    const there = await desks.burabay.open(mine.number);
    assert.deepEqual(
      [there.original, there.followUps, there.officialNumber],
      [before.original, before.followUps, before.officialNumber],
    );
    assert.equal((await citizen.track(mine)).followUps.length, 1);
  });

  it('hears its citizen there: words, withdrawal, a number of e-Otinish', async () => {
    const mine = await passedOn();
    await citizen.done(mine, 'follow-ups');
    await citizen.done(mine, 'official');
    const there = await desks.burabay.open(mine.number);
    assert.deepEqual([there.followUps.length, there.officialNumber], [1, 'ЖТ-2026-00012345']);
    assert.equal((await citizen.done(mine, 'withdraw')).appeal.status, 'withdrawn');
    assert.equal((await desks.burabay.open(mine.number)).status, 'withdrawn');
    assert.equal((await desks.kokshetau.open(mine.number)).status, 'redirected');
  });

  it('is put under “not sure” where the receiver does not know the topic', async () => {
    const mine = await passedOn({ topic: 'roads' });
    assert.equal((await desks.burabay.open(mine.number)).topic, 'unsure');
    assert.equal((await desks.kokshetau.open(mine.number)).topic, 'roads');
  });

  it('is no second appeal of the number: its own id opens nothing, and the next citizen gets the next number', async () => {
    await passedOn();
    const row = await api.env.DB.prepare("SELECT MAX(id) AS id FROM appeals WHERE agency = 'burabay'").first<{
      id: number;
    }>();
    const unprinted = formatNumber({ prefix: 'BUR', ...fromAppealId(row?.id ?? 0) });
    assert.equal((await api.request(`/v1/appeals/${unprinted}`)).status, 404);
    assert.equal((await desks.burabay.get(`appeals/${unprinted}`)).status, 404);
    const sent = await api.post('/v1/agencies/burabay/appeals', submission({ topic: 'waste' }), {
      'Idempotency-Key': newKey(),
    });
    const { number } = await read(sent, schema.Receipt, 201);
    assert.equal(number, formatNumber({ prefix: 'BUR', ...fromAppealId((row?.id ?? 0) + 1) }));
  });

  it('opens in as many round trips as one that never moved', async () => {
    const [still, moved] = [await citizen.published(), await passedOn()];
    const cost = async ({ number, code }: Mine) => {
      const view = await counted(api.env.DB, (db) => api.request(`/v1/appeals/${number}`, {}, db));
      const track = await counted(api.env.DB, (db) => api.postWith(db, `/v1/appeals/${number}/track`, { code }));
      return [view.trips, track.trips];
    };
    // What everybody may read is asked for its version first.
    assert.deepEqual(await cost(moved), [2, 1]);
    assert.deepEqual(await cost(still), [2, 1]);
  });

  it('is open to the sites of both bodies, and to no other', async () => {
    const mine = await passedOn();
    const allowed = async (path: string, origin: string) =>
      (await api.request(path, { headers: { Origin: origin } })).headers.get('Access-Control-Allow-Origin');
    const path = `/v1/appeals/${mine.number}`;
    assert.equal(await allowed(path, SITE), SITE);
    assert.equal(await allowed(path, 'https://burabay.example'), 'https://burabay.example');
    assert.equal(await allowed(path, 'https://roads.example'), null);
    // The page that follows the appeal asks for the profile of whoever answers it.
    assert.equal(await allowed('/v1/agencies/burabay', SITE), SITE);
    assert.equal(await allowed('/v1/agencies/roads-committee', SITE), null);
    const word = (origin: string) => citizen.call(mine, 'official', undefined, { Origin: origin });
    assert.deepEqual([(await word(SITE)).status, (await word('https://burabay.example')).status], [200, 200]);
    assert.deepEqual(await refused(await word('https://roads.example')), [403, 'origin_not_allowed']);
  });

  it('opens under its old page, and under the new one', async () => {
    const mine = await passedOn();
    for (const agency of ['kokshetau', 'burabay']) {
      const page = await (await api.request(`/a/${agency}/${mine.number}?lang=ru`)).text();
      assert.match(page, /Акимат Бурабайского района/, agency);
    }
    assert.equal((await api.request(`/a/roads-committee/${mine.number}`)).status, 404);
  });

  it('keeps its supporters, and knows them again', async () => {
    const mine = await citizen.published({ topic: 'waste' });
    const key = 'browser-of-a-neighbour-0000001';
    const support = () => api.post(`/v1/appeals/${mine.number}/support`, {}, { 'Idempotency-Key': key });
    assert.equal((await support()).status, 201);
    await desks.kokshetau.act(mine.number, 'redirect', toBody('burabay'));
    assert.equal((await publicly(api, mine.number)).supports, 1);
    const again = await support();
    assert.deepEqual([again.status, (await read(again, schema.Support)).supports], [200, 1]);
  });
});

describe('passing on', () => {
  it('is refused after three working days, without a reason, to oneself and to nobody', async () => {
    const { number } = await citizen.published();
    const send = async (body: object) =>
      problem(await desks.kokshetau.post(number, 'redirect', { version: 2, ...body }));
    const issue = async (body: object) => (await send(body)).issues;
    assert.deepEqual(await issue({ agency: 'burabay' }), [{ path: 'reason', code: 'required' }]);
    assert.deepEqual(await issue(toBody('kokshetau')), [{ path: 'agency', code: 'wrong_value' }]);
    assert.deepEqual(await issue(toBody('no-such-body')), [{ path: 'agency', code: 'unknown' }]);
    assert.deepEqual(await issue({ reason: REASON }), [{ path: 'agency', code: 'required' }]);
    assert.deepEqual(await issue({ ...toBody('burabay'), to: { kk: 'Мекеме' } }), [
      { path: 'to', code: 'not_offered' },
    ]);
    assert.deepEqual(await issue({ to: { kk: 'Мекеме' }, part: {}, reason: REASON }), [
      { path: 'to', code: 'not_offered' },
    ]);
    assert.deepEqual(await issue(toBody('burabay', { reason: 'ИИН 900101300017 заявителя неверен.' })), [
      { path: 'reason', code: 'personal_data' },
    ]);
    // Registered on Monday the 16th: Thursday is the third day.
    api.setNow('2026-11-20T05:00:00.000Z');
    assert.equal((await send(toBody('burabay'))).code, 'redirect_term_passed');
    api.setNow('2026-11-19T13:00:00.000Z');
    assert.equal((await desks.kokshetau.post(number, 'redirect', { version: 2, ...toBody('burabay') })).status, 200);
    api.setNow(MONDAY);
  });

  it('by names ends the case here, as before', async () => {
    const mine = await citizen.published();
    const to = { kk: 'Ішкі істер министрлігі', ru: 'Министерство внутренних дел' };
    const seen = await desks.kokshetau.act(mine.number, 'redirect', { to, reason: REASON });
    assert.deepEqual([seen.status, seen.redirectedTo, seen.heldBy], ['redirected', to, null]);
    assert.notEqual(seen.original, null);
    assert.equal((await citizen.track(mine)).agency, 'kokshetau');
  });

  it('belongs to whoever has the case: a stranger finds nothing before, the receiver finds it after, the giver may do nothing', async () => {
    const mine = await citizen.published({ topic: 'waste' });
    assert.equal((await desks.burabay.get(`appeals/${mine.number}`)).status, 404);
    assert.deepEqual(
      await refused(await desks.burabay.post(mine.number, 'redirect', { version: 2, ...toBody('roads-committee') })),
      [404, 'not_found'],
    );
    await desks.kokshetau.act(mine.number, 'redirect', toBody('burabay'));
    const { version } = await desks.kokshetau.open(mine.number);
    for (const [act, body] of [
      ['redirect', toBody('roads-committee')],
      ['status', { to: 'in_progress' }],
      ['extension', { until: '2026-12-30', reason: REASON, decidedBy: 'head-roads' }],
      ['topic', { topic: 'water' }],
      ['replies', { text: 'Ваше обращение у нас.', official: 'head-roads' }],
    ] as const) {
      assert.deepEqual(
        await refused(await desks.kokshetau.post(mine.number, act, { version, ...body })),
        [409, 'act_not_allowed'],
        act,
      );
    }
    assert.equal((await desks.roads.get(`appeals/${mine.number}`)).status, 404);
    assert.equal((await desks.burabay.act(mine.number, 'status', { to: 'in_progress' })).status, 'in_progress');
  });
});
