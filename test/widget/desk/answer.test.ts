import { aTimeout, expect, oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { DeskCase } from '../../../sdk/contract/types.ts';
import type { JauapDeskAnswer } from '../../../widget/desk/answer/answer-editor.ts';
import { waitUntil } from '../../helpers/wait-until.ts';
import { act, cutConnection, focused, inside, publish, shows, textOf } from '../support.ts';
import { GOOD, openEditor, press, readCase, sit, write } from './answer-support.ts';

/** A small picture as a camera's file. */
async function picture(colour: string): Promise<File> {
  const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 48 });
  const context = canvas.getContext('2d');
  if (context) {
    context.fillStyle = colour;
    context.fillRect(0, 0, 64, 48);
    context.fillText(String(Math.random()), 2, 20);
  }
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg'));
  return new File([blob ?? ''], `${colour}.jpg`, { type: 'image/jpeg' });
}

function choose(editor: Element, selector: string, ...files: File[]): void {
  const input = inside<HTMLInputElement>(editor, selector);
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
}

const unmet = (editor: Element) => editor.shadowRoot?.querySelectorAll('.checklist .unmet').length ?? 0;
const dialog = (editor: Element) => inside<HTMLDialogElement>(editor, 'dialog');
const confirmed = async (editor: JauapDeskAnswer) => {
  press(editor, 'Отправить ответ');
  await waitUntil(() => dialog(editor)?.open, 'asks');
  inside(editor, 'dialog .primary').click();
};

