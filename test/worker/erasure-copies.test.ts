/** An erasure reaches every row that a citizen's appeal has become: where it was passed on whole, and where parts of it went. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { collectOrphans } from '../../worker/services/collect-orphans.ts';
import { eraseOutlived } from '../../worker/services/erase-appeal.ts';
import { tidyIndex } from '../../worker/store/search.ts';
import type { Api } from '../helpers/api.ts';
import { newKey, problem, startApi } from '../helpers/api.ts';
import type { Desk } from '../helpers/bodies.ts';
import { bodiesOf, publicly, toBody } from '../helpers/bodies.ts';
import type { Mine } from '../helpers/citizen.ts';
import { citizenOf } from '../helpers/citizen.ts';
import { dump } from '../helpers/dump.ts';
import { interrupted } from '../helpers/interrupted.ts';
import { CATCHING } from '../helpers/mail.ts';
import { photographerOf } from '../helpers/photographer.ts';
import { sentinel } from '../helpers/sentinels.ts';

const NEXT_WEEK = new Date('2026-11-23T05:00:00.000Z');

/** Words of the history, of what was published, and of what was not. */
const HISTORY = ['причина', 'доля'];
const PUBLIC = ['текст', 'место', 'заголовок', 'отклик', 'ответ', 'доляответ'];
const PRIVATE = ['адрес', 'слово', 'часть', 'заметка'];
const ALL = [...HISTORY, ...PUBLIC, ...PRIVATE];

const NAMES = ['kokshetau', 'burabay', 'roads'] as const;
type Name = (typeof NAMES)[number];

let api: Api;
let desks: Record<Name, Desk>;
let citizen: ReturnType<typeof citizenOf>;
let camera: ReturnType<typeof photographerOf>;
before(async () => {
  api = await startApi(undefined, CATCHING);
  desks = await bodiesOf(api);
  citizen = citizenOf(api);
  camera = photographerOf(api);
});
after(() => api.close());

/** A citizen's appeal: a part of it is at the committee, the whole at Burabay, and its first body keeps what everybody could read. */
interface Spread extends Mine {
  readonly n: number;
  readonly part: string;
  readonly photo: string;
}

let count = 0;

/** What one of them says, by where. */
const wordsOf = (n: number) => (where: string) =>
  where === 'адрес' ? `writer${String(n).padStart(4, '0')}@sentinel.example` : sentinel(n, where);

/** Says its sentinel wherever somebody can say something. The part is open still. */
async function passedOn(): Promise<Spread> {
  const n = ++count;
  const word = wordsOf(n);
  const [photo = ''] = await camera.ids(1);
  const mine = await citizen.sent({
    text: `Большая яма во дворе, ${word('текст')}, прошу заделать её до зимы.`,
    place: `улица ${word('место')}`,
    page: { url: 'https://kokshetau.example/news', title: `Новость ${word('заголовок')}` },
    contact: { email: word('адрес') },
    photos: [photo],
    topic: 'waste',
  });
  await camera.publish(mine.number, [photo]);
  const { kokshetau, burabay, roads } = desks;
  await citizen.done(mine, 'follow-ups', { text: `Дополняю: ${word('слово')} всё ещё там.` });
  await kokshetau.act(mine.number, 'replies', { text: `Приняли: ${word('отклик')}.`, official: 'head-roads' });
  const part = { text: `Мусор у ворот, ${word('часть')}.` };
  const reason = `Это к соседям: ${word('доля')} не наша.`;
  const { parts } = await kokshetau.act(mine.number, 'redirect', { ...toBody('roads-committee', { part }), reason });
  await kokshetau.act(mine.number, 'redirect', { ...toBody('burabay'), reason: `Дорога: ${word('причина')} не наша.` });
  await burabay.post(mine.number, 'notes', { id: newKey(), text: `Позвонить: ${word('заметка')}.` });
  await burabay.answer(mine.number, { texts: { ru: `Сделано: ${word('ответ')} заделан.`, kk: 'Жасалды: жамалды.' } });
  const number = parts[0]?.number ?? '';
  await roads.act(number, 'moderation', { decision: 'publish' });
  return { ...mine, n, part: number, photo };
}

async function ended(): Promise<Spread> {
  const spread = await passedOn();
  const texts = { ru: `Сделано: ${sentinel(spread.n, 'доляответ')} убран.`, kk: 'Жасалды: тазаланды.' };
  await desks.roads.answer(spread.part, { texts });
  return spread;
}

/** Which of its words stand anywhere, in whatever case the indexes fold them to. */
async function left({ n, photo }: Spread): Promise<{ words: string[]; photo: boolean }> {
  await tidyIndex(api.env.DB);
  const stores = { db: api.env.DB, bucket: api.env.PHOTOS };
  while ((await collectOrphans(stores, NEXT_WEEK)).photos > 0);
  const text = (await dump(api.env)).toLowerCase();
  return { words: ALL.filter((where) => text.includes(wordsOf(n)(where))), photo: text.includes(photo.toLowerCase()) };
}

