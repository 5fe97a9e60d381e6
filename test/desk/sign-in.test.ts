/** Coming to the desk and leaving it, in a real browser with a virtual authenticator. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { faultsOf } from '../helpers/axe.ts';
import type { DeskUnderTest, Seat } from './browser.ts';
import { addAuthenticator, enrol, press, sees, signIn, signOut, startDesk, write } from './browser.ts';

const NAME = 'Әсел Нұрланова';

describe('the way to the desk', () => {
  let desk: DeskUnderTest;
  let seat: Seat;
  before(async () => {
    desk = await startDesk();
    seat = await desk.seat();
  });
  after(() => desk.close());

  /** Ends every session in the database, as time would. */
  const endSessions = () => desk.worker.env.DB.prepare('DELETE FROM sessions').run();
  const sessions = () => desk.worker.env.DB.prepare('SELECT count(*) AS n FROM sessions').first<number>('n');

  it('begins with a code, by which the first passkey is made', async () => {
    await enrol(seat.page, desk.origin, await desk.code());
    await sees(seat.page, NAME);
    assert.equal(new URL(seat.page.url()).hash, '', 'the code stands in no history');
  });

  it('is open afterwards to the passkey alone, as often as somebody signs out', async () => {
    await signOut(seat.page);
    await signIn(seat.page, desk.origin);
    await sees(seat.page, NAME);
    assert.equal(await sessions(), 1);
  });

  it('says what is wrong with a code, and keeps it in the field', async () => {
    const { page, context } = await desk.seat();
    await page.goto(`${desk.origin}/desk`);
    await press(page, 'Рус');
    await press(page, 'У меня есть код регистрации');
    await write(page, 'Код регистрации', 'ABCD-EFGH');
    await press(page, 'Дальше');
    await sees(page, 'Такого кода нет');
    assert.equal(await page.$eval('>>> #code', (field) => (field as HTMLInputElement).value), 'ABCD-EFGH');
    await context.close();
  });

  it('says so when somebody closes the window of the passkey, and lets them try again', async () => {
    await signOut(seat.page);
    await seat.cdp.send('WebAuthn.setUserVerified', { authenticatorId: seat.authenticatorId, isUserVerified: false });
    await press(seat.page, 'Войти ключом доступа');
    await sees(seat.page, 'Ключ не показан');
    await seat.cdp.send('WebAuthn.setUserVerified', { authenticatorId: seat.authenticatorId, isUserVerified: true });
    await press(seat.page, 'Войти ключом доступа');
    await sees(seat.page, NAME);
  });

  it('takes a second passkey of another device', async () => {
    await seat.page.goto(`${desk.origin}/desk/account`);
    await sees(seat.page, 'У вас только один ключ');
    await seat.cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: seat.authenticatorId });
    const second = await addAuthenticator(seat.page);
    await press(seat.page, 'Добавить ещё один ключ');
    await sees(seat.page, 'Ключ добавлен');
    await sees(seat.page, 'не меньше двух ключей');
    await signOut(seat.page);
    await press(seat.page, 'Войти ключом доступа');
    await sees(seat.page, NAME);
    const { credentials } = await second.cdp.send('WebAuthn.getCredentials', {
      authenticatorId: second.authenticatorId,
    });
    assert.equal(credentials.length, 1);
  });

  it('is shut in another place from here', async () => {
    const other = await desk.seat();
    await enrol(other.page, desk.origin, await desk.code());
    await seat.page.goto(`${desk.origin}/desk/account`);
    await press(seat.page, 'Завершить все остальные');
    await sees(seat.page, 'Сеансы завершены');
    assert.equal(await sessions(), 1);
    await other.page.goto(`${desk.origin}/desk/account`);
    await sees(other.page, 'Войти ключом доступа');
    await other.context.close();
  });

  for (const [what, script] of [
    ['a room does', '*/account-room-*'],
    ['its words do', '*/ru.account-*'],
  ]) {
    it(`says so where ${what} not come, and offers to load the page again`, async () => {
      const { page, cdp, context } = await desk.seat();
      await enrol(page, desk.origin, await desk.code());
      await cdp.send('Network.enable');
      await cdp.send('Network.setBlockedURLs', { urls: [script ?? ''] });
      await page.locator('>>> .who a[href="/desk/account"]').click();
      await sees(page, 'Часть страницы не загрузилась');
      assert.deepEqual(await faultsOf(page), []);
      await cdp.send('Network.setBlockedURLs', { urls: [] });
      await press(page, 'Обновить страницу');
      await sees(page, 'Открытые сеансы');
      await context.close();
    });
  }

  it('keeps what was typed when the session ends, and goes on where it stopped', async () => {
    const { page } = seat;
    await page.goto(`${desk.origin}/desk/staff`);
    await press(page, 'Добавить сотрудника');
    await write(page, 'Имя и фамилия', 'Ержан Төлеуов');
    await page.locator('::-p-aria(Исполнитель)').click();
    await endSessions();
    await press(page, 'Сохранить');
    await sees(page, 'Сеанс закончился');
    assert.equal(await page.$eval('>>> #name', (field) => (field as HTMLInputElement).value), 'Ержан Төлеуов');
    await press(page, 'Войти ключом доступа');
    await sees(page, 'Нет ключа доступа: нужен код');
    const names = await desk.worker.env.DB.prepare(
      "SELECT count(*) AS n FROM staff WHERE name = 'Ержан Төлеуов'",
    ).first('n');
    assert.equal(names, 1, 'saved once');
  });

  it('asks for the passkey again before it makes a code, and shows the code once', async () => {
    const { page } = seat;
    await desk.worker.env.DB.prepare("UPDATE sessions SET fresh_until = '2026-01-01T00:00:00.000Z'").run();
    await press(page, 'Создать код регистрации: Ержан Төлеуов');
    await page.locator('>>> dialog button.primary').click();
    await sees(page, 'покажите ключ ещё раз');
    await press(page, 'Войти ключом доступа');
    await sees(page, 'код больше не покажут');
    const link = await page.$eval('>>> output', (output) => output.textContent ?? '');
    assert.match(link, /\/desk#code=(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}$/);
    const officer = await desk.seat();
    await enrol(officer.page, desk.origin, link.split('=')[1] ?? '');
    await sees(officer.page, 'Ержан Төлеуов');
    await officer.context.close();
  });
});
