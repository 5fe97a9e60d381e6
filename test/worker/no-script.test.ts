/**
 * The main job in a browser that runs no script: real worker, real pages, real style sheet. Every page is judged by axe in a second tab,
 * which has script for axe alone. Needs the build in `dist/site`.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import { SCOPES } from '../../sdk/contract/desk-vocabulary.ts';
import { HOSTED_WORDS } from '../../worker/pages/hosted-words.ts';
import { SIMILAR, TRACK, VERDICT } from '../../worker/pages/tables/case.ts';
import { CHECK, FORM } from '../../worker/pages/tables/form.ts';
import { issueStaffToken } from '../../worker/services/issue-staff-token.ts';
import { photoFiles } from '../desk/photo-file.ts';
import { AGENCY, answerDraft } from '../helpers/api.ts';
import { AXE } from '../helpers/axe.ts';
import { askTroubled, HOSTED, LOOKS, openAgencies, PAGE_ROUTES, TROUBLE } from '../helpers/hosted-pages.ts';
import type { WorkerUnderTest } from '../helpers/worker-under-test.ts';
import { startWorker } from '../helpers/worker-under-test.ts';
import { resolveChromium } from '../tools/chromium.ts';

const TEXT = 'Абай көшесі, 14-үйдің жанында терең шұңқыр бар, кеше көлік дөңгелегін жарып алды.';
const PHONE = '87011234567';

let worker: WorkerUnderTest;
let browser: Browser;
let page: Page;
let judge: Page;
before(async () => {
  worker = await startWorker({ unlimited: true });
  await openAgencies(worker.env.DB, new Date().toISOString().slice(0, 10));
  const { executablePath, args, env } = await resolveChromium();
  browser = await launch({ executablePath, args: [...args], env });
  page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  judge = await browser.newPage();
  // The page under judgement is a copy without an address, in which axe could not be loaded under the page's own policy.
  await judge.setBypassCSP(true);
});
after(async () => {
  await browser?.close();
  await worker?.close();
});

const text = () => page.$eval('main', ({ textContent }) => textContent ?? '');

/** Presses a button, and waits for the page that it leads to. */
async function press(selector: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click(selector)]);
}

/** What axe finds in the page of the judge. It stays there from one page to the next. */
async function faults(): Promise<string[]> {
  if (!(await judge.evaluate(() => 'axe' in globalThis))) await judge.evaluate(AXE);
  return judge.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

const isTooWide = () => judge.evaluate(() => document.documentElement.scrollWidth > innerWidth);

/** Style sheets by their addresses. */
const sheets = new Map<string, string>();

/** A copy that needs no address: with its style in it, and without its script. */
async function show(html: string): Promise<void> {
  const [link = '', href = ''] = /<link rel="stylesheet" href="([^"]*)">/.exec(html) ?? [];
  const css = sheets.get(href) ?? (await (await worker.fetch(href)).text());
  sheets.set(href, css);
  await judge.setContent(
    html.replace(link, `<style>${css}</style>`).replace(/<script type="module"[^>]*>/g, '<script>'),
  );
}

async function lookAt(width: number, scheme: 'light' | 'dark'): Promise<void> {
  await judge.setViewport({ width, height: 800 });
  await judge.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
}

/** Nothing axe finds, at 320 px and in the dark too, and nothing wider than the window. */
async function looksRight(what: string): Promise<void> {
  await judge.bringToFront();
  const html = await page.content();
  for (const [width, scheme] of [
    [320, 'light'],
    [1280, 'dark'],
  ] as const) {
    await lookAt(width, scheme);
    await show(html);
    assert.equal(await isTooWide(), false, `${what} is too wide`);
    assert.deepEqual(await faults(), [], `${what}, ${width} px, ${scheme}`);
  }
  // A tab behind another one takes no clicks.
  await page.bringToFront();
}

