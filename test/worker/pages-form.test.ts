/** The form of an agency's page, posted as a browser without script posts it. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { idempotencyKeyOf, parseCode } from '../../sdk/contract/code.ts';
import * as schema from '../../sdk/contract/schema.ts';
import { LANGUAGES } from '../../sdk/contract/vocabulary.ts';
import { createApp } from '../../worker/app.ts';
import { HOSTED_WORDS } from '../../worker/pages/hosted-words.ts';
import { FIND } from '../../worker/pages/tables/find.ts';
import { CHECK, FORM } from '../../worker/pages/tables/form.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, OFFICIALS, read, startApi } from '../helpers/api.ts';
import { MONDAY } from '../helpers/citizen.ts';
import type { Values } from '../helpers/page-browser.ts';
import { browserOf, codeIn, formOf, hiddenIn, numberIn, PAGE, READ, TEXT, TYPED } from '../helpers/page-browser.ts';

let api: Api;
let post: ReturnType<typeof browserOf>['post'];
let checked: ReturnType<typeof browserOf>['checked'];
let rows: ReturnType<typeof browserOf>['rows'];
before(async () => {
  api = await startApi(MONDAY);
  ({ post, checked, rows } = browserOf(api));
});
after(() => api.close());

describe('the form of an agency’s page', () => {
  it('is a whole page without script, in three languages, for search engines too', async () => {
    for (const lang of LANGUAGES) {
      const response = await api.request(`/a/kokshetau?lang=${lang}`);
      const text = await response.text();
      assert.equal(response.status, 200);
      assert.doesNotMatch(text, /<script(?! type="application\/ld\+json">| type="module" src="\/v1\/jauap-view\.js">)/);
      for (const words of [
        FORM[lang].notFormal,
        FORM[lang].heading,
        CHECK[lang].law.rights[1],
        'href="https://eotinish.kz"',
      ]) {
        assert.ok(text.includes(words), words);
      }
      assert.ok(!text.includes('name="code"'), 'no secret in a page that caches keep');
      assert.equal(response.headers.get('X-Robots-Tag'), 'all');
      assert.match(response.headers.get('Cache-Control') ?? '', /^public/);
      assert.equal(
        (
          await api.request(`/a/kokshetau?lang=${lang}`, {
            headers: { 'If-None-Match': response.headers.get('ETag') ?? '' },
          })
        ).status,
        304,
      );
    }
  });

  it('searches and filters without a script, keeps what is asked for, and is not to be found by its filters', async () => {
    const asked = 'q=нет такого слова&topic=roads&overdue=true&solved=no&object=road-3&from=2026-01-01';
    const response = await api.request(`/a/kokshetau?lang=ru&${asked}`);
    const text = await response.text();
    assert.equal(response.headers.get('X-Robots-Tag'), 'noindex');
    for (const part of [
      FIND.ru.search,
      FIND.ru.nothing,
      `href="/a/kokshetau?lang=ru#feed">${FIND.ru.all}`,
      'name="q" value="нет такого слова"',
      '<option value="roads" selected>',
      'name="overdue" value="true" checked',
      'name="solved" value="no" checked',
      'type="hidden" name="object" value="road-3"',
      'name="from" value="2026-01-01"',
      `<span class="mark">${FIND.ru.search}: нет такого слова</span>`,
      `<span class="mark">${FIND.ru.from}: 1 января 2026 года</span>`,
      `<span class="mark">${FIND.ru.refuted}</span>`,
    ])
      assert.ok(text.includes(part), part);
    // A browser without a calendar sends the day as it was typed; the words of a search stay as they are.
    const typed = await (await api.request('/a/kokshetau?from=01.01.2026&to=31.12.2026&q=01.01.2026')).text();
    for (const value of ['name="from" value="2026-01-01"', 'name="to" value="2026-12-31"', 'value="01.01.2026"'])
      assert.ok(typed.includes(value), value);
    assert.ok(!text.includes('id="by-territory"'), 'an agency without territories has none to choose');
    const hostile = await (await api.request('/a/kokshetau?q=%22%3E%3Cimg+src%3Dx%3E')).text();
    assert.ok(!hostile.includes('<img src=x>') && hostile.includes('&quot;&gt;&lt;img'));
  });

  it('shows what everybody will read before anything is sent, with a code that is in no address and no cache', async () => {
    const before = await rows();
    const { html, hidden } = await checked({ text: `${TEXT} Мой телефон 87011234567.` });
    assert.match(html, /<mark>\[/);
    assert.ok(!html.split('<form')[0]?.includes('87011234567'), 'hidden in what is shown');
    assert.ok(parseCode(hidden.code?.[0] ?? ''));
    assert.equal(await rows(), before);
    const response = await post({ ...TYPED, step: 'check' });
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    assert.equal(response.headers.get('X-Robots-Tag'), 'noindex');
    assert.equal(response.headers.get('Set-Cookie'), null);
  });

  it('gives the receipt of the API, which opens the appeal; sent again, the same one', async () => {
    const { hidden } = await checked();
    const before = await rows();
    const first = await post({ ...hidden, step: 'send' });
    const html = await first.text();
    assert.equal(first.status, 200);
    assert.equal(first.headers.get('Cache-Control'), 'no-store');
    assert.ok(html.includes(FORM.ru.accepted) && html.includes(FORM.ru.due('2026-12-07')));
    assert.ok(html.includes(FORM.ru.term(15)), 'why this date');
    assert.equal(parseCode(codeIn(html)), hidden.code?.[0]);
    api.setNow('2026-11-17T05:01:00.000Z');
    const again = await (await post({ ...hidden, step: 'send' })).text();
    assert.equal(again, html);
    assert.equal(await rows(), before + 1);
    const tracked = await read(
      await api.post(`/v1/appeals/${numberIn(html)}/track`, { code: codeIn(html) }),
      schema.TrackedAppeal,
    );
    assert.equal(tracked.original.text, TEXT);
    assert.equal(tracked.appeal.lang, 'ru');
    // The very request of the API under the key of the code finds the same appeal.
    const key = await idempotencyKeyOf(hidden.code?.[0] ?? '');
    assert.equal((await api.send({}, key)).status, 422);
  });

  it('makes one appeal of many presses at once', async () => {
    const { hidden } = await checked({ text: `${TEXT} Много раз.` });
    const before = await rows();
    const pages = await Promise.all(
      Array.from({ length: 4 }, async () => (await post({ ...hidden, step: 'send' })).text()),
    );
    assert.equal(new Set(pages.map(numberIn)).size, 1);
    assert.equal(await rows(), before + 1);
  });

  it('takes words that were changed after they were sent as another appeal, under another code', async () => {
    const { hidden } = await checked();
    const sent = numberIn(await (await post({ ...hidden, step: 'send' })).text());
    const changed = await post({ ...hidden, text: `${TEXT} И ещё одна рядом.`, step: 'send' });
    const html = await changed.text();
    assert.equal(changed.status, 422);
    assert.ok(html.includes(HOSTED_WORDS.ru.sentBefore));
    const renewed = hiddenIn(html);
    assert.notEqual(renewed.code?.[0], hidden.code?.[0]);
    const second = numberIn(await (await post({ ...renewed, step: 'send' })).text());
    assert.ok(second && second !== sent);
  });

  it('sends nothing that did not go through the check, or that another site has filled in', async () => {
    const before = await rows();
    assert.ok((await (await post({ ...TYPED, step: 'send' })).text()).includes(CHECK.ru.heading));
    const { hidden } = await checked();
    for (const headers of [
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { Origin: 'https://evil.example' },
    ]) {
      const response = await post({ ...hidden, step: 'send' }, headers as Record<string, string>);
      const html = await response.text();
      assert.ok(html.includes(HOSTED_WORDS.ru.fromElsewhere));
      assert.notEqual(hiddenIn(html).code?.[0], hidden.code?.[0], 'the foreign page does not know this code');
    }
    assert.equal(await rows(), before);
    for (const headers of [{ 'Sec-Fetch-Site': 'same-origin', Origin: 'null' }, {}]) {
      assert.ok(
        numberIn(await (await post({ ...hidden, step: 'send' }, headers as Record<string, string>)).text()),
        'the control',
      );
    }
  });

  it('holds what a program may have sent, with a receipt like any other', async (t) => {
    await saveAgency(api.env.DB, { ...AGENCY, moderation: 'post' }, OFFICIALS);
    t.after(() => saveAgency(api.env.DB, AGENCY, OFFICIALS));
    const publicationOf = async (number: string) =>
      (await read(await api.request(`/v1/appeals/${number}`), schema.PublicAppeal)).publication;
    const cases: [name: string, changes: Values, at: string, publication: string][] = [
      ['a person', {}, READ, 'published'],
      ['the field nobody sees', { website: 'https://spam.example' }, READ, 'awaiting'],
      ['faster than anybody reads', {}, MONDAY, 'awaiting'],
      ['no time of the check', { checked: undefined }, READ, 'awaiting'],
      ['a time that is none', { checked: 'soon' }, READ, 'awaiting'],
    ];
    for (const [name, changes, at, publication] of cases) {
      const { hidden } = await checked({ text: `${TEXT} ${name}` });
      api.setNow(at);
      const response = await post({ ...hidden, ...changes, step: 'send' });
      const html = await response.text();
      assert.equal(response.status, 200, name);
      assert.ok(codeIn(html), name);
      assert.equal(await publicationOf(numberIn(html)), publication, name);
    }
  });

  it('keeps what was typed when the service fails, and the next press is the same appeal', async (t) => {
    t.mock.method(console, 'error', () => {});
    const { hidden } = await checked();
    const DB = {
      prepare: (sql: string) => api.env.DB.prepare(sql),
      batch: (() => {
        let calls = 0;
        return (of: D1PreparedStatement[]) =>
          calls++ ? Promise.reject(new Error('D1 DB is overloaded')) : api.env.DB.batch(of);
      })(),
    } as unknown as D1Database;
    const init = { method: 'POST', body: formOf({ ...hidden, step: 'send' }) };
    const failed = await createApp({ clock: () => new Date(READ) }).request(PAGE, init, { ...api.env, DB });
    const html = await failed.text();
    assert.equal(failed.status, 503);
    assert.equal(failed.headers.get('Retry-After'), '5');
    assert.ok(html.includes(FORM.ru.problems.unavailable));
    assert.deepEqual(hiddenIn(html).code, hidden.code);
    assert.deepEqual(hiddenIn(html).text, hidden.text);
  });
});

describe('the version for people with low vision, where no script runs', () => {
  const seen = (cookie: string) => ({ Cookie: `jauap-view=${cookie}` });
  const rootOf = (html: string) => /<html [^>]*>/.exec(html)?.[0];
  let number = '';
  before(async () => {
    const { hidden } = await checked();
    number = numberIn(await (await post({ ...hidden, step: 'send' })).text());
  });

  const answers: readonly (readonly [what: string, path: string, values: Values])[] = [
    ['a form that is sent back', PAGE, { ...TYPED, text: '' }],
    ['the check', PAGE, TYPED],
    ['a wrong code', '/a/kokshetau/{number}?lang=ru', { code: 'nonsense' }],
    ['the question before a support', '/a/kokshetau/{number}/support?lang=ru', { act: 'support' }],
  ];
  for (const [what, path, values] of answers)
    it(`goes on: ${what}`, async () => {
      const html = await (await post(values, seen('size-200.black.letters'), path.replace('{number}', number))).text();
      assert.equal(rootOf(html), '<html data-jauap-view="size-200 black letters" lang="ru">', html);
      assert.ok(!html.includes('<script'), 'without any script');
    });

  it('goes on: the receipt', async () => {
    const { hidden } = await checked();
    const sent = await post({ ...hidden, step: 'send' }, seen('no-pictures'));
    assert.equal(rootOf(await sent.text()), '<html data-jauap-view="no-pictures" lang="ru">');
    assert.equal(sent.headers.get('Cache-Control'), 'no-store');
  });

  it('is not what somebody else has written', async () => {
    const forged = [
      '',
      'size-300',
      'black.nonsense',
      'black.white',
      'black.size-200',
      'size-200..black',
      '"><script>alert(1)</script>',
      '%22%3E%3Cscript%3E',
      'x'.repeat(4000),
    ];
    const plain = rootOf(await (await post(TYPED)).text());
    assert.equal(plain, '<html lang="ru">');
    for (const cookie of forged) assert.equal(rootOf(await (await post(TYPED, seen(cookie))).text()), plain, cookie);
  });

  it('changes no page that a cache may keep', async () => {
    for (const path of [PAGE, `/a/kokshetau/${number}`, '/a/kokshetau/stats', '/ratings', '/embed/kokshetau']) {
      const plain = await api.request(path);
      const other = await api.request(path, { headers: seen('size-200.black') });
      assert.equal(await other.text(), await plain.text(), path);
      assert.equal(other.headers.get('ETag'), plain.headers.get('ETag'));
      assert.doesNotMatch(other.headers.get('Vary') ?? '', /cookie/i);
    }
  });
});
