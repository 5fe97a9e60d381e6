import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import type { QueueChoices } from '../../sdk/contract/types.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, answerDraft, problem, read, startApi } from '../helpers/api.ts';
import { citizenOf } from '../helpers/citizen.ts';
import { countedReads } from '../helpers/counted.ts';
import { deskOf } from '../helpers/desk-of.ts';
import { hire, PEOPLE } from '../helpers/queue-rows.ts';

describe('the queue of an agency', () => {
  let api: Api;
  before(async () => {
    api = await startApi();
    await hire(api.env.DB);
  });
  after(() => api.close());

  it('combines filters, and refuses what is none', async () => {
    const water = await api.accept({ topic: 'water', kind: 'complaint' });
    await api.accept({ topic: 'water' });
    const { queue } = deskOf(api);
    const { items } = await queue('?topic=water&kind=complaint&assignee=nobody&attention=moderation');
    assert.deepEqual(
      items.map(({ number }) => number),
      [water.number],
    );
    const refused: [query: string, path: string][] = [
      ['?status=lost', 'status'],
      ['?solved=yes', 'solved'],
      ['?unread=0', 'unread'],
      ['?assignee=%27', 'assignee'],
      ['?attention=all', 'attention'],
      ['?territory=A', 'territory'],
    ];
    for (const [query, path] of refused) {
      const { status, issues } = await problem(await api.request(`/v1/desk/appeals${query}`, { headers: api.bearer }));
      assert.deepEqual([status, issues?.map((issue) => issue.path)], [422, [path]], query);
    }
  });

  it('shows what its citizen wrote as unread, until somebody says they have read it', async () => {
    const citizen = citizenOf(api);
    const mine = await citizen.published();
    const { number } = mine;
    const { send, queue } = deskOf(api);
    assert.equal((await queue('?unread=1')).items.length, 0);
    await citizen.done(mine, 'follow-ups');
    const [item] = (await queue('?unread=1')).items;
    assert.deepEqual([item?.number, item?.unread], [number, true]);
    const { version = 0 } = item ?? {};
    const path = `appeals/${number}/read`;
    assert.equal((await problem(await send('POST', path, { version: version - 1 }))).code, 'version_conflict');
    const seen = await read(await send('POST', path, { version }), schema.DeskCase);
    assert.deepEqual([seen.unread, seen.version, seen.timeline.at(-1)?.type], [false, version + 1, 'read']);
    const again = await read(await send('POST', path, { version }), schema.DeskCase);
    assert.equal(again.version, version + 1, 'reading twice is reading once');
  });

  it('names the territories that appeals lie in, also one that is off the list now', async () => {
    const names = { kk: 'Орталық', ru: 'Центр' };
    const insert = api.env.DB.prepare('INSERT INTO territories (agency, id, names) VALUES (?1, ?2, ?3)');
    await insert.bind(AGENCY.id, 'centre', JSON.stringify(names)).run();
    const lying = [await api.accept(), await api.accept()];
    const [here, gone] = lying.map(({ number }) => Number(number.split('-')[2]));
    const set = api.env.DB.prepare('UPDATE appeals SET territory = ?2 WHERE agency = ?3 AND id % 1000000 = ?1');
    await api.env.DB.batch([set.bind(here, 'centre', AGENCY.id), set.bind(gone, 'station', AGENCY.id)]);
    const { territories } = await read(
      await api.request('/v1/desk/choices', { headers: api.bearer }),
      schema.QueueChoices,
    );
    assert.deepEqual(territories, [
      { id: 'centre', names },
      { id: 'station', names: null },
    ]);
    await api.env.DB.prepare('UPDATE appeals SET territory = NULL').run();
  });

  it('answers somebody’s queue alone with the shape of the contract for counts, choices and colleagues', async () => {
    const get = async <S extends Parameters<typeof read>[1]>(path: string, shape: S) =>
      read(await api.request(`/v1/desk/${path}`, { headers: api.bearer }), shape);
    const counts = await get('counts', schema.TabCounts);
    const { items } = await deskOf(api).queue('?limit=50');
    assert.equal((counts as Record<string, number>).owed, items.length);
    const { officials, territories } = (await get('choices', schema.QueueChoices)) as QueueChoices;
    assert.deepEqual([officials.map(({ id }) => id), territories], [['deputy-akim', 'head-roads'], []]);
    assert.deepEqual(await get('colleagues', schema.Colleagues), {
      items: PEOPLE.slice(0, 2).map(({ id, name, official = null }) => ({ id, name, official })),
    });
  });
});

