import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { waitUntil } from '../../helpers/wait-until.ts';
import '../../../widget/desk/answer/templates-room.ts';
import type { JauapDeskTemplates } from '../../../widget/desk/answer/templates-room.ts';
import { cutConnection, focused, inside, shows, textOf } from '../support.ts';
import type { Sitting } from './answer-support.ts';
import { press, sit, write } from './answer-support.ts';

async function openRoom(sitting: Sitting): Promise<JauapDeskTemplates> {
  const room = await fixture<JauapDeskTemplates>(
    html`<jauap-desk-templates .desk=${sitting.desk}></jauap-desk-templates>`,
  );
  await waitUntil(() => inside(room, '.add') && !textOf(room).includes('Загрузка'), 'is here');
  return room;
}

let names = 0;
/** Fills in a new template and gives its title. */
async function fill(room: JauapDeskTemplates): Promise<string> {
  const title = `Үлгі № ${++names} ${crypto.randomUUID().slice(0, 8)}`;
  inside(room, '.add').click();
  await room.updateComplete;
  await write(room, '#title', title);
  await write(room, '#text-kk', 'Орындалды: {орны} мекенжайында жарық жөнделді.');
  return title;
}

describe('the room of templates', () => {
  afterEach(() => setViewport({ width: 1280, height: 900 }));

  it('makes a template, changes it and deletes it', async () => {
    const sitting = await sit();
    const room = await openRoom(sitting);
    const title = await fill(room);
    expect(textOf(room)).to.include('Поля: орны');
    press(room, 'Сохранить');
    await waitUntil(() => inside(room, `[aria-label="Изменить: ${title}"]`), 'is listed');
    expect(focused()).to.equal(inside(room, '.add'));
    press(room, `Изменить: ${title}`);
    await room.updateComplete;
    expect(focused()).to.equal(inside(room, '#title'));
    await write(room, '#text-ru', 'Сделано: свет починили {дата}.');
    press(room, 'Сохранить');
    await waitUntil(() => inside(room, '.add'), 'is saved');
    await shows(room, 'Сделано: свет починили {дата}.');
    press(room, `Удалить: ${title}`);
    await room.updateComplete;
    inside(room, 'dialog .primary').click();
    await waitUntil(() => !textOf(room).includes(title), 'is gone');
    expect(sitting.said).to.deep.equal(['Шаблон сохранён', 'Шаблон сохранён', 'Шаблон удалён']);
  });

  it('says what is missing, and warns of a suffix glued to a field in Kazakh alone', async () => {
    const room = await openRoom(await sit());
    inside(room, '.add').click();
    await room.updateComplete;
    press(room, 'Сохранить');
    await shows(room, 'Напишите название');
    expect(focused()).to.equal(inside(room, '#title'));
    await write(room, '#text-ru', 'Свет на {улица}е починили.');
    expect(inside(room, '.warning')).to.equal(null);
    await write(room, '#text-kk', 'Жарық {көше}де жөнделді.');
    await shows(room, 'Окончание нельзя приклеить');
    expect(inside(room, '.layer .glued').textContent).to.equal('д');
  });

  it('keeps what was typed when it cannot be saved', async () => {
    const room = await openRoom(await sit());
    const title = await fill(room);
    const line = cutConnection();
    press(room, 'Сохранить');
    await shows(room, 'Не сохранено');
    line.mend();
    expect(inside<HTMLInputElement>(room, '#title').value).to.equal(title);
    press(room, 'Сохранить');
    await waitUntil(() => inside(room, `[aria-label="Удалить: ${title}"]`), 'is saved');
  });

  for (const lang of ['kk', 'ru'] as const) {
    it(`is accessible and fits a phone: ${lang}`, async () => {
      const room = await openRoom(await sit(lang));
      await fill(room);
      await expect(room).shadowDom.to.be.accessible();
      await setViewport({ width: 390, height: 800 });
      expect(document.documentElement.scrollWidth).to.be.at.most(390);
    });
  }
});
