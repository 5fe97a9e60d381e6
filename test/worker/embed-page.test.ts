/** The frame in a real browser, on a site that may have it and on one that may not. Needs the build in `dist/site`. */
import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import scrape from 'open-graph-scraper';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import { SIZE } from '../../widget/embed/size.ts';
import { FORM } from '../../worker/pages/tables/form.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import { AGENCY, OFFICIALS } from '../helpers/api.ts';
import type { WorkerUnderTest } from '../helpers/worker-under-test.ts';
import { startWorker } from '../helpers/worker-under-test.ts';
import { resolveChromium } from '../tools/chromium.ts';

let worker: WorkerUnderTest;
let browser: Browser;
let page: Page;
let own: Site;
let foreign: Site;
/** What the browser has complained of on the page around the frame and in it. */
let complaints: string[] = [];

interface Site {
  readonly origin: string;
  readonly server: Server;
}

/** A site with a strict policy of its own: the frame is all it allows, and the script where it is asked for. */
async function site(): Promise<Site> {
  const server = createServer(({ url = '' }, response) => {
    const bare = url.includes('bare');
    const script = bare ? '' : `<script type="module" src="${worker.url}/v1/jauap-embed.js"></script>`;
    // A frame in which no script may run, as in a browser that runs none.
    const still = url.includes('still') ? 'sandbox="allow-forms allow-popups"' : '';
    const policy = `default-src 'none'; frame-src http:; ${bare ? '' : `script-src ${worker.url};`} require-trusted-types-for 'script'`;
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy });
    response.end(`<!doctype html><html lang="ru"><title>Сайт</title>
${script}<iframe src="${worker.url}/embed/kokshetau?lang=ru" title="Jauap" width="100%" height="300" ${still}></iframe>`);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

before(async () => {
  worker = await startWorker({ unlimited: true });
  own = await site();
  foreign = await site();
  await saveAgency(worker.env.DB, { ...AGENCY, origins: [own.origin] }, OFFICIALS);
  const { executablePath, args, env } = await resolveChromium();
  browser = await launch({ executablePath, args: [...args], env });
  page = await browser.newPage();
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
});
after(async () => {
  await browser?.close();
  for (const { server } of [own, foreign]) server?.close();
  await worker?.close();
});

const heightOf = () => page.$eval('iframe', (frame) => Number((frame as HTMLIFrameElement).height));
const framed = async (): Promise<Frame> => {
  const frame = await (await page.waitForSelector('iframe'))?.contentFrame();
  assert.ok(frame);
  return frame;
};
const heightIsNot = (height: number) =>
  page.waitForFunction((known) => Number(document.querySelector('iframe')?.height) !== known, {}, height);
/** Once the widget has drawn its words. */
const drawn = (frame: Frame) =>
  frame.waitForFunction(() => document.querySelector('jauap-widget')?.shadowRoot?.querySelector('button'));
const opensForm = (frame: Frame) =>
  frame.evaluate(() => document.querySelector('jauap-widget')?.shadowRoot?.querySelector('button')?.click());

/** Heights that the page itself makes up, one of them under a foreign origin. */
const forged = (height: number, type: string) => {
  window.postMessage({ type, height }, location.origin);
  dispatchEvent(
    new MessageEvent('message', { data: { type, height }, origin: 'https://evil.example', source: window }),
  );
};

describe('a frame on the agency’s own site', () => {
  it('is as high as what is in it, and follows it', async () => {
    complaints = [];
    await page.goto(`${own.origin}/`);
    const frame = await framed();
    await drawn(frame);
    await heightIsNot(300);
    await opensForm(frame);
    await page.waitForFunction(() => Number(document.querySelector('iframe')?.height) > 700);
    const open = await heightOf();
    await frame.waitForFunction(
      (height) =>
        document.body.getBoundingClientRect().height <= height && document.documentElement.scrollHeight <= height,
      {},
      open,
    );
    assert.deepEqual(complaints, [], 'neither page broke a rule of the other');
  });

  it('believes nobody but the frame itself', async () => {
    await page.goto(`${own.origin}/`);
    await drawn(await framed());
    await heightIsNot(300);
    const known = await heightOf();
    await page.evaluate(forged, 9999, SIZE);
    // A frame of another site, beside ours, tries the same.
    await page.evaluate((address) => {
      const other = document.createElement('iframe');
      other.src = address;
      document.body.append(other);
      return new Promise((done) => other.addEventListener('load', done));
    }, `${foreign.origin}/bare`);
    const other = page.frames().find((one) => one.url().startsWith(foreign.origin));
    await other?.evaluate((type) => parent.postMessage({ type, height: 9999 }, '*'), SIZE);
    // The control, from the right frame to the right window: all that came before it has been heard by now.
    await (await framed()).evaluate((type, to) => parent.postMessage({ type, height: 1234 }, to), SIZE, own.origin);
    await heightIsNot(known);
    assert.equal(await heightOf(), 1234);
  });

  it('answers no question but that of the page around it', async () => {
    await page.goto(`${own.origin}/`);
    const frame = await framed();
    await drawn(frame);
    await heightIsNot(300);
    const heard = page.evaluate(
      (service) =>
        new Promise<number>((done) => {
          let heights = 0;
          addEventListener('message', ({ origin, data }) => {
            if (origin !== service) return;
            if (data === 'end') done(heights);
            else heights++;
          });
        }),
      worker.url,
    );
    const ask = (kind: 'forged' | 'real') =>
      frame.evaluate(
        (data, site, real) => {
          const event = (origin: string, source: Window) =>
            dispatchEvent(new MessageEvent('message', { data, origin, source }));
          if (real) event(site, parent);
          else {
            event('https://evil.example', parent);
            event(site, window);
          }
        },
        { type: SIZE },
        own.origin,
        kind === 'real',
      );
    await ask('forged');
    await ask('real');
    await frame.evaluate((site) => parent.postMessage('end', site), own.origin);
    assert.equal(await heard, 1, 'the real one, which is the control');
  });

  it('scrolls where the site takes no script at all', async () => {
    await page.goto(`${own.origin}/bare`);
    const frame = await framed();
    await drawn(frame);
    await opensForm(frame);
    await frame.waitForFunction(() => document.documentElement.scrollHeight > innerHeight);
    assert.equal(await heightOf(), 300);
  });

  it('holds the plain form where no script runs, and answers it in a tab of its own', async () => {
    await page.goto(`${own.origin}/bare?still`);
    const frame = await framed();
    const field = await frame.$eval('#text', (element) => element.checkVisibility());
    const target = await frame.$eval('base', (base) => (base as HTMLBaseElement).target);
    const action = await frame.$eval('form', (form) => form.action);
    assert.deepEqual([field, target, action], [true, '_blank', `${worker.url}/a/kokshetau?lang=ru`]);
    assert.ok((await frame.$eval('main', ({ textContent }) => textContent ?? '')).includes(FORM.ru.danger));
  });
});

describe('a frame on another site', () => {
  it('is not shown by the browser, and says nothing', async () => {
    complaints = [];
    await page.goto(`${foreign.origin}/`);
    const frame = await framed();
    assert.match(frame.url(), /^chrome-error:/);
    assert.ok(complaints.some((text) => text.includes('frame-ancestors')));
    assert.equal(await heightOf(), 300);
  });
});

describe('the data of a page in a browser', () => {
  it('are a block that nothing runs and no policy minds', async () => {
    complaints = [];
    await page.goto(`${worker.url}/a/kokshetau?lang=ru`);
    const json = await page.$eval('script[type="application/ld+json"]', ({ textContent }) => textContent ?? '');
    assert.equal(JSON.parse(json)['@type'], 'CollectionPage');
    assert.deepEqual(complaints, []);
    // The control: the same policy minds a block that would run.
    await page
      .evaluate(() => {
        const script = document.createElement('script');
        try {
          script.textContent = 'void 0';
        } finally {
          document.head.append(script);
        }
      })
      .catch(() => {});
    assert.notDeepEqual(complaints, []);
  });

  it('name a picture that is served as large as they say', async () => {
    const { result } = await scrape({ html: await (await worker.fetch('/a/kokshetau')).text() });
    const [picture] = result.ogImage ?? [];
    assert.equal(new URL(picture?.url ?? '').origin, worker.url);
    const response = await worker.fetch(new URL(picture?.url ?? '').pathname);
    const bytes = Buffer.from(await response.arrayBuffer());
    assert.deepEqual([response.status, response.headers.get('Content-Type')], [200, picture?.type]);
    const size = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)].map(String);
    assert.deepEqual([bytes.toString('latin1', 1, 4), ...size], ['PNG', picture?.width, picture?.height]);
  });
});
