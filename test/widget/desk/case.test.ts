/** One case in its room, with the real worker behind it. */
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { DeskCase } from '../../../sdk/contract/types.ts';
import { words as kk } from '../../../widget/desk/locales/kk.case.ts';
import { words as ru } from '../../../widget/desk/locales/ru.case.ts';
import { act, cutConnection, focused, shows, textOf } from '../support.ts';
import {
  deep,
  enter,
  filed,
  inProgress,
  openAct,
  PERSONAL,
  registered,
  submit,
  tooWide,
  type,
  until,
  wait,
} from './case-support.ts';

beforeEach(() => sessionStorage.clear());

describe('a case', () => {
  for (const [lang, words] of [
    ['kk', kk],
    ['ru', ru],
  ] as const) {
    it(`tells what it is, how its clocks run and what happened, and is accessible, in ${lang}`, async () => {
      const number = await inProgress({
        point: { lat: 53.284, lon: 69.377 },
        page: { url: `${location.origin}/news`, title: 'Жаңалық' },
      });
      const { room } = await enter(number, lang);
      await shows(room, words.terms.statuses.in_progress);
      await shows(room, words.notes.only);
      await shows(room, words.clock.law);
      await shows(room, words.history.events.received);
      await wait(room, 'jauap-desk-place');
      await shows(room, words.point);
      const link = deep<HTMLAnchorElement>(room, 'a[target="_blank"]');
      expect(link?.rel).to.equal('noopener noreferrer');
      await expect(room).to.be.accessible();
    });

    it(`fits 390 pixels in ${lang}`, async () => {
      const number = await inProgress();
      await setViewport({ width: 390, height: 800 });
      try {
        const { room } = await enter(number, lang);
        await shows(room, words.notes.only);
        await shows(room, words.sections.same);
        await until(() => deep(room, '#original'), 'the original is there');
        expect(tooWide(room)).to.deep.equal([]);
        expect(document.documentElement.scrollWidth).to.be.at.most(390);
      } finally {
        await setViewport({ width: 1280, height: 800 });
      }
    });
  }

  it('that was passed on says where it is now, in its head and in place of its original', async () => {
    const number = await registered();
    const { room, stored } = await enter(number);
    const found = await stored();
    const passed = { ...found.timeline[0], type: 'redirected', at: '2026-11-20T20:00:00.000Z' };
    const heldBy = { agency: 'roads', names: { kk: 'Жолдар басқармасы', ru: 'Управление дорог' } };
    const gone = { ...found, heldBy, original: null, timeline: [...found.timeline, passed] } as DeskCase;
    const place = await wait(room, 'div');
    place.dispatchEvent(new CustomEvent('jauap-desk-conflict', { detail: gone }));
    await shows(room, `${ru.moved.heldBy}: Управление дорог`);
    await shows(room, ru.moved.on('21 ноября 2026 года'));
    await shows(room, ru.moved.original);
    expect(textOf(room)).not.to.include(ru.words.erased);
    await expect(room).to.be.accessible();
  });

  it('leads to the answer also when its address asks for that later', async () => {
    const { room } = await enter(await inProgress());
    await wait(room, 'button[name="answer"]');
    expect(deep(room, 'jauap-desk-answer')).to.equal(undefined);
    const home = location.href;
    location.hash = '#answer';
    const editor = await wait(room, 'jauap-desk-answer');
    await until(() => focused() === editor, 'the focus is there');
    deep(room, 'button[name="clarify"]')?.focus();
    dispatchEvent(new PopStateEvent('popstate'));
    await until(() => focused() === editor, 'again');
    expect(deep(room, 'jauap-desk-answer'), 'the same editor').to.equal(editor);
    history.replaceState(null, '', home);
  });

  it('that the agency has not is said so, and one can go back', async () => {
    const { room, gone } = await enter('KOK-2026-999999-A');
    await shows(room, ru.unknownNumber);
    deep(room, 'a')?.click();
    expect(gone).to.deep.equal(['/desk/queue']);
  });

  it('shows no original, notes or acts to somebody who may only read', async () => {
    const number = await registered();
    const { room } = await enter(number, 'ru', ['desk:read']);
    await shows(room, ru.sections.history);
    expect(deep(room, 'jauap-desk-notes')).to.equal(undefined);
  });
});

