/**
 * The desk as people use it: the built application in Chromium, the real worker behind it, and a virtual authenticator in the place
 * of a finger. Needs the build in `dist/site`.
 */
import type { Browser, BrowserContext, CDPSession, Page } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import type { Newcomer } from '../../worker/services/code-from-machine.ts';
import { codeFromMachine } from '../../worker/services/code-from-machine.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import { AGENCY, OFFICIALS } from '../helpers/api.ts';
import { shown } from '../helpers/shown.ts';
import type { StartOptions, WorkerUnderTest } from '../helpers/worker-under-test.ts';
import { startWorker } from '../helpers/worker-under-test.ts';
import { resolveChromium } from '../tools/chromium.ts';

const WAIT_MS = 20_000;

/** A person's browser: cookies and passkeys of their own. */
export interface Seat {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Talks to the virtual authenticator (CDP domain `WebAuthn`). */
  readonly cdp: CDPSession;
  readonly authenticatorId: string;
}

export type DeskUnderTest = Awaited<ReturnType<typeof startDesk>>;

/** Starts the worker with the test agency in it, and a browser. */
export async function startDesk(options: StartOptions & { readonly origin?: string } = {}) {
  const worker: WorkerUnderTest = await startWorker({ unlimited: true, ...options });
  await saveAgency(worker.env.DB, AGENCY, OFFICIALS);
  const { executablePath, args, env } = await resolveChromium();
  const browser: Browser = await launch({ executablePath, args: [...args], env, acceptInsecureCerts: true });
  // Passkeys and `__Host-` cookies need https or localhost.
  const origin = options.origin ?? worker.url.replace('127.0.0.1', 'localhost');
  return {
    worker,
    browser,
    origin,
    /** A code for somebody, as `npm run staff-code` makes it. */
    code: async (newcomer: Partial<Newcomer> = {}): Promise<string> => {
      const who = { agency: AGENCY.id, name: 'Әсел Нұрланова', roles: ['admin'], ...newcomer } as const;
      return (await codeFromMachine(worker.env.DB, who, new Date())).code;
    },
    /** A browser of one's own, with an authenticator. */
    seat: async (): Promise<Seat> => {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      page.setDefaultTimeout(WAIT_MS);
      await page.setViewport({ width: 1280, height: 900 });
      return { page, context, ...(await addAuthenticator(page)) };
    },
    close: async (): Promise<void> => {
      await browser.close();
      await worker.close();
    },
  };
}

/** Gives a page an authenticator that keeps discoverable passkeys and always verifies its user. */
export async function addAuthenticator(page: Page): Promise<Pick<Seat, 'cdp' | 'authenticatorId'>> {
  const cdp = await page.createCDPSession();
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, authenticatorId };
}

/** Presses the button or link with these words. */
export async function press(page: Page, words: string): Promise<void> {
  const button = page.locator(`::-p-aria([name="${words}"][role="button"])`);
  await button.click().catch((cause) => missing(page, words, cause));
}

/** Says what stands on the page instead. */
async function missing(page: Page, words: string, cause: unknown): Promise<never> {
  throw new Error(`«${words}» is not shown on ${page.url()}, but: ${await page.evaluate(shown)}`, { cause });
}

/**
 * Waits until the page shows these words somewhere. Looked for by hand: puppeteer's own text selector remembers what stood in a
 * shadow root, and does not notice when it changes.
 */
export async function sees(page: Page, words: string): Promise<void> {
  const stands = (sought: string): boolean => {
    const within = (node: Node): boolean => {
      if (node instanceof Text) return node.data.includes(sought) && (node.parentElement?.checkVisibility() ?? true);
      const inside = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
      return Array.from(inside.childNodes).some(within);
    };
    // A document that has just begun has no body yet; a look that throws would be the last one, and nobody would hear of it.
    return document.body !== null && within(document.body);
  };
  await page
    .waitForFunction(stands, { polling: 100, timeout: WAIT_MS }, words)
    .catch((cause) => missing(page, words, cause));
}

/** Writes into the field with this label, in the place of what was there. */
export async function write(page: Page, label: string, text: string): Promise<void> {
  await page.locator(`::-p-aria(${label})`).fill(text);
}

/** Opens the desk, and makes a passkey with a code. Afterwards the person sits at the desk. */
export async function enrol(page: Page, origin: string, code: string, lang: 'kk' | 'ru' = 'ru'): Promise<void> {
  await page.evaluateOnNewDocument((chosen) => {
    if (location.protocol.startsWith('http')) localStorage.setItem('jauap-desk-lang', chosen);
  }, lang);
  // From another page, so that the address with the code is loaded and not only jumped to.
  await page.goto('about:blank');
  await page.goto(`${origin}/desk#code=${code}`);
  const [next, make] = lang === 'ru' ? ['Дальше', 'Создать ключ доступа'] : ['Әрі қарай', 'Кіру кілтін жасау'];
  await press(page, next);
  await press(page, make);
  // Who sits there; on a phone the name lies in the folded menu.
  await page.waitForSelector('>>> .who a');
}

/** Signs in with the passkey that the page's authenticator has. */
export async function signIn(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/desk`);
  await press(page, 'Войти ключом доступа');
  await sees(page, 'Выйти');
}

/** Signs out by the button of the frame. */
export async function signOut(page: Page): Promise<void> {
  await press(page, 'Выйти');
  await sees(page, 'Войти ключом доступа');
}

/** By how many pixels the page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
