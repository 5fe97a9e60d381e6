/** The job that makes open data: when, how often, and what becomes of a run that breaks off. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import { LICENCE } from '../../worker/domain/open-data/licence.ts';
import { dataFault, licenceOf } from '../../worker/services/data-env.ts';
import { makeOpenData, PAGE_ROWS } from '../../worker/services/make-open-data.ts';
import type { Api } from '../helpers/api.ts';
import { read, startApi } from '../helpers/api.ts';
import { MONDAY } from '../helpers/citizen.ts';
import { memoryBucket } from '../helpers/data-bucket.ts';
import { fillMonth } from '../helpers/data-rows.ts';

const ROWS = 1000;
const FORMATS = ['csv', 'jsonld', 'geojson'] as const;

describe('the job', () => {
  const PIECES = (ROWS / PAGE_ROWS + 1) * FORMATS.length;
  let puts = 0;
  let breaks = Number.POSITIVE_INFINITY;
  const bucket = memoryBucket(async () => {
    if (++puts > breaks) throw new Error('broken off');
  });
  let api: Api;
  let expected: Awaited<ReturnType<typeof files>>;
  before(async () => {
    api = await startApi(MONDAY, { DATA: bucket });
    await fillMonth(api, ROWS);
    await make(MONDAY);
    expected = await files();
  });
  after(() => api.close());

  const make = (at: string, pages?: number) =>
    makeOpenData({ db: api.env.DB, bucket, origin: '', licence: LICENCE }, new Date(at), pages);
  const changed = () => api.env.DB.prepare('UPDATE open_data_months SET version = version + 1').run();
  const november = async () => {
    const [month] = (await read(await api.request('/data/kokshetau'), schema.OpenDataIndex)).months;
    assert.ok(month);
    return month;
  };
  const files = async () => {
    const month = await november();
    return FORMATS.map((format) => month[format]);
  };
  /** Every file as it is read. */
  const all = async () => {
    const texts = FORMATS.map(async (format) => (await api.request(`/data/kokshetau/2026-11.${format}`)).text());
    return (await Promise.all(texts)).join('');
  };

  it('makes nothing while nothing has changed, and the same bytes on any later day', async () => {
    assert.deepEqual(await files(), expected);
    assert.equal(await make('2026-11-17T07:00:00.000Z'), 0);
    await changed();
    assert.equal(await make('2026-11-16T05:59:00.000Z'), 0, 'what only grew waits for an hour');
    assert.equal((await november()).changed, true);
    assert.equal(await make('2026-11-20T07:00:00.000Z'), ROWS / PAGE_ROWS + 1);
    assert.deepEqual(await files(), expected);
    assert.equal(bucket.objects.size, PIECES, 'the old pieces are gone');
  });

  it('goes on where a run broke off, and gives the old files out meanwhile', async () => {
    await changed();
    const later = '2026-11-21T07:00:00.000Z';
    [puts, breaks] = [0, FORMATS.length * 2 + 1];
    await assert.rejects(make(later));
    assert.ok(bucket.objects.size > PIECES, 'control: it left something');
    assert.deepEqual(await files(), expected);
    assert.ok((await all()).includes('Яма'));
    breaks = Number.POSITIVE_INFINITY;
    assert.equal(await make(later, 1), 1, 'a run has a bound');
    assert.equal(await make(later), ROWS / PAGE_ROWS + 1 - 3, 'the two pages of the broken run were not written again');
    assert.deepEqual(await files(), expected);
    assert.equal(bucket.objects.size, PIECES, 'what the broken run left is gone');
  });

  it('makes a month once when two runs come side by side', async () => {
    await changed();
    await Promise.all([make('2026-11-22T07:00:00.000Z'), make('2026-11-22T07:00:00.000Z')]);
    await make('2026-11-22T07:00:00.000Z');
    assert.deepEqual(await files(), expected);
    assert.ok((await all()).includes('Яма'));
  });

  it('holds a page at a time, however long the month is', async () => {
    const sizes = [...bucket.objects.values()].map(({ length }) => length);
    const whole = (await november()).jsonld.bytes;
    assert.ok(Math.max(...sizes) < whole / 3, 'a piece is a part of the file');
  });
});

describe('the licence of open data', () => {
  it('is the one the deployment has chosen, else the usual one', () => {
    const DATA_LICENCE = 'https://example.kz/licence';
    assert.deepEqual([licenceOf({ DATA_LICENCE }), licenceOf({})], [DATA_LICENCE, LICENCE]);
    assert.deepEqual([dataFault({ DATA_LICENCE }), dataFault({})], [undefined, undefined]);
  });

  for (const DATA_LICENCE of ['CC BY', 'http://example.kz/licence', '', 'javascript:0'])
    it(`is no «${DATA_LICENCE}»`, () => assert.match(dataFault({ DATA_LICENCE }) ?? '', /DATA_LICENCE/));
});