describe('the public version of a text', () => {
  const select = (field: HTMLTextAreaElement, words: string) => {
    const from = field.value.indexOf(words);
    field.focus();
    field.setSelectionRange(from, from);
    return from;
  };

  /** Makes the selection as long as these words, with Shift and an arrow. */
  async function extend(words: string): Promise<void> {
    await sendKeys({ down: 'Shift' });
    for (let i = 0; i < words.length; i++) await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ up: 'Shift' });
  }

  it('is redacted both ways with the keyboard alone, and published', async () => {
    const { number } = await filed();
    const { room, stored } = await enter(number);
    const original = await wait<HTMLTextAreaElement>(room, '#text');
    const field = await wait<HTMLTextAreaElement>(original, '#original');
    expect(field.value).to.equal(PERSONAL);
    await shows(original, 'его телефон [данные скрыты], звоните');
    await shows(original, ru.words.byMachine);
    // The name is selected with the keyboard, and hidden.
    select(field, 'Иванов');
    await extend('Иванов');
    await sendKeys({ press: 'Tab' });
    expect(focused()?.textContent?.trim()).to.equal(ru.words.hideSelected);
    await sendKeys({ press: 'Enter' });
    await shows(original, 'Сосед [данные скрыты] бросает');
    // The telephone is shown again, which is warned of, and hidden once more.
    const restore = deep<HTMLButtonElement>(original, '.hidden li:last-child button');
    restore?.focus();
    await sendKeys({ press: 'Enter' });
    await shows(original, ru.words.left(ru.words.kinds.phone));
    select(field, '+7 701 123 45 67');
    await extend('+7 701 123 45 67');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await shows(original, ru.words.clean);
    (await wait(room, '#publish')).click();
    await shows(room, ru.terms.publications.published);
    const found = await stored();
    expect(found.text).to.equal(
      'Сосед [данные скрыты] бросает мусор под окна, его телефон [данные скрыты], звоните ему.',
    );
    expect(found.original?.text).to.equal(PERSONAL);
    expect(focused()?.id).to.equal('status');
  });

  it('is restored by a press on a mask, and survives a reload of the page', async () => {
    const { number } = await filed();
    const { room } = await enter(number);
    const editor = await wait(room, '#text');
    (await wait(editor, '.mask')).click();
    await shows(editor, ru.words.left(ru.words.kinds.phone));
    room.remove();
    const again = await enter(number);
    await shows(await wait(again.room, '#text'), ru.words.left(ru.words.kinds.phone));
    expect(Object.keys(localStorage).filter((key) => key.includes('draft'))).to.deep.equal([]);
  });

  it('can be written by hand, and an ИИН in it is refused at the field with everything kept', async () => {
    const { number } = await filed();
    const { room, stored } = await enter(number);
    const editor = await wait(room, '#text');
    [...(editor.shadowRoot?.querySelectorAll('button') ?? [])]
      .find((one) => one.textContent?.trim() === ru.words.editByHand)
      ?.click();
    const free = await wait<HTMLTextAreaElement>(editor, '#free');
    free.value = 'Сосед бросает мусор, ИИН 900101350000 не наш, а 000101500001 его.';
    free.dispatchEvent(new Event('input'));
    (await wait(room, '#publish')).click();
    await shows(room, ru.acts.issues.personal_data ?? '');
    expect(free.value).to.contain('000101500001');
    expect((await stored()).publication).to.equal('awaiting');
    await expect(room).to.be.accessible();
  });

  it('that somebody else published meanwhile is shown beside one’s own, and mine can go on top', async () => {
    const { number } = await filed();
    const { room, stored } = await enter(number);
    const editor = await wait(room, '#text');
    (await wait(editor, '.mask')).click();
    await act(number, 'moderation', { decision: 'publish', text: 'Другой модератор написал так.', version: 1 });
    (await wait(room, '#publish')).click();
    const conflict = await wait(room, '#conflict');
    await until(() => conflict.textContent?.includes('Другой модератор написал так.'), 'theirs is shown');
    expect(conflict.textContent).to.contain('+7 701 123 45 67');
    expect(conflict.textContent).to.contain('Browser tests');
    await expect(room).to.be.accessible();
    deep<HTMLButtonElement>(room, '#conflict .primary')?.click();
    await until(() => !deep(room, '#conflict'), 'it is settled');
    expect((await stored()).text).to.equal(PERSONAL);
  });
});

