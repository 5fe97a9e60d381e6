import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { faultsOf } from '../helpers/axe.ts';
import type { Seat } from './browser.ts';
import { overflowOf, press, sees } from './browser.ts';

/** Where pictures of the rooms go; none are made without it. */
const { SHOTS } = process.env;

/** Keeps how a room looks: wide, light and in Kazakh; narrow, dark and in Russian. The page stays as it was. */
async function keepLooks(page: Page, name: string, sign: string): Promise<void> {
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

/** A room by its name: who goes there, where, and what is there once it has come. */
export type RoomToLookAt = readonly [name: string, seat: Seat, path: string, sign: string];

/** Goes through rooms one after another. @returns what is wrong, by the name of the room. */
export async function faultsOfRooms(
  origin: string,
  [room, ...others]: readonly RoomToLookAt[],
): Promise<Record<string, string[]>> {
  if (!room) return {};
  const [name, { page }, path, sign] = room;
  await page.goto(`${origin}${path}`);
  await page.locator(`>>> ${sign}`).wait();
  const faults = await faultsOf(page);
  if ((await overflowOf(page)) > 0) faults.push('wider than its window');
  await keepLooks(page, name, sign);
  return { ...(faults.length > 0 && { [name]: faults }), ...(await faultsOfRooms(origin, others)) };
}