describe('an assignment', () => {
  let api: Api;
  before(async () => {
    api = await startApi();
    await hire(api.env.DB);
    await saveAgency(api.env.DB, { ...AGENCY, id: 'taraz', prefix: 'TRZ' }, []);
    await hire(api.env.DB, [{ id: 'stranger', agency: 'taraz', name: 'Чужой' }]);
  });
  after(() => api.close());

  const accept = async (count: number) => {
    const receipts = [];
    for (let i = 0; i < count; i++) receipts.push(await api.accept());
    return receipts.map(({ number }) => ({ number, version: 1 }));
  };
  const outcomes = ({ items }: Awaited<ReturnType<ReturnType<typeof deskOf>['assign']>>) =>
    items.map(({ outcome, item }) => [outcome, item?.assignee ?? null, item?.version ?? 0]);

  it('is judged for each appeal by itself, recorded, and changes nothing when repeated', async () => {
    const [first, changed, withdrawn] = await accept(3);
    assert.ok(first && changed && withdrawn);
    await api.act(changed.number, 'moderation', { decision: 'publish', version: 1 });
    await api.act(withdrawn.number, 'moderation', { decision: 'reject', reason: 'spam', version: 1 });
    const body = {
      items: [first, changed, { ...withdrawn, version: 2 }, { number: 'KOK-2026-000999-A', version: 1 }],
      assignee: 'aru',
    };
    const { assign } = deskOf(api);
    const expected = [
      ['ok', 'aru', 2],
      ['version_conflict', null, 2],
      ['act_not_allowed', null, 2],
      ['not_found', null, 0],
    ];
    assert.deepEqual(outcomes(await assign(body)), expected);
    assert.deepEqual(outcomes(await assign(body)), expected);
    const { timeline, official } = await read(
      await api.request(`/v1/desk/appeals/${first.number}`, { headers: api.bearer }),
      schema.DeskCase,
    );
    assert.equal(official, null);
    assert.deepEqual(
      timeline.map(({ type, data }) => [type, type === 'assigned' && data]),
      [
        ['received', false],
        ['assigned', { assignee: 'aru', official: null }],
      ],
    );
  });

  it('takes as many round trips for a hundred as for one, and lets one of two who want the same appeal have it', async () => {
    const items = await accept(40);
    // The first call of a day also writes down that the token was used.
    await api.request('/v1/desk/counts', { headers: api.bearer });
    const { trips } = await countedReads(api.env.DB, async (db) => {
      const response = await api.postWith(db, '/v1/desk/assignments', { items, assignee: 'bek' }, api.bearer);
      assert.ok(outcomes(await read(response, schema.Assigned)).every(([outcome]) => outcome === 'ok'));
    });
    assert.equal(trips, 4, 'who asks, which rows, what stands there, what changes');
    const [one] = await accept(1);
    assert.ok(one);
    const { assign } = deskOf(api);
    const both = await Promise.all(['aru', 'bek'].map((assignee) => assign({ items: [one], assignee })));
    assert.deepEqual(both.map(({ items: [item] }) => item?.outcome).sort(), ['ok', 'version_conflict']);
  });

  it('names the official who answers, and says so in the queue', async () => {
    const items = await accept(1);
    const { assign, queue } = deskOf(api);
    await assign({ items, assignee: 'bek', official: 'head-roads' });
    const found = await queue('?official=head-roads&assignee=bek');
    assert.deepEqual(
      found.items.map(({ number }) => number),
      items.map(({ number }) => number),
    );
  });

  it('goes to people of the agency who are still there, and to known officials', async () => {
    const items = await accept(1);
    const { send } = deskOf(api);
    const wrong: [body: object, path: string][] = [
      [{ assignee: 'stranger' }, 'assignee'],
      [{ assignee: 'gone' }, 'assignee'],
      [{ assignee: 'nobody-of-this-name' }, 'assignee'],
      [{ assignee: null, official: 'unknown-official' }, 'official'],
    ];
    for (const [body, path] of wrong) {
      const { status, issues } = await problem(await send('POST', 'assignments', { items, ...body }));
      assert.deepEqual([status, issues], [422, [{ path, code: 'unknown' }]], JSON.stringify(body));
    }
    const many = Array.from({ length: 101 }, () => items[0]);
    assert.equal((await problem(await send('POST', 'assignments', { items: many, assignee: null }))).status, 422);
  });

  it('is for others only with the scope, and gives back only what is one’s own', async () => {
    const items = await accept(1);
    const officer = deskOf(api, { Authorization: `Bearer ${await api.token(['desk:read', 'desk:act'])}` });
    assert.equal((await problem(await officer.send('POST', 'assignments', { items, assignee: 'aru' }))).status, 403);
    const named = { items, assignee: null, official: 'head-roads' };
    assert.equal((await problem(await officer.send('POST', 'assignments', named))).status, 403);
    const given = await deskOf(api).assign({ items, assignee: 'aru' });
    const version = given.items[0]?.item?.version ?? 0;
    const back = await officer.assign({ items: items.map((item) => ({ ...item, version })), assignee: null });
    assert.deepEqual(outcomes(back), [['act_not_allowed', 'aru', version]]);
    const stranger = deskOf(api, { Authorization: `Bearer ${await api.token(undefined, 'taraz')}` });
    assert.deepEqual(outcomes(await stranger.assign({ items, assignee: null })), [['not_found', null, 0]]);
  });
});

