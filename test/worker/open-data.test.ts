import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { check } from '@placemarkio/check-geojson';
import { parse } from 'csv-parse/sync';
import jsonld from 'jsonld';
import Papa from 'papaparse';
import * as schema from '../../sdk/contract/schema.ts';
import type { OpenDataMonth, OpenDataRow } from '../../sdk/contract/types.ts';
import type { Column } from '../../worker/domain/open-data/dictionary.ts';
import { COLUMNS } from '../../worker/domain/open-data/dictionary.ts';
import { runMaintenance } from '../../worker/services/maintenance.ts';
import type { Api } from '../helpers/api.ts';
import { problem, read, startApi } from '../helpers/api.ts';
import { MONDAY } from '../helpers/citizen.ts';
import { fillMonth } from '../helpers/data-rows.ts';

const ROWS = 1000;
const MONTH = '/data/kokshetau/2026-11';
const FORMATS = ['csv', 'jsonld', 'geojson'] as const;

let api: Api;
before(async () => {
  api = await startApi(MONDAY, { PUBLIC_URL: 'https://jauap.example' });
});
after(() => api.close());

const text = async (path: string) => {
  const response = await api.request(path);
  assert.equal(response.status, 200, path);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer());
};
const all = async () => (await Promise.all(FORMATS.map((format) => text(`${MONTH}.${format}`)))).join('');
const geojson = async () => JSON.parse(await text(`${MONTH}.geojson`));
const november = async () => (await read(await api.request('/data/kokshetau'), schema.OpenDataIndex)).months[0];

/** Every number of the feed. */
async function feedNumbers(): Promise<string[]> {
  const found: string[] = [];
  for (let cursor = ''; ; ) {
    const page = await read(await api.request(`/v1/agencies/kokshetau/feed?limit=50${cursor}`), schema.FeedPage);
    found.push(...page.items.map(({ number }) => number));
    if (!page.next) return found.sort();
    cursor = `&cursor=${page.next}`;
  }
}

