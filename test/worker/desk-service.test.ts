/** What who looks after the service does with agencies. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import type { Api } from '../helpers/api.ts';
import { newKey, problem, read, startApi, submission } from '../helpers/api.ts';
import type { Headers } from '../helpers/desk-people.ts';
import { seated } from '../helpers/desk-people.ts';

const NEW = {
  id: 'stepnogorsk',
  prefix: 'STP',
  names: { kk: 'Степногорск қаласының әкімдігі', ru: 'Акимат города Степногорска' },
  region: 'KZ-11',
};

/** When the tests' clock stands. */
const NOW = '2026-11-16T05:00:00.000Z';

describe('who looks after the service', () => {
  let api: Api;
  let operator: Headers;
  before(async () => {
    api = await startApi();
    operator = (await seated(api, ['admin'], NOW, null)).headers;
  });
  after(() => api.close());

  const post = (path: string, body: object) => api.post(`/v1/desk/service/${path}`, body, operator);
  const state = async (disabled: boolean) =>
    read(await post('agencies/kokshetau/state', { disabled }), schema.ServiceAgencyList);

  it('adds an agency that can take appeals at once', async () => {
    const { items } = await read(await post('agencies', NEW), schema.ServiceAgencyList, 201);
    assert.deepEqual(
      items.map(({ id }) => id),
      ['kokshetau', 'stepnogorsk'],
    );
    const sent = await api.post('/v1/agencies/stepnogorsk/appeals', submission(), { 'Idempotency-Key': newKey() });
    assert.match((await read(sent, schema.Receipt, 201)).number, /^STP-2026-000001-/);
  });

  const hostsOf = (agency: string, hosts: unknown, headers = operator) =>
    api.request(`/v1/desk/service/agencies/${agency}/webhook-hosts`, {
      method: 'PUT',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({ hosts }),
    });

  it('says on which other hosts the webhooks of an agency may stand, and the log says who said it', async () => {
    const add = (url: string) => api.post('/v1/desk/webhooks', { url, events: ['answered'] }, api.bearer);
    const faults = async () =>
      ((await problem(await add('https://crm.example.kz/in'))).issues ?? []).map(({ code }) => code);
    assert.deepEqual(await faults(), ['not_offered']);
    const { items } = await read(await hostsOf('kokshetau', ['crm.example.kz']), schema.ServiceAgencyList);
    assert.deepEqual(items.find(({ id }) => id === 'kokshetau')?.webhookHosts, ['crm.example.kz']);
    assert.equal((await add('https://crm.example.kz/in')).status, 201);
    await hostsOf('kokshetau', ['crm.example.kz']);
    const log = await api.env.DB.prepare(
      "SELECT agency, staff, data FROM staff_log WHERE action = 'webhook_hosts_set'",
    ).all<{ agency: string; staff: string; data: string }>();
    assert.deepEqual(
      log.results.map(({ agency, data }) => [agency, JSON.parse(data)]),
      [['kokshetau', { hosts: ['crm.example.kz'] }]],
      'saying it again says nothing new',
    );
    await hostsOf('kokshetau', []);
    assert.deepEqual(await faults(), ['not_offered'], 'and it can be taken back');
    assert.equal((await hostsOf('nowhere', [])).status, 404);
    assert.equal((await hostsOf('kokshetau', [], (await seated(api, ['admin'], NOW)).headers)).status, 403);
  });

  for (const host of [
    'CRM.example.kz',
    'crm.example.kz.',
    'https://crm.example.kz',
    'crm.example.kz/in',
    'crm.example.kz:8443',
    'user@crm.example.kz',
    '*.example.kz',
    'пример.kz',
    'kz',
    'localhost',
    'printer.local',
    '127.0.0.1',
    '2130706433',
    '[::1]',
    '',
  ]) {
    it(`opens no webhooks to ${host || 'nothing'}`, async () => {
      const { issues } = await problem(await hostsOf('kokshetau', ['crm.example.kz', host]));
      assert.deepEqual(issues, [{ path: 'hosts.1', code: 'wrong_format' }]);
    });
  }

  it('adds it once, however often it is sent', async () => {
    assert.equal((await read(await post('agencies', NEW), schema.ServiceAgencyList, 201)).items.length, 2);
  });

  for (const [what, changes, issues] of [
    ['an id that another one has', { prefix: 'OTH' }, [['id', 'taken']]],
    ['a prefix that another one has', { id: 'other' }, [['prefix', 'taken']]],
    [
      'both, of two others',
      { id: 'kokshetau' },
      [
        ['id', 'taken'],
        ['prefix', 'taken'],
      ],
    ],
    ['a prefix in small letters', { prefix: 'stp' }, [['prefix', 'wrong_format']]],
    ['a name in one language', { names: { kk: 'Степногорск' } }, [['names.ru', 'required']]],
  ] as const) {
    it(`is refused: ${what}`, async () => {
      const names = { kk: 'Басқа', ru: 'Другой' };
      const found = await problem(await post('agencies', { ...NEW, names, ...changes }));
      assert.equal(found.status, 422);
      assert.deepEqual(
        found.issues?.map(({ path, code }) => [path, code]),
        issues,
      );
    });
  }

  it('closes an agency: its form says where to go, and what is open is answered all the same', async () => {
    const { number } = await api.accept();
    await state(true);
    const { notice } = await read(await api.request('/v1/agencies/kokshetau'), schema.AgencyProfile);
    assert.match(notice?.ru ?? '', /официальный портал/);
    const refused = await problem(await api.send(submission()));
    assert.deepEqual([refused.status, refused.code], [409, 'agency_closed']);
    await api.act(number, 'moderation', { decision: 'publish', version: 1 });
    assert.equal((await api.request(`/v1/appeals/${number}`)).status, 200);
    await state(false);
    assert.equal((await api.send(submission())).status, 201);
  });

  it('finds no agency that is not there', async () => {
    assert.equal((await problem(await post('agencies/nobody/state', { disabled: true }))).status, 404);
  });
});