describe('the changes of an agency', () => {
  let api: Api;
  before(async () => {
    api = await startApi();
  });
  after(() => api.close());

  it('are told once, with the appeals as they are now, and cost one row while there are none', async () => {
    const { changes } = deskOf(api);
    const before = await read(await changes(0), schema.Changes);
    const { number } = await api.accept();
    const second = await api.accept();
    await api.act(number, 'moderation', { decision: 'publish', version: 1 });
    const response = await changes(before.n);
    const tag = response.headers.get('ETag') ?? '';
    const told = await read(response, schema.Changes);
    assert.deepEqual([told.n, told.more, tag], [before.n + 3, false, `"${told.n}"`]);
    assert.deepEqual(
      told.items.map((item) => [item.number, item.version]),
      [
        [number, 2],
        [second.number, 1],
      ],
    );
    const { result, read: rows } = await countedReads(api.env.DB, (db) =>
      api.request(`/v1/desk/changes?since=${told.n}`, { headers: { ...api.bearer, 'If-None-Match': tag } }, db),
    );
    assert.equal(result.status, 304);
    assert.ok(rows <= 3, `${rows} rows: the token, its agency, and the number`);
    assert.deepEqual((await read(await changes(told.n), schema.Changes)).items, []);
  });

  it('say that there is more than they tell', async () => {
    const { changes } = deskOf(api);
    const { n } = await read(await changes(0), schema.Changes);
    for (let i = 0; i < 51; i++) await api.accept();
    const told = await read(await changes(n), schema.Changes);
    assert.deepEqual([told.items.length, told.more], [50, true]);
    await api.env.DB.prepare('DELETE FROM recent_changes WHERE n < ?1').bind(told.n).run();
    assert.equal(
      (await read(await changes(told.n - 3), schema.Changes)).more,
      true,
      'forgotten changes are not kept quiet',
    );
  });

  it('are none of another agency', async () => {
    await saveAgency(api.env.DB, { ...AGENCY, id: 'taraz', prefix: 'TRZ' }, []);
    const stranger = deskOf(api, { Authorization: `Bearer ${await api.token(undefined, 'taraz')}` });
    assert.deepEqual(await read(await stranger.changes(0), schema.Changes), { n: 0, items: [], more: false });
  });
});

describe('an answer of the desk after an act', () => {
  it('keeps an answer apart from who works on it', async () => {
    const api = await startApi();
    try {
      await hire(api.env.DB);
      const { number } = await api.accept();
      await api.act(number, 'moderation', { decision: 'publish', version: 1 });
      await deskOf(api).assign({ items: [{ number, version: 2 }], assignee: 'bek' });
      const answered = await api.act(number, 'answer', answerDraft(3));
      assert.deepEqual([answered.assignee, answered.status], ['bek', 'answered']);
      const feed = await read(await api.request('/v1/agencies/kokshetau/feed'), schema.FeedPage);
      assert.ok(!JSON.stringify(feed).includes('bek'), 'who works on it is the agency’s own');
    } finally {
      await api.close();
    }
  });
});
