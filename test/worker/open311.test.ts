/** Open311 GeoReport v2, by the tables of the specification; XML is read by a strict parser that is not ours, and says what the JSON says. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type * as z from 'zod/mini';
import { createCode, idempotencyKeyOf, parseCode } from '../../sdk/contract/code.ts';
import * as schema from '../../sdk/contract/schema.ts';
import type { Open311Requests } from '../../sdk/contract/types.ts';
import { answer } from '../../worker/open311/notation.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, answerDraft, newKey, OFFICIALS, read, startApi } from '../helpers/api.ts';
import { BURABAY } from '../helpers/bodies.ts';
import { countedReads } from '../helpers/counted.ts';
import { EVIL } from '../helpers/evil.ts';
import type { Tree } from '../helpers/xml-tree.ts';
import { parseXml } from '../helpers/xml-tree.ts';

const NOW = '2026-11-16T05:00:00.000Z';
const WHERE = 'jurisdiction_id=kokshetau';
const TEXT = 'Абай көшесі, 14-үйдің жанында терең шұңқыр бар, көлік дөңгелегі жарылды.';

let api: Api;
let apiKey: string;
before(async () => {
  api = await startApi(NOW);
  apiKey = await api.token(['open311:submit']);
});
after(() => api.close());

const get = (path: string) => api.request(`https://jauap.example/open311/v2/${path}`);
const form = (changes: Record<string, string | undefined> = {}): Record<string, string> => {
  const given = {
    api_key: apiKey,
    jurisdiction_id: 'kokshetau',
    service_code: 'roads',
    description: TEXT,
    address_string: 'Абай көшесі, 14',
    'attribute[consent_processing]': 'true',
    'attribute[consent_publication]': 'true',
    'attribute[language]': 'kk',
    ...changes,
  };
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined));
};
const post = (
  fields: Record<string, string>,
  headers: Record<string, string> = {},
  notation = 'json',
  type = 'application/x-www-form-urlencoded; charset=utf-8',
) =>
  api.request(`https://jauap.example/open311/v2/requests.${notation}`, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: { 'Content-Type': type, ...headers },
  });
const send = async (changes: Record<string, string | undefined> = {}, headers = {}) => {
  const [sent] = await read(await post(form(changes), headers), schema.Open311Sent);
  assert.ok(sent);
  return sent;
};
const requestsOf = async (query: string): Promise<Open311Requests> =>
  read(await get(`requests.json?${WHERE}&${query}`), schema.Open311Requests);
const numbersOf = async (query: string) => (await requestsOf(query)).map((one) => one.service_request_id);
const oneOf = async (number: string, more = ''): Promise<Open311Requests[number]> => {
  const [one] = await read(await get(`requests/${number}.json?${WHERE}${more}`), schema.Open311Requests);
  assert.ok(one);
  return one;
};
const publish = (number: string) => api.act(number, 'moderation', { decision: 'publish', version: 1 });

/** Fields of the specification, in its order. */
const SPEC = {
  service: ['service_code', 'service_name', 'description', 'metadata', 'type', 'keywords', 'group'],
  attribute: ['variable', 'code', 'datatype', 'required', 'datatype_description', 'order', 'description', 'values'],
  request: [
    [
      'service_request_id',
      'status',
      'status_notes',
      'service_name',
      'service_code',
      'description',
      'agency_responsible',
    ],
    [
      'service_notice',
      'requested_datetime',
      'updated_datetime',
      'expected_datetime',
      'address',
      'address_id',
      'zipcode',
    ],
    ['lat', 'long', 'media_url'],
  ].flat(),
  sent: ['service_request_id', 'service_notice', 'account_id'],
  ofToken: ['service_request_id', 'token'],
  endpoint: ['specification', 'url', 'changeset', 'type', 'formats'],
  error: ['code', 'description'],
};
const fieldsOf = (one: object | undefined) => Object.keys(one ?? {}).sort();

