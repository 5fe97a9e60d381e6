import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Hono } from 'hono';
import Papa from 'papaparse';
import * as schema from '../../sdk/contract/schema.ts';
import type { AppEnv } from '../../worker/env.ts';
import { onError } from '../../worker/http/problem.ts';
import { fresh } from '../../worker/http/staff-auth.ts';
import { exportAppeals, PAGE_ROWS } from '../../worker/services/export-appeals.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import type { Person } from '../../worker/store/staff.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, answerDraft, problem, read, startApi } from '../helpers/api.ts';
import { MONDAY } from '../helpers/citizen.ts';

const SECRET = 'секретное-слово';
const EMAIL = 'secret-address@example.kz';

let api: Api;
before(async () => {
  api = await startApi(MONDAY);
});
after(() => api.close());

const get = (path: string, headers = api.bearer) => api.request(`/v1/desk/exports/${path}`, { headers });
const json = async (query = '') => (await read(await get(`appeals.json${query}`), schema.Export)).items;
const table = async (query = '') => {
  const bytes = await (await get(`appeals.csv${query}`)).arrayBuffer();
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { text, rows: Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data };
};

describe('an export', () => {
  before(async () => {
    const first = await api.accept({
      topic: 'roads',
      text: `Яма у дома 14, позвоните +7 701 111 22 33, ${SECRET} не для всех, прошу заделать.`,
      place: '=HYPERLINK("http://evil.example")',
      contact: { email: EMAIL },
    });
    const published = { decision: 'publish', text: '=1+1 Яма у дома 14 по улице Абая.', version: 1 };
    await api.act(first.number, 'moderation', published);
    const measures = [{ what: { ru: 'Заделали яму' }, on: '2026-11-16', place: 'Абая, 14' }];
    await api.act(first.number, 'answer', answerDraft(2, { measures }));
    await api.accept({ topic: 'water', text: `Нет воды третий день подряд, ${SECRET}.` });
    api.setNow('2026-11-18T05:00:00.000Z');
    await api.accept({ topic: 'water', consent: { processing: true, publication: false } });
  });

  it('gives the own agency’s appeals as rows of one contract', async () => {
    const items = await json();
    assert.deepEqual(
      items.map(({ topic, status, text, answerRu }) => [topic, status, text !== null, answerRu !== null]),
      [
        ['roads', 'answered', true, true],
        ['water', 'moderation', false, false],
        ['water', 'moderation', false, false],
      ],
    );
    assert.deepEqual(items[0]?.measures, [{ what: { ru: 'Заделали яму' }, on: '2026-11-16', place: 'Абая, 14' }]);
  });

  it('never holds what only the agency may read, an address, or words nobody has published', async () => {
    for (const body of [JSON.stringify(await json()), (await table()).text]) {
      assert.match(body, /Яма у дома 14 по улице Абая/, 'control: what is public is there');
      for (const secret of [SECRET, EMAIL, '+7 701', 'третий день']) assert.ok(!body.includes(secret), secret);
    }
  });

  it('is a table with a byte order mark, a head in the language asked for, and no formula', async () => {
    const { text, rows } = await table('?lang=ru');
    assert.ok(text.startsWith('\ufeff"Регистрационный номер",'));
    assert.ok((await table()).text.startsWith('\ufeff"Тіркеу нөмірі",'));
    assert.equal(new Set(rows.map(({ length }) => length)).size, 1);
    assert.equal(rows.length, 4);
    assert.ok(rows.flat().includes("'=1+1 Яма у дома 14 по улице Абая."));
    assert.ok(rows.flat().includes('2026-11-16 · Заделали яму · Абая, 14'));
    assert.ok(!rows.flat().some((cell) => /^[=+\-@]/.test(cell)));
  });

  it('is a file of its own name that nobody keeps', async () => {
    const { headers } = await get('appeals.csv');
    assert.equal(headers.get('Content-Disposition'), 'attachment; filename="kokshetau-2026-11-18.csv"');
    assert.equal(headers.get('Content-Type'), 'text/csv; charset=utf-8; header=present');
    assert.equal(headers.get('Cache-Control'), 'no-store');
    assert.equal(headers.get('ETag'), null, 'which would be made of the whole file');
  });

  for (const [query, count] of [
    ['?from=2026-11-17', 1],
    ['?to=2026-11-17', 2],
    ['?from=2026-11-16&to=2026-11-16', 2],
    ['?from=2027-01-01', 0],
    ['?status=answered', 1],
    ['?topic=water', 2],
    ['?topic=water&status=answered', 0],
  ] as const) {
    it(`holds ${count} appeals of ${query}`, async () => {
      assert.equal((await json(query)).length, count);
      assert.equal((await table(query)).rows.length, count + 1);
    });
  }

  it('is refused for what the contract does not know, and for days in the wrong order', async () => {
    for (const query of ['?from=yesterday', '?status=late', '?x=1', '?from=2026-11-17&to=2026-11-16']) {
      assert.equal((await problem(await get(`appeals.csv${query}`))).code, 'invalid', query);
    }
  });

  it('is for who may export, and for the own agency alone', async () => {
    const other = { ...AGENCY, id: 'other', prefix: 'OTH' };
    await saveAgency(api.env.DB, other, []);
    const bearer = async (...of: Parameters<typeof api.token>) => ({
      Authorization: `Bearer ${await api.token(...of)}`,
    });
    assert.equal((await get('appeals.csv', { Authorization: 'Bearer no' })).status, 401);
    assert.equal((await get('appeals.json', await bearer(['desk:read', 'desk:head']))).status, 403);
    const theirs = await get('appeals.json', await bearer(['desk:export'], 'other'));
    assert.deepEqual(await read(theirs, schema.Export), { items: [] });
  });

  it('stands in the staff log before its first byte is read', async () => {
    const count = () => api.env.DB.prepare("SELECT COUNT(*) AS n FROM staff_log WHERE action = 'exported'").first('n');
    const before = Number(await count());
    const response = await get('appeals.csv?topic=water');
    assert.equal(await count(), before + 1);
    await response.body?.cancel();
    const last = await api.env.DB.prepare('SELECT agency, staff, data FROM staff_log ORDER BY n DESC').first();
    assert.equal(last?.agency, AGENCY.id);
    assert.match(String(last?.staff), /^[0-9a-f-]{36}$/);
    assert.deepEqual(JSON.parse(String(last?.data)), { format: 'csv', topic: 'water' });
  });
});