async function act(number: string, act: string, body: object): Promise<void> {
  const agency = AGENCY.id;
  const { token } = await issueStaffToken(worker.env.DB, {
    agency,
    name: 'Тест',
    scopes: SCOPES,
    days: 1,
    now: new Date(),
  });
  const response = await worker.fetch(`/v1/desk/appeals/${number}/${act}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
  });
  assert.equal(response.status, 200, await response.text());
}

/** Of the appeal that is told of. */
let number = '';
let code = '';

describe('the main job without script', () => {
  it('leads to what is missing, and keeps the photo with what was typed', async () => {
    await page.goto(`${worker.url}/a/kokshetau?lang=kk`);
    await looksRight('the page of the agency');
    await page.type('#text', `${TEXT} ${PHONE}`);
    const chosen = await page.$('#photos');
    await (chosen as unknown as { uploadFile(file: string): Promise<void> }).uploadFile(photoFiles().before);
    await press('button[value=check]');
    assert.match(await page.title(), new RegExp(`^${HOSTED_WORDS.kk.error}: `));
    assert.ok((await text()).includes(FORM.kk.problems.invalid));
    await looksRight('the form that was sent back');
    assert.equal(await page.$eval('#text', (field) => (field as HTMLTextAreaElement).value), `${TEXT} ${PHONE}`);
    assert.ok((await text()).includes('before.jpg'));
  });

  it('shows what everybody will read, and gives the receipt', async () => {
    await page.click('#kind-report');
    await page.select('#topic', 'roads');
    await page.click('[id="consent.processing"]');
    await page.click('[id="consent.publication"]');
    await press('button[value=check]');
    const checking = await text();
    assert.ok(checking.includes(CHECK.kk.preview) && checking.includes(TEXT) && !checking.includes(PHONE));
    await looksRight('the check');
    await press('button[value=send]');
    assert.ok((await text()).includes(FORM.kk.accepted), await text());
    await looksRight('the receipt');
    number = await page.$eval('.number', ({ textContent }) => textContent ?? '');
    code = await page.$eval('code', ({ textContent }) => textContent ?? '');
    assert.ok(number && code && !page.url().includes(code.slice(0, 4)));
  });

  it('gives the same receipt when the page is loaded again', async () => {
    await page.reload();
    assert.equal(await page.$eval('.number', ({ textContent }) => textContent), number);
    const count = (table: string) => worker.env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first('n');
    assert.deepEqual([await count('appeals'), await count('appeal_photos')], [1, 1]);
  });

  it('shows the answer to everybody, and takes the verdict of the holder of the code', async () => {
    await act(number, 'moderation', { decision: 'publish', version: 1 });
    await act(number, 'answer', answerDraft(2));
    await page.goto(`${worker.url}/a/kokshetau?lang=kk`);
    assert.ok((await text()).includes('Жасалды: Абай көшесі'));
    await looksRight('the feed');
    await press(`a[href*="${number}"]`);
    await looksRight('the page of the case');
    await page.type('#code', code.toLowerCase());
    await press('button[value=track]');
    assert.ok((await text()).includes(PHONE), 'one’s own words, as written');
    await looksRight('the case as its citizen sees it');
    await page.click('#solved');
    await page.click('#clear');
    await press('button[value=verdict]');
    assert.ok((await text()).includes(VERDICT.kk.recorded));
    await page.goto(`${worker.url}/a/kokshetau/${number}?lang=ru`);
    assert.ok((await text()).includes(TRACK.ru.solvedSaid.yes));
  });

  it('takes the support of somebody else once, asked and pressed', async () => {
    await page.goto(`${worker.url}/a/kokshetau/${number}?lang=kk`);
    for (const supports of [1, 1]) {
      await press('form[action*="/support"] button');
      if (await page.$('input[name=key]')) {
        await looksRight('the question before a support');
        // As if a person had read for a while; a program that is quicker is held.
        await page.$eval('input[name=checked]', (field) => field.setAttribute('value', '1'));
        await press('button[value=support]');
      }
      assert.ok((await text()).includes(SIMILAR.kk.supported(supports)), await text());
      await looksRight('the support that was counted');
      await press(`a[href*="${number}"]`);
    }
  });

  it('has left nothing of it in a log', () => {
    const logged = JSON.stringify(worker.logs());
    for (const secret of [code, code.replaceAll('-', ''), PHONE, 'дөңгелегін'])
      assert.ok(!logged.includes(secret), secret);
  });
});

/** A sheet of A4 at 96 dots an inch, within the margins of a page; the poster brings its own. */
const sheetOf = (html: string): number => (html.includes('/v1/poster.css') ? 794 : 680);

describe('every hosted page', () => {
  it('is in the list of those that are looked at', () => {
    assert.deepEqual(Object.keys(HOSTED).sort(), [...PAGE_ROUTES].sort());
  });

  it('has nothing that axe finds, and nothing too wide, narrow and wide, light and dark', async () => {
    const asked = Object.values(HOSTED).flatMap((pages) => Object.entries(pages(number)));
    await judge.bringToFront();
    for (const [lang, width, scheme] of LOOKS) {
      await lookAt(width, scheme);
      for (const [what, ask] of [...asked, ...Object.entries(TROUBLE)]) {
        const { path, init, status } = ask(lang);
        const response = await (what in TROUBLE ? askTroubled(path) : worker.fetch(path, init));
        const html = await response.text();
        assert.deepEqual([response.status, /<html lang="(\w+)"/.exec(html)?.[1]], [status, lang], what);
        await show(html);
        assert.equal(await isTooWide(), false, `${what} in ${lang} is too wide`);
        assert.deepEqual(await faults(), [], `${what} in ${lang}`);
      }
    }
  });

  it('fits on paper, and on a small phone in the longest words', async () => {
    for (const [what, ask] of Object.values(HOSTED).flatMap((pages) => Object.entries(pages(number)))) {
      const { path, init } = ask('ru');
      const html = await (await worker.fetch(path, init)).text();
      await lookAt(320, 'light');
      await show(html);
      assert.equal(await isTooWide(), false, what);
      await judge.emulateMediaType('print');
      await judge.setViewport({ width: sheetOf(html), height: 1000 });
      assert.equal(await isTooWide(), false, `${what} on paper`);
      await judge.emulateMediaType('screen');
    }
  });

  it('is one sheet of paper, where it is a poster', async () => {
    for (const [lang] of LOOKS) {
      await show(await (await worker.fetch(`/a/kokshetau/poster?lang=${lang}`)).text());
      await judge.emulateMediaType('print');
      const sheet = Buffer.from(await judge.pdf({ preferCSSPageSize: true })).toString('latin1');
      assert.equal(/\/Count (\d+)/.exec(sheet)?.[1], '1', lang);
      await judge.setViewport({ width: 794, height: 1123 });
      const cut = await judge.$eval('main', (main) => main.scrollHeight - main.clientHeight);
      assert.equal(cut, 0, 'and nothing is cut off');
      await judge.emulateMediaType('screen');
    }
  });

  it('is one with something in it', async () => {
    for (const [path, words] of [
      ['/a/kokshetau/stats', '<svg'],
      ['/ratings', AGENCY.names.kk],
      ['/ratings?kind=officials', 'Сәуле Ахметова'],
    ])
      assert.ok((await (await worker.fetch(path ?? '')).text()).includes(words ?? '-'), path);
  });

  it('would be found out: without words, in grey, and wider than the window', async () => {
    await show(
      '<!doctype html><html><body><main><input><p style="color:#ccc;inline-size:3000px">Сөз</p></main></body></html>',
    );
    assert.ok(await isTooWide());
    const found = (await faults()).map((fault) => fault.split(':')[0]);
    for (const rule of ['color-contrast', 'html-has-lang', 'label']) assert.ok(found.includes(rule), rule);
  });
});
