import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type * as z from 'zod/mini';
import * as schema from '../../sdk/contract/schema.ts';
import type { FeedPage } from '../../sdk/contract/types.ts';
import { KINDS, STATUSES, TOPICS } from '../../sdk/contract/vocabulary.ts';
import { OPERATIONS } from '../../worker/http/operations.ts';
import type { Api } from '../helpers/api.ts';
import { answerDraft, problem, read, startApi } from '../helpers/api.ts';
import { citizenOf } from '../helpers/citizen.ts';
import { counted } from '../helpers/counted.ts';
import { PUBLIC_READS } from '../helpers/public-addresses.ts';

const FEED = '/v1/agencies/kokshetau/feed';

let api: Api;
before(async () => {
  api = await startApi();
});
after(() => api.close());

const feed = async (query: object): Promise<FeedPage> =>
  read(await api.request(`${FEED}?${new URLSearchParams(Object.entries(query))}`), schema.FeedPage);
const found = async (q: string): Promise<string[]> => (await feed({ q })).items.map(({ number }) => number);
const published = async (changes: object): Promise<string> => (await citizenOf(api).published(changes)).number;

describe('a search in the feed', () => {
  let lift: string;
  let road: string;
  before(async () => {
    lift = await published({
      lang: 'kk',
      text: 'Абай көшесіндегі 14-үйде жеделсаты үш күннен бері тоқтап тұр, қарттар шыға алмайды.',
    });
    road = await published({
      text: 'На улице Ауэзова провалился асфальт, автобусы объезжают по тротуару каждый день.',
    });
    const texts = {
      ru: 'Сделано: люк заменён, проезжая часть восстановлена бригадой ремонтников.',
      kk: 'Қақпақ ауыстырылды, жол қалпына келтірілді.',
    };
    await api.act(road, 'answer', answerDraft(2, { texts }));
  });

  const finding: [why: string, q: string, which: () => string[]][] = [
    ['a word of the text', 'асфальт', () => [road]],
    ['its other endings', 'асфальта', () => [road]],
    ['a word that is not finished', 'асфал', () => [road]],
    ['several words, in any order', 'тротуару асфальт', () => [road]],
    ['Kazakh letters', 'көшесіндегі жеделсаты', () => [lift]],
    ['the same on a Russian layout', 'кошесиндеги жеделсаты', () => [lift]],
    ['capitals', 'ЖЕДЕЛСАТЫ', () => [lift]],
    ['a word of the answer in Russian', 'бригадой', () => [road]],
    ['a word of the answer in Kazakh', 'қалпына', () => [road]],
    ['the number of a house', '14 үйде', () => [lift]],
    ['one word that is nowhere beside one that is', 'асфальт жираф', () => []],
    ['signs of the query language', 'асфальт" OR agency:*', () => []],
    ['nothing that is a word', '!? --', () => []],
  ];
  for (const [why, q, which] of finding) {
    it(`goes by ${why}`, async () => assert.deepEqual(await found(q), which()));
  }

  it('finds a whole number alone, also one whose words are not shown', async () => {
    assert.deepEqual(await found(lift.toLowerCase()), [lift]);
    assert.deepEqual(await found(lift.replace('KOK', 'КОК')), [lift], 'on a Cyrillic keyboard');
    assert.deepEqual(await found(lift.replace('KOK', 'кок').replaceAll('-', '–')), [lift], 'with long dashes');
    assert.deepEqual(await found(lift.replace('KOK', 'КЖК')), [], 'another number');
    const { number } = await api.accept({ consent: { processing: true, publication: false } });
    assert.deepEqual(await found(number), [], 'before it is in the feed');
    await api.act(number, 'moderation', { decision: 'publish', version: 1 });
    assert.deepEqual(await found(number), [number]);
  });

  it('goes with every filter', async () => {
    const numbers = async (query: object) => (await feed(query)).items.map(({ number }) => number);
    assert.deepEqual(await numbers({ q: 'асфальт', status: 'answered' }), [road]);
    assert.deepEqual(await numbers({ q: 'асфальт', status: 'registered' }), []);
    assert.deepEqual(await numbers({ q: 'асфальт', lang: 'kk' }), []);
  });

  it('finds no words that wait, were refused, were taken back or were never to be shown', async () => {
    const text = (word: string) => `Во дворе появился ${word}, просим принять меры как можно скорее, дети боятся.`;
    await api.accept({ text: text('ягуар') });
    const { number: refused } = await api.accept({ text: text('крокодил') });
    await api.act(refused, 'moderation', { decision: 'reject', reason: 'off_topic', version: 1 });
    await published({ text: text('медведь'), consent: { processing: true, publication: false } });
    const citizen = citizenOf(api);
    const mine = await citizen.published({ text: text('верблюд') });
    assert.deepEqual(await found('верблюд'), [mine.number]);
    await citizen.done(mine, 'consent');
    for (const word of ['ягуар', 'крокодил', 'медведь', 'верблюд']) assert.deepEqual(await found(word), [], word);
  });
});

