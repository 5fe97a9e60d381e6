/** Marking a mistake on the page: select, Ctrl+Enter, send; against the real worker. */
import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { words as en } from '../../widget/locales/en.mark.ts';
import { words as kk } from '../../widget/locales/kk.mark.ts';
import { words as ru } from '../../widget/locales/ru.mark.ts';
import { waitUntil } from '../helpers/wait-until.ts';
import '../../widget/define.ts';
import { callDesk } from '../helpers/worker-address.ts';
import { AGENCY, endpoint, inside, NOBODY, shows, textOf } from './support.ts';

type Dialog = HTMLDialogElement | null;

async function page(address?: string, lang = 'kk') {
  const service = address ?? (await endpoint());
  const place = await fixture<HTMLElement>(html`<div lang=${lang}>
    <p>Көшелер тазаланды, бірақ <b>аялдамаллар</b> әлі қарда.</p>
    <textarea>Менің жазбам</textarea>
    <jauap-mark agency=${AGENCY} endpoint=${service}></jauap-mark>
  </div>`);
  const mark = place.querySelector('jauap-mark') as HTMLElement;
  await waitUntil(() => inside(mark, 'dialog'));
  const dialog = () => inside<HTMLDialogElement>(mark, 'dialog') as Dialog;
  const select = (selector = 'b') => getSelection()?.selectAllChildren(place.querySelector(selector) as Node);
  return { place, mark, dialog, select };
}

async function pressed(): Promise<void> {
  await sendKeys({ down: 'Control' });
  await sendKeys({ press: 'Enter' });
  await sendKeys({ up: 'Control' });
}

describe('marking a mistake on a page', () => {
  afterEach(() => getSelection()?.removeAllRanges());

  it('sends the fragment with the address of the page, and gives a receipt', async () => {
    const { mark, dialog, select } = await page();
    select();
    await pressed();
    await waitUntil(() => dialog()?.open);
    expect(inside(mark, 'blockquote').textContent).to.equal('аялдамаллар');
    inside<HTMLTextAreaElement>(mark, 'textarea').value = 'аялдамалар';
    inside<HTMLButtonElement>(mark, '[part=submit]').click();
    await waitUntil(() => inside(mark, 'jauap-receipt'), 'a receipt');
    const { receipt, code } = inside<HTMLElementTagNameMap['jauap-receipt']>(mark, 'jauap-receipt');
    expect(code).to.have.length(31);
    const { body } = await callDesk({ method: 'GET', path: `/v1/desk/appeals/${receipt?.number}` });
    const { kind, topic, original } = body as { kind: string; topic: string; original: { text: string } };
    expect([kind, topic, original.text]).to.deep.equal([
      'report',
      'unsure',
      `${kk.errorIn}: «аялдамаллар»\nаялдамалар`,
    ]);
  });

  it('says so and keeps what was written where there is no connection', async () => {
    const { mark, dialog, select } = await page(NOBODY);
    select();
    await pressed();
    await waitUntil(() => dialog()?.open);
    inside<HTMLTextAreaElement>(mark, 'textarea').value = 'аялдамалар';
    inside<HTMLButtonElement>(mark, '[part=submit]').click();
    await shows(mark, kk.failed);
    expect(inside<HTMLTextAreaElement>(mark, 'textarea').value).to.equal('аялдамалар');
  });

  it('opens for nothing selected neither by keys nor by the button, and for no text that somebody is writing', async () => {
    const { place, mark, dialog, select } = await page();
    await pressed();
    inside<HTMLButtonElement>(mark, 'button').click();
    await shows(mark, kk.nothing);
    const field = place.querySelector('textarea') as HTMLTextAreaElement;
    field.focus();
    field.select();
    await pressed();
    expect(dialog()?.open).to.equal(false);
    field.blur();
    select();
    await pressed();
    await waitUntil(() => dialog()?.open, 'the control');
  });

  it('is closed with Escape, and the next fragment is another report', async () => {
    const { mark, dialog, select } = await page();
    select();
    inside<HTMLButtonElement>(mark, 'button').click();
    await waitUntil(() => dialog()?.open);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !dialog()?.open);
    select('p');
    await pressed();
    await waitUntil(() => dialog()?.open);
    expect(inside(mark, 'blockquote').textContent).to.include('Көшелер тазаланды');
  });

  for (const [lang, words] of [
    ['kk', kk],
    ['ru', ru],
    ['en', en],
  ] as const) {
    it(`is accessible in ${lang}, closed and open`, async () => {
      const { mark, dialog, select } = await page(undefined, lang);
      expect(textOf(mark)).to.include(words.hint);
      await expect(mark).to.be.accessible();
      select();
      await pressed();
      await waitUntil(() => dialog()?.open);
      await expect(mark).to.be.accessible();
    });
  }
});
