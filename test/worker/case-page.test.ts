import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { LANGUAGES } from '../../sdk/contract/vocabulary.ts';
import { MORE_WORDS } from '../../widget/locales/more.ts';
import { createApp } from '../../worker/app.ts';
import { HOSTED_WORDS } from '../../worker/pages/hosted-words.ts';
import { TRACK } from '../../worker/pages/tables/case.ts';
import { PAGE_WORDS } from '../../worker/pages/words.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, answerDraft, OFFICIALS, startApi } from '../helpers/api.ts';
import type { Mine } from '../helpers/citizen.ts';
import { citizenOf, MONDAY } from '../helpers/citizen.ts';
import { photographerOf } from '../helpers/photographer.ts';

let api: Api;
let citizen: ReturnType<typeof citizenOf>;
let mine: Mine;
before(async () => {
  api = await startApi(MONDAY);
  citizen = citizenOf(api);
  mine = await citizen.published();
});
after(() => api.close());

const page = (path = `/a/kokshetau/${mine.number}`, init?: RequestInit) => api.request(path, init);
const textOf = async (...of: Parameters<typeof page>) => (await page(...of)).text();

describe('the page of a case', () => {
  it('says without script what everybody may know, and brings the element for the rest', async () => {
    const text = await textOf();
    assert.match(text, /^<!doctype html>\n<html lang="ru">/);
    assert.ok(text.includes(`<title>Дороги · ${mine.number} · Акимат города Кокшетау</title>`));
    assert.match(text, /<span class="mark" data-status="registered">Зарегистрировано<\/span>/);
    assert.match(text, /<time datetime="2026-12-07">7 декабря 2026 года<\/time>/);
    assert.ok(text.includes('глубокая яма') && text.includes(TRACK.ru.term(15)), 'the words, and why this date');
    assert.ok(!text.includes('10:00'), 'but not the minute in which somebody wrote');
    const element = text.slice(
      text.indexOf(`<jauap-track number="${mine.number}" lang="ru">`),
      text.indexOf('</jauap-track>'),
    );
    assert.match(
      element,
      /<form method="post" .*name="code"/s,
      'where the element does not come, a form is in its place',
    );
    assert.ok(text.includes('<script type="module" src="/v1/jauap-track.js"></script>'));
  });

  it('says that the term has passed', async (t) => {
    t.after(() => api.setNow(MONDAY));
    assert.ok(!(await textOf()).includes('Просрочено'));
    api.setNow('2026-12-08T05:00:00.000Z');
    assert.ok((await textOf()).includes('Просрочено на 1 рабочий день.'));
  });

  it('tells the whole case: answer, measures, photos before and after, verdict, words, history', async (t) => {
    t.after(() => api.setNow(MONDAY));
    const photographer = photographerOf(api);
    const own = await photographer.stored();
    const case1 = await citizen.published({ photos: [own.id] });
    const shot = await photographer.stored();
    await api.act(case1.number, 'answer', {
      ...answerDraft(2),
      measures: [{ what: { ru: 'Яма заделана' }, on: '2026-11-16', place: 'улица Абая, 14' }],
      photos: [{ id: shot.id, when: 'after' }],
      links: [{ kind: 'document', url: 'https://kokshetau.example/akt.pdf', title: 'Акт работ' }],
    });
    await citizen.done(case1, 'verdict', { solved: 'partly', clear: true });
    const text = await textOf(`/a/kokshetau/${case1.number}`);
    const said = [
      'Сделано: яма',
      'Жасалды:',
      'Яма заделана',
      'Акт работ',
      'Ерлан Жұмабаев',
      TRACK.ru.solvedSaid.partly,
    ];
    for (const words of [...said, TRACK.ru.statuses.answered, TRACK.ru.events.verdict_given]) {
      assert.ok(text.includes(words), words);
    }
    const after = `<img src="/v1/appeals/${case1.number}/photos/${shot.id}"`;
    assert.match(text, new RegExp(`${after}[^>]* alt="Стало, 1"`));
    assert.ok(!text.includes(own.id), 'a photo nobody has published is in no page');
    assert.equal((await api.request(`/v1/appeals/${case1.number}/photos/${shot.id}`)).status, 200);
  });

  it('leads to everything about the same thing, and nowhere where there is none or its words are not shown', async () => {
    const about = await citizen.published({ object: 'school:12' });
    const link = (lang: string) =>
      `<a href="/a/kokshetau?object=school%3A12&amp;lang=${lang}#feed">${MORE_WORDS[lang as 'kk'].object}</a>`;
    for (const lang of ['kk', 'ru', 'en']) {
      const text = await textOf(`/a/kokshetau/${about.number}?lang=${lang}`);
      assert.ok(text.includes(`school:12<br>${link(lang)}`), lang);
    }
    const feed = await textOf('/a/kokshetau?object=school%3A12&lang=ru');
    assert.ok(feed.includes('<span class="mark">Объект: school:12</span>') && feed.includes(about.number));
    const hidden = await citizen.sent({ object: 'school:12' });
    for (const { number } of [hidden, await citizen.published()])
      assert.ok(!(await textOf(`/a/kokshetau/${number}?lang=ru`)).includes(MORE_WORDS.ru.object));
  });

  it('is found by a search if its words are for everybody; a tombstone is not, and says why there are no words', async () => {
    const robots = async (number: string) => (await page(`/a/kokshetau/${number}`)).headers.get('X-Robots-Tag');
    assert.equal(await robots(mine.number), 'all');
    const waiting = await citizen.sent();
    const refused = await citizen.sent();
    await api.act(refused.number, 'moderation', { decision: 'reject', reason: 'insult', version: 1 });
    const silent = await citizen
      .published({ consent: { processing: true, publication: false } })
      .catch(() => citizen.sent({ consent: { processing: true, publication: false } }));
    for (const [one, reason] of [
      [waiting, TRACK.ru.statuses.moderation],
      [refused, `${TRACK.ru.statuses.rejected}: ${TRACK.ru.rejections.insult}`],
      [silent, ''],
    ] as const) {
      assert.equal(await robots(one.number), 'noindex');
      const text = await textOf(`/a/kokshetau/${one.number}`);
      assert.ok(text.includes(reason) && !text.includes('яма'), 'no word of the citizen');
    }
  });

  it('speaks the language asked for, else the one of the appeal, and links the others', async () => {
    for (const lang of LANGUAGES) {
      const text = await textOf(`/a/kokshetau/${mine.number}?lang=${lang}`);
      assert.ok(text.includes(`<html lang="${lang}">`));
      assert.ok(text.includes(TRACK[lang].statuses.registered));
      for (const other of LANGUAGES) {
        const href = `href="/a/kokshetau/${mine.number}?lang=${other}"`;
        assert.equal(text.includes(`<a lang="${other}" hreflang="${other}" ${href}>`), other !== lang);
      }
    }
    assert.ok((await textOf(`/a/kokshetau/${mine.number}?lang=de`)).includes('<html lang="ru">'));
  });

  it('is found in either case, and under no other agency, number or method', async () => {
    assert.equal((await page(`/a/kokshetau/${mine.number.toLowerCase()}`)).status, 200);
    await saveAgency(api.env.DB, { ...AGENCY, id: 'astana', prefix: 'AST' }, OFFICIALS);
    const paths = [
      `/a/astana/${mine.number}`,
      `/a/atlantis/${mine.number}`,
      '/a/kokshetau/KOK-2026-999999-A',
      '/a/kokshetau/%3Cscript%3E',
    ];
    for (const path of paths) {
      const response = await page(path);
      assert.equal(response.status, 404, path);
      assert.match(response.headers.get('Content-Type') ?? '', /^text\/html/);
      assert.equal(response.headers.get('Cache-Control'), 'no-store');
      const text = await response.text();
      assert.ok(text.includes('<h1>Мұндай бет жоқ</h1>'));
      assert.deepEqual(text.match(/<script[^>]*>/g), ['<script type="module" src="/v1/jauap-view.js">'], path);
      const [, , agency] = path.split('/');
      assert.ok(text.includes(`<a href="/a/${agency}?lang=kk">`), 'the agency is the way on');
    }
  });

  it('shows a hostile name of an agency as text, in the page and in its title', async (t) => {
    const hostile = `</title></script><img src=x onerror="alert(1)">&'\u0060`;
    await saveAgency(api.env.DB, { ...AGENCY, names: { kk: hostile } }, OFFICIALS);
    t.after(() => saveAgency(api.env.DB, AGENCY, OFFICIALS));
    const text = await textOf();
    const escaped = '&lt;/title&gt;&lt;/script&gt;&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;`';
    assert.equal(text.split(escaped).length - 1, 3, 'and in what networks are told');
    assert.ok(!text.includes('<img'));
  });

  it('carries nothing of its address into its markup but what was escaped', async () => {
    for (const path of ['/n/%22%3E%3Cimg%3E', '/u/%22onfocus=x', '/a/a/%22%3E%3Cimg%3E']) {
      const text = await textOf(path);
      assert.ok(!/<img|"onfocus/.test(text), path);
    }
  });

  it('says in the look of a page that the service is down', async (t) => {
    t.mock.method(console, 'error', () => {});
    const DB = {
      prepare: (sql: string) => api.env.DB.prepare(sql),
      batch: () => Promise.reject(new Error('D1 DB is overloaded')),
    } as unknown as D1Database;
    const response = await createApp().request(`/a/kokshetau/${mine.number}`, {}, { ...api.env, DB });
    assert.equal(response.status, 503);
    assert.equal(response.headers.get('Retry-After'), '5');
    assert.match(await response.text(), /Қызмет уақытша қолжетімсіз/);
  });
});

describe('the headers of the pages', () => {
  const POLICY =
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types jauap";

  for (const path of [
    '/a/kokshetau',
    '/a/kokshetau/KOK-2026-000001-A',
    '/n/token',
    '/u/token',
    '/a/kokshetau/nothing',
  ]) {
    it(`are strict: ${path}`, async () => {
      const { headers } = await page(path);
      assert.equal(headers.get('Content-Security-Policy'), POLICY);
      assert.equal(headers.get('Referrer-Policy'), 'no-referrer');
      if (path !== '/a/kokshetau') assert.equal(headers.get('X-Robots-Tag'), 'noindex');
      assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
      assert.equal(headers.get('X-Frame-Options'), 'DENY');
      assert.match(headers.get('Strict-Transport-Security') ?? '', /max-age=63072000/);
    });
  }

  it('leave those of the data as they were', async () => {
    const { headers } = await page('/v1/agencies/kokshetau');
    assert.equal(headers.get('Content-Security-Policy'), "default-src 'none'; frame-ancestors 'none'");
    assert.equal(headers.get('X-Robots-Tag'), null);
  });

  it('fit the markup: no inline style, script or handler in any page', async () => {
    for (const path of [
      '/a/kokshetau',
      `/a/kokshetau/${mine.number}`,
      '/n/token',
      '/u/token',
      '/a/kokshetau/nothing',
    ]) {
      const text = await textOf(path);
      assert.ok(!/\sstyle=|<style|\son\w+=|<script>|javascript:/.test(text), path);
    }
  });
});

describe('the words of the pages', () => {
  it('of the forms are all there in every language', () => {
    const { kk, ru, en } = HOSTED_WORDS;
    for (const key of Object.keys(kk) as (keyof typeof kk)[]) {
      assert.equal(new Set([kk[key], ru[key], en[key]].map(String)).size, 3, key);
    }
  });

  it('are all there, and differ by language', () => {
    const { kk, ru, en } = PAGE_WORDS;
    for (const key of Object.keys(kk) as (keyof typeof kk)[]) {
      assert.ok(kk[key] && ru[key] && en[key], key);
      assert.equal(new Set([kk[key], ru[key], en[key]]).size, 3, key);
    }
  });
});