const REQUEST = { ground: 'request', reason: 'По заявлению' };
const whole = { words: ALL, photo: true };
const nothing = { words: [], photo: false };

const numberAt = (name: Name, { number, part }: Spread) => (name === 'roads' ? part : number);
const versions = async (spread: Spread) =>
  Promise.all(NAMES.map(async (name) => (await desks[name].open(numberAt(name, spread))).version));

describe('the erasure of an appeal that is in several hands', () => {
  /** Somebody else's, of which nothing may go. */
  let other: Spread;
  /** One whose part is open still. */
  let open: Spread;
  before(async () => {
    [other, open] = [await ended(), await passedOn()];
  });

  for (const name of ['kokshetau', 'burabay', 'roads'] as const) {
    it(`takes every word of it everywhere, ordered at ${name}, and no word of anybody else`, async () => {
      const mine = await ended();
      assert.deepEqual(await left(mine), whole, 'control: it stands everywhere before');
      await desks[name].act(numberAt(name, mine), 'erasure', REQUEST);
      assert.deepEqual(await left(mine), nothing);
      assert.deepEqual(await left(other), whole);
      assert.equal((await api.post(`/v1/appeals/${mine.number}/track`, { code: mine.code })).status, 404);
      await isTold(mine, name);
    });
  }

  /** It is told at each of its desks, and who did it at one alone. */
  async function isTold(mine: Spread, orderedAt: Name): Promise<void> {
    const by = orderedAt === 'roads' ? 'roads-committee' : orderedAt;
    for (const name of NAMES) {
      const { type, staff, data } = (await desks[name].open(numberAt(name, mine))).timeline.at(-1) ?? {};
      assert.equal(type, 'erased', name);
      assert.equal(staff !== null, name === orderedAt, name);
      assert.deepEqual(data, name === orderedAt ? { ground: 'request' } : { ground: 'request', by }, name);
    }
    const { results } = await api.env.DB.prepare(
      "SELECT agency FROM staff_log WHERE action = 'erased' ORDER BY n DESC LIMIT 3",
    ).all();
    assert.deepEqual(results.map(({ agency }) => agency).toSorted(), ['burabay', 'kokshetau', 'roads-committee']);
  }

  it('takes what is private everywhere when the time is over, and leaves what everybody may read', async () => {
    const mine = await ended();
    await desks.burabay.act(mine.number, 'erasure', { ground: 'retention', reason: 'Срок хранения истёк' });
    const { words, photo } = await left(mine);
    const kept = [...HISTORY, ...PUBLIC, 'часть'];
    assert.deepEqual(words.toSorted(), kept.toSorted(), 'the words of the part were published');
    assert.ok(photo, 'the published photo stays');
    assert.ok((await publicly(api, mine.number)).text?.includes(sentinel(mine.n, 'текст')));
    await desks.kokshetau.act(mine.number, 'erasure', REQUEST);
    assert.deepEqual(await left(mine), nothing, 'and a request goes on where it stopped');
  });

  it('waits until all of them have ended, and takes nothing before', async () => {
    const before = await versions(open);
    for (const [at, name] of NAMES.slice(0, 2).entries()) {
      const body = { ...REQUEST, version: before[at] };
      const refused = await problem(await desks[name].post(open.number, 'erasure', body));
      assert.deepEqual([refused.status, refused.code], [409, 'act_not_allowed'], name);
    }
    assert.deepEqual(await versions(open), before);
    assert.equal((await left(open)).words.length, ALL.length - 1, 'all but the answer to the part');
  });

  it('takes everything or nothing when somebody acts on another row of it at that moment', async () => {
    const measure = { what: { ru: 'Вывезли мусор' }, on: '2026-11-16' };
    const late = interrupted(api.env.DB, () => desks.roads.act(other.part, 'measures', { measure }), { after: 1 });
    const { version } = await desks.burabay.open(other.number);
    const path = `/v1/desk/appeals/${other.number}/erasure`;
    const lost = await api.postWith(late, path, { ...REQUEST, version }, desks.burabay.headers);
    assert.equal((await problem(lost)).code, 'version_conflict');
    assert.deepEqual(await left(other), whole);
    assert.equal((await desks.burabay.post(other.number, 'erasure', { ...REQUEST, version })).status, 200);
    assert.deepEqual(await left(other), nothing);
  });

  it('by the service goes by the time of each body: one that keeps for less takes no more than its own', async () => {
    const { DB } = api.env;
    await DB.prepare("UPDATE agencies SET privacy = json_set(privacy, '$.keepYears', 1) WHERE id = 'kokshetau'").run();
    assert.equal(await eraseOutlived(DB, new Date('2027-11-18T05:00:00.000Z')), 1, 'all others are erased already');
    const { results } = await DB.prepare("SELECT agency FROM appeals WHERE erased_on = '2027-11-18'").all();
    assert.deepEqual(results, [{ agency: 'kokshetau' }]);
    const there = await desks.burabay.open(open.number);
    assert.ok(there.original?.text.includes(sentinel(open.n, 'текст')));
  });
});
