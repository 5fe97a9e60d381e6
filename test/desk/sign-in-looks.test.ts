/** The way in and the rooms behind it, for everybody: by axe, in both languages, light and dark, and on the narrowest phone. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { faultsOf } from '../helpers/axe.ts';
import type { DeskUnderTest, Seat } from './browser.ts';
import { enrol, overflowOf, press, sees, startDesk } from './browser.ts';

const LANGUAGES = {
  kk: {
    door: 'Кіру кілтімен кіру',
    haveCode: 'Менде тіркеу коды бар',
    code: 'Тіркеу коды',
    account: 'Ашық сеанстар',
    rename: 'Атауын өзгерту: Chrome · Linux',
    staff: 'Қызметкерлер',
    add: 'Қызметкер қосу',
    save: 'Сақтау',
    wrong: 'Аты-жөнін жазыңыз.',
    tokens: 'Бағдарламаларға арналған токендер',
    make: 'Токен жасау',
    menu: 'Бөлімдер',
    leave: 'Шығу',
  },
  ru: {
    door: 'Войти ключом доступа',
    haveCode: 'У меня есть код регистрации',
    code: 'Код регистрации',
    account: 'Открытые сеансы',
    rename: 'Переименовать: Chrome · Linux',
    staff: 'Сотрудники',
    add: 'Добавить сотрудника',
    save: 'Сохранить',
    wrong: 'Введите имя и фамилию.',
    tokens: 'Токены для программ',
    make: 'Создать токен',
    menu: 'Разделы',
    leave: 'Выйти',
  },
} as const;

let desk: DeskUnderTest;
before(async () => {
  desk = await startDesk();
});
after(() => desk.close());

for (const [lang, words] of Object.entries(LANGUAGES) as [keyof typeof LANGUAGES, (typeof LANGUAGES)['kk']][]) {
  describe(`the way in and its rooms, ${lang}`, () => {
    let seat: Seat;
    before(async () => {
      seat = await desk.seat();
    });
    after(() => seat.context.close());

    /** The page has no fault, in either scheme, and fits the narrowest phone. */
    async function good(): Promise<void> {
      for (const scheme of ['light', 'dark']) {
        await seat.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        assert.deepEqual(await faultsOf(seat.page), [], scheme);
      }
      await seat.page.setViewport({ width: 320, height: 640 });
      assert.equal(await overflowOf(seat.page), 0);
      await seat.page.setViewport({ width: 1280, height: 900 });
    }

    const open = async (path: string, shown: string) => {
      await seat.page.goto(desk.origin + path);
      await sees(seat.page, shown);
    };

    it('the door and the field for the code', async () => {
      await open('/desk', 'Рус');
      await press(seat.page, lang === 'kk' ? 'Қаз' : 'Рус');
      await sees(seat.page, words.door);
      await good();
      await press(seat.page, words.haveCode);
      await sees(seat.page, words.code);
      await good();
    });

    it('one’s own passkeys and sessions', async () => {
      await enrol(seat.page, desk.origin, await desk.code(), lang);
      await open('/desk/account', words.account);
      await good();
      await press(seat.page, words.rename);
      await good();
    });

    it('the people of the desk, and a form with a mistake in it', async () => {
      await open('/desk/staff', words.staff);
      await good();
      await press(seat.page, words.add);
      await press(seat.page, words.save);
      await sees(seat.page, words.wrong);
      await good();
      assert.equal(await focusedId(), 'name', 'the focus stands in the first wrong field');
    });

    it('tokens, and the form for one', async () => {
      await open('/desk/tokens', words.tokens);
      await good();
      await press(seat.page, words.make);
      await good();
    });

    it('the menu where there is no room for it, by keys alone', async () => {
      await open('/desk/account', words.account);
      await seat.page.setViewport({ width: 390, height: 844 });
      const menu = `::-p-aria([name="${words.menu}"][role="button"])`;
      const expanded = () => seat.page.$eval(menu, (button) => button.ariaExpanded);
      await seat.page.locator(menu).wait();
      assert.equal(await expanded(), 'false');
      await seat.page.focus(menu);
      await seat.page.keyboard.press('Enter');
      await sees(seat.page, words.leave);
      await good();
      await seat.page.setViewport({ width: 390, height: 844 });
      await seat.page.keyboard.press('Tab');
      await seat.page.keyboard.press('Escape');
      assert.equal(await expanded(), 'false');
      await seat.page.keyboard.press('Enter');
      assert.equal(await expanded(), 'true', 'the focus had gone back to its button');
      await seat.page.setViewport({ width: 1280, height: 900 });
    });

    const focusedId = () =>
      seat.page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element?.id;
      });
  });
}