/** What an element says, asserted to be what a value of the JSON says. */
function assertSame(tree: Tree, value: unknown): void {
  if (Array.isArray(value)) {
    assert.equal(tree.children.length, value.length, tree.name);
    assert.ok(new Set(tree.children.map(({ name }) => name)).size <= 1, `${tree.name} holds one kind of elements`);
    for (const [index, item] of value.entries()) assertSame(tree.children[index] as Tree, item);
    return;
  }
  if (typeof value === 'object' && value !== null) {
    assert.deepEqual(
      tree.children.map(({ name }) => name),
      Object.keys(value),
      tree.name,
    );
    for (const [index, item] of Object.values(value).entries()) assertSame(tree.children[index] as Tree, item);
    return;
  }
  assert.equal(tree.text, value === null ? '' : String(value), tree.name);
  assert.deepEqual(tree.children, []);
}

describe('the notations', () => {
  let number: string;
  before(async () => {
    number = (await send()).service_request_id;
    await publish(number);
    await api.act(number, 'answer', answerDraft(2, { measures: [{ what: { ru: 'Заделали яму' }, on: '2026-11-16' }] }));
  });

  const read: readonly (readonly [path: string, root: string, answer: z.ZodMiniType])[] = [
    ['discovery.*', 'discovery', schema.Open311Discovery],
    [`services.*?${WHERE}`, 'services', schema.Open311Services],
    [`services.*?${WHERE}&lang=ru`, 'services', schema.Open311Services],
    [`services/roads.*?${WHERE}`, 'service_definition', schema.Open311Definition],
    [`requests.*?${WHERE}`, 'service_requests', schema.Open311Requests],
    [`requests.*?${WHERE}&extensions=true`, 'service_requests', schema.Open311Requests],
    [`requests.*?${WHERE}&status=open`, 'service_requests', schema.Open311Requests],
    ['requests.*', 'errors', schema.Open311Errors],
    ['services.*?jurisdiction_id=atlantis', 'errors', schema.Open311Errors],
  ];
  for (const [path, root, answer] of read) {
    it(`say the same: ${path}`, async () => {
      const [json, xml] = await Promise.all(['json', 'xml'].map((notation) => get(path.replace('*', notation))));
      assert.ok(json && xml);
      assert.equal(json.headers.get('Content-Type'), 'application/json; charset=utf-8');
      assert.equal(xml.headers.get('Content-Type'), 'text/xml; charset=utf-8');
      assert.equal(json.status, xml.status);
      const text = await xml.text();
      assert.ok(text.startsWith('<?xml version="1.0" encoding="utf-8"?>\n'));
      const tree = parseXml(text);
      assert.equal(tree.name, root);
      const value = await json.json();
      answer.parse(value);
      assertSame(tree, value);
    });
  }

  it('say the same of evil words', async () => {
    for (const evil of EVIL) {
      const context = (path: string) =>
        ({ req: { path }, body: (body: string) => new Response(body) }) as unknown as Parameters<typeof answer>[0];
      const value = [{ code: 400, description: evil }];
      const [json, xml] = await Promise.all(
        ['json', 'xml'].map((one) => answer(context(`x.${one}`), 'errors', value).text()),
      );
      assertSame(parseXml(xml ?? ''), JSON.parse(json ?? ''));
    }
  });

  it('have every field of the specification, and none beside them', async () => {
    const services = await (await get(`services.json?${WHERE}`)).json();
    assert.deepEqual(fieldsOf(services[0]), SPEC.service.toSorted());
    assert.equal(services.length, AGENCY.topics.length);
    const { attributes } = await (await get(`services/roads.json?${WHERE}`)).json();
    for (const attribute of attributes) assert.deepEqual(fieldsOf(attribute), SPEC.attribute.toSorted());
    assert.deepEqual(
      attributes.map(({ order, code, required }: Record<string, unknown>) => [order, code, required]),
      [
        [1, 'consent_processing', true],
        [2, 'consent_publication', false],
        [3, 'kind', false],
        [4, 'language', false],
      ],
    );
    assert.deepEqual(fieldsOf(await oneOf(number)), SPEC.request.toSorted());
    assert.deepEqual(
      fieldsOf(await oneOf(number, '&extensions=true')),
      [...SPEC.request, 'extended_attributes'].sort(),
    );
    assert.deepEqual(fieldsOf(await send()), SPEC.sent.toSorted());
    const { endpoints } = await (await get('discovery.json')).json();
    assert.deepEqual(fieldsOf(endpoints[0]), SPEC.endpoint.toSorted());
    assert.equal(endpoints[0].url, 'https://jauap.example/open311/v2');
    assert.equal(endpoints[0].specification, 'http://wiki.open311.org/GeoReport_v2');
  });
});

