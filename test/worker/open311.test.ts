/** What integrators send by Open311 GeoReport v2 and what they read back. XML is read by a strict parser that is not ours. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type * as z from 'zod/mini';
import { createCode, idempotencyKeyOf, parseCode } from '../../sdk/contract/code.ts';
import * as schema from '../../sdk/contract/schema.ts';
import { answer } from '../../worker/open311/notation.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, answerDraft, newKey, OFFICIALS, read, startApi } from '../helpers/api.ts';
import { BURABAY } from '../helpers/bodies.ts';
import { EVIL } from '../helpers/evil.ts';
import { assertSame, fieldsOf, integratorOf, SPEC, TEXT, WHERE, wrongIn } from '../helpers/open311.ts';
import { parseXml } from '../helpers/xml-tree.ts';

const NOW = '2026-11-16T05:00:00.000Z';

let api: Api;
let integrator: Awaited<ReturnType<typeof integratorOf>>;
before(async () => {
  api = await startApi(NOW);
  integrator = await integratorOf(api);
});
after(() => api.close());

describe('the notations', () => {
  let number: string;
  before(async () => {
    number = (await integrator.send()).service_request_id;
    await integrator.publish(number);
    await api.act(number, 'answer', answerDraft(2, { measures: [{ what: { ru: 'Заделали яму' }, on: '2026-11-16' }] }));
  });

  const paths: readonly (readonly [path: string, root: string, answer: z.ZodMiniType])[] = [
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
  for (const [path, root, answer] of paths) {
    it(`say the same: ${path}`, async () => {
      const [json, xml] = await Promise.all(
        ['json', 'xml'].map((notation) => integrator.get(path.replace('*', notation))),
      );
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

  it('hold in every field what the specification says', async () => {
    const services = await (await integrator.get(`services.json?${WHERE}`)).json();
    const { attributes } = await (await integrator.get(`services/roads.json?${WHERE}`)).json();
    const requests = await (await integrator.get(`requests.json?${WHERE}&extensions=true`)).json();
    for (const one of [...services, ...attributes, ...requests]) assert.deepEqual(wrongIn(one), []);
    assert.ok(services.length && attributes.length && requests.length);
    const spoilt = { ...requests[0], status: 'answered', lat: '53.28', requested_datetime: '2026-11-16' };
    assert.deepEqual(wrongIn(spoilt).sort(), ['lat', 'requested_datetime', 'status'], 'control');
  });

  it('have every field of the specification, and none beside them', async () => {
    const services = await (await integrator.get(`services.json?${WHERE}`)).json();
    assert.deepEqual(fieldsOf(services[0]), SPEC.service.toSorted());
    assert.equal(services.length, AGENCY.topics.length);
    const { attributes } = await (await integrator.get(`services/roads.json?${WHERE}`)).json();
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
    assert.deepEqual(fieldsOf(await integrator.oneOf(number)), SPEC.request.toSorted());
    assert.deepEqual(
      fieldsOf(await integrator.oneOf(number, '&extensions=true')),
      [...SPEC.request, 'extended_attributes'].sort(),
    );
    assert.deepEqual(fieldsOf(await integrator.send()), SPEC.sent.toSorted());
    const { endpoints } = await (await integrator.get('discovery.json')).json();
    assert.deepEqual(fieldsOf(endpoints[0]), SPEC.endpoint.toSorted());
    assert.equal(endpoints[0].url, 'https://jauap.example/open311/v2');
    assert.equal(endpoints[0].specification, 'http://wiki.open311.org/GeoReport_v2');
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
      const [error] = await read(await integrator.post(integrator.form({ api_key })), schema.Open311Errors, 403);
      assert.match(error?.description ?? '', /^api_key is not valid/);
    }
    api.setNow('2027-02-16T05:00:00.000Z');
    assert.equal((await integrator.post(integrator.form())).status, 403);
    api.setNow(NOW);
  });

  it('is for sending alone: it reads nothing at the desk', async () => {
    const response = await api.request('/v1/desk/appeals', {
      headers: { Authorization: `Bearer ${integrator.apiKey}` },
    });
    assert.equal(response.status, 403);
  });

  it('is not taken from an address, where logs would keep it; the jurisdiction is, as clients send it there', async () => {
    const post = (query: string, changes: Parameters<typeof integrator.form>[0]) =>
      api.request(`/open311/v2/requests.json?${query}`, {
        method: 'POST',
        body: new URLSearchParams(integrator.form(changes)).toString(),
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      });
    assert.equal((await post(`api_key=${integrator.apiKey}`, { api_key: undefined })).status, 403);
    assert.equal((await post(WHERE, { jurisdiction_id: undefined })).status, 200);
    const other = await post(WHERE, { jurisdiction_id: 'burabay' });
    assert.equal(other.status, 403, 'what the form says goes before it');
  });
});

describe('a request', () => {
  it('is sent, answered at the desk, and read: closed, with the answer', async () => {
    const { service_request_id: number, service_notice } = await integrator.send({ lat: '53.28461', long: '69.38712' });
    assert.match(number, /^KOK-2026-\d{6}-[A-Z]$/);
    assert.match(service_notice, /2026 жылғы 7 желтоқсан/);
    const waiting = await integrator.oneOf(number);
    assert.deepEqual(
      [waiting.status, waiting.description, waiting.address, waiting.lat, waiting.requested_datetime],
      ['open', null, null, null, '2026-11-16T10:00:00+05:00'],
      'the words wait for a moderator',
    );
    await integrator.publish(number);
    const open = await integrator.oneOf(number);
    assert.deepEqual([open.description, open.address, open.lat, open.long], [TEXT, 'Абай көшесі, 14', 53.285, 69.387]);
    assert.equal(open.expected_datetime, '2026-12-07T23:59:00+05:00');
    api.setNow('2026-11-17T05:00:00.000Z');
    await api.act(number, 'answer', answerDraft(2, { measures: [{ what: { ru: 'Заделали яму' }, on: '2026-11-16' }] }));
    const closed = await integrator.oneOf(number, '&extensions=true&lang=ru');
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
    const { service_request_id: number } = await integrator.send({ 'attribute[consent_publication]': undefined });
    await integrator.publish(number);
    const one = await integrator.oneOf(number, '&extensions=true');
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
    const { service_request_id: number } = await integrator.send({
      ...who,
      media_url: 'http://169.254.169.254/latest',
    });
    assert.deepEqual(
      fetched.mock.calls.map(({ arguments: [address] }) => String(address)),
      [],
    );
    await integrator.publish(number);
    const texts = [JSON.stringify(await integrator.oneOf(number, '&extensions=true'))];
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
    await integrator.send({ email: 'aigul@example.kz' });
    assert.equal(await kept(), before + 1);
    await saveAgency(api.env.DB, { ...AGENCY, contact: 'none' }, OFFICIALS);
    await integrator.send({ email: 'other@example.kz' });
    assert.equal(await kept(), before + 1, 'dropped where it is not asked for');
    await saveAgency(api.env.DB, { ...AGENCY, contact: 'required' }, OFFICIALS);
    const [error] = await read(await integrator.post(integrator.form()), schema.Open311Errors, 400);
    assert.equal(error?.description, 'email was not provided');
    await saveAgency(api.env.DB, AGENCY, OFFICIALS);
  });

  it('gives the citizen’s code once, to who asks for it and brought no key', async () => {
    assert.equal((await integrator.send()).extended_attributes, undefined);
    const { service_request_id: number, extended_attributes: given } = await integrator.send({ extensions: 'true' });
    const tracked = await api.post(`/v1/appeals/${number}/track`, { code: given?.code });
    assert.equal((await read(tracked, schema.TrackedAppeal)).original.text, TEXT);
    const own = createCode();
    const key = await idempotencyKeyOf(parseCode(own) as string);
    const sent = await integrator.send({ extensions: 'true' }, { 'Idempotency-Key': key });
    assert.equal(sent.extended_attributes, undefined);
    assert.equal((await api.post(`/v1/appeals/${sent.service_request_id}/track`, { code: own })).status, 200);
  });
});

describe('a resend', () => {
  it('with the same key is taken once, and its number is found by the key', async () => {
    const key = newKey();
    const first = await integrator.send({}, { 'Idempotency-Key': key });
    const again = await integrator.post(integrator.form(), { 'Idempotency-Key': key });
    assert.equal(again.headers.get('Idempotency-Replayed'), 'true');
    assert.deepEqual(await again.json(), [first]);
    const found = await integrator.get(`tokens/${key}.json?${WHERE}`);
    assert.equal(found.headers.get('Cache-Control'), 'no-store');
    assert.deepEqual(await found.json(), [{ service_request_id: first.service_request_id, token: key }]);
    const xml = parseXml(await (await integrator.get(`tokens/${key}.xml?${WHERE}`)).text());
    assertSame(xml, [{ service_request_id: first.service_request_id, token: key }]);
    assert.equal((await integrator.get(`tokens/${key}.json?jurisdiction_id=burabay`)).status, 404);
    assert.equal(
      (await integrator.post(integrator.form({ description: `${TEXT}!` }), { 'Idempotency-Key': key })).status,
      400,
    );
  });

  it('without a key is a second request', async () => {
    assert.notEqual((await integrator.send()).service_request_id, (await integrator.send()).service_request_id);
  });
});
