/** The rating on the real database: counted at night from real rows, read by everybody, with every input in sight. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import { countStats } from '../../worker/services/count-stats.ts';
import type { Api } from '../helpers/api.ts';
import { problem, read, startApi } from '../helpers/api.ts';
import { MONDAY } from '../helpers/citizen.ts';
import type { Headers } from '../helpers/desk-people.ts';
import { seated } from '../helpers/desk-people.ts';
import { fillQueue } from '../helpers/queue-rows.ts';

let api: Api;
let operator: Headers;
const NEW = {
  id: 'stepnogorsk',
  prefix: 'STP',
  names: { kk: 'Степногорск қаласының әкімдігі', ru: 'Акимат города Степногорска' },
  region: 'KZ-11',
};
before(async () => {
  api = await startApi(MONDAY);
  operator = (await seated(api, ['admin'], MONDAY, null)).headers;
  await fillQueue(api, 300);
  await read(await api.post('/v1/desk/service/agencies', NEW, operator), schema.ServiceAgencyList, 201);
  // The copies have no events that would have them counted.
  await api.env.DB.prepare('UPDATE stats_marks SET seeded = 0').run();
});
after(() => api.close());

const ratings = async (query = '') => read(await api.request(`/v1/ratings${query}`), schema.RatingPage);

describe('the rating', () => {
  it('ranks nobody before the first night', async () => {
    const { items, total } = await ratings();
    assert.deepEqual(
      [items.map(({ reason, rank }) => [reason, rank]), total],
      [Array(2).fill(['not_counted', null]), 2],
    );
  });

  it('shows every input of who has a rank, and of who has too few cases', async () => {
    api.setNow('2026-12-30T05:00:00.000Z');
    await countStats(api.env.DB, new Date('2026-12-30T00:01:00+05:00'));
    const { items, version, from, to } = await ratings('?period=2026-Q4');
    assert.deepEqual(
      items.map(({ agency, rank, reason }) => [agency, rank, reason]),
      [
        ['kokshetau', 1, null],
        ['stepnogorsk', null, 'few'],
      ],
    );
    const [first] = items;
    assert.ok(first && first.inputs.cases.least >= 30 && first.inputs.apart.least > 0);
    assert.ok(first.score.least <= first.score.most);
    assert.deepEqual([version, from, to], ['2026-3', '2026-10-01', '2026-12-31']);
  });

  it('can be counted again from the method and the inputs alone', async () => {
    const method = await read(await api.request('/v1/ratings/method'), schema.RatingMethod);
    const [row] = (await ratings()).items;
    assert.ok(row);
    const { cases, onTime } = row.inputs;
    assert.ok(Math.abs(row.parts.onTime.least - onTime.least / cases.most) < 1e-9);
    const sum = method.parts.reduce((total, { of, weight }) => total + weight * row.parts[of].least, 0);
    assert.equal(row.score.least, Math.floor(sum * 10 + 1e-9) / 10);
    assert.equal(
      method.parts.reduce((total, { weight }) => total + weight, 0),
      100,
    );
  });

  it('rates officials, each with a part of what nobody was given', async () => {
    const { items } = await ratings('?kind=officials');
    assert.deepEqual(items.map(({ official }) => official?.id).toSorted(), ['deputy-akim', 'head-roads']);
    const whole = (await ratings()).items[0]?.inputs.cases;
    const sum = items.reduce((total, { inputs }) => total + inputs.cases.most, 0);
    assert.ok(sum >= (whole?.least ?? 0), 'what nobody has is in the sum');
  });

  it('comes page by page, with ranks of the whole', async () => {
    const first = await ratings('?limit=1');
    const second = await ratings(`?limit=1&cursor=${first.next}`);
    assert.deepEqual(
      [first.items[0]?.agency, second.items[0]?.agency, second.next],
      ['kokshetau', 'stepnogorsk', null],
    );
  });

  it('is of a region where one is asked for', async () => {
    assert.deepEqual((await ratings('?region=KZ-75')).items, []);
    assert.deepEqual((await ratings('?region=KZ-11')).items.map(({ agency }) => agency).includes('stepnogorsk'), true);
  });

  it('refuses what it does not know', async () => {
    const rows = [
      ['?kind=people', 'invalid'],
      ['?period=2026', 'invalid'],
      ['?sort=best', 'filter_unknown'],
      ['?cursor=bm9ib2R5', 'cursor_invalid'],
    ] as const;
    for (const [query, code] of rows)
      assert.equal((await problem(await api.request(`/v1/ratings${query}`))).code, code, query);
    for (const query of ['?period=2099-Q1', '?period=2001-Q1', '?region=KZ-99'])
      assert.equal((await api.request(`/ratings${query}`)).status, 400, `the page: ${query}`);
  });

  it('is read from every site, without credentials', async () => {
    for (const path of ['/v1/ratings', '/v1/ratings/method']) {
      const answer = await api.request(path, { headers: { Origin: 'https://newspaper.example' } });
      assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*', path);
      assert.match(answer.headers.get('Cache-Control') ?? '', /s-maxage=60/);
    }
  });
});

describe('openness', () => {
  const path = '/v1/desk/service/agencies/kokshetau/openness';
  const EVIDENCE = 'https://kokshetau.example/open-space';
  const put = (body: object, headers: Record<string, string> = { ...operator }, to = path) =>
    api.request(to, {
      method: 'PUT',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  const seen = { of: 'space', open: true, evidence: EVIDENCE, since: '2026-11-01' };

  it('is written down by who looks after the service, once, with an entry in the log, and raises the score', async () => {
    operator = (await seated(api, ['admin'], '2026-12-30T05:00:00.000Z', null)).headers;
    const before = (await ratings()).items[0]?.score.least ?? 0;
    await read(await put(seen), schema.OpennessList);
    const { items } = await read(await put(seen), schema.OpennessList);
    assert.deepEqual(items, [{ of: 'space', evidence: EVIDENCE, since: '2026-11-01' }]);
    const [row] = (await ratings()).items;
    assert.equal(row?.openness[0]?.evidence, EVIDENCE);
    assert.ok(Math.abs((row?.score.least ?? 0) - before - 2.5) < 0.11);
    const gone = await read(await put({ of: 'space', open: false }), schema.OpennessList);
    assert.deepEqual(gone.items, []);
    const { results } = await api.env.DB.prepare("SELECT data FROM staff_log WHERE action = 'openness_changed'").all();
    assert.equal(results.length, 2);
    const [name] = gone.history.map(({ by }) => by);
    assert.ok(name);
    assert.deepEqual(
      gone.history.map(({ by, change }) => [by, change.open]),
      [
        [name, false],
        [name, true],
      ],
      'the latest first, once each',
    );
  });

  it('is not for the agency itself, nor without a page that shows it', async () => {
    const own = (await seated(api, ['admin'], '2026-12-30T05:00:00.000Z')).headers;
    assert.equal((await put(seen, { ...own })).status, 403);
    for (const evidence of ['http://x.example/', 'javascript:alert(1)', '']) {
      assert.equal((await put({ ...seen, evidence })).status, 422, evidence);
    }
    const early = await problem(await put({ ...seen, since: '2026-12-31' }));
    assert.deepEqual(early.issues, [{ path: 'since', code: 'too_late' }], 'what will be open one day');
    assert.equal((await put(seen, { ...operator }, path.replace('kokshetau', 'nowhere'))).status, 404);
  });
});

describe('the words of the method', () => {
  it('name the numbers that are counted with, in every language', async () => {
    const { parts, days, verdictWorth, verdictsMin } = await read(
      await api.request('/v1/ratings/method'),
      schema.RatingMethod,
    );
    assert.deepEqual([verdictsMin, days], [10, { best: 3, worst: 15 }], '«ten» stands in the words as a word');
    for (const lang of ['kk', 'ru', 'en'] as const) {
      const how = Object.fromEntries(parts.map((part) => [part.of, part.how[lang].replaceAll('0,', '0.')]));
      for (const n of [days.best, days.worst]) assert.match(how.speed ?? '', new RegExp(`\\b${n}\\b`));
      for (const n of Object.values(verdictWorth)) assert.ok(how.solved?.includes(`${n}`), `${lang} ${n}`);
    }
  });
});

describe('the pages of the rating', () => {
  for (const lang of ['kk', 'ru', 'en']) {
    it(`say it without script, in ${lang}`, async () => {
      for (const address of ['/ratings', '/ratings?kind=officials', '/ratings/method']) {
        const answer = await api.request(`${address}${address.includes('?') ? '&' : '?'}lang=${lang}`);
        const text = await answer.text();
        assert.equal(answer.status, 200, address);
        assert.ok(text.includes(`<html lang="${lang}">`) && text.includes('2026-3') && !text.includes('undefined'));
        assert.equal(/\d\.\d/.test(text), lang === 'en', `${address}: the decimal sign is that of the language`);
      }
    });
  }

  it('answer a wrong address in the look of pages', async () => {
    const answer = await api.request('/ratings?kind=people');
    assert.equal(answer.status, 400);
    assert.match(await answer.text(), /<main/);
  });
});

describe('the policy of the rating’s pages', () => {
  it('come with the policy of pages: their own style and script, and nobody else’s', async () => {
    for (const path of ['/ratings', '/ratings/method']) {
      const policy = (await api.request(path)).headers.get('Content-Security-Policy') ?? '';
      for (const rule of ["style-src 'self'", "script-src 'self'", "img-src 'self'", "frame-ancestors 'none'"])
        assert.ok(policy.includes(rule), `${path}: ${policy}`);
    }
    const data = (await api.request('/v1/ratings')).headers.get('Content-Security-Policy') ?? '';
    assert.ok(!data.includes('style-src'), 'control: what programs read has none');
  });
});
