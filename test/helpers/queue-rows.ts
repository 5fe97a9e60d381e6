/** Many appeals for tests of the queue: one real row, multiplied by the database itself, with other facts in each. */

import type { Appeal } from '../../worker/domain/appeal.ts';
import { appealId } from '../../worker/domain/number.ts';
import type { AppealRow } from '../../worker/store/rows.ts';
import { appealOf } from '../../worker/store/rows.ts';
import type { Api } from './api.ts';
import { AGENCY } from './api.ts';
import { indexedAfterwards } from './indexed-afterwards.ts';

/** A rising number for each row decides its facts; the divisors share no factor, so that every combination comes up. */
const COPY = `WITH RECURSIVE n (i) AS (SELECT ?2 UNION ALL SELECT i + 1 FROM n WHERE i < ?3)
  INSERT INTO appeals (agency, id, version, lang, consented, text, received_at, closes_at, term, days_off, calendar, measures,
    kind, channel, topic, status, publication, registered_on, due_on, stopped_on, moderation_due_on, moderated_on,
    assignee, official, answerable, territory, unread, verdict, for_head, hiding, planned, returns_on)
  SELECT agency, ?1 + i, version, lang, consented, text, received_at, closes_at, term, days_off, calendar, measures,
    CASE i % 7 WHEN 0 THEN 'complaint' WHEN 1 THEN 'request' ELSE kind END,
    CASE i % 11 WHEN 0 THEN 'phone' WHEN 1 THEN 'office' ELSE channel END,
    CASE i % 5 WHEN 0 THEN 'water' WHEN 1 THEN 'snow' ELSE topic END,
    CASE i % 13 WHEN 0 THEN 'moderation' WHEN 1 THEN 'answered' WHEN 2 THEN 'done' WHEN 3 THEN 'in_progress'
      WHEN 4 THEN 'clarify' WHEN 5 THEN 'answered' ELSE 'registered' END,
    'no_consent',
    date('2026-10-01', printf('+%d days', i * 7919 % 47)),
    date('2026-10-20', printf('+%d days', i * 7919 % 61)),
    CASE WHEN i % 13 IN (1, 2, 5) THEN '2026-11-10' END,
    date('2026-10-02', printf('+%d days', i * 7919 % 47)),
    CASE WHEN i % 13 <> 0 THEN '2026-11-10' END,
    CASE i % 3 WHEN 0 THEN 'aru' WHEN 1 THEN 'bek' END,
    CASE i % 4 WHEN 0 THEN 'head-roads' WHEN 1 THEN 'deputy-akim' END,
    CASE WHEN i % 4 < 2 THEN json_object('official', CASE i % 4 WHEN 0 THEN 'head-roads' ELSE 'deputy-akim' END,
      'until', '2026-10-02') END,
    CASE i % 17 WHEN 0 THEN 'krasny-yar' WHEN 1 THEN 'stantsionny' END,
    i % 19 = 0,
    CASE WHEN i % 23 = 0 THEN '{"solved":"no","clear":true,"givenAt":"2026-11-10T05:00:00.000Z"}'
      WHEN i % 23 = 1 THEN '{"solved":"yes","clear":true,"givenAt":"2026-11-10T05:00:00.000Z"}' END,
    i % 29 = 0,
    CASE WHEN i % 31 = 0 THEN
      '{"reason":"insult","note":null,"proposedBy":"aru","proposedAt":"2026-11-10T05:00:00.000Z"}' END,
    CASE WHEN i % 37 = 0 THEN json_array(json_object('what', json_object('ru', 'Заделать яму'),
      'on', date('2026-11-01', printf('+%d days', i % 41)))) ELSE '[]' END,
    CASE WHEN i % 37 = 0 THEN date('2026-11-01', printf('+%d days', i % 41)) END
  FROM appeals, n WHERE agency = 'kokshetau' AND id = ?1 + 1`;

const PART = 2000;

/** The first id is of one appeal really accepted; the others are copies of it. */
export async function fillQueue(api: Api, rows: number): Promise<void> {
  await api.accept();
  const from = Array.from({ length: Math.ceil((rows - 1) / PART) }, (_, part) => 2 + part * PART);
  const copy = api.env.DB.prepare(COPY);
  await indexedAfterwards(api.env.DB, '', async () => {
    // In parts, because D1 gives one statement thirty seconds.
    for (const first of from)
      await copy.bind(appealId({ year: 2026, sequence: 0 }), first, Math.min(rows, first + PART - 1)).run();
  });
}

/** Every appeal there is, in no order. */
export async function readAll(api: Api): Promise<Appeal[]> {
  const { results } = await api.env.DB.prepare('SELECT * FROM appeals').all<AppealRow>();
  return results.map((row) => appealOf(row, AGENCY.prefix));
}

/** People who may be given appeals, of the test agency and of another one. */
export async function hire(db: D1Database, people: readonly Person[] = PEOPLE): Promise<void> {
  const insert = db.prepare(
    `INSERT INTO staff (id, agency, name, roles, official, created_at, disabled_at)
     VALUES (?1, ?2, ?3, '["officer"]', ?4, '2026-11-01T05:00:00.000Z', ?5) ON CONFLICT (id) DO NOTHING`,
  );
  await db.batch(
    people.map(({ id, agency = 'kokshetau', name, official = null, disabled }) =>
      insert.bind(id, agency, name, official, disabled ? '2026-11-10T05:00:00.000Z' : null),
    ),
  );
}

interface Person {
  readonly id: string;
  readonly agency?: string;
  readonly name: string;
  readonly official?: string;
  readonly disabled?: boolean;
}

export const PEOPLE: readonly Person[] = [
  { id: 'aru', name: 'Ару Серікқызы' },
  { id: 'bek', name: 'Бек Асанов', official: 'head-roads' },
  { id: 'gone', name: 'Ермек Ж.', disabled: true },
];
