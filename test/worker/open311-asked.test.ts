/** What Open311 GeoReport v2 lists for whom, and how it refuses: by the tables of the specification. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import { requestsAsked } from '../../worker/open311/asked.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import type { Api } from '../helpers/api.ts';
import { answerDraft, OFFICIALS, read, startApi } from '../helpers/api.ts';
import { BURABAY } from '../helpers/bodies.ts';
import { countedReads } from '../helpers/counted.ts';
import { assertSame, fieldsOf, integratorOf, SPEC, WHERE } from '../helpers/open311.ts';
import { parseXml } from '../helpers/xml-tree.ts';

const NOW = '2026-11-16T05:00:00.000Z';

let api: Api;
let integrator: Awaited<ReturnType<typeof integratorOf>>;
before(async () => {
  api = await startApi(NOW);
  integrator = await integratorOf(api);
});
after(() => api.close());

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
  [`requests.json?${WHERE}&start_date=2026-02-30T00:00:00Z`, 400, 'start_date is no date'],
  [`requests.json?${WHERE}&start_date=2026-02-30`, 400, 'start_date is no date'],
  [`requests.json?${WHERE}&start_date=2026-11-01T25:00:00Z`, 400, 'start_date is no date'],
  [`requests.json?${WHERE}&start_date=0001-01-01T00:00:00Z`, 400, 'start_date is no date'],
  [`requests.json?${WHERE}&end_date=9999-12-31T00:00:00Z`, 400, 'end_date is no date'],
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
  ['nothing.json', 404, 'Not found'],
  ['a/b/c.json', 404, 'Not found'],
];

describe('refusals', () => {
  for (const [path, status, sentence] of REFUSED) {
    it(`${status} ${sentence}: ${path.slice(0, 90)}`, async () => {
      const response = await integrator.get(path);
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
      const [error] = await read(await integrator.post(integrator.form(changes)), schema.Open311Errors, status);
      assert.ok(error?.description.startsWith(sentence), error?.description);
    });
  }

  it('say everything that is wrong at once', async () => {
    const errors = await read(
      await integrator.post(integrator.form({ description: undefined, service_code: undefined })),
      schema.Open311Errors,
      400,
    );
    assert.equal(errors.length, 2);
  });

  it('are 400 also where HTTP has another word: a body of another type, a large one, a wrong key of a resend', async () => {
    for (const response of [
      await integrator.post(integrator.form(), {}, 'json', 'application/json'),
      await integrator.post(integrator.form({ description: 'а'.repeat(20_000) })),
      await integrator.post(integrator.form(), { 'Idempotency-Key': 'short' }),
    ]) {
      assert.equal(response.status, 400);
      schema.Open311Errors.parse(await response.json());
    }
  });

  it('are in XML where XML was asked for', async () => {
    const response = await integrator.post(integrator.form({ api_key: undefined }), {}, 'xml');
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
    assert.equal(response.status, 503);
    assert.equal(response.headers.get('Retry-After'), '5');
    schema.Open311Errors.parse(await response.json());
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
      const { service_request_id: number } = await integrator.send({
        service_code: topic,
        api_key: await api.token(['open311:submit']),
      });
      await integrator.publish(number);
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
      [`service_request_id=${may}&status=fixed&start_date=yesterday&page=0`, [may]],
      [`${june}&page=1`, [third, second, first]],
    ];
    for (const [query, expected] of rows) assert.deepEqual(await integrator.numbersOf(query), expected, query);
  });

  it('is of the last 90 days where nobody says otherwise', async () => {
    const { service_request_id: lately } = await integrator.send();
    await integrator.publish(lately);
    const numbers = await integrator.numbersOf('');
    assert.ok(numbers.includes(lately));
    assert.ok(sent.every((number) => !numbers.includes(number)));
  });

  it('is of the same days from midnight to midnight, so that it may be kept until something changes', () => {
    const spanAt = (time: string, asked = {}) => {
      const { from, to } = requestsAsked(
        schema.Open311RequestsQuery.parse({ jurisdiction_id: 'x', ...asked }),
        new Date(time),
      );
      return [from, to].map((at) => at.toISOString());
    };
    const [midnight, noon, next] = ['2026-11-15T19:00:00.000Z', '2026-11-16T07:00:00.000Z', '2026-11-16T19:00:00.000Z'];
    assert.deepEqual(spanAt(midnight), ['2026-08-18T19:00:00.000Z', '2026-11-16T19:00:00.000Z']);
    for (const asked of [{}, { start_date: '2026-11-01' }]) {
      assert.deepEqual(spanAt(noon, asked), spanAt(midnight, asked));
      assert.notDeepEqual(spanAt(next, asked), spanAt(noon, asked));
    }
  });

  it('knows nothing of another agency’s', async () => {
    await saveAgency(api.env.DB, BURABAY, OFFICIALS);
    const [number] = sent;
    assert.equal((await integrator.get(`requests/${number}.json?jurisdiction_id=burabay`)).status, 404);
    const of = await integrator.get(`requests.json?jurisdiction_id=burabay&service_request_id=${number}`);
    assert.deepEqual(await of.json(), []);
  });

  it('lists no appeal that waits for a moderator', async () => {
    const { service_request_id: number } = await integrator.send();
    assert.ok(!(await integrator.numbersOf('')).includes(number));
  });
});

describe('the rows a list reads', () => {
  const ROWS = 3000;
  before(async () => {
    const { service_request_id: number } = await integrator.send({ service_code: 'snow' });
    await integrator.publish(number);
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

  for (const [query, rows] of [
    ['page_size=50', 50],
    ['page=2', 50 + 50],
    ['', 1000],
  ] as const) {
    it(`are those of the page, of the pages before, and two more: ${query || 'the first thousand at once'}`, async () => {
      const { result, read } = await reading(query);
      assert.equal(result.length, query ? 50 : rows);
      assert.ok(read <= rows + 2, `read ${read} rows`);
    });
  }

  it('are bounded with filters, which look through the newest thousand', async () => {
    const { result, read } = await reading('service_code=gas');
    // Every five hundredth of three thousand is about gas: the older four are beyond what is looked through.
    assert.equal(result.length, 2);
    assert.ok(read <= 3100, `read ${read} rows`);
  });
});
