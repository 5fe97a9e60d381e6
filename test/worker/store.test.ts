import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createCode, idempotencyKeyOf, parseCode } from '../../sdk/contract/code.ts';
import * as desk from '../../sdk/contract/desk-vocabulary.ts';
import { OPENNESS, RATING_KINDS } from '../../sdk/contract/rating-vocabulary.ts';
import * as schema from '../../sdk/contract/schema.ts';
import * as vocabulary from '../../sdk/contract/vocabulary.ts';
import { appealId } from '../../worker/domain/number.ts';
import { decodeCursor, encodeCursor } from '../../worker/store/cursor.ts';
import { readListing } from '../../worker/store/feed.ts';
import type { Api } from '../helpers/api.ts';
import { answerDraft, newKey, read, SITE, startApi, submission } from '../helpers/api.ts';
import { counted } from '../helpers/counted.ts';
import { readSources } from '../tools/sources.ts';

describe('the database', () => {
  let api: Api;
  before(async () => {
    api = await startApi();
  });
  after(() => api.close());

  it('allows exactly the words of the contract where a list is closed', async () => {
    const { results } = await api.env.DB.prepare("SELECT sql FROM sqlite_master WHERE type = 'table'").all<{
      sql: string;
    }>();
    const found: Record<string, string[][]> = {};
    for (const { sql } of results) {
      for (const [, column = '', list = ''] of sql.matchAll(/CHECK \((\w+) IN \(('[^)]*')\)/g)) {
        found[column] = [...(found[column] ?? []), list.split(', ').map((word) => word.slice(1, -1))];
      }
    }
    assert.deepEqual(found, {
      kind: [vocabulary.KINDS],
      lang: [vocabulary.LANGUAGES, vocabulary.LANGUAGES, vocabulary.ANSWER_LANGUAGES],
      moderation: [desk.MODERATION_MODES],
      channel: [vocabulary.CHANNELS],
      status: [vocabulary.STATUSES, vocabulary.STATUSES],
      publication: [vocabulary.PUBLICATIONS],
      rejection: [vocabulary.REJECTION_REASONS],
      type: [vocabulary.PHOTO_TYPES],
      contact: [vocabulary.CONTACT_MODES],
      state: [vocabulary.WORD_STATES],
      shift: [vocabulary.REGISTRATION_SHIFTS],
      actor: [vocabulary.ACTORS],
      role: [['applicant', 'follower']],
      purpose: [['enrol', 'sign_in', 'fresh']],
      fact: [OPENNESS],
      rated: [RATING_KINDS],
    });
  });

  const guarded: [tables: string, modules: string, sql: RegExp][] = [
    [
      'what citizens wrote to the agency',
      'worker/store/private-parts.ts',
      /\b(?:FROM|INTO|JOIN|UPDATE)\s+(?:private_parts|follow_ups|verdict_remarks)\b/,
    ],
    ['what people wrote about pages', 'worker/store/page-voices.ts', /\b(?:FROM|INTO|JOIN|UPDATE)\s+page_voices\b/],
    ['what staff can find', 'worker/store/desk-search.ts', /\b(?:FROM|INTO|JOIN|UPDATE)\s+desk_search\s/],
    [
      'what can be found',
      'worker/store/feed-search.ts worker/store/search.ts',
      /\b(?:FROM|INTO|JOIN|UPDATE)\s+search(?:_entries)?\s/,
    ],
  ];
  for (const [what, modules, sql] of guarded) {
    it(`lets ${modules} alone touch ${what}`, () => {
      const touching = readSources(/\.ts$/, ['worker'])
        .filter(({ text }) => sql.test(text))
        .map(({ path }) => path);
      assert.deepEqual(touching, modules.split(' '));
    });
  }

  it('has STRICT tables only', async () => {
    const { results } = await api.env.DB.prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0",
    ).all<{ name: string }>();
    const loose = results.map(({ name }) => name).filter((name) => !/^(sqlite_|_cf_|d1_migrations)/.test(name));
    assert.deepEqual(loose, []);
  });

  it('keeps every event as it was written', async () => {
    await api.accept();
    const events =
      "(agency, appeal, seq, type, at, status, actor) SELECT agency, appeal, seq, 'rejected', at, status, actor FROM events";
    const tampering = [
      "UPDATE events SET at = '2020-01-01'",
      'DELETE FROM events',
      `INSERT OR REPLACE INTO events ${events}`,
      `REPLACE INTO events ${events}`,
    ];
    for (const sql of tampering) await assert.rejects(api.env.DB.prepare(sql).run(), /append-only/, sql);
    const { results } = await api.env.DB.prepare('SELECT type FROM events').all();
    assert.deepEqual(results, [{ type: 'received' }]);
  });

  it('holds what a citizen wrote in the private tables alone', async () => {
    const sentinel = 'позвоните мне на +7 701 555 44 33 по поводу ямы';
    const code = createCode();
    const key = await idempotencyKeyOf(parseCode(code) as string);
    const { number } = await api.accept({ text: `Просьба: ${sentinel}`, place: `двор, ${sentinel}` }, key);
    await api.act(number, 'moderation', { decision: 'publish', version: 1 });
    await api.act(number, 'answer', answerDraft(2));
    const follow = { code, text: sentinel };
    await read(
      await api.post(`/v1/appeals/${number}/follow-ups`, follow, { 'Idempotency-Key': newKey() }),
      schema.TrackedAppeal,
    );
    const verdict = { code, solved: 'no', clear: true, remark: sentinel };
    await read(await api.post(`/v1/appeals/${number}/verdict`, verdict), schema.TrackedAppeal);
    const voice = { page: `${SITE}/news/1`, useful: false, sentence: sentinel };
    await read(
      await api.post('/v1/agencies/kokshetau/useful', voice, { 'Idempotency-Key': newKey() }),
      schema.UsefulCount,
      201,
    );
    const { results } = await api.env.DB.prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '_cf_*'",
    ).all<{ name: string }>();
    const holding: string[] = [];
    for (const { name } of results) {
      const rows = await api.env.DB.prepare(`SELECT * FROM ${name}`).all();
      if (JSON.stringify(rows.results).includes('701 555 44 33')) holding.push(name);
    }
    assert.deepEqual(holding.sort(), ['follow_ups', 'page_voices', 'private_parts', 'verdict_remarks']);
  });
});

