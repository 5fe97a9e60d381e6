/** A citizen's device: a Chromium with a profile that outlives it, and pages with an outbox in them. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import type { SubmissionInput } from '../../sdk/index.ts';
import type { Everything } from '../../sdk/outbox/kept.ts';
import type { Outbox } from '../../sdk/outbox/outbox.ts';
import { resolveChromium } from '../tools/chromium.ts';

declare global {
  /** The outbox of a page under test. */
  var outbox: Outbox;
}

export interface Tab {
  /** Resolves once the appeal is kept. */
  put: (submission: SubmissionInput, code: string) => Promise<void>;
  /** Sends what waits; resolves to how many were accepted. */
  flush: () => Promise<number>;
  everything: () => Promise<Everything>;
  /** As the browser without a network, `online` and `offline` events included. */
  offline: (offline: boolean) => Promise<void>;
  close: () => Promise<void>;
}

export interface Device {
  openTab: () => Promise<Tab>;
  /** SIGKILL: nothing of the browser gets to say goodbye. Starts it again with the same profile, without tabs. */
  kill: () => Promise<void>;
  /** Closes the browser and deletes its profile. */
  discard: () => Promise<void>;
}

/** @param page address of the page; @param endpoint of the API that its outbox speaks to. */
export async function startDevice(page: string, endpoint: string): Promise<Device> {
  const profile = await mkdtemp(join(tmpdir(), 'jauap-chaos-'));
  const { executablePath, args, env } = await resolveChromium();
  const start = () => launch({ executablePath, args: [...args], env, userDataDir: profile });
  let browser = await start();
  return {
    openTab: () => openTab(browser, page, endpoint),
    async kill() {
      const chromium = browser.process();
      if (!chromium?.pid) throw new Error('Chromium has no process');
      const ended = once(chromium, 'exit');
      // The whole group, or its children would finish what they were writing.
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

async function openTab(browser: Browser, address: string, endpoint: string): Promise<Tab> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.evaluate(load, endpoint);
  return tabOf(page);
}

function tabOf(page: Page): Tab {
  return {
    put: async (submission, code) => {
      await page.evaluate(async (words, secret) => void (await outbox.put(words, { code: secret })), submission, code);
    },
    flush: () => page.evaluate(async () => (await outbox.flush()).length),
    everything: () =>
      page.evaluate(async () => ({ entries: await outbox.entries(), receipts: await outbox.receipts() })),
    offline: (offline) => page.setOfflineMode(offline),
    close: () => page.close(),
  };
}

/** Runs in the page. Two attempts a pass, without a wait between: the waits are tested elsewhere and would only take time here. */
async function load(endpoint: string): Promise<void> {
  const address = '/outbox.js';
  const { createOutbox } = (await import(address)) as typeof import('../../sdk/outbox/index.ts');
  globalThis.outbox = createOutbox({ endpoint, agency: 'kokshetau', retries: 1, wait: async () => undefined });
}
