/** Visits a host as a citizen does: reads, opens the form, fills it in, sends. */
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { globals, hostStyles, look, note, readNoted } from './probe.ts';

const TEXT = 'На улице Абая у дома 14 глубокая яма, вчера машина пробила колесо.';
const WAIT_MS = 10_000;

/** Something that spoils the page, in the page: what a control does. */
export type Sabotage = () => void;

/** What was seen of a host. */
export interface Visit {
  readonly page: Page;
  readonly errors: readonly string[];
  close: () => Promise<void>;
}

/** Opens a page and keeps what goes wrong on it: errors nobody caught, rejections, what its console calls an error. */
export async function visit(browser: Browser, address: string): Promise<Visit> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.setDefaultTimeout(WAIT_MS);
  await page.setViewport({ width: 1280, height: 900 });
  page.on('pageerror', (error) => errors.push(String((error as Error).message ?? error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.evaluateOnNewDocument(note);
  await page.goto(address);
  await page.waitForFunction(() => window.hostReady?.() ?? true);
  return { page, errors, close: () => page.close() };
}

/** What may be compared with the same page that has no widget. */
export const surroundings = async (page: Page) => ({
  styles: await page.evaluate(hostStyles),
  globals: await page.evaluate(globals),
});

/** Waits for something of the widget that can be seen. */
export async function part(page: Page, selector: string): Promise<ElementHandle<HTMLElement>> {
  const late = (): never => {
    throw new Error(`${page.url()} never showed ${selector}`);
  };
  const found = await page.waitForSelector(`>>> ${selector}`, { visible: true }).catch(late);
  return found as ElementHandle<HTMLElement>;
}

/** Reads until the feed is there. */
export const readFeed = (page: Page) => part(page, '[part=appeal]');

/** Presses the widget's button and waits for the form; gives the look of all of it. */
export async function openForm(page: Page): Promise<string[]> {
  const door = await page.evaluate(look);
  await (await part(page, '[part=open]')).click();
  await part(page, '#text');
  return [...door.filter((line) => line.includes('[part=')), ...(await page.evaluate(look))];
}

/** Fills the form in and goes to its second step. */
export async function fill(page: Page): Promise<void> {
  await (await part(page, '#text')).type(TEXT);
  await (await part(page, '[part=next]')).click();
  await (await part(page, '[id="consent.processing"]')).click();
}

/** Sends what was filled in; gives the number of the receipt. */
export async function send(page: Page): Promise<string> {
  await (await part(page, '[part=submit]')).click();
  await part(page, 'jauap-receipt');
  return page.evaluate(() => {
    const form = document.querySelector('jauap-widget')?.shadowRoot?.querySelector('jauap-form');
    const receipt = form?.shadowRoot?.querySelector('jauap-receipt') as
      | { receipt?: { number: string } }
      | null
      | undefined;
    return receipt?.receipt?.number ?? '';
  });
}

export const noted = (page: Page) => page.evaluate(readNoted);

/** What only one of two lists says. A line is a name and, after a colon, things between semicolons. */
export function difference(before: readonly string[], after: readonly string[]): string[] {
  const [old, young] = [new Set(before), new Set(after)];
  const things = (lines: readonly string[], known: ReadonlySet<string>): string[] =>
    lines
      .filter((line) => !known.has(line))
      .flatMap((line) => {
        const [name = ''] = line.split(': ', 1);
        const rest = line.slice(name.length + 2).split('; ');
        return rest.map((thing) => `${name}: ${thing}`);
      });
  const [lost, come] = [things(before, young), things(after, old)];
  const [wasThere, isThere] = [new Set(lost), new Set(come)];
  return [
    ...lost.filter((thing) => !isThere.has(thing)).map((thing) => `− ${thing}`),
    ...come.filter((thing) => !wasThere.has(thing)).map((thing) => `+ ${thing}`),
  ];
}