describe('the thing an appeal is about', () => {
  it('is shown and filtered by once the words are shown', async () => {
    const { number } = await api.accept({ object: 'school:12' });
    const seen = async () => read(await api.request(`/v1/appeals/${number}`), schema.PublicAppeal);
    assert.equal((await seen()).object, null);
    await api.act(number, 'moderation', { decision: 'publish', version: 1 });
    assert.equal((await seen()).object, 'school:12');
    assert.deepEqual(
      (await feed({ object: 'school:12' })).items.map((item) => item.number),
      [number],
    );
    assert.deepEqual((await feed({ object: 'school:1' })).items, []);
  });

  const refused: [object: string, code: string][] = [
    ['School 12', 'wrong_format'],
    ['', 'wrong_format'],
    ['школа', 'wrong_format'],
    [`s${'1'.repeat(80)}`, 'wrong_format'],
    ['000101500001', 'personal_data'],
    ['tel:87011112233', 'personal_data'],
  ];
  for (const [object, code] of refused) {
    it(`is not ${JSON.stringify(object.slice(0, 20))}`, async () => {
      const { number: _, ...body } = { number: '', kind: 'report', topic: 'roads', lang: 'ru', object };
      const text = 'На улице Абая у дома 14 глубокая яма, вчера машина пробила колесо.';
      const sent = { ...body, text, consent: { processing: true, publication: true } };
      const answer = await problem(await api.send(sent));
      assert.deepEqual([answer.status, answer.issues], [422, [{ path: 'object', code }]]);
    });
  }
});