/** What is wrong, its status, and the beginning of the sentence. */
const REFUSED: readonly (readonly [path: string, status: number, sentence: string])[] = [
  ['services.json', 400, 'jurisdiction_id was not provided'],
  ['services.json?jurisdiction_id=', 400, 'jurisdiction_id was not provided'],
  ['services.json?jurisdiction_id=atlantis', 404, 'jurisdiction_id was not found'],
  ['services/roads.json', 400, 'jurisdiction_id was not provided'],
  [`services/petitions.json?${WHERE}`, 404, 'service_code was not found'],
  [`services/corruption.json?${WHERE}`, 404, 'service_code was not found'],
  ['services/roads.json?jurisdiction_id=atlantis', 404, 'jurisdiction_id was not found'],
  ['requests.json', 400, 'jurisdiction_id was not provided'],
  ['requests.json?jurisdiction_id=atlantis', 404, 'jurisdiction_id was not found'],
  [`requests.json?${WHERE}&status=fixed`, 400, 'status is not valid'],
  [`requests.json?${WHERE}&start_date=yesterday`, 400, 'start_date is not valid'],
  [`requests.json?${WHERE}&start_date=2026-11-16T00:00:00`, 400, 'start_date is not valid'],
  [`requests.json?${WHERE}&end_date=2026-13-16T00:00:00Z`, 400, 'end_date is no date'],
  [
    `requests.json?${WHERE}&start_date=2026-08-01T00:00:00Z&end_date=2026-10-31T00:00:00Z`,
    400,
    'start_date and end_date',
  ],
  [`requests.json?${WHERE}&start_date=2026-11-02&end_date=2026-11-01`, 400, 'start_date is later'],
  [`requests.json?${WHERE}&page_size=51`, 400, 'page_size is not valid'],
  [`requests.json?${WHERE}&page=0`, 400, 'page is not valid'],
  [`requests.json?${WHERE}&page=21`, 400, 'page is beyond'],
  [`requests.json?${WHERE}&lang=de`, 400, 'lang is not valid'],
  [
    `requests.json?${WHERE}&service_request_id=${Array.from({ length: 51 }, (_, n) => n).join(',')}`,
    400,
    'service_request_id names',
  ],
  ['requests/KOK-2026-000001-A.json', 400, 'jurisdiction_id was not provided'],
  [`requests/KOK-2026-999999-A.json?${WHERE}`, 404, 'service_request_id was not found'],
  [`requests/nonsense.json?${WHERE}`, 404, 'service_request_id was not found'],
  ['tokens/abc.json', 400, 'jurisdiction_id was not provided'],
  [`tokens/abc.json?${WHERE}`, 404, 'token was not found'],
];

