/** The frame for sites that take no script: who may have it, and what the two pages say to each other. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as fc from 'fast-check';
import { heightIn, parentOf, SIZE } from '../../widget/embed/size.ts';
import { createApp } from '../../worker/app.ts';
import { PAGE_WORDS } from '../../worker/pages/words.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, newKey, OFFICIALS, SITE, startApi, submission } from '../helpers/api.ts';
import { MONDAY } from '../helpers/citizen.ts';

let api: Api;
before(async () => {
  api = await startApi();
});
after(() => api.close());

const ancestorsOf = (response: Response) =>
  /frame-ancestors ([^;]*)/.exec(response.headers.get('Content-Security-Policy') ?? '')?.[1];

describe('who may frame the widget', () => {
  it('the sites of the agency, by their exact origins', async () => {
    const response = await api.request('/embed/kokshetau?lang=ru');
    assert.equal(response.status, 200);
    assert.equal(ancestorsOf(response), SITE);
    assert.equal(response.headers.get('X-Frame-Options'), null, 'it knows no list and would forbid them all');
    assert.equal(response.headers.get('X-Robots-Tag'), 'noindex');
    const text = await response.text();
    assert.ok(text.includes(`<body data-sites="${SITE}">`), text);
    assert.match(text, /<jauap-widget agency="kokshetau" lang="ru">.*<form.*<\/jauap-widget>/s);
    assert.ok(!text.includes('name="code"'), 'no secret stands in a frame');
  });

  it('nobody where the agency has named no site, and where there is no agency', async (t) => {
    t.after(() => saveAgency(api.env.DB, AGENCY, OFFICIALS));
    await saveAgency(api.env.DB, { ...AGENCY, origins: [] }, OFFICIALS);
    assert.equal(ancestorsOf(await api.request('/embed/kokshetau')), "'none'");
    const missing = await api.request('/embed/nobody');
    assert.equal(missing.status, 404);
    assert.equal(ancestorsOf(missing), "'none'");
  });

  it('the same where it cannot be shown just now: what the frame says then is in our words', async () => {
    const limiter = { limit: () => Promise.resolve({ success: false }) };
    const app = createApp({ clock: () => new Date(MONDAY) });
    const env = { ...api.env, READ_LIMIT: limiter };
    const asked = (path: string, more: object = {}) =>
      app.request(path, { headers: { 'CF-Connecting-IP': '203.0.113.7' } }, { ...env, ...more });
    const held = await asked('/embed/kokshetau?lang=ru');
    assert.deepEqual([held.status, ancestorsOf(held), held.headers.get('X-Frame-Options')], [429, SITE, null]);
    assert.ok((await held.text()).includes(PAGE_WORDS.ru.tooMany));
    assert.deepEqual([held.headers.get('Cache-Control'), held.headers.get('Retry-After')], ['no-store', '60']);
    const missing = await asked('/embed/nobody');
    assert.deepEqual([missing.status, ancestorsOf(missing)], [429, "'none'"]);
    // Where nothing can be read, nobody is known who may have it.
    const batch = () => Promise.reject(new Error('D1_ERROR: down'));
    const DB = { prepare: () => ({ bind: () => ({ all: batch, first: batch }) }), batch };
    const down = await asked('/embed/kokshetau', { DB, READ_LIMIT: undefined });
    assert.ok(down.status >= 500);
    assert.equal(ancestorsOf(down), "'none'");
  });

  it('with a panel for people with low vision, which one around the frame could not be', async () => {
    const text = await (await api.request('/embed/kokshetau?lang=ru')).text();
    assert.match(text, /<jauap-view lang="ru"><\/jauap-view>\n<jauap-widget/);
    assert.match(text, /<script type="module" src="\/v1\/jauap-view\.js" blocking="render">/);
  });

  it('other sites as soon as the list is another, also for a browser that has kept the page', async (t) => {
    t.after(() => saveAgency(api.env.DB, AGENCY, OFFICIALS));
    const first = await api.request('/embed/kokshetau');
    const kept = { headers: { 'If-None-Match': first.headers.get('ETag') ?? '' } };
    assert.equal((await api.request('/embed/kokshetau', kept)).status, 304);
    await saveAgency(api.env.DB, { ...AGENCY, origins: [SITE, 'https://www.kokshetau.example'] }, OFFICIALS);
    const next = await api.request('/embed/kokshetau', kept);
    assert.equal(next.status, 200);
    assert.equal(ancestorsOf(next), `${SITE} https://www.kokshetau.example`);
  });

  it('no other page: whatever may hold a code is nobody’s frame', async () => {
    for (const path of ['/a/kokshetau', '/a/kokshetau/KOK-2026-000001-C', '/desk', '/n/x']) {
      const response = await api.request(path);
      assert.equal(ancestorsOf(response), "'none'", path);
      assert.equal(response.headers.get('X-Frame-Options'), 'DENY', path);
    }
  });

  it('and an appeal from it is accepted, about no page of the agency', async () => {
    const page = { url: 'http://localhost/embed/kokshetau', title: 'x' };
    const sent = await api.sendWith(api.env.DB, submission({ page }), newKey());
    assert.equal(sent.status, 201, await sent.text());
    const foreign = submission({ page: { ...page, url: 'https://evil.example/embed/kokshetau' } });
    assert.equal((await api.sendWith(api.env.DB, foreign, newKey())).status, 422, 'a foreign page still is one');
  });
});

describe('the messages of a frame', () => {
  const heights: readonly (readonly [what: string, data: unknown, height: number | undefined])[] = [
    ['a height', { type: SIZE, height: 640 }, 640],
    ['a question', { type: SIZE }, undefined],
    ['another type', { type: 'resize', height: 640 }, undefined],
    ['a text', '640', undefined],
    ['nothing', null, undefined],
    ['zero', { type: SIZE, height: 0 }, undefined],
    ['less than nothing', { type: SIZE, height: -5 }, undefined],
    ['half a pixel', { type: SIZE, height: 10.5 }, undefined],
    ['a height as text', { type: SIZE, height: '640' }, undefined],
    ['a height that hides the rest of the page', { type: SIZE, height: 1e9 }, undefined],
    ['no number', { type: SIZE, height: Number.NaN }, undefined],
  ];
  for (const [what, data, height] of heights) it(`${what}: ${height}`, () => assert.equal(heightIn(data), height));

  it('whatever comes, what is taken is a whole height within bounds', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        const height = heightIn(data);
        assert.ok(height === undefined || (Number.isInteger(height) && height > 0 && height <= 100_000));
      }),
    );
  });

  const A = 'https://a.example';
  const B = 'https://b.example';
  const parents: readonly (readonly [string, readonly string[], string | undefined, string, string | undefined])[] = [
    ['the browser says which', [A, B], B, '', B],
    ['the browser is believed before the referrer', [A, B], A, `${B}/page`, A],
    ['an older browser: the referrer', [A, B], undefined, `${A}/page?x=1`, A],
    ['a site that is not of the list', [A], 'https://evil.example', '', undefined],
    ['a referrer that is not of the list', [A], undefined, 'https://evil.example/', undefined],
    ['a longer name is another site', [A], undefined, 'https://a.example.evil.example/', undefined],
    ['nothing said, one site: no other could be there', [A], undefined, '', A],
    ['nothing said, two sites', [A, B], undefined, '', undefined],
    ['no site', [], undefined, '', undefined],
    ['a page without an origin', [A], 'null', '', undefined],
  ];
  for (const [what, sites, ancestor, referrer, site] of parents)
    it(`go to ${site ?? 'nobody'}: ${what}`, () => assert.equal(parentOf(sites, ancestor, referrer), site));
});
