import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import * as schema from '../../sdk/contract/schema.ts';
import { createApp } from '../../worker/app.ts';
import { fold, searchExpression, searchTerms } from '../../worker/domain/folding.ts';
import { idOf } from '../../worker/store/appeals.ts';
import { readNeighbours } from '../../worker/store/search.ts';
import type { Api } from '../helpers/api.ts';
import { problem, read, startApi } from '../helpers/api.ts';
import { citizenOf } from '../helpers/citizen.ts';
import { counted } from '../helpers/counted.ts';

const POTHOLE = 'На улице Абая у дома 14 глубокая яма, вчера машина пробила колесо.';
const LIFT = 'В пятом подъезде третий день стоит лифт, пожилые соседи не выходят из дома.';
const NEAR = { lat: 53.284, lon: 69.391 };

const pathOf = (q: string, more = '') => `/v1/agencies/kokshetau/similar?q=${encodeURIComponent(q)}${more}`;

describe('a draft in an address', () => {
  let api: Api;
  before(async () => {
    api = await startApi();
    await citizenOf(api).published({ text: POTHOLE });
  });
  after(() => api.close());

  it('is kept by no cache', async () => {
    const response = await api.request(pathOf('глубокая яма на Абая'));
    assert.deepEqual([response.status, response.headers.get('Cache-Control')], [200, 'no-store']);
    assert.equal(response.headers.get('CDN-Cache-Control'), null);
  });

  it('stands in no log, also when the service fails', async (t) => {
    const log = t.mock.method(console, 'error', () => {});
    const DB = { prepare: () => ({ bind: () => ({}) }), batch: () => Promise.reject(new Error('disk I/O error')) };
    const env = { ...api.env, DB: DB as unknown as D1Database };
    const response = await createApp().request(pathOf('тайное слово соседа'), {}, env);
    assert.equal((await problem(response)).code, 'internal');
    const line = String(log.mock.calls[0]?.arguments[0]);
    assert.match(line, /disk I\/O error/, 'control: the failure is logged');
    for (const part of ['тайное', encodeURIComponent('тайное'), 'q=']) assert.ok(!line.includes(part), part);
  });

  it('can hold nothing that breaks the query of the index', async () => {
    const operators = fc.constantFrom(
      '"',
      '""',
      '*',
      '(',
      ')',
      ' OR ',
      ' AND ',
      ' NOT ',
      'NEAR(',
      '^',
      ':',
      '-',
      '+',
      '{',
      '}',
      "'",
      '\u0000',
      'agency',
      'яма',
      '\\',
      ',',
    );
    const hostile = fc.array(fc.oneof(operators, fc.string({ unit: 'binary', maxLength: 3 })), {
      minLength: 3,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(hostile, fc.string({ unit: 'binary', maxLength: 8 }), async (parts, agency) => {
        const q = `${parts.join('')} глубокая яма`.toWellFormed().slice(-300);
        assert.ok([200, 422].includes((await api.request(pathOf(q))).status), q);
        const id = encodeURIComponent(`k"${agency.toWellFormed()}`);
        const elsewhere = await api.request(`/v1/agencies/${id}/similar?q=${encodeURIComponent(q)}`);
        assert.ok([404, 422].includes(elsewhere.status), `${elsewhere.status} ${id}`);
      }),
      { numRuns: 150 },
    );
    const raw = api.env.DB.prepare('SELECT rowid FROM search WHERE search MATCH ?1').bind('яма OR (');
    await assert.rejects(raw.all(), /fts5: syntax error/, 'control: a query in its own words breaks');
  });

  const refused: [why: string, query: string, path: string, code: string][] = [
    ['no words', '', 'q', 'required'],
    ['too few words', '?q=яма', 'q', 'too_short'],
    ['blanks for words', `?q=${'%20'.repeat(20)}`, 'q', 'too_short'],
    ['too many words', `?q=${'a'.repeat(301)}`, 'q', 'too_long'],
    ['words given twice', '?q=глубокая%20яма&q=глубокая%20яма', 'q', 'wrong_type'],
    ['half a place', '?q=глубокая%20яма&lat=53', 'lon', 'required'],
    ['a place off the earth', '?q=глубокая%20яма&lat=91&lon=69', 'lat', 'wrong_value'],
    ['a place in words', '?q=глубокая%20яма&lat=53&lon=east', 'lon', 'wrong_type'],
  ];
  for (const [why, query, path, code] of refused) {
    it(`is refused with the field at fault: ${why}`, async () => {
      const found = await problem(await api.request(`/v1/agencies/kokshetau/similar${query}`));
      assert.deepEqual([found.status, found.issues?.[0]], [422, { path, code }]);
    });
  }

  it('is looked up at no agency that does not exist', async () => {
    const response = await api.request(`/v1/agencies/atlantis/similar?q=${encodeURIComponent('глубокая яма')}`);
    assert.equal((await problem(response)).code, 'not_found');
  });

  it('of stop words alone finds nothing and is no error', async () => {
    const found = await read(await api.request(pathOf('пожалуйста, прошу вас')), schema.SimilarList);
    assert.deepEqual(found, { explainers: [], items: [] });
  });
});

describe('the cost of looking for similar appeals', () => {
  const ROWS = 10_000;
  let api: Api;
  before(async () => {
    api = await startApi();
    const { number } = await citizenOf(api).published({ text: POTHOLE, point: NEAR });
    const first = idOf(number)?.id as number;
    const columns = `agency, version, kind, topic, lang, channel, status, publication, consented, text, lat, lon, received_at,
      closes_at, registered_on, term, days_off, calendar, due_on, measures, listed_at`;
    await api.env.DB.batch([
      api.env.DB.prepare(
        `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
         INSERT INTO appeals (id, ${columns}) SELECT id + i, ${columns} FROM appeals, n WHERE id = ?1`,
      ).bind(first, ROWS - 1),
      api.env.DB.prepare(
        `INSERT INTO search_entries (agency, appeal, lat, lon, answered)
         SELECT agency, id, lat, lon, id % 2 FROM appeals WHERE id > ?1`,
      ).bind(first),
      api.env.DB.prepare(
        `INSERT INTO search (rowid, agency, words) SELECT id, agency, ?2 FROM search_entries WHERE appeal > ?1`,
      ).bind(first, fold(POTHOLE)),
    ]);
  });
  after(() => api.close());

  it('is one round trip and at most 200 rows among ten thousand, even if every one of them has every word', async () => {
    for (const point of [null, NEAR]) {
      let items = 0;
      const { trips, read } = await counted(api.env.DB, async (db) => {
        const found = await readNeighbours(db, 'kokshetau', searchTerms(POTHOLE), point);
        items = found?.neighbours.length ?? 0;
      });
      assert.deepEqual([trips, items], [1, 5]);
      assert.ok(read <= 200, `read ${read} rows`);
    }
  });

  it('would be every appeal if the order were not left to the index, which this test would see', async () => {
    const expression = searchExpression('kokshetau', searchTerms(POTHOLE));
    const { meta } = await api.env.DB.prepare(
      'SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY bm25(search, 0.0, 1.0) LIMIT 5',
    )
      .bind(expression)
      .run();
    assert.ok(meta.rows_read >= ROWS, `read ${meta.rows_read} rows`);
  });

  it('of publishing is three rows more', async () => {
    const mine = await citizenOf(api).sent({ text: LIFT });
    const path = `/v1/desk/appeals/${mine.number}/moderation`;
    const { each } = await counted(api.env.DB, (db) =>
      api.postWith(db, path, { decision: 'publish', version: 1 }, api.bearer),
    );
    // After the appeal and the event: the entry 1 and its key 1 · the index 1
    const written = each.map(({ rows_written }) => rows_written).filter((rows) => rows > 0);
    assert.deepEqual(written.slice(2, 4), [2, 1]);
  });
});