describe('twenty thousand appeals', () => {
  const ROWS = 20_000;
  const staff = { id: 'test', agency: { ...AGENCY, id: 'big', prefix: 'BIG' } };
  const query = { lang: 'ru' } as const;
  before(async () => {
    await saveAgency(api.env.DB, staff.agency, []);
    const names = await api.env.DB.prepare('SELECT name FROM pragma_table_info(?1)')
      .bind('appeals')
      .all<{ name: string }>();
    const columns = names.results.map(({ name }) => name).filter((name) => name !== 'agency' && name !== 'id');
    await api.env.DB.prepare(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${ROWS})
       INSERT INTO appeals (agency, id, ${columns}) SELECT 'big', 2026000000000 + n.i, ${columns}
       FROM n, (SELECT * FROM appeals WHERE agency = 'kokshetau' LIMIT 1)`,
    ).run();
  });

  /** The database, telling how many rows each of its answers held. */
  const watched = (sizes: number[]): D1Database => {
    const prepare = (sql: string) => ({
      bind: (...values: unknown[]) => {
        const statement = api.env.DB.prepare(sql).bind(...values);
        const all = async () => {
          const found = await statement.all();
          sizes.push(found.results.length);
          return found;
        };
        return { all, run: () => statement.run() };
      },
    });
    return { prepare } as unknown as D1Database;
  };

  it('go out a page at a time: nothing is read before the page before it was taken', async () => {
    const sizes: number[] = [];
    const stream = await exportAppeals(watched(sizes), staff, 'csv', query, new Date(MONDAY));
    const reader = stream.getReader();
    await reader.read();
    assert.deepEqual(sizes, [], 'the head needs no page');
    let lines = 0;
    let largest = 0;
    for (let taken = 0; ; taken++) {
      assert.ok(sizes.length <= taken + 1, 'never more than the page that is asked for');
      const { value, done } = await reader.read();
      if (done) break;
      largest = Math.max(largest, value.byteLength);
      lines += new TextDecoder().decode(value).split('\r\n').length - 1;
    }
    assert.equal(lines, ROWS);
    assert.equal(Math.max(...sizes), PAGE_ROWS);
    assert.ok(largest < 2_000_000, `${largest} bytes in one piece`);
  });

  it('stop being read when nobody takes them any more', async () => {
    const sizes: number[] = [];
    const stream = await exportAppeals(watched(sizes), staff, 'json', query, new Date(MONDAY));
    const reader = stream.getReader();
    for (let i = 0; i < 3; i++) await reader.read();
    await reader.cancel();
    assert.ok(sizes.length <= 3);
  });

  it('are whole as JSON too', async () => {
    const stream = await exportAppeals(api.env.DB, staff, 'json', query, new Date(MONDAY));
    const { items } = schema.Export.parse(await new Response(stream).json());
    assert.equal(new Set(items.map(({ number }) => number)).size, ROWS);
  });
});

describe('what needs a passkey', () => {
  const ask = async (freshUntil: string | null) => {
    const app = new Hono<AppEnv>();
    app.onError(onError);
    app.use(async function holding(c, next) {
      // A program is nobody who could show one.
      if (freshUntil) c.set('person', { freshUntil } as Person);
      await next();
    });
    app.get(
      '/',
      fresh(() => new Date(MONDAY)),
      (c) => c.text('in'),
    );
    return (await app.request('/')).status;
  };

  it('is open shortly after it was shown, and to programs, which have none', async () => {
    assert.equal(await ask('2026-11-16T05:00:01.000Z'), 200);
    assert.equal(await ask(MONDAY), 403);
    assert.equal(await ask(null), 200);
  });
});
