import { expect, fixture, html } from '@open-wc/testing';
import { DESK_ENDPOINTS } from '../../../sdk/contract/endpoints.ts';
import type { DeskCase } from '../../../sdk/contract/types.ts';
import type { AnswerLanguage } from '../../../sdk/contract/vocabulary.ts';
import type { JauapDeskErase } from '../../../widget/desk/erase/erase-dialog.ts';
import { waitUntil } from '../../helpers/wait-until.ts';
import '../../../widget/desk/erase/erase-dialog.ts';
import { act, inside, publish, shows } from '../support.ts';
import { desk } from './outgoing-support.ts';

async function dialogFor(number: string, lang: AnswerLanguage = 'ru') {
  const at = await desk(lang);
  const found = await at.client.call<DeskCase>(DESK_ENDPOINTS.case, { params: { number } });
  const changed: DeskCase[] = [];
  const listen = ({ detail }: CustomEvent<DeskCase>) => void changed.push(detail);
  const element = await fixture<JauapDeskErase>(
    html`<jauap-desk-erase .desk=${at} .case=${found} @jauap-desk-changed=${listen}></jauap-desk-erase>`,
  );
  await waitUntil(() => inside(element, 'button'), 'the words are here');
  inside(element, 'button').click();
  return { element, changed };
}
const submit = (element: JauapDeskErase) => inside<HTMLFormElement>(element, 'form').requestSubmit();
const fill = (element: JauapDeskErase) => {
  inside<HTMLTextAreaElement>(element, '#reason').value = 'Заявление от 16 ноября';
  inside<HTMLInputElement>(element, '[name=sure]').checked = true;
};

describe('the dialog of erasure', () => {
  it('asks for a ground, a reason and a second thought, and erases', async () => {
    const number = await publish();
    await act(number, 'status', {
      to: 'terminated',
      ground: 'withdrawn',
      decidedBy: 'head-roads',
      reason: 'Отозвано заявителем',
      version: 2,
    });
    const { element, changed } = await dialogFor(number);
    await expect(element).to.be.accessible();
    submit(element);
    await shows(element, 'Напишите обоснование');
    await shows(element, 'Поставьте отметку');
    expect(element.shadowRoot?.activeElement?.id).to.equal('reason');
    await expect(element).to.be.accessible();
    inside<HTMLInputElement>(element, '[value=retention]').click();
    await shows(element, 'что видел только орган');
    inside<HTMLInputElement>(element, '[value=request]').click();
    fill(element);
    submit(element);
    await waitUntil(() => changed.length === 1, 'the case is told');
    expect(changed[0]?.text).to.equal('');
    expect(inside<HTMLDialogElement>(element, 'dialog').open).to.equal(false);
  });

  it('keeps what was typed and says why an open appeal cannot be erased', async () => {
    const { element, changed } = await dialogFor(await publish(), 'kk');
    fill(element);
    submit(element);
    await shows(element, 'Қаралып жатқан өтінішті жоюға болмайды');
    expect(inside<HTMLTextAreaElement>(element, '#reason').value).to.equal('Заявление от 16 ноября');
    expect(changed.length).to.equal(0);
  });
});
