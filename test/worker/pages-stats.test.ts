/** The numbers of an agency as a page: the same as the API and the element say, without any script. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import { LANGUAGES } from '../../sdk/contract/vocabulary.ts';
import { heatRows, heatSaid } from '../../widget/locales/heat-said.ts';
import { factsOf, outcomeParts, said } from '../../widget/locales/stats-said.ts';
import { STATS } from '../../worker/pages/tables/stats.ts';
import { countStats } from '../../worker/services/count-stats.ts';
import type { Api } from '../helpers/api.ts';
import { read, startApi } from '../helpers/api.ts';
import { citizenOf, MONDAY } from '../helpers/citizen.ts';

let api: Api;
before(async () => {
  api = await startApi(MONDAY);
});
after(() => api.close());

const PATH = '/a/kokshetau/stats';
const textOf = async (path: string) => (await api.request(path)).text();

describe('the page of numbers', () => {
  it('says that nothing was counted before the first night', async () => {
    for (const lang of LANGUAGES) {
      const text = await textOf(`${PATH}?lang=${lang}`);
      assert.ok(text.includes(STATS[lang].nothing));
      assert.ok(!text.includes('<svg'), 'and draws nothing');
    }
  });

  it('says in three languages what the API says, each picture in words too', async () => {
    const citizen = citizenOf(api);
    for (let i = 0; i < 12; i++) await citizen.published();
    await citizen.answered();
    await countStats(api.env.DB, new Date('2026-11-17T00:01:00+05:00'));
    const stats = await read(await api.request('/v1/agencies/kokshetau/stats'), schema.Stats);
    for (const lang of LANGUAGES) {
      const response = await api.request(`${PATH}?lang=${lang}`);
      const text = await response.text();
      assert.deepEqual([response.status, response.headers.get('X-Robots-Tag')], [200, 'all']);
      for (const [name, value] of factsOf(stats, STATS[lang]))
        assert.ok(text.includes(`<dt>${name}</dt><dd>${value}</dd>`), `${name}: ${value}`);
      for (const { of, n } of outcomeParts(stats, STATS[lang]))
        assert.ok(text.includes(`${of}: <b>${said(n)}</b>`), of);
      const week = heatSaid(stats.heat ?? [], STATS[lang]);
      assert.ok(week && text.includes(`aria-label="${STATS[lang].heat}. ${week.told}"`), 'response time by hour');
      for (const of of week.legend)
        assert.ok(text.includes(`</svg>${of.replace('<', '&lt;').replace('>', '&gt;')}</li>`), of);
      for (const [of, hours] of heatRows(stats.heat ?? [], STATS[lang]))
        assert.ok(text.includes(`<th scope="row">${of}</th><td>${hours}</td>`), of);
      for (const [picture] of text.matchAll(/<svg[^>]*>/g))
        assert.match(picture, /aria-hidden="true"|role="img" aria-label="[^"]+"/);
      assert.doesNotMatch(text, /<script(?! type="module" src="\/v1\/jauap-view\.js">)|style=/);
      assert.ok(
        text.includes(`<th scope="row">${STATS[lang].monthOf('2026-11')}</th>`) || !text.includes('class="months"'),
      );
      // Each table has a name to be found by, and so has its first column.
      for (const [heading] of text.matchAll(/<table>\n<thead><tr><th scope="col">.*?<\/th>/g))
        assert.match(heading, /<span class="unseen">[^<]+<\/span>/);
      assert.equal(text.match(/<table>/g)?.length, text.match(/<span class="unseen">/g)?.length);
    }
  });

  it('is reached from the page of the agency', async () => {
    assert.ok((await textOf('/a/kokshetau?lang=ru')).includes(`<a href="${PATH}?lang=ru">${STATS.ru.heading}</a>`));
  });

  it('shows other periods, which are found by nobody, and none that there are not', async () => {
    const year = await api.request(`${PATH}?period=2026`);
    assert.deepEqual([year.status, year.headers.get('X-Robots-Tag')], [200, 'noindex']);
    assert.ok((await year.text()).includes(`<option value="2026" selected>${STATS.kk.year('2026')}</option>`));
    assert.equal((await api.request(`${PATH}?period=2026-13`)).status, 400);
    assert.equal((await api.request('/a/nobody/stats')).status, 404);
  });
});
