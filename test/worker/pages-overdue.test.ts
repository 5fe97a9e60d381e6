/** What is late at all bodies as a page: the same as the API says, without any script. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import { LANGUAGES } from '../../sdk/contract/vocabulary.ts';
import { FRONT_WORDS } from '../../worker/pages/front-words.ts';
import { STATS } from '../../worker/pages/tables/stats.ts';
import { countStats } from '../../worker/services/count-stats.ts';
import type { Api } from '../helpers/api.ts';
import { read, startApi } from '../helpers/api.ts';
import { citizenOf, MONDAY } from '../helpers/citizen.ts';
import { countedReads } from '../helpers/counted.ts';

/** Of the archive, by the day on which it is read. */
const MONTHS = ['2027-01', '2026-12', '2026-11'];

let api: Api;
before(async () => {
  api = await startApi(MONDAY);
  const citizen = citizenOf(api);
  for (let n = 0; n < 22; n++) await citizen.published({ topic: n % 3 ? 'roads' : 'snow' });
  await citizen.sent({ consent: { processing: true, publication: false } });
  for (const day of ['2026-11-17', '2026-12-15', '2026-12-31', '2027-01-01', '2027-01-07'])
    await countStats(api.env.DB, new Date(`${day}T00:01:00+05:00`));
  api.setNow('2027-01-07T05:00:00.000Z');
});
after(() => api.close());

const overdue = async (query = '') => read(await api.request(`/v1/overdue${query}`), schema.OverduePage);

describe('the page of what is late', () => {
  it('says in three languages what the API says, with the months that there are', async () => {
    const december = await read(await api.request('/v1/overdue/archive/2026-12'), schema.OverdueArchive);
    const now = await overdue();
    for (const lang of LANGUAGES) {
      const said = STATS[lang];
      const pageOf = async (query: string) => (await api.request(`/overdue?${query}&lang=${lang}`)).text();
      const text = await pageOf('');
      for (const { number, days, agency } of now.items) {
        assert.ok(text.includes(`href="/a/${agency}/${number}?lang=${lang}"`) && text.includes(said.by(days)), number);
      }
      const months = Array.from(text.matchAll(/href="\/overdue\?month=([\d-]+)&amp;lang=/g), ([, month]) => month);
      assert.deepEqual(months, MONTHS);
      const archive = await pageOf('month=2026-12');
      for (const { number } of december.items) assert.ok(archive.includes(number), number);
      assert.ok(december.days.length > 1 && december.items.length > 1, 'there is something in it');
      const counted = Array.from(archive.matchAll(/<td>(\d+)<\/td>/g), ([, n]) => Number(n));
      assert.deepEqual(
        counted,
        december.days.map(({ overdue: n }) => n),
      );
      assert.ok((await pageOf('month=2027-01')).includes(FRONT_WORDS[lang].running));
      assert.doesNotMatch(text + archive, /style=|<script(?! type="module" src="\/v1\/jauap-view\.js">)|undefined/);
    }
  });

  it('is narrowed by the form of its page as by the API, page by page', async () => {
    const filters = [
      '',
      'region=KZ-11',
      'agency=kokshetau',
      'topic=roads',
      'region=KZ-11&topic=roads',
      'region=&agency=&topic=',
    ];
    for (const query of filters) {
      const asked = query.includes('=&') ? '' : query;
      const wanted = (await overdue(`?limit=50&${asked}`)).items.map(({ number }) => number);
      const seen: string[] = [];
      for (let path: string | undefined = `/overdue?${query}`; path; ) {
        const text = await (await api.request(path)).text();
        seen.push(
          ...Array.from(text.matchAll(/<a href="\/a\/kokshetau\/([A-Z0-9-]+)\?/g), ([, number = '']) => number),
        );
        path = /<a rel="next" href="([^"]+)/.exec(text)?.[1]?.replaceAll('&amp;', '&');
      }
      assert.deepEqual(seen, wanted, query);
    }
    const elsewhere = await (await api.request('/overdue?region=KZ-71&agency=kokshetau')).text();
    assert.doesNotMatch(elsewhere, /<option value="kokshetau" selected>/, 'a body of another region is not meant');
  });

  const WRONG: [query: string, status: number, fault: keyof typeof FRONT_WORDS.ru.faults][] = [
    ['region=KZ-99', 422, 'region'],
    ['region=Almaty', 422, 'region'],
    ['agency=nobody', 404, 'agency'],
    ['topic=nothing', 422, 'topic'],
    ['month=2026-13', 422, 'month'],
    ['month=abc', 422, 'month'],
    ['month=2026-01', 404, 'noMonth'],
    ['month=2027-02', 404, 'noMonth'],
  ];
  for (const [query, status, fault] of WRONG) {
    it(`has no page ${query}, and says what is wrong`, async () => {
      const response = await api.request(`/overdue?${query}&lang=ru`);
      const { headers } = response;
      assert.deepEqual(
        [response.status, headers.get('X-Robots-Tag'), headers.get('Cache-Control')],
        [status, 'noindex', 'no-store'],
      );
      const text = await response.text();
      assert.ok(text.includes(`role="alert">${FRONT_WORDS.ru.faults[fault]}`) && text.includes('<form'));
    });
  }

  it('reads a few rows for each month, the page, and what there is to choose from', async () => {
    const { read: rows } = await countedReads(api.env.DB, (db) => api.request('/overdue', {}, db));
    const { items } = await overdue();
    assert.ok(rows <= items.length + 4 * MONTHS.length + 8, `${rows} rows, ${items.length} items`);
  });
});
