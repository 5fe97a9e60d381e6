/** The second step: preview and consents, on the real worker. */
import { expect } from '@open-wc/testing';
import type { JauapForm } from '../../widget/index.ts';
import { words as kkCheck } from '../../widget/locales/kk.check.ts';
import { words as kk } from '../../widget/locales/kk.form.ts';
import { words as ruCheck } from '../../widget/locales/ru.check.ts';
import { words as ru } from '../../widget/locales/ru.form.ts';
import { waitUntil } from '../helpers/wait-until.ts';
import { back, checking, control, fill, ready, receiptOf, submit, tell, toCheck, type } from './form-support.ts';
import { act, client, endpoint, focused, holdRequests, inside, textOf } from './support.ts';

const preview = (element: JauapForm) => inside(element, '[part=preview]');
const status = (element: JauapForm) => inside(element, '.step:not([hidden]) > [role=status]').textContent;

async function tick(element: JauapForm, name: string): Promise<void> {
  control(element, name).click();
  await element.updateComplete;
}

describe('the second step', () => {
  let address: string;
  before(async () => {
    address = await endpoint();
  });

  it('shows without consent to publication what the public sees then: no words', async () => {
    const element = await ready(address, 'ru');
    await tell(element, 'На улице Абая у дома 14 глубокая яма, звоните 87011234567.');
    expect(textOf(preview(element)))
      .to.include(ru.noConsent)
      .and.not.to.include('Абая');
    expect(status(element)).to.equal('');
  });

  it('shows with it exactly what will be published, marks what is hidden, and says how much', async () => {
    const element = await ready(address, 'ru');
    type(element, 'place', 'улица Абая, 14, тел. 87011234567');
    type(element, 'when', 'вчера');
    await fill(element, 'На улице Абая у дома 14 глубокая яма, мой ИИН 000101500001.');
    await tick(element, 'consent.publication');
    const marks = [...preview(element).querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(marks).to.deep.equal(['[данные скрыты]', '[данные скрыты]']);
    expect(status(element)).to.equal(ruCheck.hidden(2));
    await expect(element).to.be.accessible();

    const shown = inside(element, '.preview .words').textContent;
    const place = inside(element, '.preview .soft').textContent;
    submit(element);
    const { receipt } = await receiptOf(element);
    const number = receipt?.number as string;
    await act(number, 'moderation', { decision: 'publish', version: 1 });
    const published = await (await client()).appeal(number);
    expect([shown, place]).to.deep.equal([published.text, published.place]);
  });

  it('names the page it is sent from', async () => {
    const element = await ready(address);
    await fill(element);
    await tick(element, 'consent.publication');
    expect(textOf(preview(element))).to.include(location.origin + location.pathname);
  });

  it('keeps the two consents apart, and tells the eight items of the law', async () => {
    const element = await ready(address);
    await tell(element);
    await tick(element, 'consent.processing');
    expect(control(element, 'consent.publication').checked).to.equal(false);
    const items = inside(element, 'dl').children;
    expect(items.length).to.equal(8);
    const { law } = kkCheck;
    const said = textOf(inside(element, 'dl'));
    for (const words of [
      'Көкшетау қаласының әкімдігі',
      '240140000011',
      law.subject[1],
      law.term[1](5),
      law.third[1],
      law.abroad[1],
      law.published[1],
      law.data[2],
      law.data[3],
      law.rights[1],
    ])
      expect(said).to.include(words);
    expect(textOf(element)).to.include(kkCheck.publicationHint);
  });

  it('takes no more words and leads nowhere while it is sending, so that nothing typed is lost with the receipt', async () => {
    const element = await ready(address);
    await fill(element);
    const network = holdRequests();
    submit(element);
    await waitUntil(() => network.count() === 1);
    expect(inside(element, '.step:not([hidden]) .step').inert).to.equal(true);
    back(element);
    await element.updateComplete;
    expect(checking(element)).to.equal(true);
    network.letGo();
    await receiptOf(element);
  });

  it('leads back to the first step when the service finds fault there', async () => {
    const element = await ready(address);
    await fill(element);
    const { fetch } = globalThis;
    globalThis.fetch = async () =>
      new Response(JSON.stringify({ code: 'invalid', issues: [{ path: 'place', code: 'too_long' }] }), {
        status: 422,
        headers: { 'Content-Type': 'application/problem+json' },
      });
    try {
      submit(element);
      await waitUntil(() => focused() === control(element, 'place'), 'the focus stands in the wrong field');
    } finally {
      globalThis.fetch = fetch;
    }
    expect(checking(element)).to.equal(false);
    expect(inside(element, '#place-issue').textContent).to.equal(kk.issues.too_long);
    await expect(element).to.be.accessible();
    await toCheck(element);
    submit(element);
    await receiptOf(element);
  });
});
