import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import type { PublicAppeal } from '../../sdk/contract/types.ts';
import type { Api } from '../helpers/api.ts';
import { problem, read, SITE, startApi } from '../helpers/api.ts';
import type { Desk } from '../helpers/bodies.ts';
import { BURABAY, bodiesOf, publicly, REASON, toBody } from '../helpers/bodies.ts';
import type { Mine } from '../helpers/citizen.ts';
import { citizenOf, refused, types, YES } from '../helpers/citizen.ts';

let api: Api;
let desks: Record<'kokshetau' | 'burabay' | 'roads', Desk>;
let citizen: ReturnType<typeof citizenOf>;
before(async () => {
  api = await startApi();
  desks = await bodiesOf(api);
  citizen = citizenOf(api);
});
after(() => api.close());

const PART = 'Мусор у дома 14 не вывозят вторую неделю, мой телефон 8 (701) 111-22-33.';

/** An appeal of which Burabay has got a part, with the number that the part has. */
async function divided(part: object = { text: PART }, changes = {}): Promise<Mine & { part: string }> {
  const mine = await citizen.published({ topic: 'waste', ...changes });
  const { parts } = await desks.kokshetau.act(mine.number, 'redirect', toBody('burabay', { part }));
  return { ...mine, part: parts[0]?.number ?? '' };
}

describe('an appeal of which a part is passed on', () => {
  it('goes on where it is, with its clock, and says which part is elsewhere', async () => {
    const mine = await divided();
    const here = await desks.kokshetau.open(mine.number);
    assert.deepEqual([here.status, here.heldBy, here.clock.registeredOn], ['registered', null, '2026-11-16']);
    assert.deepEqual(here.parts, [{ agency: 'burabay', names: BURABAY.names, number: mine.part }]);
    assert.deepEqual((await publicly(api, mine.number)).parts, here.parts);
    const { type, reason } = here.timeline.at(-1) ?? {};
    assert.deepEqual([type, reason], ['redirected_in_part', REASON]);
    assert.equal((await desks.kokshetau.answer(mine.number)).status, 'answered');
  });

  it('is there an appeal of its own: its number, clock, words and topic', async () => {
    const mine = await divided();
    assert.match(mine.part, /^BUR-2026-/);
    const there = await desks.burabay.open(mine.part);
    assert.equal(there.original?.text, PART);
    assert.match(there.text, /^Мусор у дома 14 не вывозят вторую неделю, мой телефон (?!8)/);
    assert.deepEqual([there.origin?.number, there.origin?.part, there.topic], [mine.number, true, 'waste']);
    assert.deepEqual(
      there.timeline.map(({ type, reason, staff }) => [type, reason, staff]),
      [['moved_in', REASON, null]],
    );
    assert.equal((await desks.burabay.get(`appeals/${mine.number}`)).status, 404);
    assert.equal((await desks.kokshetau.get(`appeals/${mine.part}`)).status, 404);
  });

  it('waits there for a moderator if its words were chosen anew, and not if they are those already published', async () => {
    const [chosen, same] = [await divided(), await divided({})];
    assert.deepEqual(
      [(await publicly(api, chosen.part)).status, (await publicly(api, chosen.part)).text],
      ['moderation', null],
    );
    const open = await publicly(api, same.part);
    assert.deepEqual([open.status, open.text], ['registered', (await publicly(api, same.number)).text]);
    const silent = await divided({ text: PART }, { consent: { processing: true, publication: false } });
    const unseen = await publicly(api, silent.part);
    assert.deepEqual([unseen.status, unseen.publication, unseen.text], ['registered', 'no_consent', null]);
  });

  it('shows its citizen both, with both answers, under one code', async () => {
    const mine = await divided({}, { consent: { processing: true, publication: false } });
    await desks.burabay.answer(mine.part);
    const tracked = await citizen.track(mine);
    assert.deepEqual([tracked.appeal.status, tracked.agency], ['registered', 'kokshetau']);
    assert.deepEqual(
      tracked.parts.map(({ names, appeal }) => [names, appeal.number, appeal.status, appeal.answer?.official.id]),
      [[BURABAY.names, mine.part, 'answered', 'head-roads']],
    );
    assert.equal((await publicly(api, mine.part)).answer, null, 'the public may not read it');
    // The same code opens the part by its number, and judges it.
    const part = { number: mine.part, code: mine.code };
    assert.deepEqual((await citizen.track(part)).parts, []);
    assert.equal((await citizen.done(part, 'verdict', YES)).appeal.verdict?.solved, 'yes');
    assert.equal((await citizen.track(mine)).appeal.verdict, null);
    const stranger = await citizen.published();
    assert.deepEqual(await refused(await citizen.call({ ...part, code: stranger.code }, 'track')), [404, 'not_found']);
  });

  it('hears its citizen where it is: a further word is no word to the part', async () => {
    const mine = await divided();
    await citizen.done(mine, 'follow-ups');
    assert.equal((await desks.kokshetau.open(mine.number)).followUps.length, 1);
    assert.equal((await desks.burabay.open(mine.part)).followUps.length, 0);
  });

  it('may be divided again, and passed on whole: number and parts stay together', async () => {
    const mine = await divided();
    await desks.kokshetau.act(mine.number, 'redirect', toBody('roads-committee', { part: {} }));
    await desks.kokshetau.act(mine.number, 'redirect', toBody('roads-committee'));
    await desks.burabay.act(mine.part, 'moderation', { decision: 'publish' });
    await desks.burabay.act(mine.part, 'redirect', toBody('roads-committee'));
    const tracked = await citizen.track(mine);
    assert.equal(tracked.agency, 'roads-committee');
    const second = tracked.appeal.parts[1]?.number;
    assert.deepEqual(
      tracked.parts.map(({ appeal }) => appeal.number),
      [mine.part, second],
    );
    assert.equal(tracked.parts[0]?.names.kk, 'Автомобиль жолдары комитеті');
    const there = await desks.roads.open(mine.part);
    assert.deepEqual([there.original?.text, there.origin?.agency, there.origin?.part], [PART, 'burabay', false]);
    assert.equal((await desks.burabay.open(mine.part)).heldBy?.agency, 'roads-committee');
    assert.equal((await citizen.track({ number: mine.part, code: mine.code })).agency, 'roads-committee');
  });

  it('may be divided ten times, and no more', async () => {
    const mine = await citizen.published({ topic: 'waste' });
    for (let i = 0; i < 10; i++) await desks.kokshetau.act(mine.number, 'redirect', toBody('burabay', { part: {} }));
    const more = { version: 12, ...toBody('burabay', { part: {} }) };
    assert.deepEqual(await refused(await desks.kokshetau.post(mine.number, 'redirect', more)), [
      409,
      'act_not_allowed',
    ]);
    assert.equal((await citizen.track(mine)).parts.length, 10);
  });
});

