/** What search engines, networks and readers of feeds are told in the head of a page, and that nobody's words get out of it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import Validator from '@adobe/structured-data-validator';
import Extractor from '@marbec/web-auto-extractor';
import jsonld from 'jsonld';
import scrape from 'open-graph-scraper';
import type { Question } from 'schema-dts';
import { LANGUAGES } from '../../sdk/contract/vocabulary.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, startApi } from '../helpers/api.ts';
import type { Mine } from '../helpers/citizen.ts';
import { citizenOf, MONDAY } from '../helpers/citizen.ts';
import { EVIL } from '../helpers/evil.ts';

let api: Api;
let citizen: ReturnType<typeof citizenOf>;
let mine: Mine;
before(async () => {
  api = await startApi(MONDAY);
  citizen = citizenOf(api);
  mine = await citizen.answered();
});
after(() => api.close());

const textOf = async (path: string) => (await api.request(path)).text();
const ORIGIN = 'http://localhost';
const PICTURE = { width: '1200', height: '630', type: 'image/png' };

interface Data {
  readonly [name: string]: unknown;
}
type Json = Data & { readonly mainEntity: Data };

/** As a browser reads it: the block ends at the first end tag after it. */
function dataIn(html: string): Json {
  const blocks = Array.from(
    html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script/gis),
    ([, json]) => json,
  );
  assert.equal(blocks.length, 1);
  return JSON.parse(blocks[0] ?? '');
}

const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], value);

describe('the head of a page', () => {
  it('names one address for each language, whole, and one for everybody else', async () => {
    for (const path of ['/a/kokshetau', `/a/kokshetau/${mine.number}`]) {
      for (const lang of LANGUAGES) {
        const text = await textOf(`${path}?lang=${lang}`);
        assert.ok(text.includes(`<link rel="canonical" href="${ORIGIN}${path}?lang=${lang}">`), path);
        for (const other of LANGUAGES)
          assert.match(
            text,
            new RegExp(
              `<link rel="alternate" hreflang="${other}" title="[^"]+" href="${ORIGIN}${path}\\?lang=${other}">`,
            ),
          );
        assert.ok(text.includes(`<link rel="alternate" hreflang="x-default" href="${ORIGIN}${path}?lang=kk">`));
        assert.equal(text.match(/<link rel="alternate" hreflang/g)?.length, 4, 'and each once');
      }
    }
  });

  it('names feeds that there are', async () => {
    const text = await textOf('/a/kokshetau?lang=ru');
    const feeds = Array.from(text.matchAll(/<link rel="alternate" type="([^"]*)" title="[^"]*" href="([^"]*)"/g));
    assert.equal(feeds.length, 3);
    for (const [, type = '', href = ''] of feeds) {
      const response = await api.request(href);
      assert.equal(response.status, 200, href);
      assert.ok(response.headers.get('Content-Type')?.startsWith(type), href);
    }
  });

  it('tells a program not of ours, in each language, what is shared, with a picture that is as large as it says', async () => {
    const shared = async (html: string) => (await scrape({ html, onlyGetOpenGraphInfo: true })).result;
    const titles: string[] = [];
    for (const path of [
      '/a/kokshetau',
      `/a/kokshetau/${mine.number}`,
      '/a/kokshetau/stats',
      '/',
      '/overdue',
      '/ratings',
      '/ratings/method',
    ]) {
      for (const lang of LANGUAGES) {
        const found = await shared(await textOf(`${path}?lang=${lang}`));
        const told = [found.ogType, found.ogUrl, found.ogLocale, found.ogSiteName, found.twitterCard];
        const address = `${ORIGIN}${path}?lang=${lang}`;
        assert.deepEqual(told, ['website', address, `${lang}_KZ`, 'Jauap', 'summary_large_image'], path);
        assert.ok(found.ogTitle && found.ogDescription, path);
        titles.push(`${lang} ${found.ogTitle}`);
        const alt = 'Jauap. Сұрақ – жауап. Вопрос – ответ';
        assert.deepEqual(found.ogImage, [{ ...PICTURE, url: `${ORIGIN}/v1/og.png`, alt }], path);
      }
    }
    assert.equal(new Set(titles).size, titles.length, 'each page has a title of its own');
    const file = readFileSync(new URL('../../worker/pages/og.png', import.meta.url));
    assert.equal(file.subarray(1, 4).toString(), 'PNG');
    assert.deepEqual([file.readUInt32BE(16), file.readUInt32BE(20)].map(String), [PICTURE.width, PICTURE.height]);
    assert.ok(file.length < 50_000, `${file.length} bytes`);
    // The control: names without their prefix, as they are often written.
    const wrong = await shared((await textOf('/ratings')).replaceAll('property="og:', 'property="'));
    assert.deepEqual([wrong.ogTitle, wrong.ogImage], [undefined, undefined]);
  });

  it('tells nothing of what is not to be found', async () => {
    const waiting = await citizen.sent();
    for (const path of [`/a/kokshetau/${waiting.number}`, '/a/kokshetau?topic=roads', '/ratings?kind=officials']) {
      const text = await textOf(path);
      assert.doesNotMatch(text, /canonical|og:|ld\+json/, path);
    }
  });
});