describe('refusals', () => {
  for (const [path, status, sentence] of REFUSED) {
    it(`${status} ${sentence}: ${path.slice(0, 90)}`, async () => {
      const response = await get(path);
      const errors = await read(response, schema.Open311Errors, status);
      assert.deepEqual(fieldsOf(errors[0]), SPEC.error);
      assert.equal(errors[0]?.code, status);
      assert.ok(errors[0]?.description.startsWith(sentence), errors[0]?.description);
      assert.equal(response.headers.get('Cache-Control'), 'no-store');
    });
  }

  const forms: readonly (readonly [
    what: string,
    changes: Record<string, string | undefined>,
    status: number,
    sentence: string,
  ])[] = [
    ['no jurisdiction', { jurisdiction_id: undefined }, 400, 'jurisdiction_id was not provided'],
    ['no key', { api_key: undefined }, 403, 'api_key was not provided'],
    ['an empty key', { api_key: '' }, 403, 'api_key was not provided'],
    ['a false key', { api_key: `jst_${'A'.repeat(43)}` }, 403, 'api_key is not valid'],
    ['an unknown jurisdiction', { jurisdiction_id: 'atlantis' }, 404, 'jurisdiction_id was not found'],
    ['no service', { service_code: undefined }, 400, 'service_code was not provided'],
    ['an unknown service', { service_code: 'petitions' }, 404, 'service_code was not found'],
    ['a service that is not offered', { service_code: 'corruption' }, 404, 'service_code was not found'],
    ['no words', { description: undefined }, 400, 'description was not provided'],
    ['too few words', { description: 'Яма' }, 400, 'description is not valid: too_short'],
    ['no place', { address_string: undefined }, 400, 'A location was not provided'],
    ['a register of addresses', { address_string: undefined, address_id: '1' }, 400, 'A location was not provided'],
    ['half a point', { lat: '53.28' }, 400, 'long was not provided'],
    ['a point elsewhere', { lat: '37.76', long: '-122.42' }, 400, 'lat is not valid: outside_country'],
    ['a point of letters', { lat: 'x', long: '69.38' }, 400, 'lat is not valid'],
    [
      'no consent',
      { 'attribute[consent_processing]': undefined },
      400,
      'attribute[consent_processing] was not provided',
    ],
    [
      'a refused consent',
      { 'attribute[consent_processing]': 'false' },
      400,
      'attribute[consent_processing] is not valid',
    ],
    ['an unknown kind', { 'attribute[kind]': 'petition' }, 400, 'attribute[kind] is not valid'],
    ['no address for notices', { email: 'x' }, 400, 'email is not valid'],
  ];
  for (const [what, changes, status, sentence] of forms) {
    it(`${status} ${sentence}: a form with ${what}`, async () => {
      const [error] = await read(await post(form(changes)), schema.Open311Errors, status);
      assert.ok(error?.description.startsWith(sentence), error?.description);
    });
  }

  it('say everything that is wrong at once', async () => {
    const errors = await read(
      await post(form({ description: undefined, service_code: undefined })),
      schema.Open311Errors,
      400,
    );
    assert.equal(errors.length, 2);
  });

  it('are 400 also where HTTP has another word: a body of another type, a large one, a wrong key of a resend', async () => {
    for (const response of [
      await post(form(), {}, 'json', 'application/json'),
      await post(form({ description: 'а'.repeat(20_000) })),
      await post(form(), { 'Idempotency-Key': 'short' }),
    ]) {
      assert.equal(response.status, 400);
      schema.Open311Errors.parse(await response.json());
    }
  });

  it('are in XML where XML was asked for', async () => {
    const response = await post(form({ api_key: undefined }), {}, 'xml');
    assert.deepEqual([response.status, response.headers.get('Content-Type')], [403, 'text/xml; charset=utf-8']);
    assertSame(parseXml(await response.text()), [{ code: 403, description: 'api_key was not provided' }]);
  });

  it('keep 503 for a database that does not answer, so that a client tries again', async () => {
    const broken = {
      ...api.env.DB,
      prepare: () => {
        throw new Error('D1_ERROR: Network connection lost.');
      },
    } as unknown as D1Database;
    const response = await api.request(`/open311/v2/services.json?${WHERE}`, {}, broken);
    assert.ok([500, 503].includes(response.status));
    schema.Open311Errors.parse(await response.json());
  });
});