describe('taking the consent back', () => {
  const words = ({ text, publication, answer }: PublicAppeal) => [text, publication, answer];
  const found = async (agency: string, q: string) => {
    const response = await api.request(`/v1/agencies/${agency}/similar?q=${encodeURIComponent(q)}`);
    return (await read(response, schema.SimilarList)).items.length;
  };

  it('hides the words at every body that has them, at once, and no officer can bring them back', async () => {
    const text = 'Қарағайлы көшесіндегі сарқырама құбыры жарылып жатыр, суды тоқтатыңыз.';
    const mine = await divided({}, { topic: 'waste', text });
    await desks.kokshetau.act(mine.number, 'redirect', toBody('roads-committee'));
    const part = await desks.burabay.open(mine.part);
    for (const agency of ['kokshetau', 'burabay', 'roads-committee']) {
      assert.equal(await found(agency, text), 1, `control: found at ${agency}`);
    }
    await citizen.done(mine, 'consent');
    for (const agency of ['kokshetau', 'burabay', 'roads-committee']) {
      const feed = await read(await api.request(`/v1/agencies/${agency}/feed`), schema.FeedPage);
      const [mineThere] = feed.items.filter(({ number }) => number === mine.number || number === mine.part);
      assert.deepEqual(mineThere && words(mineThere), [null, 'no_consent', null], agency);
      assert.equal(await found(agency, text), 0, agency);
    }
    // What an officer had on the screen is out of date.
    const stale = { to: 'in_progress', version: part.version };
    assert.deepEqual(await refused(await desks.burabay.post(mine.part, 'status', stale)), [409, 'version_conflict']);
    assert.equal((await desks.burabay.open(mine.part)).timeline.at(-1)?.type, 'consent_revoked');
    assert.deepEqual(types(await citizen.done(mine, 'consent')).filter((type) => type === 'consent_revoked').length, 1);
  });
});

describe('agencies to choose from', () => {
  const bodies = async (q?: string) => {
    const response = await desks.kokshetau.get(`agencies${q === undefined ? '' : `?q=${encodeURIComponent(q)}`}`);
    return (await read(response, schema.BodyList)).items.map(({ id, near }) => [id, near]);
  };

  it('are the others, those of the same territory first, by any word of their names', async () => {
    assert.deepEqual(await bodies(), [
      ['burabay', true],
      ['roads-committee', false],
    ]);
    assert.deepEqual(await bodies('Комитет'), [['roads-committee', false]]);
    assert.deepEqual(await bodies('жолдары автомоб'), [['roads-committee', false]]);
    assert.deepEqual(await bodies('акимат Бураб'), [['burabay', true]]);
    assert.deepEqual(await bodies('Көкшетау'), []);
  });

  it('are for staff who pass on, and for no site', async () => {
    const monitor = await api.token(['desk:read']);
    const asked = await api.request('/v1/desk/agencies', { headers: { Authorization: `Bearer ${monitor}` } });
    assert.equal((await problem(asked)).code, 'forbidden');
    const page = await api.request('/v1/desk/agencies', { headers: { ...desks.kokshetau.headers, Origin: SITE } });
    assert.equal(page.headers.get('Access-Control-Allow-Origin'), null);
  });
});
