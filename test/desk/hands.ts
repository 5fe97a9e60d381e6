/** What people do with their hands at the desk: find, fill, choose, confirm. By ids where both languages share them. */
import type { ElementHandle, Page } from 'puppeteer-core';
import type { DeskUnderTest, Seat } from './browser.ts';
import { enrol, press, sees, write } from './browser.ts';

/** Clicks what a selector finds, through shadow roots. */
export async function click(page: Page, selector: string): Promise<void> {
  await page.locator(`>>> ${selector}`).click();
}

/** Writes into the field that a selector finds, through shadow roots. */
export async function fill(page: Page, selector: string, text: string): Promise<void> {
  await page.locator(`>>> ${selector}`).fill(text);
}

/** Chooses the first option whose words hold these, as soon as it is there. */
export async function choose(page: Page, selector: string, words: string): Promise<void> {
  const select = (await page.locator(`>>> ${selector}`).waitHandle()) as ElementHandle<HTMLSelectElement>;
  const found = await page.waitForFunction(
    ({ options }, sought) => Array.from(options).find(({ text }) => text.includes(sought))?.value,
    {},
    select,
    words,
  );
  await select.select((await found.jsonValue()) ?? '');
}

/** Gives a file to the field for files, which is hidden behind a button of the desk. */
export async function attach(page: Page, selector: string, path: string): Promise<void> {
  const input = (await page.$(`>>> ${selector}`)) as ElementHandle<HTMLInputElement> | null;
  if (!input) throw new Error(`no field «${selector}»`);
  await input.uploadFile(path);
}

/** What stands in a field. */
export function standsIn(page: Page, selector: string): Promise<string> {
  return page.$eval(`>>> ${selector}`, (field) => (field as HTMLInputElement).value);
}

/** The acts that the case offers, by their names. */
export function offeredActs(page: Page): Promise<string[]> {
  return page.$$eval('>>> button[name]', (buttons) => buttons.map((button) => (button as HTMLButtonElement).name));
}

/** Opens the dialog of an act. */
export async function begin(page: Page, act: string): Promise<void> {
  await click(page, `button[name="${act}"]`);
  await page.locator('>>> jauap-desk-act >>> dialog').wait();
}

/** Sends the act whose dialog is open, and waits for what the desk says of it. */
export async function affirm(page: Page, said: string): Promise<void> {
  await press(page, 'Подтвердить');
  await sees(page, said);
}

/** Opens the case of a number, as by its address. */
export async function openCase(page: Page, origin: string, number: string): Promise<void> {
  await page.goto(`${origin}/desk/appeals/${number}`);
  await page.locator('>>> #status').wait();
}

/** Makes the code of somebody in the list of the staff, and reads it once. */
export async function codeOf(page: Page, name: string): Promise<string> {
  await press(page, `Создать код регистрации: ${name}`);
  await click(page, 'dialog button.primary');
  await sees(page, 'код больше не покажут');
  const link = await page.$eval('>>> output', (output) => output.textContent ?? '');
  await press(page, 'Закрыть');
  return link.split('=')[1] ?? '';
}

/** Adds somebody to the staff and makes their code. `more` fills what this one needs. */
export async function hire(page: Page, name: string, more: () => Promise<void>): Promise<string> {
  await press(page, 'Добавить сотрудника');
  await write(page, 'Имя и фамилия', name);
  await more();
  await press(page, 'Сохранить');
  await page.locator(`::-p-aria(Создать код регистрации: ${name})`).wait();
  return codeOf(page, name);
}

/** Seats somebody at a desk of their own. */
export async function seated(desk: DeskUnderTest, code: string): Promise<Seat> {
  const seat = await desk.seat();
  await enrol(seat.page, desk.origin, code);
  return seat;
}

/** The innermost element that has the focus: what it is, and what it is called. */
export function focused(page: Page): Promise<{ tag: string; name: string; number: string }> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return {
      tag: element?.localName ?? '',
      name: element?.getAttribute('name') ?? element?.id ?? '',
      number: element?.getAttribute('data-number') ?? '',
    };
  });
}

/** Goes on with Tab until what has this name has the focus. */
export async function tabTo(page: Page, name: string, tries = 80): Promise<void> {
  if (tries === 0) throw new Error(`Tab never comes to «${name}»`);
  await page.keyboard.press('Tab');
  if ((await focused(page)).name !== name) await tabTo(page, name, tries - 1);
}