describe('the key of an integrator', () => {
  it('opens nothing without the scope, for another agency, or after its time', async () => {
    await saveAgency(api.env.DB, BURABAY, OFFICIALS);
    const others = [
      await api.token(['desk:read', 'desk:register', 'desk:answer']),
      await api.token(['open311:submit'], 'burabay'),
    ];
    for (const api_key of others) {
      const [error] = await read(await post(form({ api_key })), schema.Open311Errors, 403);
      assert.match(error?.description ?? '', /^api_key is not valid/);
    }
    api.setNow('2027-02-16T05:00:00.000Z');
    assert.equal((await post(form())).status, 403);
    api.setNow(NOW);
  });

  it('is for sending alone: it reads nothing at the desk', async () => {
    const response = await api.request('/v1/desk/appeals', { headers: { Authorization: `Bearer ${apiKey}` } });
    assert.equal(response.status, 403);
  });

  it('is not taken from an address, where logs would keep it', async () => {
    const response = await api.request(`/open311/v2/requests.json?api_key=${apiKey}`, {
      method: 'POST',
      body: new URLSearchParams(form({ api_key: undefined })).toString(),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    assert.equal(response.status, 403);
  });
});

describe('a request', () => {
  it('is sent, answered at the desk, and read: closed, with the answer', async () => {
    const { service_request_id: number, service_notice } = await send({ lat: '53.28461', long: '69.38712' });
    assert.match(number, /^KOK-2026-\d{6}-[A-Z]$/);
    assert.match(service_notice, /2026 жылғы 7 желтоқсан/);
    const waiting = await oneOf(number);
    assert.deepEqual(
      [waiting.status, waiting.description, waiting.address, waiting.lat, waiting.requested_datetime],
      ['open', null, null, null, '2026-11-16T10:00:00+05:00'],
      'the words wait for a moderator',
    );
    await publish(number);
    const open = await oneOf(number);
    assert.deepEqual([open.description, open.address, open.lat, open.long], [TEXT, 'Абай көшесі, 14', 53.285, 69.387]);
    assert.equal(open.expected_datetime, '2026-12-07T23:59:00+05:00');
    api.setNow('2026-11-17T05:00:00.000Z');
    await api.act(number, 'answer', answerDraft(2, { measures: [{ what: { ru: 'Заделали яму' }, on: '2026-11-16' }] }));
    const closed = await oneOf(number, '&extensions=true&lang=ru');
    assert.deepEqual(
      [closed.status, closed.updated_datetime, closed.agency_responsible, closed.service_name],
      ['closed', '2026-11-17T10:00:00+05:00', 'Акимат города Кокшетау', 'Дороги'],
    );
    assert.match(closed.status_notes ?? '', /^Дан ответ\. Сделано: яма у дома 14/);
    const extended = closed.extended_attributes;
    assert.deepEqual(
      extended?.updates.map(({ type, by }) => [type, by]),
      [
        ['received', 'citizen'],
        ['answered', 'agency'],
      ],
    );
    assert.deepEqual(
      extended?.answers.map(({ lang }) => lang),
      ['kk', 'ru'],
    );
    assert.deepEqual(
      [extended?.answered?.by, extended?.due_on, extended?.overdue, extended?.days_used, extended?.verdict],
      ['Ерлан Жұмабаев', '2026-12-07', false, 1, null],
    );
    assert.equal(extended?.measures[0]?.on, '2026-11-16');
    api.setNow(NOW);
  });

  it('keeps the citizen’s words back without consent to publication', async () => {
    const { service_request_id: number } = await send({ 'attribute[consent_publication]': undefined });
    await publish(number);
    const one = await oneOf(number, '&extensions=true');
    assert.deepEqual([one.description, one.address, one.extended_attributes?.publication], [null, null, 'no_consent']);
    assert.ok(!JSON.stringify(one).includes('шұңқыр'));
  });

  it('keeps no name, telephone, account or device, and opens no address of a picture', async (t) => {
    const fetched = t.mock.method(globalThis, 'fetch');
    const who = {
      first_name: 'Айгүл',
      last_name: 'Сапарова',
      phone: '+77011112233',
      account_id: 'acc-77',
      device_id: 'dev-77',
    };
    const { service_request_id: number } = await send({ ...who, media_url: 'http://169.254.169.254/latest' });
    assert.equal(fetched.mock.callCount(), 0);
    await publish(number);
    const texts = [JSON.stringify(await oneOf(number, '&extensions=true'))];
    for (const table of ['appeals', 'events', 'private_parts', 'contacts', 'submissions']) {
      texts.push(JSON.stringify((await api.env.DB.prepare(`SELECT * FROM ${table}`).all()).results));
    }
    for (const secret of [...Object.values(who), '169.254']) {
      assert.deepEqual(
        texts.filter((text) => text.includes(secret)),
        [],
        secret,
      );
    }
    assert.ok(texts.join('').includes('шұңқыр'), 'looks in the right place');
  });

  it('takes an address for notices as the agency’s contact mode says', async () => {
    const kept = async () => (await api.env.DB.prepare('SELECT COUNT(*) AS n FROM contacts').first<number>('n')) ?? 0;
    const before = await kept();
    await send({ email: 'aigul@example.kz' });
    assert.equal(await kept(), before + 1);
    await saveAgency(api.env.DB, { ...AGENCY, contact: 'none' }, OFFICIALS);
    await send({ email: 'other@example.kz' });
    assert.equal(await kept(), before + 1, 'dropped where it is not asked for');
    await saveAgency(api.env.DB, { ...AGENCY, contact: 'required' }, OFFICIALS);
    const [error] = await read(await post(form()), schema.Open311Errors, 400);
    assert.equal(error?.description, 'email was not provided');
    await saveAgency(api.env.DB, AGENCY, OFFICIALS);
  });

  it('gives the citizen’s code once, to who asks for it and brought no key', async () => {
    assert.equal((await send()).extended_attributes, undefined);
    const { service_request_id: number, extended_attributes: given } = await send({ extensions: 'true' });
    const tracked = await api.post(`/v1/appeals/${number}/track`, { code: given?.code });
    assert.equal((await read(tracked, schema.TrackedAppeal)).original.text, TEXT);
    const own = createCode();
    const key = await idempotencyKeyOf(parseCode(own) as string);
    const sent = await send({ extensions: 'true' }, { 'Idempotency-Key': key });
    assert.equal(sent.extended_attributes, undefined);
    assert.equal((await api.post(`/v1/appeals/${sent.service_request_id}/track`, { code: own })).status, 200);
  });
});

describe('a resend', () => {
  it('with the same key is taken once, and its number is found by the key', async () => {
    const key = newKey();
    const first = await send({}, { 'Idempotency-Key': key });
    const again = await post(form(), { 'Idempotency-Key': key });
    assert.equal(again.headers.get('Idempotency-Replayed'), 'true');
    assert.deepEqual(await again.json(), [first]);
    const found = await get(`tokens/${key}.json?${WHERE}`);
    assert.equal(found.headers.get('Cache-Control'), 'no-store');
    assert.deepEqual(await found.json(), [{ service_request_id: first.service_request_id, token: key }]);
    const xml = parseXml(await (await get(`tokens/${key}.xml?${WHERE}`)).text());
    assertSame(xml, [{ service_request_id: first.service_request_id, token: key }]);
    assert.equal((await get(`tokens/${key}.json?jurisdiction_id=burabay`)).status, 404);
    assert.equal((await post(form({ description: `${TEXT}!` }), { 'Idempotency-Key': key })).status, 400);
  });

  it('without a key is a second request', async () => {
    assert.notEqual((await send()).service_request_id, (await send()).service_request_id);
  });
});

describe('a list', () => {
  const sent: string[] = [];
  before(async () => {
    for (const [day, topic] of [
      ['2026-05-04', 'lifts'],
      ['2026-06-01', 'lifts'],
      ['2026-06-02', 'gas'],
      ['2026-06-03', 'lifts'],
    ]) {
      api.setNow(`${day}T05:00:00.000Z`);
      const { service_request_id: number } = await send({
        service_code: topic,
        api_key: await api.token(['open311:submit']),
      });
      await publish(number);
      sent.push(number);
    }
    await api.act(sent[3] as string, 'answer', answerDraft(2));
    api.setNow(NOW);
  });

  it('is of the days asked for, newest first, both ends included', async () => {
    const [may, first, second, third] = sent;
    const june = 'start_date=2026-06-01T10:00:00%2B05:00&end_date=2026-06-03T05:00:00Z';
    const rows: readonly (readonly [string, unknown[]])[] = [
      [june, [third, second, first]],
      ['start_date=2026-06-01T10:00:00+05:00&end_date=2026-06-03T05:00:00Z', [third, second, first]],
      ['start_date=2026-06-01&end_date=2026-06-03', [second, first]],
      ['end_date=2026-06-02T05:00:00Z', [second, first, may]],
      ['start_date=2026-05-05T00:00:00Z', [third, second, first]],
      [`${june}&service_code=lifts`, [third, first]],
      [`${june}&service_code=lifts,gas`, [third, second, first]],
      [`${june}&service_code=lifts&service_code=gas`, [third, second, first]],
      [`${june}&service_code=`, [third, second, first]],
      [`${june}&service_code=nonsense`, []],
      [`${june}&status=open`, [second, first]],
      [`${june}&status=closed`, [third]],
      [`${june}&status=open,closed`, [third, second, first]],
      [`${june}&status=open&service_code=lifts`, [first]],
      [`${june}&page_size=2`, [third, second]],
      [`${june}&page_size=2&page=2`, [first]],
      [`${june}&status=open&page_size=1&page=2`, [first]],
      [`${june}&service_request_id=${may},${third}`, [may, third]],
      [`service_request_id=${third},KOK-2026-999999-A,nonsense,${third}`, [third]],
    ];
    for (const [query, expected] of rows) assert.deepEqual(await numbersOf(query), expected, query);
  });

  it('is of the last 90 days where nobody says otherwise', async () => {
    const numbers = await numbersOf('');
    assert.ok(numbers.length > 3);
    assert.ok(sent.every((number) => !numbers.includes(number)));
  });

  it('knows nothing of another agency’s', async () => {
    const [number] = sent;
    assert.equal((await get(`requests/${number}.json?jurisdiction_id=burabay`)).status, 404);
    const of = await get(`requests.json?jurisdiction_id=burabay&service_request_id=${number}`);
    assert.deepEqual(await of.json(), []);
  });

  it('lists no appeal that waits for a moderator', async () => {
    const { service_request_id: number } = await send();
    assert.ok(!(await numbersOf('')).includes(number));
  });
});

describe('the rows a list reads', () => {
  const ROWS = 3000;
  before(async () => {
    const { service_request_id: number } = await send({ service_code: 'snow' });
    await publish(number);
    // Copies of a published row, a minute apart, long ago.
    const columns = (
      await api.env.DB.prepare("SELECT name FROM pragma_table_info('appeals')").all<{ name: string }>()
    ).results.map(({ name }) => name);
    const values = columns.map((name) => {
      if (name === 'id') return '2025000000000 + n';
      if (name === 'received_at') return "strftime('%Y-%m-%dT%H:%M:00.000Z', '2025-06-01', '+' || n || ' minutes')";
      return name === 'topic' ? "CASE WHEN n % 500 = 0 THEN 'gas' ELSE topic END" : name;
    });
    await api.env.DB.prepare(
      `WITH RECURSIVE s (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < ${ROWS})
       INSERT INTO appeals (${columns}) SELECT ${values} FROM s, (SELECT * FROM appeals WHERE topic = 'snow' LIMIT 1)`,
    ).run();
  });
  const reading = (query: string) =>
    countedReads(api.env.DB, async (db) => {
      const path = `/open311/v2/requests.json?${WHERE}&start_date=2025-06-01&end_date=2025-06-10&${query}`;
      return read(await api.request(path, {}, db), schema.Open311Requests);
    });

  it('are those of the page and two more', async () => {
    const { result, read } = await reading('');
    assert.equal(result.length, 50);
    assert.ok(read <= 52, `read ${read} rows`);
  });

  it('are bounded with filters, which look through the newest thousand', async () => {
    const { result, read } = await reading('service_code=gas');
    assert.equal(result.length, 3);
    assert.ok(read <= 3100, `read ${read} rows`);
  });
});