describe('a note', () => {
  it('is written, is the agency’s alone, and can be taken back', async () => {
    const number = await registered();
    const { room, said } = await enter(number);
    const notes = await wait(room, 'jauap-desk-notes');
    const field = await wait<HTMLTextAreaElement>(notes, '#note');
    field.value = 'Тайное слово ведомства';
    field.dispatchEvent(new Event('input'));
    deep<HTMLButtonElement>(notes, 'form button')?.click();
    await shows(notes, 'Тайное слово ведомства');
    await until(() => said.includes(ru.notes.added), 'said');
    expect(field.value).to.equal('');
    const seen = await (await fetch(`/v1/appeals/${number}`)).text();
    expect(seen).not.to.contain('Тайное слово');
    expect(textOf(room)).to.contain(ru.notes.only);
    deep<HTMLButtonElement>(notes, 'li button')?.click();
    await shows(notes, ru.notes.none);
  });
});

describe('the dialogs', () => {
  it('keep what was typed when the connection breaks, and after a reload', async () => {
    const number = await registered();
    const { room } = await enter(number);
    const dialog = await openAct(room, 'reply');
    type(dialog, 'text', 'Мастер выезжает сегодня.');
    const cut = cutConnection();
    submit(dialog);
    await shows(dialog, ru.acts.offline);
    cut.mend();
    room.remove();
    const again = await enter(number);
    const reopened = await openAct(again.room, 'reply');
    expect(deep<HTMLTextAreaElement>(reopened, '#text')?.value).to.equal('Мастер выезжает сегодня.');
    submit(reopened);
    await until(() => again.said.includes(ru.acts.done.reply), 'sent');
    expect((await again.stored()).thread.map(({ text }) => text)).to.deep.equal(['Мастер выезжает сегодня.']);
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
  });

  it('give the focus back to where it came from when they are left', async () => {
    const { room } = await enter(await registered());
    const dialog = await openAct(room, 'clarify');
    await sendKeys({ press: 'Escape' });
    await until(() => !deep(room, 'jauap-desk-act'), 'closed');
    expect(dialog.isConnected).to.equal(false);
    expect((focused() as HTMLButtonElement).name).to.equal('clarify');
  });

  it('show both versions when somebody was faster, and lose nothing', async () => {
    const number = await registered();
    const { room, stored } = await enter(number);
    const dialog = await openAct(room, 'reply');
    type(dialog, 'text', 'Наша бригада будет завтра.');
    await act(number, 'status', { to: 'in_progress', version: 2 });
    submit(dialog);
    const conflict = await wait(dialog, '#conflict');
    expect(conflict.textContent).to.contain('Наша бригада будет завтра.');
    expect(conflict.textContent).to.contain(ru.terms.statuses.in_progress);
    await expect(dialog).to.be.accessible();
    deep<HTMLButtonElement>(dialog, '#conflict .primary')?.click();
    await until(() => !deep(room, 'jauap-desk-act'), 'sent on top');
    expect((await stored()).thread).to.have.length(1);
  });
});
