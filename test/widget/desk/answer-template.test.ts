import { expect } from '@open-wc/testing';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { AnswerTemplateList } from '../../../sdk/contract/types.ts';
import { waitUntil } from '../../helpers/wait-until.ts';
import { cutConnection, focused, inside, shows, textOf } from '../support.ts';
import { openEditor, press, sit, write } from './answer-support.ts';

describe('an answer that is being written', () => {
  beforeEach(() => sessionStorage.clear());

  it('is kept as a template, with nobody’s data in it, and a warning of what is still there', async () => {
    const at = await sit();
    const editor = await openEditor(at);
    expect(inside(editor, '#keep'), 'nothing to keep yet').to.equal(null);
    const { number } = editor.case;
    await write(editor, '#text-ru', `По обращению ${number}: фонарь заменили, мастер ждёт звонка по +7 701 123 45 67.`);
    inside(editor, '#keep').focus();
    inside(editor, '#keep').click();
    await waitUntil(() => inside(editor, 'jauap-desk-save-template'), 'it opens');
    const form = inside(editor, 'jauap-desk-save-template');
    await waitUntil(() => inside<HTMLDialogElement>(form, 'dialog')?.open, 'over the editor');
    const texts = inside<HTMLTextAreaElement>(form, '#text-ru');
    expect(texts.value).to.equal('По обращению {номер}: фонарь заменили, мастер ждёт звонка по {данные}.');
    expect(inside<HTMLSelectElement>(form, '#topic').value).to.equal(editor.case.topic);
    await expect(form).to.be.accessible();
    texts.value += ' Иван, ivan@mail.kz';
    texts.dispatchEvent(new Event('input'));
    await shows(form, 'В русском тексте остались персональные данные.');
    texts.value = 'Фонарь заменили {дата}.';
    texts.dispatchEvent(new Event('input'));
    press(form, 'Сохранить');
    await waitUntil(() => focused() === inside(form, '#title'), 'it needs a name');
    const title = inside<HTMLInputElement>(form, '#title');
    title.value = 'Фонарь заменили';
    title.dispatchEvent(new Event('input'));
    const cut = cutConnection();
    press(form, 'Сохранить');
    await shows(form, 'текст на месте');
    cut.mend();
    press(form, 'Сохранить');
    await waitUntil(() => at.said.includes('Шаблон сохранён'), 'it is saved');
    await waitUntil(() => focused() === inside(editor, '#keep'), 'the focus goes back');
    await waitUntil(() => textOf(inside(editor, '#template')).includes('Фонарь заменили'), 'and can be chosen');
    const { items } = await at.desk.client.call<AnswerTemplateList>(DESK_ENDPOINTS.templates);
    const made = items.find((one) => one.title === 'Фонарь заменили');
    expect(made?.texts).to.deep.equal({ ru: 'Фонарь заменили {дата}.' });
    await at.desk.client.call(DESK_ENDPOINTS.deleteTemplate, { params: { id: made?.id ?? '' } });
  });
});
