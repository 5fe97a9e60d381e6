/** A cheap phone on a thin line: a Chromium with a profile that outlives it, throttled as one, and fingers that reach through shadow roots. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import { shown } from '../helpers/shown.ts';
import { resolveChromium } from '../tools/chromium.ts';

/** 50 kbit/s in both directions, as bytes per second, and 2 s until anything is heard. */
const LINE = { download: 6400, upload: 6400, latency: 2000 };

/** A bound for what hangs, not a measure. */
const HANGS_MS = 150_000;

const LOOK_MS = 100;

const VIEWPORT = { width: 360, height: 640, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

export interface Phone {
  open: (address: string) => Promise<Screen>;
  /** SIGKILL: no page gets to say goodbye. Starts the browser again with the same profile. */
  kill: () => Promise<void>;
  discard: () => Promise<void>;
}

export interface Screen {
  /**
   * Waits until something can be seen. Looked for from outside: puppeteer's own waiting ends with the first look that throws in the page,
   * or with the last frame that is drawn, and says nothing of it.
   */
  find: (selector: string) => Promise<ElementHandle<HTMLElement>>;
  tap: (selector: string) => Promise<void>;
  type: (selector: string, text: string) => Promise<void>;
  /** Chooses a file as with the button's dialog. */
  choose: (button: string, path: string) => Promise<void>;
  /** Waits until a function of the page is true. */
  until: (test: string) => Promise<unknown>;
  text: (selector: string) => Promise<string>;
}

export async function startPhone(): Promise<Phone> {
  const profile = await mkdtemp(join(tmpdir(), 'jauap-phone-'));
  const { executablePath, args, env } = await resolveChromium();
  const start = () => launch({ executablePath, args: [...args], env, userDataDir: profile });
  let browser: Browser = await start();
  return {
    async open(address) {
      const page = await browser.newPage();
      page.setDefaultTimeout(0);
      await page.setViewport(VIEWPORT);
      await page.emulateCPUThrottling(4);
      await page.emulateNetworkConditions(LINE);
      const lost: string[] = [];
      page.on('requestfailed', (request) =>
        lost.push(`${request.method()} ${request.url()}: ${request.failure()?.errorText}`),
      );
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      return screenOf(page, lost);
    },
    async kill() {
      const chromium = browser.process();
      if (!chromium?.pid) throw new Error('Chromium has no process');
      const ended = once(chromium, 'exit');
      process.kill(-chromium.pid, 'SIGKILL');
      await ended;
      browser = await start();
    },
    async discard() {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** @param lost requests that had no answer, for whoever asks why something is not shown. */
function screenOf(page: Page, lost: readonly string[]): Screen {
  const find = async (selector: string) => {
    const latest = performance.now() + HANGS_MS;
    while (performance.now() < latest) {
      const found = await page.$(`>>> ${selector}`);
      if (await found?.isVisible()) return found as ElementHandle<HTMLElement>;
      await sleep(LOOK_MS);
    }
    const instead = await page.evaluate(shown);
    throw new Error(`nothing is shown at ${selector}, but: ${instead}\nlost: ${lost.join('\n')}`);
  };
  return {
    find,
    // Not at a place on the screen: what arrives late moves things, and a slow finger would hit another.
    tap: async (selector) => (await find(selector)).evaluate((element) => element.click()),
    type: async (selector, text) => (await find(selector)).type(text),
    async choose(button, path) {
      const opener = await find(button);
      const input = await opener.evaluateHandle((one) => (one.getRootNode() as ShadowRoot).querySelector('input'));
      await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
    },
    until: (test) => page.waitForFunction(test, { polling: 100 }),
    text: async (selector) => (await find(selector)).evaluate((element) => element.textContent ?? ''),
  };
}
