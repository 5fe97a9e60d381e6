/** An admin at work in the real desk: what is set holds, what is wrong is said beside it, and nothing typed is lost. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import { submission } from '../helpers/api.ts';
import { faultsOf } from '../helpers/axe.ts';
import { focusedText, nextMonth } from './admin-looks.ts';
import type { DeskUnderTest, Seat } from './browser.ts';
import { enrol, overflowOf, press, sees, startDesk, write } from './browser.ts';

describe("the admin's rooms", () => {
  let desk: DeskUnderTest;
  let seat: Seat;
  const open = async (section: string, heading: string, page = seat.page) => {
    await page.goto(`${desk.origin}/desk/admin/${section}`);
    await sees(page, heading);
  };
  const profile = async () =>
    schema.AgencyProfile.parse(await (await desk.worker.fetch('/v1/agencies/kokshetau')).json());
  const responsible = async (query: string) =>
    schema.Responsible.parse(await (await desk.worker.fetch(`/v1/agencies/kokshetau/responsible?${query}`)).json());

  before(async () => {
    desk = await startDesk();
    seat = await desk.seat();
    await enrol(seat.page, desk.origin, await desk.code());
  });
  after(() => desk.close());

  it('save settings, say which field is wrong, and keep what was typed', async () => {
    const { page } = seat;
    await open('settings', 'Адреса сайтов');
    await write(page, 'Название (русский)', 'Акимат г. Кокшетау');
    await write(page, 'Адреса сайтов, по одному в строке', 'https://kokshetau.example/kk');
    await press(page, 'Сохранить');
    await sees(page, 'Проверьте отмеченные поля.');
    await sees(page, 'Неверный вид записи');
    assert.deepEqual(await faultsOf(page), []);
    await write(page, 'Адреса сайтов, по одному в строке', 'https://kokshetau.example');
    await write(page, 'Цвет кнопок и ссылок на светлой странице', '#ffcc00');
    await sees(page, 'Плохо читается');
    await write(page, 'Цвет кнопок и ссылок на светлой странице', '#7a1f5c');
    await sees(page, 'Читается.');
    await press(page, 'Сохранить');
    await sees(page, 'Сохранено.');
    assert.equal((await profile()).names.ru, 'Акимат г. Кокшетау');
  });

  it('ask before one admin saves over what another has saved', async () => {
    const other = await desk.seat();
    await enrol(other.page, desk.origin, await desk.code({ name: 'Бауыржан Ахметов' }));
    await open('settings', 'Адреса сайтов');
    await open('settings', 'Адреса сайтов', other.page);
    await write(other.page, 'Объявление над формой (казахский)', 'Екінші әкімші');
    await press(other.page, 'Сохранить');
    await sees(other.page, 'Сохранено.');
    await write(seat.page, 'Объявление над формой (казахский)', 'Бірінші әкімші');
    await press(seat.page, 'Сохранить');
    await sees(seat.page, 'Ваш текст на месте.');
    assert.equal((await profile()).notice?.kk, 'Екінші әкімші');
    await press(seat.page, 'Сохранить моё');
    await sees(seat.page, 'Сохранено.');
    assert.equal((await profile()).notice?.kk, 'Бірінші әкімші');
    await other.context.close();
  });

  it('add an official and a territory in a dialog, and give the focus back', async () => {
    const { page } = seat;
    await open('officials', 'Новое должностное лицо');
    await press(page, 'Новое должностное лицо');
    await write(page, 'Фамилия, имя, отчество', 'Марат Оспанов');
    await write(page, 'Должность (казахский)', 'Ауыл әкімі');
    await write(page, 'Должность (русский)', 'Аким села');
    assert.deepEqual(await faultsOf(page), []);
    await press(page, 'Сохранить');
    await sees(page, 'Марат Оспанов');
    await page.waitForFunction(
      () =>
        !document
          .querySelector('jauap-desk')
          ?.shadowRoot?.querySelector('jauap-desk-officials')
          ?.shadowRoot?.querySelector('dialog'),
    );
    assert.equal(await focusedText(page), 'Новое должностное лицо');
    assert.ok((await profile()).officials.some(({ name }) => name === 'Марат Оспанов'));
    await open('territories', 'Новая территория');
    await press(page, 'Новая территория');
    await write(page, 'Название (казахский)', 'Қызыл Жар ауылы');
    await write(page, 'Название (русский)', 'село Красный Яр');
    await write(page, 'Юг', '53.2');
    await press(page, 'Сохранить');
    await sees(page, 'Проверьте отмеченные поля.');
    for (const [side, degrees] of [
      ['Север', '53.3'],
      ['Запад', '69.2'],
      ['Восток', '69.3'],
    ] as const)
      await write(page, side, degrees);
    await press(page, 'Сохранить');
    await sees(page, 'Сохранено.');
    assert.equal((await responsible('lat=53.25&lon=69.25')).territory?.names.ru, 'село Красный Яр');
  });

  it('set who answers what', async () => {
    const { page } = seat;
    await open('routing', 'Правил пока нет');
    await press(page, 'Добавить правило');
    await page.evaluate(() => {
      const room = document.querySelector('jauap-desk')?.shadowRoot?.querySelector('jauap-desk-routing')?.shadowRoot;
      for (const [name, text] of [
        ['territory', 'село Красный Яр'],
        ['official', 'Марат Оспанов'],
      ]) {
        const list = room?.querySelector<HTMLSelectElement>(`select[name="rules.0.${name}"]`);
        if (!list) throw new Error(`no list ${name}`);
        list.value = Array.from(list.options).find((option) => option.text === text)?.value ?? '';
        list.dispatchEvent(new Event('change', { bubbles: true }));
      }
    });
    assert.deepEqual(await faultsOf(page), []);
    await press(page, 'Сохранить');
    await sees(page, 'Сохранено.');
    assert.equal((await responsible(`q=${encodeURIComponent('в Красном Яре')}`)).official?.name, 'Марат Оспанов');
  });

  it('show what a day off would do, and then how far the terms are counted', async () => {
    const { page } = seat;
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': 'admin-room-key-0000000000' };
    const sent = await desk.worker.fetch('/v1/agencies/kokshetau/appeals', {
      method: 'POST',
      headers,
      body: JSON.stringify(submission()),
    });
    assert.equal(sent.status, 201);
    await open('calendar', 'Отличий от календаря страны нет.');
    await press(page, 'Добавить день');
    await page.evaluate((date) => {
      const room = document.querySelector('jauap-desk')?.shadowRoot?.querySelector('jauap-desk-calendar')?.shadowRoot;
      const field = room?.querySelector<HTMLInputElement>('input[type="date"]');
      if (field) field.value = date;
    }, nextMonth(1));
    await write(page, 'Почему (казахский)', 'Демалысты ауыстыру');
    await write(page, 'Почему (русский)', 'Перенос выходного дня');
    await press(page, 'Что изменится');
    await page.locator('::-p-text(открыт)').wait();
    assert.deepEqual(await faultsOf(page), []);
    await press(page, 'Сохранить');
    await sees(page, 'Сроки пересчитаны.');
  });

  it('promise, and take the promise back', async () => {
    const { page } = seat;
    await open('promise', 'Обещать гражданам');
    await page.locator('::-p-aria([name="Обещать гражданам больше, чем требует закон"][role="checkbox"])').click();
    await write(page, 'Ответ, рабочих дней', '20');
    await press(page, 'Сохранить');
    await sees(page, 'Такое значение не подходит');
    await write(page, 'Ответ, рабочих дней', '8');
    await press(page, 'Сохранить');
    await sees(page, 'Сохранено.');
    assert.deepEqual((await profile()).promise, { replyHours: 16, answerDays: 8 });
  });

  it('give the lines for a site, a preview that can send nothing, and what the site’s policy lacks', async () => {
    const { page } = seat;
    await open('snippet', 'На страницу');
    for (const way of ['--jauap-accent: #7a1f5c;', '/embed/kokshetau"', '/v1/jauap-embed.js', '/a/kokshetau/poster'])
      await sees(page, way);
    const frame = await page.waitForFrame((one) => one.url().includes('/desk/preview'));
    await frame.waitForFunction(() => {
      const feed = document.querySelector('jauap-widget')?.shadowRoot?.querySelector('jauap-feed');
      return !!feed?.shadowRoot?.textContent?.includes('Не істелді');
    });
    const post = () =>
      fetch('/v1/agencies/kokshetau/appeals', { method: 'POST' }).then(
        () => 'sent',
        () => 'blocked',
      );
    assert.deepEqual([await frame.evaluate(post), await page.evaluate(post)], ['blocked', 'sent']);
    await write(page, 'Content-Security-Policy сайта', "default-src 'self'");
    await press(page, 'Проверить');
    await sees(page, 'иначе скрипт виджета не загрузится');
    assert.deepEqual(await faultsOf(page), []);
  });

  it('fit a phone, in Kazakh', async () => {
    const phone = await desk.seat();
    await phone.page.setViewport({ width: 390, height: 800 });
    await enrol(phone.page, desk.origin, await desk.code({ name: 'Гүлнар Сейітова' }), 'kk');
    for (const section of ['', 'settings', 'officials', 'territories', 'routing', 'calendar', 'promise', 'snippet']) {
      await phone.page.goto(`${desk.origin}/desk/admin/${section}`, { waitUntil: 'networkidle0' });
      assert.deepEqual([section, await overflowOf(phone.page), await faultsOf(phone.page)], [section, 0, []]);
    }
    await phone.context.close();
  });
});