describe('what nobody can mean', () => {
  const refused: [query: string, status: number, code: string, issue?: string][] = [
    ['offset=20', 400, 'filter_unknown', 'offset unknown_field'],
    ['Topic=roads', 400, 'filter_unknown', 'Topic unknown_field'],
    ['topic=petitions', 422, 'invalid', 'topic wrong_value'],
    ['status=overdue', 422, 'invalid', 'status wrong_value'],
    ['kind=letter', 422, 'invalid', 'kind wrong_value'],
    ['lang=fr', 422, 'invalid', 'lang wrong_value'],
    ['overdue=yes', 422, 'invalid', 'overdue wrong_value'],
    ['solved=yes', 422, 'invalid', 'solved wrong_value'],
    ['topic=roads&topic=water', 422, 'invalid', 'topic wrong_value'],
    ['cursor=nonsense', 400, 'cursor_invalid'],
    ['cursor=%00', 400, 'cursor_invalid'],
    [`cursor=${btoa('2026-11-16T05:00:00.000Z~1')}`, 400, 'cursor_invalid'],
    [`cursor=${btoa('l~2026-11-16T05:00:00.000Z~-1')}`, 400, 'cursor_invalid'],
    [`cursor=${btoa('d~2026-11-16~1')}`, 400, 'cursor_invalid'],
    ['limit=0', 422, 'invalid', 'limit wrong_value'],
    ['limit=51', 422, 'invalid', 'limit wrong_value'],
    ['limit=1e9', 422, 'invalid', 'limit wrong_value'],
    ['limit=ten', 422, 'invalid', 'limit wrong_type'],
    ['from=2026-02-31', 422, 'invalid', 'from wrong_format'],
    ['from=yesterday', 422, 'invalid', 'from wrong_format'],
    ['to=9999-12-31', 422, 'invalid', 'to wrong_value'],
    ['from=1026-11-16', 422, 'invalid', 'from wrong_value'],
    ['from=2026-11-16&to=2026-11-15', 422, 'invalid', 'to too_early'],
    ['bbox=69,53,70', 422, 'invalid', 'bbox wrong_format'],
    ['bbox=a,b,c,d', 422, 'invalid', 'bbox wrong_format'],
    ['bbox=70,53,69,54', 422, 'invalid', 'bbox wrong_value'],
    ['bbox=69,54,70,53', 422, 'invalid', 'bbox wrong_value'],
    ['bbox=69,53,70,91', 422, 'invalid', 'bbox wrong_value'],
    ['bbox=-10,40,0,50', 422, 'invalid', 'bbox outside_country'],
    ['region=KZ-11', 422, 'invalid', 'region wrong_format'],
    ['region=990000000', 422, 'invalid', 'region wrong_value'],
    ['territory=Red%20Yar', 422, 'invalid', 'territory wrong_format'],
    ['territory=nowhere', 422, 'invalid', 'territory wrong_value'],
    ['territory=nowhere&topic=roads', 422, 'invalid', 'territory wrong_value'],
    ['object=School%2012', 422, 'invalid', 'object wrong_format'],
    ['q=a', 422, 'invalid', 'q too_short'],
    [`q=${'a'.repeat(101)}`, 422, 'invalid', 'q too_long'],
  ];
  for (const [query, status, code, issue] of refused) {
    it(`is refused: ${query.slice(0, 60)}`, async () => {
      const answer = await problem(await api.request(`${FEED}?${query}`));
      const said = answer.issues?.map((one) => `${one.path} ${one.code}`);
      assert.deepEqual([answer.status, answer.code, said], [status, code, issue ? [issue] : undefined]);
    });
  }

  it('is answered with what there is', async () => {
    const { valid } = await problem(await api.request(`${FEED}?page=1&sort=new`));
    assert.deepEqual(valid, Object.keys(schema.FeedQuery.def.shape));
    const { issues } = await problem(await api.request(`${FEED}?topic=x&status=y&kind=z`));
    assert.deepEqual(
      issues?.map((issue) => issue.valid),
      [[...TOPICS], [...STATUSES], [...KINDS]],
    );
  });

  const STATS = '/v1/agencies/kokshetau/stats';
  const elsewhere: [path: string, status: number, issue?: string][] = [
    ['/v1/overdue?agency=nobody', 404],
    ['/v1/overdue?agency=nobody&region=KZ-11', 404],
    ['/v1/overdue?agency=Kokshetau', 422, 'agency wrong_format'],
    ['/v1/overdue?region=KZ-99', 422, 'region wrong_value'],
    ['/v1/overdue?region=Almaty', 422, 'region wrong_format'],
    ['/v1/overdue?agency=kokshetau&region=KZ-75', 422, 'region wrong_value'],
    ['/v1/overdue?cursor=zzz', 400],
    [`/v1/overdue?cursor=${btoa('2026-02-31~kokshetau~1')}`, 400],
    ['/v1/overdue/archive/2026-11?agency=nobody', 404],
    ['/v1/overdue/archive/1800-01', 422, 'month too_early'],
    ['/v1/overdue/archive/2026-12', 422, 'month too_late'],
    ['/v1/overdue/archive/2999-01', 422, 'month too_late'],
    ['/v1/overdue/archive/2026-13', 422, 'month wrong_format'],
    ['/v1/overdue/archive/december', 422, 'month wrong_format'],
    ['/v1/ratings?region=KZ-99', 422, 'region wrong_value'],
    ['/v1/ratings?period=2027-Q1', 422, 'period too_late'],
    ['/v1/ratings?period=2001-Q1', 422, 'period too_early'],
    ['/feeds/nobody.rss', 404],
    ['/feeds/region/99.rss', 404],
    ['/v1/agencies/nobody/stats', 404],
    [`${STATS}?topic=roads&official=head-roads`, 422, 'official not_offered'],
    [`${STATS}?official=nobody`, 404],
    [`${STATS}?period=2026-11`, 422, 'period wrong_format'],
    [`${STATS}?period=yesterday`, 422, 'period wrong_format'],
    [`${STATS}?period=2099`, 422, 'period too_late'],
    [`${STATS}?period=2001`, 422, 'period too_early'],
  ];
  for (const [path, status, issue] of elsewhere) {
    it(`is never answered with nothing: ${path}`, async () => {
      const answer = await problem(await api.request(path));
      const [said] = answer.issues?.map((one) => `${one.path} ${one.code}`) ?? [];
      assert.deepEqual([answer.status, said], [status, issue]);
    });
  }

  it('is told from what there is', async () => {
    const where = ['agency=kokshetau', 'region=KZ-11', 'agency=kokshetau&region=KZ-11', 'region=KZ-75'];
    const good = [
      ...where.map((query) => `/v1/overdue?${query}`),
      '/v1/overdue/archive/2026-11?agency=kokshetau',
      '/v1/ratings?period=2026-Q4&region=KZ-11',
      ...['?official=head-roads', '?period=2026', '?period=2021-Q1', '?period=all'].map((query) => STATS + query),
    ];
    for (const path of good) assert.equal((await api.request(path)).status, 200, path);
    const { issues } = await problem(await api.request('/v1/overdue?region=KZ-99'));
    assert.ok(issues?.[0]?.valid?.includes('KZ-11') && issues[0].valid.length === 20);
  });

  const samples: Readonly<Record<string, string>> = {
    agency: 'kokshetau',
    topic: 'roads',
    kato: '11',
    format: 'rss',
    month: '2026-11',
  };
  const SCHEMAS: Readonly<Record<string, unknown>> = { ...schema };
  const reads = OPERATIONS.filter(
    ({ endpoint: { method, path }, open311 }) => method === 'GET' && PUBLIC_READS.includes(path) && !open311,
  );

  for (const { endpoint, query, problems } of reads) {
    it(`is the same on every public read: ${endpoint.path}`, async () => {
      assert.equal(problems.includes('filter_unknown'), query !== undefined, 'as the document says');
      if (query === undefined) return;
      const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => samples[name] ?? assert.fail(name));
      const answer = await problem(await api.request(`${path}?nonsense=1`));
      const { shape } = (SCHEMAS[query] as z.ZodMiniObject).def;
      assert.deepEqual([answer.status, answer.code, answer.valid], [400, 'filter_unknown', Object.keys(shape)]);
    });
  }

  it('is looked at on each public read that takes a query, and on no profile', async () => {
    const walked = reads.filter(({ query }) => query !== undefined).map(({ endpoint: { path } }) => path);
    assert.ok(['/v1/overdue', '/feeds/:agency.:format', '/v1/ratings'].every((path) => walked.includes(path)));
    assert.equal((await api.request('/v1/agencies/kokshetau?nonsense=1')).status, 200, 'it has no filters');
  });
});

describe('what the feed writes', () => {
  /** Rows that an act writes to the appeal and its indexes. */
  const cost = async (number: string, act: string, body: object) => {
    const { each } = await counted(api.env.DB, (db) =>
      api.postWith(db, `/v1/desk/appeals/${number}/${act}`, body, api.bearer),
    );
    return each.map(({ rows_written }) => rows_written).find((rows) => rows > 0);
  };

  it('is nothing before an appeal is listed, and a row for each way to find it then', async (t) => {
    const bare = await api.accept({});
    const full = await api.accept({ object: 'road:7', point: { lat: 53.28, lon: 69.39 } });
    const listed = [];
    for (const { number } of [bare, full]) {
      listed.push(await cost(number, 'moderation', { decision: 'publish', version: 1 }));
      listed.push(await cost(number, 'answer', answerDraft(2)));
    }
    t.diagnostic(`rows written by publishing and answering, without and with thing and point: ${listed.join(', ')}`);
    const [publish = 0, answer = 0, publishFull = 0, answerFull = 0] = listed;
    assert.equal(publishFull - publish, 2);
    assert.ok(answerFull - answer <= 4);
  });
});
