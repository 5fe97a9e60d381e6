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
import { OFFICIALS, read, startApi } from '../helpers/api.ts';
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
    for (const period of ['2026-13', '2099', '2099-Q1', '2001']) {
      const response = await api.request(`${PATH}?period=${period}`);
      assert.equal(response.status, 400, period);
      assert.match(response.headers.get('Content-Type') ?? '', /^text\/html/);
    }
    assert.equal((await api.request('/a/nobody/stats')).status, 404);
  });

  it('tells of one topic what the API tells, and says so', async () => {
    const stats = await read(await api.request('/v1/agencies/kokshetau/stats?topic=roads'), schema.Stats);
    assert.ok(stats.received.least >= 10, 'the control: there is something to tell');
    for (const lang of LANGUAGES) {
      const words = STATS[lang];
      for (const asked of ['topic=roads', 'about=topic:roads&period=last']) {
        const response = await api.request(`${PATH}?lang=${lang}&${asked}`);
        const text = await response.text();
        assert.deepEqual([response.status, response.headers.get('X-Robots-Tag')], [200, 'noindex']);
        assert.ok(text.includes(`<h1>${words.heading}: ${words.topics.roads}</h1>`), text);
        assert.ok(text.includes(`<option value="topic:roads" selected>${words.topics.roads}</option>`));
        for (const [name, value] of factsOf(stats, words))
          assert.ok(text.includes(`<dt>${name}</dt><dd>${value}</dd>`), `${name}: ${value}`);
        assert.ok(!text.includes(`<h2>${words.months}</h2>`), 'months are of the whole');
      }
    }
    const whole = await textOf(`${PATH}?lang=ru`);
    assert.ok(whole.includes(`<h1>${STATS.ru.heading}</h1>`) && whole.includes('<option value="topic:roads">'));
  });

  it('tells of one official, and that there is too little where there is', async () => {
    const [, official] = OFFICIALS;
    const text = await textOf(`${PATH}?lang=ru&official=${official?.id}`);
    assert.ok(text.includes(`<h1>${STATS.ru.heading}: ${official?.name}</h1>`), text);
    assert.ok(text.includes(`<option value="official:${official?.id}" selected>${official?.name}</option>`));
    assert.ok(text.includes(`<p>${STATS.ru.few}</p>`), 'one answer alone is told of nobody');
    const none = await textOf(`${PATH}?lang=ru&topic=snow`);
    assert.ok(none.includes(`<h1>${STATS.ru.heading}: ${STATS.ru.topics.snow}</h1>`), none);
    assert.ok(none.includes(`<p>${STATS.ru.none}</p>`));
  });

  it('keeps what was chosen in the links to other languages and to the whole', async () => {
    const text = await textOf(`${PATH}?about=topic:roads&period=2026&lang=ru&utm_source=qr`);
    assert.ok(text.includes(`hreflang="kk" href="${PATH}?period=2026&amp;topic=roads&amp;lang=kk"`), text);
    assert.ok(text.includes(`<a href="${PATH}?period=2026&amp;lang=ru">${STATS.ru.everything}</a>`));
    assert.ok((await textOf(`${PATH}?lang=ru`)).includes(`hreflang="kk" href="${PATH}?lang=kk"`));
  });

  it('refuses what numbers are not of, and takes the whole for no part', async () => {
    const refused = [
      'topic=nonsense',
      'official=nobody',
      'topic=roads&official=x',
      'about=roads',
      'about=period:2026',
      'topic=roads&about=official:x',
      'region=KZ-11',
      'status=answered',
      'overdue=true',
    ];
    for (const query of refused) {
      const response = await api.request(`${PATH}?${query}`);
      assert.equal(response.status, 400, query);
      assert.ok((await response.text()).includes(`<a href="${PATH}?lang=kk">`), 'with a way on');
    }
    assert.equal((await api.request(`${PATH}?topic=&official=&about=&utm_source=qr`)).status, 200, 'left alone');
  });
});

describe('the foot of a page', () => {
  const footOf = async (path: string) => /<footer>.*<\/footer>/s.exec(await textOf(path))?.[0] ?? '';
  const hrefs = (foot: string) => Array.from(foot.matchAll(/href="([^"]+)"/g), ([, href = '']) => href);

  it('leads to what else everybody may read, of the agency whose page it is', async () => {
    const own = ['/feeds/kokshetau.rss?lang=ru'];
    const guides = ['/docs/ru/citizen.html', '/docs/ru/data.html', '/docs/ru/developer.html'];
    const service = [...guides, '/overdue?lang=ru', '/ratings?lang=ru'];
    for (const path of [PATH, '/a/kokshetau']) {
      const found = hrefs(await footOf(`${path}?lang=ru`));
      const expected = service.map((href) =>
        href.replace('?lang', href.startsWith('/overdue') ? '?agency=kokshetau&amp;lang' : '?lang'),
      );
      assert.deepEqual(found.toSorted(), [...expected, ...own].sort(), path);
    }
    for (const path of ['/', '/overdue', '/ratings', '/a/nobody']) {
      const foot = await footOf(`${path}?lang=ru`);
      assert.deepEqual(hrefs(foot).sort(), service.toSorted(), `${path}: no agency there surely is`);
      assert.equal(foot.match(/<nav aria-label="[^"]+">/g)?.length, 1);
    }
  });
});
