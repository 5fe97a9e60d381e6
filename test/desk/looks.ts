import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { press, sees } from './browser.ts';

/** Where pictures of the rooms go; none are made without it. */
const { SHOTS } = process.env;

/** Keeps how a room looks: wide, light and in Kazakh; narrow, dark and in Russian. The page stays as it was. */
export async function keepLooks(page: Page, name: string, sign: string): Promise<void> {
  if (!SHOTS) return;
  mkdirSync(SHOTS, { recursive: true });
  const kept = page.viewport();
  await press(page, 'Қаз');
  await sees(page, 'Шығу');
  await page.locator(`>>> ${sign}`).wait();
  await page.screenshot({ path: `${SHOTS}/${name}-1280-kk.png`, fullPage: true });
  await press(page, 'Рус');
  await sees(page, 'Выйти');
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await page.setViewport({ width: 390, height: 844 });
  await page.locator(`>>> ${sign}`).wait();
  await page.screenshot({ path: `${SHOTS}/${name}-390-ru-dark.png`, fullPage: true });
  await page.emulateMediaFeatures([]);
  await page.setViewport(kept);
}
