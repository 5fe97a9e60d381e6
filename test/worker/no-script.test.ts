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
import { saveAgency } from '../../worker/store/agencies.ts';
import { photoFiles } from '../desk/photo-file.ts';
import { AGENCY, answerDraft, OFFICIALS } from '../helpers/api.ts';
import { AXE } from '../helpers/axe.ts';
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
  await saveAgency(worker.env.DB, AGENCY, OFFICIALS);
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

/** Nothing axe finds, at 320 px and in the dark too, and nothing wider than the window. */
async function looksRight(what: string): Promise<void> {
  await judge.bringToFront();
  const css = await (await worker.fetch('/v1/page.css')).text();
  const html = (await page.content()).replace(/<link rel="stylesheet"[^>]*>/, `<style>${css}</style>`);
  for (const [width, scheme] of [
    [320, 'light'],
    [1280, 'dark'],
  ] as const) {
    await judge.setViewport({ width, height: 800 });
    await judge.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await judge.setContent(html);
    assert.equal(
      await judge.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
      true,
      `${what} is too wide`,
    );
    await judge.evaluate(AXE);
    const found = await judge.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    });
    assert.deepEqual(found, [], `${what}, ${width} px, ${scheme}`);
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

describe('the main job without script', () => {
  let number = '';
  let code = '';

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