describe('the cost of the database', () => {
  const ROWS = 10_000;
  const PAGE = 20;
  let api: Api;
  before(async () => {
    api = await startApi();
    // Real rows, multiplied by the database itself: one accepted and published appeal, copied with other ids and times.
    const { number } = await api.accept();
    await api.act(number, 'moderation', { decision: 'publish', version: 1 });
    const columns = `version, kind, lang, channel, status, publication, consented, text, received_at, closes_at, registered_on,
      term, days_off, calendar, due_on, measures`;
    await api.env.DB.prepare(
      `WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
       INSERT INTO appeals (agency, id, topic, page_url, listed_at, ${columns})
       SELECT agency, ?1 + i, CASE i % 5 WHEN 0 THEN 'water' ELSE topic END,
         CASE i % 3 WHEN 0 THEN 'https://kokshetau.example/news/1' END,
         strftime('%Y-%m-%dT%H:%M:%fZ', '2026-01-01', printf('+%d seconds', (i * 7919) % ?2)), ${columns}
       FROM appeals, n`,
    )
      .bind(appealId({ year: 2026, sequence: 0 }), ROWS)
      .run();
  });
  after(() => api.close());

  const filters = [
    {},
    { topic: 'water' },
    { status: 'registered' },
    { topic: 'water', status: 'registered' },
    { page: 'https://kokshetau.example/news/1' },
  ] as const;
  for (const filter of filters) {
    it(`of a feed page filtered by ${JSON.stringify(filter)} is its own rows, one more, and the agency, on any page`, async () => {
      const middle = ['2026-01-01T01:23:20.000Z', appealId({ year: 2026, sequence: 5_000 })] as const;
      const list = 'page' in filter ? 'page' : 'latest';
      for (const from of [undefined, { list, at: middle } as const]) {
        let items = 0;
        const { trips, read } = await counted(api.env.DB, async (db) => {
          items =
            (await readListing(db, 'kokshetau', { filter, limit: PAGE, today: '2026-11-16', from }))?.items.length ?? 0;
        });
        assert.equal(items, PAGE);
        assert.equal(trips, 1);
        assert.ok(read <= PAGE + 2, `read ${read} rows`);
      }
    });
  }

  it('would grow with the page number if pages were cut by OFFSET, which this test would see', async () => {
    const { meta } = await api.env.DB.prepare(
      `SELECT * FROM appeals WHERE agency = 'kokshetau' AND listed_at IS NOT NULL
       ORDER BY listed_at DESC, id DESC LIMIT ?1 OFFSET ?2`,
    )
      .bind(PAGE + 1, ROWS / 2)
      .run();
    assert.ok(meta.rows_read > ROWS / 2, `read ${meta.rows_read} rows`);
  });

  it('of a submission is two round trips and fourteen rows, and nothing for a resend', async () => {
    const key = newKey();
    const send = (db: D1Database) =>
      api.sendWith(db, submission(), key).then((response) => assert.ok(response.ok, String(response.status)));
    const first = await counted(api.env.DB, send);
    assert.equal(first.trips, 2);
    // the agency with its territories and rules · submission 1 · appeal 1 and seven indexes of the queue · what staff find it by 1 · private part 1 · event 1, the agency's count
    // of changes and which appeal it was
    assert.deepEqual(
      first.each.map(({ rows_written }) => rows_written),
      [0, 0, 0, 1, 8, 1, 1, 3, 0],
    );
    const resend = await counted(api.env.DB, send);
    assert.equal(resend.written, 0);
  });
});

describe('a cursor', () => {
  it('comes back as it was made', () => {
    for (const position of [
      ['2026-11-16T05:00:00.000Z', 2026000000001],
      ['2026-12-07', 1],
    ] as const) {
      assert.deepEqual(decodeCursor(encodeCursor(position)), position);
    }
  });

  it('is refused when somebody else made it', () => {
    const forged = [
      '',
      '%',
      'AAAA',
      btoa("'; DROP TABLE appeals~1"),
      btoa('2026-11-16T05:00:00.000Z~-1'),
      btoa('2026-11-16~'),
    ];
    for (const cursor of forged) assert.equal(decodeCursor(cursor), null, cursor);
  });
});
