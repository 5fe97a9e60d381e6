/** What an agency's admin sets, and what comes of it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import type { AdminDesk, AgencySettings, Territory } from '../../sdk/contract/types.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, newKey, problem, read, SITE, startApi, submission } from '../helpers/api.ts';
import { counted } from '../helpers/counted.ts';

const CENTRE: Territory = {
  id: 'centre',
  names: { kk: 'Орталық', ru: 'Центр' },
  kato: '111010000',
  bounds: { south: 53.25, north: 53.31, west: 69.3, east: 69.45 },
  aliases: ['улица Абая'],
};
const NOBODY = { topic: null, territory: null, official: null, assignee: null, toAgency: null, note: null };

describe("an agency's admin", () => {
  let api: Api;
  before(async () => {
    api = await startApi();
  });
  after(() => api.close());

  const headers = () => ({ ...api.bearer, 'Content-Type': 'application/json' });
  const send = (method: string, path: string, body?: object) =>
    api.request(`/v1/desk/settings${path}`, {
      method,
      headers: headers(),
      ...(body && { body: JSON.stringify(body) }),
    });
  const open = async () => read(await send('GET', ''), schema.AdminDesk);
  const put = async (path: string, body: object): Promise<AdminDesk> =>
    read(await send('PUT', path, { ...body, version: (await open()).version }), schema.AdminDesk);
  const refused = async (method: string, path: string, body: object) => {
    const { status, issues } = await problem(await send(method, path, body));
    return [status, ...(issues ?? []).map(({ path: field, code }) => `${field} ${code}`)];
  };
  const change = async (changes: Partial<AgencySettings>) => {
    const { settings, version } = await open();
    return { ...settings, ...changes, version };
  };
  const profile = async () => read(await api.request('/v1/agencies/kokshetau'), schema.AgencyProfile);

  it('finds everything as the operator set it up', async () => {
    const { settings, officials, agency } = await open();
    assert.deepEqual([agency.id, agency.prefix, agency.disabled], ['kokshetau', 'KOK', false]);
    assert.deepEqual([settings.origins, settings.opensAt, settings.limits.textMin], [[SITE], '09:00', 30]);
    assert.equal(officials.length, 2);
  });

  it('changes what citizens are offered, at once', async () => {
    const limits = { textMin: 40, textMax: 900 };
    await put('', await change({ contact: 'none', limits, notice: { kk: 'Назар аударыңыз', ru: 'Внимание' } }));
    const seen = await profile();
    assert.deepEqual([seen.contact, seen.limits, seen.notice?.ru], ['none', { ...limits, placeMax: 200 }, 'Внимание']);
    const short = await problem(await api.send(submission({ text: 'Яма на улице Абая, дом 14, опасно.' })));
    assert.deepEqual(short.issues, [{ path: 'text', code: 'too_short' }]);
    await put('', await change({ contact: 'optional', limits: { textMin: 30, textMax: 1500 }, notice: null }));
  });

  it('opens the API to a new site, and closes it to one that is taken off', async () => {
    const allowed = async (origin: string) =>
      (await api.request('/v1/agencies/kokshetau', { headers: { Origin: origin } })).headers.get(
        'Access-Control-Allow-Origin',
      );
    const site = 'https://abay.kokshetau.example';
    assert.equal(await allowed(site), null);
    await put('', await change({ origins: [SITE, site] }));
    assert.equal(await allowed(site), site);
    await put('', await change({ origins: [SITE] }));
    assert.equal(await allowed(site), null);
  });

  for (const [what, changes, issue] of [
    ['a site with a path', { origins: ['https://a.example/kk'] }, 'origins.0 wrong_format'],
    ['a site without TLS', { origins: ['http://a.example'] }, 'origins.0 wrong_format'],
    ['a site twice', { origins: [SITE, SITE] }, 'origins wrong_value'],
    ['no kind at all', { kinds: [] }, 'kinds too_short'],
    ['an accent nobody can read', { theme: { light: '#ffff00', dark: null } }, 'theme.light wrong_value'],
    ['an accent too dark for dark pages', { theme: { light: null, dark: '#00647a' } }, 'theme.dark wrong_value'],
    ['closing before opening', { opensAt: '18:00', closesAt: '09:00' }, 'closesAt too_early'],
    ['texts longer than the contract takes', { limits: { textMin: 30, textMax: 4000 } }, 'limits.textMax wrong_value'],
    ['an official address without TLS', { officialAppealUrl: 'http://a.example' }, 'officialAppealUrl wrong_format'],
  ] as const) {
    it(`is refused: ${what}`, async () => {
      assert.deepEqual(await refused('PUT', '', await change(changes as Partial<AgencySettings>)), [422, issue]);
    });
  }

  it('does not overwrite what another admin has saved meanwhile', async () => {
    const [mine, theirs] = [await change({ photos: false }), await change({ moderation: 'post' })];
    await read(await send('PUT', '', theirs), schema.AdminDesk);
    assert.deepEqual(await refused('PUT', '', mine), [409]);
    const late = { id: 'late', name: 'Кеш Қалған', position: { kk: 'Маман', ru: 'Специалист' }, retired: false };
    assert.deepEqual(await refused('PUT', '/officials', { ...late, version: mine.version }), [409]);
    const { settings, officials } = await open();
    assert.deepEqual([settings.photos, settings.moderation], [true, 'post']);
    assert.ok(!officials.some(({ id }) => id === 'late'));
    await put('', await change({ moderation: 'pre' }));
  });

  it('retires an official: the name stays, and is offered no more', async () => {
    const [official] = (await open()).officials.filter(({ id }) => id === 'deputy-akim');
    const desk = await put('/officials', { ...official, retired: true });
    assert.ok(desk.officials.some(({ id, retired }) => id === 'deputy-akim' && retired));
    assert.deepEqual(
      (await profile()).officials.map(({ id }) => id),
      ['head-roads'],
    );
    await put('/officials', { ...official, retired: false });
  });

  it('routes an appeal by territory and topic when it comes, in no more round trips than before', async () => {
    const before = (await api.request('/v1/agencies/kokshetau')).headers.get('ETag') ?? '';
    await put('/territories', CENTRE);
    // Everybody may narrow the feed by it: its name, and nothing of how appeals are told apart.
    const seen = await api.request('/v1/agencies/kokshetau', { headers: { 'If-None-Match': before } });
    const { id, names, kato } = CENTRE;
    assert.deepEqual((await read(seen, schema.AgencyProfile)).territories, [{ id, names, kato }]);
    await put('/routing', { rules: [{ ...NOBODY, topic: 'roads', territory: 'centre', official: 'head-roads' }] });
    const trips = await counted(api.env.DB, async (db) => {
      const response = await api.sendWith(db, submission({ place: 'на улице Абая, 14' }), newKey());
      const { number } = await read(response, schema.Receipt, 201);
      const found = await read(
        await api.request(`/v1/desk/appeals/${number}`, { headers: api.bearer }),
        schema.DeskCase,
      );
      assert.deepEqual([found.territory, found.official], ['centre', 'head-roads']);
    });
    assert.equal(trips.trips, 2);
    // agency 1 · territory 1 · rule 1 with its official and nobody of the staff
    assert.deepEqual(
      trips.each.slice(0, 3).map(({ rows_read }) => rows_read),
      [1, 1, 2],
    );
  });

  it('tells whoever does not know who answers', async () => {
    const ask = async (query: string) =>
      read(await api.request(`/v1/agencies/kokshetau/responsible?${query}`), schema.Responsible);
    const found = await ask('topic=roads&lat=53.3&lon=69.4');
    assert.deepEqual([found.territory?.id, found.official?.id], ['centre', 'head-roads']);
    assert.equal((await ask(`topic=roads&q=${encodeURIComponent('ул. Абая')}`)).official?.id, 'head-roads');
    assert.deepEqual(await ask('topic=water'), { territory: null, official: null, agency: null, note: null });
    assert.equal((await problem(await api.request('/v1/agencies/nobody/responsible'))).status, 404);
  });

  it('proposes another body and passes nothing on by itself', async () => {
    const note = { kk: 'Су арнасы', ru: 'Водоканал' };
    await put('/routing', {
      rules: [
        { ...NOBODY, topic: 'water', note },
        { ...NOBODY, topic: 'roads', official: 'head-roads' },
      ],
    });
    const { number } = await api.accept({ topic: 'water' });
    const proposal = await api.request(`/v1/desk/appeals/${number}/routing`, { headers: api.bearer });
    assert.deepEqual((await read(proposal, schema.AppealRouting)).note, note);
    const found = await read(await api.request(`/v1/desk/appeals/${number}`, { headers: api.bearer }), schema.DeskCase);
    assert.deepEqual([found.redirectedTo, found.official], [null, null]);
  });

  it('routes anew when the topic is set, and lets a person decide otherwise', async () => {
    const { number } = await api.accept({ topic: 'unsure', place: 'ул. Абая' });
    const placed = await api.act(number, 'routing', { topic: 'roads', version: 1 });
    assert.deepEqual([placed.topic, placed.official, placed.territory], ['roads', 'head-roads', 'centre']);
    const other = await api.act(number, 'routing', { official: 'deputy-akim', territory: null, version: 2 });
    assert.deepEqual([other.official, other.territory], ['deputy-akim', null]);
    assert.deepEqual(
      other.timeline.map(({ type }) => type),
      ['received', 'classified', 'classified'],
    );
    const call = async (body: object) => {
      const { status, issues } = await problem(await api.desk(number, 'routing', body));
      return [status, issues?.[0]?.path];
    };
    assert.deepEqual(await call({ official: 'nobody', version: 3 }), [422, 'official']);
    assert.deepEqual(await call({ territory: 'nowhere', version: 3 }), [422, 'territory']);
    assert.deepEqual(await call({ official: 'head-roads', version: 2 }), [409, undefined]);
    assert.deepEqual(await call({ version: 3, official: 'deputy-akim' }), [409, undefined]);
  });

  it('writes no rule with a name that nobody has, and takes rules away with their territory', async () => {
    const version = (await open()).version;
    const rules = [{ ...NOBODY, territory: 'nowhere', official: 'head-roads' }];
    assert.deepEqual(await refused('PUT', '/routing', { rules, version }), [422, 'rules.0.territory wrong_value']);
    assert.deepEqual(await refused('PUT', '/routing', { rules: [NOBODY], version }), [422, 'rules required']);
    await put('/routing', { rules: [{ ...NOBODY, territory: 'centre', official: 'head-roads' }] });
    const desk = await read(
      await send('DELETE', `/territories/centre?version=${(await open()).version}`),
      schema.AdminDesk,
    );
    assert.deepEqual([desk.territories, desk.rules], [[], []]);
  });

  it('promises, and the promise is kept with the appeal as it was made', async () => {
    const promise = { replyHours: 16, answerDays: 10 };
    await put('/promise', { promise });
    assert.deepEqual((await profile()).promise, promise);
    const receipt = await api.accept();
    assert.deepEqual(receipt.promise, { ...promise, replyBy: '2026-11-17T11:30:00.000Z', answerBy: '2026-11-30' });
    await put('/promise', { promise: null });
    const seen = await read(await api.request(`/v1/appeals/${receipt.number}`), schema.PublicAppeal);
    assert.equal(seen.promise?.answerBy, '2026-11-30');
    assert.equal((await api.accept()).promise, null);
    const version = (await open()).version;
    assert.deepEqual(await refused('PUT', '/promise', { promise: { replyHours: 8, answerDays: 15 }, version }), [
      422,
      'promise.answerDays wrong_value',
    ]);
  });

  it('shows the widget in a frame of the desk alone, which may read and send nothing', async () => {
    const page = await api.request('/desk/preview?agency=kokshetau&lang=ru&accent=%237a1f5c');
    const policy = page.headers.get('Content-Security-Policy') ?? '';
    assert.match(policy, /frame-ancestors 'self'/);
    assert.match(
      policy,
      /connect-src http:\/\/localhost\/v1\/agencies\/kokshetau http:\/\/localhost\/v1\/agencies\/kokshetau\/feed;/,
    );
    assert.match(await page.text(), /<jauap-widget agency="kokshetau" lang="ru" theme="auto" scope="agency">/);
    const style = await api.request('/desk/preview.css?agency=kokshetau&accent=%237a1f5c');
    assert.match(await style.text(), /--jauap-accent: #7a1f5c;/);
    const desk = (await api.request('/desk')).headers;
    assert.match(desk.get('Content-Security-Policy') ?? '', /frame-src 'self';.*frame-ancestors 'none'/);
  });

  for (const query of [
    '',
    'agency=a%20b',
    'agency=kokshetau&accent=red;}',
    'agency=kokshetau&lang=de',
    'agency=kokshetau&x=1',
  ]) {
    it(`shows no preview of: ${query || 'nothing'}`, async () => {
      for (const path of ['preview', 'preview.css'])
        assert.equal((await api.request(`/desk/${path}?${query}`)).status, 422);
    });
  }

  it('leaves a line in the log of the staff for each change', async () => {
    const { results } = await api.env.DB.prepare(
      "SELECT action, data FROM staff_log WHERE agency = 'kokshetau' ORDER BY rowid DESC LIMIT 1",
    ).all<{ action: string }>();
    await put('/promise', { promise: null });
    const { results: after } = await api.env.DB.prepare(
      "SELECT data FROM staff_log WHERE action = 'settings_changed'",
    ).all();
    assert.equal(results[0]?.action, 'settings_changed');
    assert.ok(after.some(({ data }) => data === '{"promise":null}'));
  });

  it('needs the scope for every one of these', async () => {
    const weak = { Authorization: `Bearer ${await api.token(['desk:read', 'desk:act'], AGENCY.id)}` };
    assert.equal((await problem(await api.request('/v1/desk/settings', { headers: weak }))).status, 403);
    assert.equal((await problem(await api.request('/v1/desk/service/agencies', { headers: weak }))).status, 403);
    assert.equal((await problem(await api.request('/v1/desk/settings'))).status, 401);
  });
});