/** Fields that Google's documents of QAPage ask for, with what they must be; the last of them belong to an answer. */
const REQUIRED: readonly (readonly [path: string, is: (value: unknown) => boolean])[] = [
  ['@context', (value) => value === 'https://schema.org'],
  ['@type', (value) => value === 'QAPage'],
  ['mainEntity.@type', (value) => value === 'Question'],
  ['mainEntity.name', (value) => typeof value === 'string' && value !== ''],
  ['mainEntity.text', (value) => typeof value === 'string' && value !== ''],
  ['mainEntity.answerCount', Number.isInteger],
  ['mainEntity.upvoteCount', Number.isInteger],
  ['mainEntity.dateCreated', (value) => value === '2026-11-16'],
  ['mainEntity.acceptedAnswer.@type', (value) => value === 'Answer'],
  ['mainEntity.acceptedAnswer.text', (value) => typeof value === 'string' && value !== ''],
  ['mainEntity.acceptedAnswer.url', (value) => URL.canParse(String(value))],
  ['mainEntity.acceptedAnswer.dateCreated', (value) => !Number.isNaN(Date.parse(String(value)))],
  ['mainEntity.acceptedAnswer.author.@type', (value) => value === 'GovernmentOrganization'],
  ['mainEntity.acceptedAnswer.author.name', (value) => value === AGENCY.names.ru],
  ['mainEntity.acceptedAnswer.author.url', (value) => value === `${ORIGIN}/a/kokshetau?lang=ru`],
];

describe('the data of a page', () => {
  it('tells a question and its answer by the fields that search engines ask for', async () => {
    const data = dataIn(await textOf(`/a/kokshetau/${mine.number}?lang=ru`));
    for (const [path, is] of REQUIRED) assert.ok(is(at(data, path)), `${path}: ${at(data, path)}`);
    assert.equal(at(data, 'mainEntity.answerCount'), 1);
    assert.equal(at(data, 'mainEntity.author'), undefined, 'the citizen is named nowhere');
  });

  it('is linked data that a program not of ours reads the same way', async () => {
    const documentLoader = async (documentUrl: string) => {
      assert.equal(documentUrl, 'https://schema.org', 'nothing else is loaded');
      return { documentUrl, document: { '@context': { '@vocab': 'https://schema.org/' } } };
    };
    const data = dataIn(await textOf(`/a/kokshetau/${mine.number}?lang=ru`));
    const [page] = (await jsonld.expand(data as jsonld.JsonLdDocument, { documentLoader })) as Data[];
    const named = (node: Data | undefined, name: string): Data | undefined =>
      (node?.[`https://schema.org/${name}`] as Data[] | undefined)?.[0];
    assert.deepEqual(page?.['@type'], ['https://schema.org/QAPage']);
    const question = named(page, 'mainEntity');
    assert.deepEqual(question?.['@type'], ['https://schema.org/Question']);
    const text = named(named(question, 'acceptedAnswer'), 'text');
    assert.deepEqual(text, { '@value': at(data, 'mainEntity.acceptedAnswer.text') });
  });

  it('is found in the page and judged by programs not of ours: nothing required or recommended is missing', async () => {
    const judged = async (html: string) => {
      const found = new Extractor({ addLocation: true }).parse(html);
      assert.deepEqual(found.errors, []);
      assert.equal(Object.keys(found.jsonld).length, 1);
      return (await new Validator().validate(found)).map(({ issueMessage }) => issueMessage);
    };
    const [list, one] = await Promise.all([textOf('/a/kokshetau?lang=ru'), textOf(`/a/kokshetau/${mine.number}`)]);
    assert.deepEqual(await judged(list), []);
    assert.deepEqual(await judged(one), []);
    // The control: a list whose members have no names, as it once was.
    const [issue = ''] = await judged(list.replace(/("position":1),"name":"[^"]*"/, '$1'));
    assert.match(issue, /"name" is missing/);
  });

  it('is of types and properties that the vocabulary has', () => {
    // The compiler reads schema.org’s own vocabulary; that it would see a fault is the control.
    const question: Question = { '@type': 'Question', upvoteCount: 1 };
    // @ts-expect-error: there is no such property of a question
    const wrong: Question = { '@type': 'Question', upvotesCount: 1 };
    assert.ok(question && wrong);
  });

  it('promises no answer where there is none yet', async () => {
    const open = await citizen.published();
    const { mainEntity } = dataIn(await textOf(`/a/kokshetau/${open.number}`));
    assert.deepEqual([at(mainEntity, 'answerCount'), at(mainEntity, 'acceptedAnswer')], [0, undefined]);
  });

  it('tells whose page it is and which appeals stand on it', async () => {
    const data = dataIn(await textOf('/a/kokshetau?lang=en'));
    assert.equal(data['@type'], 'CollectionPage');
    assert.equal(at(data, 'about.@type'), 'GovernmentOrganization');
    const urls = (at(data, 'mainEntity.itemListElement') as { url: string }[]).map(({ url }) => url);
    assert.ok(urls.includes(`${ORIGIN}/a/kokshetau/${mine.number}?lang=en`));
    assert.deepEqual(
      [data.url, at(data, 'about.@id')],
      [`${ORIGIN}/a/kokshetau?lang=en`, `${ORIGIN}/a/kokshetau#agency`],
    );
  });

  it('holds every word of a citizen and lets none out', async () => {
    const words = [
      ...EVIL.filter((text) => text.includes('<')),
      '</script><script>alert(1)</script>',
      '<!--<script>',
      '\u2028&\u2029',
    ];
    const text = `Яма на дороге: ${words.join(' ')}`;
    const evil = await citizen.published({ text });
    const html = await textOf(`/a/kokshetau/${evil.number}?lang=ru`);
    const shown = (await (await api.request(`/v1/appeals/${evil.number}`)).json()).text;
    assert.equal(at(dataIn(html), 'mainEntity.text'), shown, 'the same as the API says');
    const block = /ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    assert.doesNotMatch(block, /[<>&\u2028\u2029]/);
    assert.ok(shown.includes('</script>') && shown.includes('<!--'), 'and it was evil');
    // The control: written as JSON alone, the block would end within the words.
    assert.throws(() => dataIn(`<script type="application/ld+json">${JSON.stringify({ text: shown })}</script>`));
  });
});
