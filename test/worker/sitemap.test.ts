/** What search engines find: every case everybody may read, once, and nothing else. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import type { Transform } from 'node:stream';
import { Readable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import type RobotsParser from 'robots-parser';
import type { SitemapItem } from 'sitemap';
import { ErrorLevel, XMLToSitemapIndexStream, XMLToSitemapItemStream } from 'sitemap';
import { LANGUAGES } from '../../sdk/contract/vocabulary.ts';

import { FRONT_WORDS } from '../../worker/pages/front-words.ts';
import { indexOf, sitemapOf } from '../../worker/sitemap/documents.ts';
import { BLOCK } from '../../worker/store/sitemap.ts';
import type { Api } from '../helpers/api.ts';
import { startApi } from '../helpers/api.ts';
import { citizenOf, MONDAY } from '../helpers/citizen.ts';
import { countedReads } from '../helpers/counted.ts';
import { only, parseXml } from '../helpers/xml-tree.ts';

let api: Api;
let citizen: ReturnType<typeof citizenOf>;
before(async () => {
  api = await startApi(MONDAY);
  citizen = citizenOf(api);
});
after(() => api.close());

/** Its types know it as a module of another kind. */
const readRobots: typeof RobotsParser.default = createRequire(import.meta.url)('robots-parser');

const STRICT = { level: ErrorLevel.THROW };

/** What a stream of the other program makes of a file. */
async function strictly<T = SitemapItem>(reader: Transform, xml: string): Promise<T[]> {
  const found: T[] = [];
  for await (const item of Readable.from([xml]).pipe(reader)) found.push(item as T);
  return found;
}

const textOf = async (path: string) => (await api.request(path)).text();
/** Read by a strict parser of XML. */
const locations = (xml: string): string[] => parseXml(xml).children.map((entry) => only(entry, 'loc'));
const pathOf = (address: string) => address.slice('http://localhost'.length);