describe('open data of a thousand appeals', () => {
  let first: string;
  before(async () => {
    first = await fillMonth(api, ROWS);
    await runMaintenance(api.env, new Date(MONDAY));
  });

  it('is as many rows as the feed has, the same ones in every file, under the same columns', async () => {
    const numbers = await feedNumbers();
    assert.equal(numbers.length, ROWS);
    const csv = (await text(`${MONTH}.csv`)).slice(1);
    const papa = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
    assert.deepEqual(papa.errors, []);
    assert.deepEqual(papa.meta.fields, COLUMNS);
    assert.deepEqual(papa.data.map(({ number }) => number).sort(), numbers);
    assert.deepEqual(parse(csv, { columns: true }), papa.data, 'two parsers read the same');
    const { features } = await geojson();
    assert.deepEqual(features.map(({ id }: { id: string }) => id).sort(), numbers);
    const linked = JSON.parse(await text(`${MONTH}.jsonld`));
    assert.deepEqual(linked.items.map(({ number }: { number: string }) => number).sort(), numbers);
    assert.equal((await november())?.rows, ROWS);
  });

  it('has in each cell what the dictionary says, as every version of Table Schema writes it', async () => {
    const { fields } = JSON.parse(await text('/data/dictionary.json')) as { fields: Field[] };
    const [, ...rows] = parse((await text(`${MONTH}.csv`)).slice(1)) as string[][];
    const wrong = (table: readonly string[][]) =>
      fields.filter(({ type, constraints }, i) =>
        table.some(
          ({ [i]: cell = '' }) =>
            cell !== '' && !(WRITTEN[type].test(cell) && (constraints?.enum.includes(cell) ?? true)),
        ),
      );
    assert.deepEqual(wrong(rows), []);
    const spoilt = rows.map((row) => row.map((cell) => cell.replace('00Z', '00.000Z').replace('report', 'Report')));
    assert.deepEqual(
      wrong(spoilt).map(({ name }) => name),
      ['kind', 'firstReplyAt', 'answeredAt', 'updatedAt'],
      'control',
    );
  });

  it('is a table with a byte order mark that no spreadsheet takes for a formula', async () => {
    const csv = await text(`${MONTH}.csv`);
    assert.equal(csv[0], '\ufeff');
    const cells = Papa.parse<string[]>(csv.slice(1)).data.flat();
    assert.ok(cells.includes('\'=HYPERLINK("http://evil.example")'));
    assert.ok(!cells.some((cell) => /^[=+\-@]/.test(cell)));
  });

  it('is GeoJSON with longitude first, whose places are the rounded ones and whose rows fit the contract', async () => {
    const source = await text(`${MONTH}.geojson`);
    const { features } = check(source) as Collection;
    const located = features.filter(({ geometry }) => geometry !== null);
    assert.equal(located.length, ROWS * 0.4, 'half have a point, and those of them that are hidden show none');
    for (const { geometry } of located) assert.deepEqual(geometry?.coordinates, [69.4, 53.283]);
    for (const { properties } of features) schema.OpenDataRow.parse({ ...properties, lat: null, lon: null });
    assert.throws(
      () => check(source.replace('"type":"Point"', '"type":"Pont"')),
      'control: the validator sees a fault',
    );
  });

  it('is linked data that a program understands without loading anything', async () => {
    const document = JSON.parse(await text(`${MONTH}.jsonld`));
    const [dataset] = (await jsonld.expand(document, { documentLoader: offline })) as Node[];
    assert.deepEqual(dataset?.['@type'], ['https://schema.org/Dataset', 'http://www.w3.org/ns/dcat#Dataset']);
    const items = nodesOf(dataset, 'https://schema.org/hasPart');
    assert.equal(items.length, ROWS);
    const one = items.find((item) => item['@id'] === `https://jauap.example/a/kokshetau/${first}`);
    assert.deepEqual(one?.['@type'], ['https://schema.org/Question']);
    const [answer] = nodesOf(one, 'https://schema.org/acceptedAnswer');
    const words = nodesOf(answer, 'https://schema.org/text');
    assert.deepEqual(words.map((word) => word['@language']).sort(), ['kk', 'ru']);
    await assert.rejects(
      jsonld.expand({ '@context': 'https://schema.org' }, { documentLoader: offline }),
      'control: what stands elsewhere cannot be loaded here',
    );
  });

  it('holds no word that is not open, though everything else of its appeal', async () => {
    const whole = await all();
    assert.ok(whole.includes('Яма'), 'control');
    assert.ok(!whole.includes('скрытое-слово'));
    const hidden = (await geojson()).features.filter((one: Feature) => one.properties.publication === 'rejected');
    assert.equal(hidden.length, ROWS / 10);
    for (const { properties, geometry } of hidden as Feature[]) {
      assert.deepEqual([properties.text, properties.place, geometry], [null, null, null]);
      assert.equal(properties.status, 'answered');
    }
  });

  it('is told with its size and its hash, and found by a catalogue', async () => {
    const month = await november();
    assert.ok(month);
    for (const format of FORMATS) {
      const response = await api.request(`${MONTH}.${format}`);
      const bytes = Buffer.from(await response.arrayBuffer());
      const { sha256, type, url }: OpenDataMonth['csv'] = month[format];
      assert.deepEqual([bytes.length, createHash('sha256').update(bytes).digest('hex')], [month[format].bytes, sha256]);
      assert.equal(response.headers.get('Content-Type'), type);
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
      assert.equal(response.headers.get('Cache-Control'), 'no-cache');
      const again = await api.request(`${MONTH}.${format}`, { headers: { 'If-None-Match': `W/"x", "${sha256}"` } });
      assert.equal(again.status, 304);
      assert.ok((await text('/data/catalog.jsonld')).includes(url));
    }
    const catalogue = JSON.parse(await text('/data/catalog.jsonld'));
    const [expanded] = (await jsonld.expand(catalogue, { documentLoader: offline })) as Node[];
    assert.deepEqual(expanded?.['@type'], ['http://www.w3.org/ns/dcat#Catalog']);
    assert.equal(nodesOf(expanded, 'http://www.w3.org/ns/dcat#dataset').length, 1);
  });

  it('has a dictionary of every column, in three languages', async () => {
    const { fields } = JSON.parse(await text('/data/dictionary.json'));
    assert.deepEqual(
      fields.map(({ name }: { name: string }) => name),
      Object.keys(schema.OpenDataRow.shape),
    );
    for (const { titles } of fields) for (const lang of ['kk', 'ru', 'en']) assert.ok(titles[lang]);
  });

  it('says what anybody may do with it, wherever a program looks', async () => {
    const licence = 'https://creativecommons.org/licenses/by/4.0/';
    assert.equal((await read(await api.request('/data/kokshetau'), schema.OpenDataIndex)).licence, licence);
    const dictionary = JSON.parse(await text('/data/dictionary.json'));
    assert.deepEqual(dictionary.licenses, [{ path: licence }]);
    for (const lang of ['kk', 'ru', 'en']) assert.ok(dictionary.rights[lang]);
    const link = (await api.request(`${MONTH}.csv`)).headers.get('Link') ?? '';
    assert.ok(link.includes(`<${licence}>; rel="license"`), link);
    const [file] = (await jsonld.expand(JSON.parse(await text(`${MONTH}.jsonld`)), {
      documentLoader: offline,
    })) as Node[];
    assert.deepEqual(nodesOf(file, 'https://schema.org/license'), [{ '@id': licence }]);
    const [catalogue] = (await jsonld.expand(JSON.parse(await text('/data/catalog.jsonld')), {
      documentLoader: offline,
    })) as Node[];
    const [dataset] = nodesOf(catalogue, 'http://www.w3.org/ns/dcat#dataset');
    const distributions = nodesOf(dataset, 'http://www.w3.org/ns/dcat#distribution');
    for (const one of [dataset, ...distributions])
      assert.deepEqual(nodesOf(one, 'http://purl.org/dc/terms/license'), [{ '@id': licence }]);
  });

  it('is refused for what there is not', async () => {
    for (const path of ['2026-10.csv', '2026-11.xml', '2026-11', '2026-13.csv', '..%2f2026-11.csv', 'x'])
      assert.equal((await problem(await api.request(`/data/kokshetau/${path}`))).code, 'not_found', path);
    assert.equal((await problem(await api.request('/data/nobody'))).code, 'not_found');
    assert.equal((await problem(await api.request('/data/nobody/2026-11.csv'))).code, 'not_found');
  });
});

interface Field {
  readonly name: Column;
  readonly type: keyof typeof WRITTEN;
  readonly constraints?: { readonly enum: readonly string[] };
}

/** The one way to write a value of a type that both Table Schema 1 and 2 read without a word about its format. */
const WRITTEN = {
  string: /^/,
  date: /^\d{4}-\d\d-\d\d$/,
  datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
  integer: /^\d+$/,
  number: /^\d+(?:\.\d+)?$/,
  boolean: /^(?:true|false)$/,
};

interface Feature {
  readonly id: string;
  readonly geometry: { readonly coordinates: readonly number[] } | null;
  readonly properties: OpenDataRow;
}
interface Collection {
  readonly features: readonly Feature[];
}
type Node = Record<string, unknown>;

const nodesOf = (node: Node | undefined, name: string): Node[] => (node?.[name] ?? []) as Node[];

const offline = async (url: string): Promise<never> => {
  throw new Error(`nothing may be loaded: ${url}`);
};
