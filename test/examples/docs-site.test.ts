/** The documentation as it is served: strict headers, no script, nothing foreign, and pages that people can read. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { LANGUAGES } from '../../sdk/contract/vocabulary.ts';
import { OPERATIONS } from '../../worker/http/operations.ts';
import type { DeskUnderTest } from '../desk/browser.ts';
import { overflowOf, startDesk } from '../desk/browser.ts';
import { faultsOf } from '../helpers/axe.ts';
import { docsFiles, SOURCES } from '../tools/docs/site.ts';
import { ROOMS } from '../tools/docs/words.ts';

/** Where pictures of the pages go; none are made without it. */
const { SHOTS } = process.env;

const PAGES = LANGUAGES.flatMap((lang) => ROOMS.map((room) => `/docs/${lang}/${room}.html`));
const files = docsFiles();

describe('the documentation', () => {
  it('has no script, no inline style and nothing of another host', () => {
    for (const [name, text] of Object.entries(files)) {
      assert.doesNotMatch(text, /<script|<style|\sstyle=|\son\w+=|javascript:/, name);
      assert.doesNotMatch(text, /(?:src|<link[^>]*href)="(?:https?:)?\/\//, name);
    }
  });

  it('leads to no page and no heading that is not there', () => {
    for (const page of PAGES) {
      const text = files[page.slice(1)] ?? '';
      for (const [, href = ''] of text.matchAll(/<a [^>]*href="([^"]+)"/g)) {
        const [path = '', anchor] = href.split('#');
        if (/^https?:/.test(href) || path === '/openapi.json') continue;
        const target = path === '' ? text : files[path.slice(1)];
        assert.ok(target, `${page} leads to ${href}`);
        if (anchor) assert.ok(target.includes(`id="${decodeURIComponent(anchor)}"`), `${page} leads to ${href}`);
      }
    }
  });

  it('names every operation of the API under an anchor of its own', () => {
    for (const lang of LANGUAGES)
      for (const { id } of OPERATIONS) assert.ok(files[`docs/${lang}/api.html`]?.includes(`<h3 id="${id}">`), id);
  });

  describe('in a browser', () => {
    let desk: DeskUnderTest;
    before(async () => {
      desk = await startDesk();
    });
    after(() => desk.close());

    it('is found under short addresses, in the language asked for', async () => {
      for (const [short, long] of [
        ['/docs', '/docs/kk/citizen.html'],
        ['/docs?lang=ru', '/docs/ru/citizen.html'],
        ['/docs/ru', '/docs/ru/citizen.html'],
        ['/docs/api', '/docs/en/api.html'],
        ['/docs/api?lang=kk', '/docs/kk/api.html'],
      ] as const) {
        const response = await desk.worker.fetch(short, { redirect: 'manual' });
        assert.deepEqual([response.status, response.headers.get('Location')], [302, long]);
      }
    });

    it('comes with a policy under which nothing could run or be framed', async () => {
      const { status, headers } = await desk.worker.fetch('/docs/kk/citizen.html');
      assert.equal(status, 200);
      assert.match(headers.get('Content-Type') ?? '', /^text\/html/);
      const policy = headers.get('Content-Security-Policy') ?? '';
      assert.match(policy, /^default-src 'none'; style-src 'self';.* frame-ancestors 'none'/);
      assert.doesNotMatch(policy, /unsafe|script-src|\*/);
      for (const [name, value] of [
        ['X-Content-Type-Options', 'nosniff'],
        ['Referrer-Policy', 'no-referrer'],
        ['X-Frame-Options', 'DENY'],
      ] as const)
        assert.equal(headers.get(name), value);
    });

    it('can be read on a small screen, in the dark and by everybody', async () => {
      const { page } = await desk.seat();
      await page.setViewport({ width: 320, height: 640 });
      const foreign: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(desk.origin)) foreign.push(request.url());
      });
      // What is written in one language differs between the others in its frame alone.
      for (const path of PAGES.filter(isRead)) {
        await page.emulateMediaFeatures([
          { name: 'prefers-color-scheme', value: path.includes('/ru/') ? 'dark' : 'light' },
        ]);
        await page.goto(desk.origin + path);
        if (SHOTS) await page.screenshot({ path: `${SHOTS}/${path.slice(6).replace('/', '-')}-320.png` });
        assert.equal(await overflowOf(page), 0, `${path} is wider than 320 px`);
        if (path.endsWith('/api.html')) await thin(page);
        assert.deepEqual(await faultsOf(page), [], path);
      }
      assert.deepEqual(foreign, []);
    });
  });
});

/** Whether the page is written in its own language: one that is shown in another's is looked at there. */
function isRead(path: string): boolean {
  const [, lang = '', room = ''] = /^\/docs\/(\w+)\/([\w-]+)\.html$/.exec(path) ?? [];
  const parts: Partial<Record<string, object>> =
    room === 'api' ? { en: {} } : (SOURCES[room as keyof typeof SOURCES] ?? {});
  return parts[lang] !== undefined;
}

/** Leaves every twentieth operation and schema, and the contents of those: axe takes a minute for all of them, and they are alike. */
function thin(page: Page): Promise<void> {
  return page.evaluate(() => {
    document.querySelectorAll('section').forEach((section, i) => {
      if (i % 20 > 0) section.remove();
    });
    for (const item of document.querySelectorAll('.contents li')) {
      const anchor = item.querySelector('a')?.hash.slice(1) ?? '';
      if (!document.getElementById(anchor)) item.remove();
    }
  });
}