describe('the sitemap', () => {
  it('leads from its index to every case everybody may read, and to no other', async () => {
    const open = await citizen.published();
    const waiting = await citizen.sent();
    const silent = await citizen.sent({ consent: { processing: true, publication: false } });
    const taken = await citizen.published();
    await citizen.done(taken, 'withdraw');
    const files = locations(await textOf('/sitemap.xml'));
    assert.deepEqual(files.map(pathOf), [
      '/ratings/sitemap.xml',
      '/a/kokshetau/sitemap.xml',
      '/a/kokshetau/sitemap.xml?block=2026-0',
    ]);
    const pages = (await Promise.all(files.map(pathOf).map(textOf))).flatMap(locations).map(pathOf);
    const own = ['/a/kokshetau', '/a/kokshetau/stats', `/a/kokshetau/${open.number}`];
    const all = ['/', '/overdue', '/ratings', '/ratings/method', ...own];
    assert.deepEqual(
      pages,
      all.flatMap((page) => LANGUAGES.map((lang) => `${page}?lang=${lang}`)),
    );
    for (const { number } of [waiting, silent, taken]) assert.ok(!pages.join().includes(number));
    for (const page of pages) {
      const response = await api.request(page);
      assert.deepEqual([response.status, response.headers.get('X-Robots-Tag')], [200, 'all'], page);
      const text = await response.text();
      assert.ok(text.includes(`<link rel="canonical" href="http://localhost${page}">`), `${page} says the same itself`);
    }
    for (const page of ['/a/kokshetau', '/a/kokshetau/stats'])
      assert.match(await textOf(page), /href="\/ratings\?lang=kk"/, 'somebody who reads it finds the way');
  });

  it('is read by a program not of ours, which forgives nothing', async () => {
    const { number } = await citizen.published();
    const index = await strictly(new XMLToSitemapIndexStream(STRICT), await textOf('/sitemap.xml'));
    const files = await Promise.all(
      index.map(async ({ url }) => strictly(new XMLToSitemapItemStream(STRICT), await textOf(pathOf(url)))),
    );
    const one = files.flat().find(({ url }) => url.endsWith(`${number}?lang=ru`));
    const at = (lang: string) => ({ lang, url: `http://localhost/a/kokshetau/${number}?lang=${lang}` });
    assert.deepEqual(
      one?.links?.map(({ lang, url }) => ({ lang, url })),
      [...LANGUAGES.map(at), { ...at('kk'), lang: 'x-default' }],
    );
    const broken = (await textOf('/a/kokshetau/sitemap.xml'))
      .replace('<loc>', '<location>')
      .replace('</loc>', '</location>');
    await assert.rejects(strictly(new XMLToSitemapItemStream(STRICT), broken), 'control');
  });

  it('names every language of a page, and when it last changed', async () => {
    const { number } = await citizen.published();
    const xml = await textOf('/a/kokshetau/sitemap.xml?block=2026-0');
    const entry = xml.split('<url>').find((one) => one.includes(number)) ?? '';
    for (const lang of LANGUAGES)
      assert.ok(entry.includes(`hreflang="${lang}" href="http://localhost/a/kokshetau/${number}?lang=${lang}"`), entry);
    assert.ok(entry.includes('hreflang="x-default"'));
    const { updatedAt } = await (await api.request(`/v1/appeals/${number}`)).json();
    assert.ok(entry.includes(`<lastmod>${updatedAt}</lastmod>`));
  });

  it('is another one after every change, and the same until then', async () => {
    const path = '/a/kokshetau/sitemap.xml?block=2026-0';
    const kept = { headers: { 'If-None-Match': (await api.request(path)).headers.get('ETag') ?? '' } };
    assert.equal((await api.request(path, kept)).status, 304);
    await citizen.published();
    assert.equal((await api.request(path, kept)).status, 200);
  });

  const wrong = ['block=', 'block=2026', 'block=2026-x', 'block=1999-0', 'block=2026-0%27', 'block=2026--1'];
  const beyond = ['block=2026-1', 'block=2026-999999', 'block=2025-0', 'block=2099-0'];
  for (const query of [...wrong, ...beyond])
    it(`has no file ${query}`, async () => {
      assert.equal((await api.request(`/a/kokshetau/sitemap.xml?${query}`)).status, 404);
    });

  it('has a file for each block of numbers of each year, and none for a year without any', () => {
    const of = (year: number, sequence: number) => ({ agency: 'a', year, sequence });
    const files = locations(indexOf('', [of(2026, BLOCK), of(2027, BLOCK + 1), of(2028, 0)]));
    const blocks = ['2026-0', '2027-0', '2027-1'].map((block) => `/a/a/sitemap.xml?block=${block}`);
    assert.deepEqual(files, ['/ratings/sitemap.xml', '/a/a/sitemap.xml', ...blocks]);
  });

  it('keeps within what a sitemap may hold, with the longest names there are', () => {
    const path = `/a/${'a'.repeat(60)}/ABCDEF-2026-999999999-A`;
    const one = { path, updatedAt: '2026-11-16T05:00:00.000Z' };
    const bytes = Buffer.byteLength(
      sitemapOf(
        `https://${'x'.repeat(200)}`,
        Array.from({ length: BLOCK }, () => one),
      ),
    );
    assert.ok(BLOCK * LANGUAGES.length <= 50_000 && bytes <= 52_428_800, `${bytes}`);
  });
});

describe('robots.txt', () => {
  it('lets pages be read, keeps the desk and filters out, and names the sitemap', async () => {
    const text = await textOf('/robots.txt');
    for (const path of ['/desk', '/v1/desk/', '/embed/']) assert.ok(text.includes(`Disallow: ${path}\n`), path);
    assert.ok(text.includes('\nAllow: /\n') && text.endsWith('Sitemap: http://localhost/sitemap.xml\n'));
    assert.doesNotMatch(text, /Disallow: \/(?:a\/?)?$/m);
  });

  it('is understood by a program not of ours', async () => {
    const robots = readRobots('http://localhost/robots.txt', await textOf('/robots.txt'));
    const allowed = (path: string) => robots.isAllowed(`http://localhost${path}`, 'Googlebot');
    const open = [
      '/a/kokshetau',
      '/a/kokshetau?lang=ru',
      '/a/kokshetau/KOK-2026-000001-A',
      '/ratings',
      '/feeds/kokshetau.rss',
    ];
    for (const path of [...open, '/v1/page.css', '/v1/og.png']) assert.equal(allowed(path), true, path);
    const shut = ['/desk', '/v1/desk/appeals', '/embed/kokshetau', '/n/x', '/u/x', '/a/kokshetau?topic=roads'];
    for (const path of [...shut, '/a/kokshetau?lang=ru&cursor=x']) assert.equal(allowed(path), false, path);
    assert.deepEqual(robots.getSitemaps(), ['http://localhost/sitemap.xml']);
  });
});