describe('the answer editor', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(() => setViewport({ width: 1280, height: 900 }));

  it('sends both languages as one act, signed by the officer’s own official', async () => {
    const sitting = await sit();
    const editor = await openEditor(sitting);
    const empty = unmet(editor);
    await write(editor, '#text-kk', GOOD.kk);
    await write(editor, '#text-ru', GOOD.ru);
    expect(unmet(editor)).to.be.below(empty);
    await shows(editor, 'Читается');
    const changed = oneEvent(editor, 'jauap-desk-changed');
    await confirmed(editor);
    const { detail } = await changed;
    expect(detail.status).to.equal('answered');
    expect(detail.answer.texts).to.deep.equal(GOOD);
    expect(detail.answer.official.id).to.equal('head-roads');
    expect(sitting.said).to.deep.equal(['Ответ отправлен']);
    expect(sessionStorage.length, 'nothing is kept of it').to.equal(0);
  });

  it('turns every item of the checklist when it is there', async () => {
    const editor = await openEditor(await sit());
    await write(editor, '#text-kk', GOOD.kk);
    press(editor, 'Добавить строку о жалобе');
    press(editor, 'Добавить сделанное');
    await editor.updateComplete;
    await write(editor, '#measures-0-what-kk', 'Шам ауыстырылды');
    await write(editor, '#measures-0-on', '2026-11-16');
    expect(unmet(editor), textOf(inside(editor, '.checklist'))).to.equal(0);
    await write(editor, '#text-kk', 'Құрметті азамат! Өтінішіңіз қаралды.');
    expect(unmet(editor), 'control').to.be.above(3);
  });

  it('underlines what is hard to read, and leads there from a list', async () => {
    const editor = await openEditor(await sit());
    await write(editor, '#text-ru', 'Здравствуйте. Приняты соответствующие меры.');
    expect(inside(editor, '.layer .no_fact').textContent).to.equal('Приняты соответствующие меры');
    expect(inside(editor, '.layer').closest('[aria-hidden="true"]')).to.exist;
    press(editor, 'Показать: Приняты соответствующие меры');
    const field = inside<HTMLTextAreaElement>(editor, '#text-ru');
    expect(focused()).to.equal(field);
    expect([field.selectionStart, field.selectionEnd]).to.deep.equal([14, 42]);
    const [layer, typed] = [inside(editor, '#text-ru').previousElementSibling as HTMLElement, field];
    expect(layer.getBoundingClientRect().height).to.equal(typed.getBoundingClientRect().height);
  });

  it('says what is missing before anything is sent, with the focus there', async () => {
    const editor = await openEditor(await sit());
    await write(editor, '#text-ru', GOOD.ru);
    press(editor, 'Отправить ответ');
    await shows(editor, 'Нужен ответ на языке обращения.');
    expect(dialog(editor)).to.equal(null);
    expect(focused()).to.equal(inside(editor, '#text-kk'));
    await write(editor, '#text-kk', `${GOOD.kk} ЖСН 900101300017`);
    press(editor, 'Добавить план');
    await editor.updateComplete;
    await write(editor, '#planned-0-what-kk', 'Тексереміз');
    await write(editor, '#planned-0-on', '2020-01-01');
    press(editor, 'Отправить ответ');
    await shows(editor, 'Уберите ИИН');
    await shows(editor, 'позже сегодняшней');
  });

  it('sends by Ctrl+Enter after one more look, and once however often it is pressed', async () => {
    const editor = await openEditor(await sit());
    await write(editor, '#text-kk', GOOD.kk);
    let sent = 0;
    editor.addEventListener('jauap-desk-changed', () => sent++);
    const keys = () =>
      inside(editor, '#text-kk').dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, composed: true }),
      );
    keys();
    await waitUntil(() => dialog(editor)?.open, 'asks');
    expect(textOf(dialog(editor))).to.include(GOOD.kk);
    keys();
    keys();
    inside(editor, '.primary').click();
    await waitUntil(() => sent > 0, 'is sent');
    await aTimeout(300);
    const found = await readCase(await sit(), editor.case.number);
    expect([sent, found.timeline.filter(({ type }) => type === 'answered').length]).to.deep.equal([1, 1]);
  });

  it('keeps what was typed through a reload, and forgets it when asked', async () => {
    const sitting = await sit();
    const editor = await openEditor(sitting);
    await write(editor, '#text-kk', GOOD.kk);
    const { number } = editor.case;
    editor.remove();
    const again = await openEditor(sitting, number);
    expect(inside<HTMLTextAreaElement>(again, '#text-kk').value).to.equal(GOOD.kk);
    await shows(again, 'Черновик восстановлен');
    press(again, 'Начать заново');
    await again.updateComplete;
    expect(inside<HTMLTextAreaElement>(again, '#text-kk').value).to.equal('');
  });

  it('loses nothing without a connection', async () => {
    const editor = await openEditor(await sit());
    await write(editor, '#text-kk', GOOD.kk);
    const line = cutConnection();
    await confirmed(editor);
    await shows(editor, 'Нет связи');
    line.mend();
    expect(inside<HTMLTextAreaElement>(editor, '#text-kk').value).to.equal(GOOD.kk);
    const changed = oneEvent(editor, 'jauap-desk-changed');
    await confirmed(editor);
    expect((await changed).detail.status).to.equal('answered');
  });

  it('shows what somebody else answered first, beside what is written here, and sends over it when told to', async () => {
    const number = await publish();
    const editor = await openEditor(await sit(), number);
    await write(editor, '#text-kk', GOOD.kk);
    const theirs = { kk: 'Бас тартылды, себебі бұл көше бізге қарамайды.' };
    await act(number, 'answer', { nature: 'refused', texts: theirs, official: 'deputy-akim', version: 2 });
    const conflict = oneEvent(editor, 'jauap-desk-conflict');
    await confirmed(editor);
    expect((await conflict).detail.version).to.equal(3);
    await shows(editor, theirs.kk);
    expect(inside<HTMLTextAreaElement>(editor, '#text-kk').value).to.equal(GOOD.kk);
    const changed = oneEvent(editor, 'jauap-desk-changed');
    await confirmed(editor);
    expect((await changed).detail.answer.texts.kk).to.equal(GOOD.kk);
  });

  it('is filled by a template, and not sent while a field of it is left', async () => {
    const sitting = await sit();
    const id = crypto.randomUUID();
    const texts = { kk: 'Орындалды: {орны} мекенжайында жарық жөнделді.', ru: 'Сделано: свет починили {дата}.' };
    const body = { title: 'Жарық', topic: null, nature: 'satisfied', texts, version: 0 };
    await sitting.desk.client.call(DESK_ENDPOINTS.saveTemplate, { params: { id }, body });
    const editor = await openEditor(sitting);
    await waitUntil(() => inside(editor, `option[value="${id}"]`), 'lists the template');
    inside<HTMLSelectElement>(editor, '#template').value = id;
    press(editor, 'Вставить');
    await shows(editor, 'Заполните поля в скобках: 2');
    const field = inside<HTMLTextAreaElement>(editor, '#text-kk');
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).to.equal('{орны}');
    press(editor, 'Отправить ответ');
    await shows(editor, 'Заполните поля шаблона');
    expect(dialog(editor)).to.equal(null);
    await write(editor, '#text-kk', texts.kk.replace('{орны}', 'Абай көшесі, 14'));
    await write(editor, '#text-ru', '');
    const changed = oneEvent(editor, 'jauap-desk-changed');
    await confirmed(editor);
    expect((await changed).detail.status).to.equal('answered');
    await sitting.desk.client.call(DESK_ENDPOINTS.deleteTemplate, { params: { id } });
  });

  it('uploads photos of both sides, lets them be turned and taken away, and publishes them', async () => {
    const sitting = await sit();
    const editor = await openEditor(sitting);
    await write(editor, '#text-kk', GOOD.kk);
    choose(editor, '#file-before', await picture('red'), await picture('green'));
    choose(editor, '#file-after', await picture('blue'));
    await waitUntil(() => editor.shadowRoot?.querySelectorAll('.photos .good').length === 3, 'are stored');
    press(editor, 'Убрать: Было, фото 1');
    await editor.updateComplete;
    expect(focused()).to.equal(inside(editor, '#photos'));
    press(editor, 'Раньше: Стало, фото 2');
    await editor.updateComplete;
    await write(editor, '#alt-0-ru', 'Новый фонарь горит у дома 14');
    await expect(editor).to.be.accessible();
    press(editor, 'Как увидят люди');
    const preview = await waitUntil(() => inside(editor, 'jauap-desk-preview'), 'is shown').then(() =>
      inside(editor, 'jauap-desk-preview'),
    );
    await waitUntil(() => inside(preview, 'canvas')?.ariaLabel === 'Стало, Новый фонарь горит у дома 14', 'is told');
    dialog(editor).close();
    await waitUntil(() => !dialog(editor), 'is closed');
    choose(editor, '#file-after', new File(['not a picture'], 'a.txt', { type: 'text/plain' }));
    await shows(editor, 'Это не фото');
    press(editor, 'Отправить ответ');
    await shows(editor, 'Дождитесь загрузки фото');
    press(editor, 'Убрать: Стало, фото 3');
    const changed = oneEvent(editor, 'jauap-desk-changed');
    await confirmed(editor);
    const { detail } = (await changed) as CustomEvent<DeskCase>;
    expect(detail.answer?.photos?.map(({ when }) => when)).to.deep.equal(['after', 'before']);
    expect(detail.answer?.photos?.map(({ alt }) => alt?.ru)).to.deep.equal(['Новый фонарь горит у дома 14', undefined]);
  });

  it('shows the answer as people will see it, in both languages', async () => {
    const editor = await openEditor(await sit());
    await write(editor, '#text-kk', GOOD.kk);
    await write(editor, '#text-ru', GOOD.ru);
    press(editor, 'Добавить план');
    await editor.updateComplete;
    await write(editor, '#planned-0-what-ru', 'Проверим весь двор');
    await write(editor, '#planned-0-on', '2099-05-05');
    press(editor, 'Как увидят люди');
    await waitUntil(() => dialog(editor)?.open, 'opens');
    const preview = () => inside(editor, 'jauap-desk-preview');
    await shows(preview(), GOOD.ru);
    await shows(preview(), 'Запланировано');
    press(editor, 'На казахском');
    await shows(preview(), 'Ресми жауап');
    await expect(preview()).shadowDom.to.be.accessible();
    press(editor, 'Закрыть');
    await waitUntil(() => !dialog(editor), 'closes');
  });

  for (const lang of ['kk', 'ru'] as const) {
    it(`is accessible and fits a phone: ${lang}`, async () => {
      const editor = await openEditor(await sit(lang));
      await write(editor, '#text-ru', 'Приняты соответствующие меры в рамках программы.');
      for (const list of ['#measures', '#planned', '#links']) inside(editor, `${list} > button`).click();
      choose(editor, '#file-after', await picture('navy'));
      await waitUntil(() => inside(editor, '.photos .good'), 'is stored');
      for (const fold of editor.shadowRoot?.querySelectorAll('details') ?? []) fold.open = true;
      await expect(editor).shadowDom.to.be.accessible();
      await setViewport({ width: 390, height: 800 });
      await aTimeout(100);
      expect(editor.scrollWidth).to.be.at.most(editor.clientWidth);
      expect(document.documentElement.scrollWidth).to.be.at.most(390);
      const [first, second] = [...(editor.shadowRoot?.querySelectorAll('.column') ?? [])].map((one) =>
        one.getBoundingClientRect(),
      );
      expect(second?.top, 'one under the other').to.be.above(first?.top ?? 0);
    });
  }
});
