/** Many public appeals of one month. */
import type { Api } from './api.ts';
import { citizenOf } from './citizen.ts';

/** One published appeal, multiplied by the database with other facts in each: half have a point, a tenth are hidden, one is a formula. */
const FILL = `WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
  INSERT INTO appeals (agency, id, version, kind, topic, lang, channel, status, publication, consented, rejection, text, place, lat, lon,
    received_at, closes_at, registered_on, term, days_off, calendar, due_on, stopped_on, answer, measures, listed_at)
  SELECT agency, id + i - 1, version, kind, CASE i % 3 WHEN 0 THEN 'water' ELSE topic END, lang, channel, status,
    CASE WHEN i % 10 = 0 THEN 'rejected' ELSE publication END, 1, CASE WHEN i % 10 = 0 THEN 'insult' END,
    CASE WHEN i % 10 = 0 THEN 'скрытое-слово ' || i WHEN i = 7 THEN '=HYPERLINK("http://evil.example")' ELSE 'Яма "глубокая", дом ' || i || char(10) || 'и ещё одна' END,
    'Абая, ' || i, CASE WHEN i % 2 = 0 THEN 53.283 END, CASE WHEN i % 2 = 0 THEN 69.4 END, received_at, closes_at,
    date('2026-11-02', printf('+%d days', i % 15)), term, days_off, calendar, due_on, stopped_on, answer, measures,
    printf('2026-11-16T05:%02d:%02d.%03dZ', i / 60 % 60, i % 60, i)
  FROM appeals, n WHERE agency = 'kokshetau' AND id = 2026000000001`;

/** @returns number of the one that was really sent, published and answered. */
export async function fillMonth(api: Api, rows: number): Promise<string> {
  const { number } = await citizenOf(api).answered();
  await api.env.DB.prepare(FILL).bind(rows).run();
  return number;
}