describe('the first page', () => {
  const linked = (text: string) => Array.from(text.matchAll(/<li><a href="\/a\/([a-z0-9-]+)\?lang=/g), ([, id]) => id);
  const asked = async (path: string) => {
    const { result, read } = await countedReads(api.env.DB, (db) => api.request(path, {}, db));
    return { text: await result.text(), read };
  };

  it('says in each language what this is, who answers here, and where else to go', async () => {
    for (const lang of LANGUAGES) {
      const text = await textOf(`/?lang=${lang}`);
      const { heading, what, country } = FRONT_WORDS[lang];
      assert.ok(text.includes(`<h1>${heading}</h1>`) && text.includes(what) && !text.includes(country));
      for (const to of [`/docs/${lang}/citizen.html`, `/overdue?lang=${lang}`, `/ratings?lang=${lang}`])
        assert.ok(text.includes(`<li><a href="${to}">`), to);
      assert.deepEqual(linked(text), ['kokshetau']);
      assert.doesNotMatch(text, /<form/, 'few bodies need no choice');
    }
  });

  it('reads a page of five hundred bodies, leads to all of them, and leaves out who takes no appeals', async () => {
    const { results } = await api.env.DB.prepare('SELECT * FROM agencies').all();
    const names = Object.keys(results[0] ?? {});
    const copied = names.map((name) => {
      if (name === 'id') return "'body-' || value";
      if (name === 'prefix') return "'Z' || value";
      if (name === 'region')
        return "CASE value % 4 WHEN 0 THEN NULL WHEN 1 THEN 'KZ-71' WHEN 2 THEN 'KZ-75' ELSE 'KZ-79' END";
      return name === 'disabled_at' ? "CASE value WHEN 4 THEN '2026-11-16T00:00:00.000Z' END" : name;
    });
    await api.env.DB.prepare(
      `INSERT INTO agencies (${names.join()}) SELECT ${copied.join()} FROM agencies a
       JOIN (WITH RECURSIVE n (value) AS (VALUES (1) UNION ALL SELECT value + 1 FROM n LIMIT 500) SELECT * FROM n)`,
    ).run();
    const seen: (string | undefined)[] = [];
    const rows: number[] = [];
    for (let path: string | undefined = '/?lang=en'; path; ) {
      const { text, read } = await asked(path);
      seen.push(...linked(text));
      rows.push(read);
      path = /<a rel="next" href="([^"#]+)/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    assert.equal(new Set(seen).size, 500);
    assert.deepEqual([seen.length, seen.includes('body-4')], [500, false]);
    assert.ok(Math.max(...rows) <= 2 * 101 + 4, `${rows}`);
    const { text, read } = await asked('/?region=KZ-75&lang=en');
    assert.equal(linked(text).length, 100);
    assert.ok(text.includes('<option value="KZ-75" selected>Almaty city</option>') && read <= 101 + 2, `${read}`);
  });

  it('is found from its beginning alone, and has no region that there is not', async () => {
    const robots = async (path: string) => (await api.request(path)).headers.get('X-Robots-Tag');
    assert.deepEqual([await robots('/'), await robots('/?region=KZ-75')], ['all', 'noindex']);
    for (const region of ['KZ-99', 'Almaty', '%3Cscript%3E']) {
      const response = await api.request(`/?region=${region}&lang=ru`);
      assert.equal(response.status, 400);
      assert.ok((await response.text()).includes('<a href="/?lang=ru">'), region);
    }
  });
});
