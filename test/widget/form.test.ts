/** <jauap-form> and <jauap-receipt>, on the real worker. */
import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { JauapSubmittedEvent } from '../../widget/index.ts';
import { words as enCheck } from '../../widget/locales/en.check.ts';
import { words as en } from '../../widget/locales/en.form.ts';
import { words as kkCheck } from '../../widget/locales/kk.check.ts';
import { words as kk } from '../../widget/locales/kk.form.ts';
import { words as ruCheck } from '../../widget/locales/ru.check.ts';
import { words as ru } from '../../widget/locales/ru.form.ts';
import { waitUntil } from '../helpers/wait-until.ts';
import {
  alertOf,
  back,
  checking,
  choose,
  control,
  fill,
  next,
  ready,
  receiptOf,
  stepHeading,
  submit,
  tell,
  toCheck,
  type,
} from './form-support.ts';
import { endpoint, focused, holdRequests, inside, shows, TEXT, textOf } from './support.ts';

describe('<jauap-form>', () => {
  let address: string;
  before(async () => {
    address = await endpoint();
  });

  it('is accessible and says what it is, in three languages', async () => {
    for (const lang of ['kk', 'ru', 'en']) await expect(await ready(address, lang)).to.be.accessible();
    const element = await ready(address);
    for (const words of [kk.notFormal, kk.watched, kk.danger]) expect(textOf(element)).to.include(words);
    const door = inside<HTMLAnchorElement>(element, 'a');
    expect([door.origin, door.target, door.rel]).to.deep.equal(['https://eotinish.kz', '_blank', 'noopener']);
  });

  it('counts the characters of everything that will be sent as one text', async () => {
    const element = await ready(address, 'en');
    type(element, 'text', 'a'.repeat(1499));
    await shows(element, '1 character left');
    type(element, 'when', 'now');
    await shows(element, `${'\n\nWhen: now'.length - 1} characters too many`);
    type(element, 'text', 'a'.repeat(1502));
    type(element, 'when', '');
    await shows(element, '2 characters too many');
  });

  it('asks only for what happened in the first step, and leads to it', async () => {
    const element = await ready(address);
    next(element);
    await waitUntil(() => focused() === control(element, 'text'));
    expect(checking(element)).to.equal(false);
    for (const name of ['text', 'place', 'when', 'result'])
      expect(control(element, name).getAttribute('aria-invalid')).to.equal(String(name === 'text'));
    expect(inside(element, '#text-issue').textContent).to.equal(kk.issues.required);
    expect(alertOf(element)).to.equal(kk.problems.invalid);
    await expect(element).to.be.accessible();
  });

  it('never cuts a text, but says that it is too long or too short', async () => {
    const element = await ready(address);
    for (const [text, issue] of [
      ['қысқа', 'too_short'],
      ['ұзын '.repeat(400), 'too_long'],
    ] as const) {
      type(element, 'text', text);
      next(element);
      await waitUntil(() => inside(element, '#text-issue').textContent === kk.issues[issue]);
      expect(control(element, 'text').value).to.equal(text);
      expect(focused()).to.equal(control(element, 'text'));
    }
    type(element, 'text', TEXT);
    type(element, 'place', 'Абай көшесі '.repeat(20));
    next(element);
    await waitUntil(() => inside(element, '#place-issue').textContent === kk.issues.too_long);
    expect(focused()).to.equal(control(element, 'place'));
  });

  it('names its steps in words, and moves the focus to them', async () => {
    for (const [lang, first, second] of [
      ['kk', kk.step, kkCheck.heading],
      ['ru', ru.step, ruCheck.heading],
      ['en', en.step, enCheck.heading],
    ] as const) {
      const element = await ready(address, lang);
      expect(stepHeading(element).textContent).to.equal(first);
      await tell(element);
      expect(stepHeading(element).textContent).to.equal(second);
      await waitUntil(() => focused() === stepHeading(element), 'the focus stands on the second heading');
      await expect(element).to.be.accessible();
      back(element);
      await waitUntil(() => focused()?.textContent === first, 'and then on the first');
    }
  });

  it('names what is missing in the second step, leads to the first of it, and sends nothing', async () => {
    const element = await ready(address);
    await tell(element, 'Осыған назар аударуыңызды сұраймын, бәріне қажет.');
    const network = holdRequests();
    submit(element);
    await waitUntil(() => focused() === control(element, 'topic'));
    network.letGo();
    expect(network.count()).to.equal(0);
    for (const name of ['topic', 'consent.processing']) {
      const field = control(element, name);
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      expect(field.getAttribute('aria-describedby')).to.include(`${name}-issue`);
      expect(element.shadowRoot?.getElementById(`${name}-issue`)?.textContent).to.equal(kk.issues.required);
    }
    expect(control(element, 'consent.publication').getAttribute('aria-invalid')).to.equal('false');
    expect(alertOf(element)).to.equal(kk.problems.invalid);
    await expect(element).to.be.accessible();
  });

  it('keeps everything on the way back and forth', async () => {
    const element = await ready(address);
    type(element, 'place', 'Абай көшесі, 14');
    type(element, 'when', 'кеше');
    type(element, 'result', 'жөндесін');
    await fill(element);
    control(element, 'contact.email').value = 'a@example.kz';
    back(element);
    await waitUntil(() => !checking(element));
    for (const [name, value] of [
      ['text', TEXT],
      ['place', 'Абай көшесі, 14'],
      ['when', 'кеше'],
      ['result', 'жөндесін'],
    ])
      expect(control(element, name as string).value).to.equal(value);
    await toCheck(element);
    expect(control(element, 'topic').value).to.equal('lighting');
    expect(control(element, 'contact.email').value).to.equal('a@example.kz');
    expect(control(element, 'consent.processing').checked).to.equal(true);
  });

  it('proposes the kind in a sentence with its term, follows the words, and gives way to a choice', async () => {
    const element = await ready(address, 'ru');
    const kind = () => textOf(inside(element, '[part=kind] p'));
    const checked = () => inside<HTMLInputElement>(element, '[name=kind]:checked').value;
    await tell(element, 'Когда отремонтируют дорогу по улице Ауэзова?');
    expect(kind()).to.include(ruCheck.proposed.request).and.to.include('15 рабочих дней');
    expect([checked(), control(element, 'topic').value]).to.deep.equal(['request', 'roads']);
    await tell(element, 'Мне отказали в приёме документов и не объяснили почему.');
    expect(kind()).to.include(ruCheck.proposed.complaint).and.to.include('20 рабочих дней');
    expect([checked(), control(element, 'topic').value]).to.deep.equal(['complaint', '']);
    inside(element, '[part=kind] summary').click();
    inside(element, '[name=kind][value=application]').click();
    await waitUntil(() => kind().includes(ruCheck.kinds.application));
    await expect(element).to.be.accessible();
    await tell(element, 'Предлагаю поставить скамейки на аллее у вокзала.');
    expect(checked()).to.equal('application');
  });

  it('takes "I do not know who is responsible" as an answer, first in the list', async () => {
    const element = await ready(address, 'ru');
    await fill(element);
    const options = control(element, 'topic').querySelectorAll('option');
    expect([options[1]?.value, options[1]?.textContent]).to.deep.equal(['unsure', ru.topics.unsure]);
    choose(element, 'unsure');
    submit(element);
    expect((await receiptOf(element)).receipt?.topic).to.equal('unsure');
  });

  it('says of an address that is none, and sends a good one', async () => {
    const element = await ready(address);
    await fill(element);
    control(element, 'contact.email').value = 'айгүл';
    submit(element);
    await waitUntil(() => focused() === control(element, 'contact.email'));
    expect(element.shadowRoot?.getElementById('contact.email-issue')?.textContent).to.equal(kk.check);
    control(element, 'contact.email').value = 'aigul@example.kz';
    submit(element);
    await receiptOf(element);
  });

  it('sends nothing on Enter in a line', async () => {
    const element = await ready(address);
    await fill(element);
    const network = holdRequests();
    inside(element, '[id="contact.email"]').focus();
    await sendKeys({ press: 'Enter' });
    back(element);
    await waitUntil(() => !checking(element));
    control(element, 'when').focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    network.letGo();
    expect([network.count(), checking(element)]).to.deep.equal([0, false]);
  });

  it('gives a receipt, tells the page, and keeps the code from it', async () => {
    const element = await ready(address);
    await fill(element);
    setTimeout(() => submit(element));
    const event = (await oneEvent(element, 'jauap-submitted')) as Event as JauapSubmittedEvent;
    const receipt = await receiptOf(element);
    expect(event.receipt.number).to.match(/^KOK-\d{4}-\d{6}-[A-Z]$/);
    expect(event.bubbles && event.composed).to.equal(true);
    await shows(receipt, event.receipt.number);
    expect(receipt.code).to.match(/^(\w{4}-){6}\w$/);
    expect(JSON.stringify(event.receipt)).not.to.include(receipt.code);
    await shows(receipt, kk.why);
    for (const words of [receipt.code, kk.keep, kk.due(event.receipt.clock.dueOn), event.receipt.number])
      expect(textOf(receipt)).to.include(words);
    expect(focused()).to.equal(inside(receipt, 'h2'));
    await expect(element).to.be.accessible();
  });

  it('copies the receipt, and where the page may not, marks the code for copying by hand', async () => {
    const element = await ready(address);
    await fill(element);
    submit(element);
    const receipt = await receiptOf(element);
    await shows(receipt, kk.copy);
    inside(receipt, 'button').focus();
    // A browser without a window has no clipboard of its own, so the test lends one.
    let written = '';
    const lend = (value: object | undefined) =>
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
    try {
      lend({
        writeText: async (text: string) => {
          written = text;
        },
      });
      await sendKeys({ press: 'Enter' });
      await shows(receipt, kk.copied);
      for (const part of [receipt.receipt?.number, receipt.code]) expect(written).to.include(part);

      // As on a page that is not served over https.
      lend(undefined);
      await sendKeys({ press: 'Enter' });
      await shows(receipt, kk.notCopied);
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
    expect(getSelection()?.toString()).to.equal(receipt.code);
    await expect(element).to.be.accessible();
  });

  it('starts a new appeal from the receipt, empty', async () => {
    const element = await ready(address);
    await fill(element);
    submit(element);
    const receipt = await receiptOf(element);
    await waitUntil(() => inside(receipt, '[part=address]'));
    inside(element, 'jauap-receipt button').click();
    await waitUntil(() => inside(receipt, '[part=gate]'), 'asks whether the code was kept');
    inside(receipt, '[part=gate] button:not(.primary)').click();
    await waitUntil(() => focused() === control(element, 'text'));
    expect(control(element, 'text').value).to.equal('');
    expect(textOf(element)).to.include(kk.left(1500));
  });
});
