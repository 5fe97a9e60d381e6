/** What is wrong with a form, what is kept of it, and what never leaves it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import { HOSTED_WORDS } from '../../worker/pages/hosted-words.ts';
import { FIND } from '../../worker/pages/tables/find.ts';
import { FORM, PHOTOS } from '../../worker/pages/tables/form.ts';
import { PAGE_WORDS } from '../../worker/pages/words.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, OFFICIALS, SITE, startApi } from '../helpers/api.ts';
import { MONDAY } from '../helpers/citizen.ts';
import type { Values } from '../helpers/page-browser.ts';
import { browserOf, codeIn, hiddenIn, numberIn, PAGE, TEXT, TYPED } from '../helpers/page-browser.ts';
import { newPicture } from '../helpers/photographer.ts';

let api: Api;
let browser: ReturnType<typeof browserOf>;
before(async () => {
  api = await startApi(MONDAY);
  browser = browserOf(api);
});
after(() => api.close());

const { issues, check, problems } = FORM.ru;
const photo = (name = 'яма.png') => new File([Uint8Array.from(newPicture())], name, { type: 'image/png' });

describe('a form that is sent back', () => {
  const wrong: readonly (readonly [what: string, changes: Values, field: string, word: string])[] = [
    ['no kind', { kind: undefined }, 'kind', issues.required],
    ['a kind that is none', { kind: 'wish' }, 'kind', check],
    ['no topic', { topic: '' }, 'topic', issues.required],
    ['a topic of nobody here', { topic: 'corruption' }, 'topic', issues.not_offered],
    ['no words', { text: ' \r\n ' }, 'text', issues.required],
    ['too few words', { text: 'Яма.' }, 'text', issues.too_short],
    ['too many words', { text: 'я'.repeat(LIMITS.textMax + 1) }, 'text', issues.too_long],
    ['a place without end', { place: 'у'.repeat(LIMITS.placeMax + 1) }, 'place', issues.too_long],
    ['an address that is none', { 'contact.email': 'aigul' }, 'contact.email', 'name@example.kz'],
    ['no consent to processing', { 'consent.processing': undefined }, 'consent.processing', issues.required],
    ['a consent that says nothing', { 'consent.processing': '' }, 'consent.processing', issues.required],
    ['a consent that says no', { 'consent.processing': 'no' }, 'consent.processing', issues.required],
    ['an id that is no photo', { photo: '../../etc/passwd' }, 'photos', check],
    ['photos that are gone', { photo: `${'a'.repeat(43)}яма.png` }, 'photos', HOSTED_WORDS.ru.photosGone],
    [
      'a file that is no photo',
      { photos: new File(['%PDF'], 'отчёт.pdf') },
      'photos',
      PHOTOS.ru.problems.unsupported_media_type,
    ],
  ];
  for (const [what, changes, field, word] of wrong) {
    it(`says what is wrong at its field, and first of all: ${what}`, async () => {
      const gone = what === 'photos that are gone';
      const hidden = gone ? (await browser.checked()).hidden : {};
      const response = await browser.post({ ...TYPED, ...hidden, ...changes, step: gone ? 'send' : 'check' });
      const html = await response.text();
      assert.equal(response.status, 422);
      assert.match(html, new RegExp(`<title>${HOSTED_WORDS.ru.error}: `));
      assert.ok(html.includes(`<div class="summary" role="alert" tabindex="-1" autofocus`));
      assert.ok(html.includes(`<li><a href="#${field}">`), html);
      assert.doesNotMatch(html, /\?:/, 'a label that asks needs no other sign');
      assert.ok(html.includes(`id="${field}-issue"`) && html.includes(word));
      assert.match(html, new RegExp(`id="${field.replace('.', '\\.')}"`), 'the summary leads somewhere');
      assert.ok(html.includes(problems.invalid));
      if (!('text' in changes)) assert.ok(html.includes(TEXT), 'what was typed is there');
      assert.equal(response.headers.get('Cache-Control'), 'no-store');
    });
  }

  it('keeps the photos that were uploaded, and lets go of those that are unticked', async () => {
    const html = await (
      await browser.post({ ...TYPED, text: 'Яма.', photos: [photo('одна.png'), photo('две.png')], step: 'check' })
    ).text();
    const kept = [...html.matchAll(/name="photo" value="([^"]{43})([^"]*)" checked/g)];
    assert.deepEqual(
      kept.map(([, , name]) => name),
      ['одна.png', 'две.png'],
    );
    const value = `${kept[1]?.[1]}${kept[1]?.[2]}`;
    const { hidden } = await browser.checked({ photo: value });
    const receipt = await (await browser.post({ ...hidden, step: 'send' })).text();
    const attached = await api.env.DB.prepare('SELECT photo FROM appeal_photos').all<{ photo: string }>();
    assert.ok(numberIn(receipt));
    assert.deepEqual(
      attached.results.map(({ photo: id }) => id),
      [kept[1]?.[1]],
    );
  });

  it('takes no more photos than an appeal has, and keeps those it took', async () => {
    const photos = Array.from({ length: LIMITS.photosMax + 1 }, (_, i) => photo(`${i}.png`));
    const response = await browser.post({ ...TYPED, photos, step: 'check' });
    const html = await response.text();
    assert.equal(response.status, 422);
    assert.ok(html.includes(`5.png: ${PHOTOS.ru.problems.too_many}`));
    assert.equal(html.match(/name="photo" value=/g)?.length, LIMITS.photosMax);
  });

  it('goes back to the form with everything, and to another language with the same words', async () => {
    const { hidden } = await browser.checked();
    const form = await (await browser.post({ ...hidden, step: 'edit' })).text();
    assert.ok(form.includes(TEXT) && !form.includes('class="summary"') && form.includes('value="report" checked'));
    const kk = await (await browser.post({ ...hidden, language: 'kk' })).text();
    assert.ok(kk.includes('<html lang="kk">'));
    assert.deepEqual(hiddenIn(kk).text, hidden.text);
    assert.deepEqual(hiddenIn(kk).lang, ['ru'], 'the appeal is still in Russian');
    assert.deepEqual(hiddenIn(kk).code, hidden.code);
  });

  it('shows whatever is typed as text', async () => {
    const hostile = `</textarea></title><script>alert(1)</script><img src=x onerror="alert(1)"> '\u0060&`;
    const fields = {
      text: hostile,
      place: hostile,
      'contact.email': hostile,
      website: hostile,
      kind: hostile,
      code: hostile,
    };
    for (const step of ['check', 'edit', 'send']) {
      const html = await (await browser.post({ ...TYPED, ...fields, photos: photo('"><script>.png'), step })).text();
      assert.ok(!/<script|<img|onerror="/.test(html), step);
    }
    const { html, hidden } = await browser.checked({ text: `${TEXT} ${hostile}`, place: hostile });
    const receipt = await (await browser.post({ ...hidden, step: 'send' })).text();
    await api.act(numberIn(receipt), 'moderation', { decision: 'publish', version: 1 });
    const pages = [PAGE, `/a/kokshetau/${numberIn(receipt)}`].map(async (path) => (await api.request(path)).text());
    for (const text of [html, receipt, ...(await Promise.all(pages))]) {
      assert.ok(!/<script>|<img src=x|onerror="/.test(text));
    }
  });

  it('refuses what is no form, what is too large, and an agency that is none', async () => {
    const json = await api.request(PAGE, {
      method: 'POST',
      body: '{}',
      headers: { 'Content-Type': 'application/json' },
    });
    assert.equal(json.status, 400);
    const large = await browser.post({ ...TYPED, photos: new File([new Uint8Array(26 * 2 ** 20)], 'a.jpg') });
    assert.equal(large.status, 413);
    assert.ok((await large.text()).includes(PAGE_WORDS.ru.tooLargeHint));
    assert.equal((await browser.post(TYPED, {}, '/a/atlantis')).status, 404);
    for (const query of ['overdue=perhaps', 'region=KZ-11', 'region=990000000', 'cursor=broken', 'q=a&kind=letter']) {
      assert.equal((await api.request(`/a/kokshetau?${query}`)).status, 400, query);
    }
    assert.equal((await api.request('/a/kokshetau?topic=&status=&utm_source=qr')).status, 200, 'fields left alone');
  });

  it('knows the agency’s own pages, and forgets those of others', async () => {
    const own = `${SITE}/news?id=1`;
    const asked = async (page: string) => (await api.request(`${PAGE}&page=${encodeURIComponent(page)}`)).text();
    assert.ok((await asked(own)).includes(`name="page" value="${own}"`));
    for (const page of ['https://evil.example/', 'javascript:alert(1)', 'x'.repeat(600)]) {
      assert.ok(!(await asked(page)).includes('name="page"'), page);
    }
    const { hidden } = await browser.checked({ page: 'https://evil.example/' });
    assert.equal(hidden.page, undefined);
  });

  it('closes with the agency, and says where to go', async (t) => {
    await api.env.DB.prepare("UPDATE agencies SET disabled_at = '2026-11-01T00:00:00Z' WHERE id = 'kokshetau'").run();
    t.after(() => api.env.DB.prepare("UPDATE agencies SET disabled_at = NULL WHERE id = 'kokshetau'").run());
    const text = await (await api.request(PAGE)).text();
    assert.ok(!text.includes('<textarea') && text.includes('href="https://eotinish.kz"'));
    assert.equal((await browser.post({ ...TYPED, step: 'check' })).status, 409);
  });

  it('asks for an address as the agency wants it', async (t) => {
    t.after(() => saveAgency(api.env.DB, AGENCY, OFFICIALS));
    await saveAgency(api.env.DB, { ...AGENCY, contact: 'required', photos: false }, OFFICIALS);
    const html = await (await browser.post({ ...TYPED, photos: photo(), step: 'check' })).text();
    assert.ok(html.includes('<a href="#contact.email">') && !html.includes('type="file"'));
    await saveAgency(api.env.DB, { ...AGENCY, contact: 'none' }, OFFICIALS);
    assert.ok(!(await (await api.request(PAGE)).text()).includes('type="email"'));
  });

  it('writes nothing of a person into logs or addresses', async (t) => {
    const logged: unknown[] = [];
    for (const level of ['log', 'error', 'warn', 'info'] as const)
      t.mock.method(console, level, (...of: unknown[]) => logged.push(of));
    const { hidden } = await browser.checked({ 'contact.email': 'aigul@example.kz' });
    const DB = {
      prepare: () => {
        throw new Error('down');
      },
      batch: () => Promise.reject(new Error('down')),
    } as unknown as D1Database;
    const sent = await browser.post({ ...hidden, step: 'send' });
    const receipt = await sent.text();
    const form = new FormData();
    for (const [name, values] of Object.entries(hidden)) for (const value of values) form.append(name, value);
    await api.request(PAGE, { method: 'POST', body: form }, DB);
    assert.ok(logged.length > 0, 'the control: a failure is logged');
    const written = JSON.stringify(logged);
    for (const secret of ['aigul', 'Абая', codeIn(receipt), codeIn(receipt).replaceAll('-', '')])
      assert.ok(!written.includes(secret), secret);
    assert.ok(
      !new RegExp(`(href|action|src)="[^"]*${codeIn(receipt).slice(0, 4)}`).test(receipt),
      'no code in an address',
    );
    assert.equal(sent.headers.get('Location'), null);
  });
});

describe('a search that is sent back', () => {
  const wrong: readonly (readonly [query: string, faults: Readonly<Record<string, string>>, kept: string])[] = [
    ['q=a', { q: issues.too_short }, 'name="q" value="a"'],
    [`q=${'я'.repeat(101)}`, { q: issues.too_long }, `name="q" value="${'я'.repeat(101)}"`],
    ['from=2026-02-01&to=2026-01-01', { to: check }, 'name="from" value="2026-02-01"'],
    ['to=31.02.2026&q=двор', { to: check }, 'type="text" id="by-to"'],
    ['from=вчера', { from: check }, 'name="from" value="вчера"'],
    ['from=1026-11-16', { from: check }, 'type="date" id="by-from"'],
    ['q=a&from=2026-02-01&to=2026-01-01', { q: issues.too_short, to: check }, 'name="to" value="2026-01-01"'],
    ['topic=nonsense&overdue=true', { topic: issues.not_offered }, '<option value="nonsense" selected>nonsense<'],
    ['status=overdue&solved=no', { status: issues.not_offered }, 'name="solved" value="no" checked'],
    ['territory=nowhere&q=двор', { territory: issues.not_offered }, 'name="q" value="двор"'],
    ['territory=Red%20Yar&kind=report', { territory: issues.not_offered }, 'type="hidden" name="kind" value="report"'],
    [
      'q=%22%3E%3Cimg%20src%3Dx%3E&status=%22%3E%3Cimg%20src%3Dx%3E',
      { status: issues.not_offered },
      '&quot;&gt;&lt;img',
    ],
  ];
  for (const [query, faults, kept] of wrong) {
    it(`says what is wrong at its field and keeps the rest: ${query.slice(0, 60)}`, async () => {
      const response = await api.request(`/a/kokshetau?lang=ru&${query}`);
      const html = await response.text();
      const { headers } = response;
      assert.deepEqual(
        [response.status, headers.get('Cache-Control'), headers.get('ETag'), headers.get('X-Robots-Tag')],
        [422, 'no-store', null, 'noindex'],
      );
      assert.match(html, new RegExp(`<title>${HOSTED_WORDS.ru.error}: `));
      assert.ok(html.includes(`<h2 id="wrong">${FIND.ru.wrong}</h2>`), html);
      assert.deepEqual(
        [...html.matchAll(/<a href="#by-(\w+)">/g)].map(([, name]) => name),
        Object.keys(faults),
      );
      for (const [name, word] of Object.entries(faults)) {
        assert.ok(html.includes(`<p class="issue" id="by-${name}-issue">${word}</p>`), name);
        assert.match(html, new RegExp(`id="by-${name}" aria-describedby="[^"]*by-${name}-issue" aria-invalid="true"`));
      }
      assert.equal(html.match(/aria-invalid/g)?.length, Object.keys(faults).length, 'and no other field is');
      assert.ok(html.includes(kept), kept);
      assert.ok(!html.includes('<img src=x>') && !html.includes(FIND.ru.nothing));
    });
  }

  it('is no search of an agency that is none', async () => {
    assert.equal((await api.request('/a/atlantis?q=a')).status, 404);
  });

  it('goes into the other languages with what is right in it', async () => {
    const html = await (await api.request('/a/kokshetau?lang=ru&q=a&topic=roads')).text();
    assert.ok(html.includes('href="/a/kokshetau?topic=roads&amp;lang=kk"'));
  });
});

describe('the switch of languages', () => {
  const kept: readonly (readonly [path: string, link: string])[] = [
    ['/a/kokshetau?lang=ru', '/a/kokshetau?lang=kk'],
    ['/a/kokshetau?topic=snow&overdue=true&lang=ru', '/a/kokshetau?topic=snow&amp;overdue=true&amp;lang=kk'],
    ['/a/kokshetau?from=01.02.2026&utm_source=qr&lang=ru', '/a/kokshetau?from=2026-02-01&amp;lang=kk'],
    [
      `/a/kokshetau?lang=ru&page=${encodeURIComponent(`${SITE}/news`)}`,
      `/a/kokshetau?page=${encodeURIComponent(`${SITE}/news`)}&amp;lang=kk`,
    ],
    ['/a/kokshetau?lang=ru&page=https://evil.example/', '/a/kokshetau?lang=kk'],
    ['/ratings?lang=ru', '/ratings?lang=kk'],
    ['/ratings?kind=officials&lang=ru&utm_source=qr', '/ratings?kind=officials&amp;lang=kk'],
  ];
  for (const [path, link] of kept)
    it(`keeps what was chosen: ${path}`, async () => {
      const html = await (await api.request(path)).text();
      assert.ok(html.includes(`<a lang="kk" hreflang="kk" href="${link}">`), html.slice(0, 3000));
    });
});
