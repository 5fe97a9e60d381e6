/** <jauap-form> and <jauap-receipt>, on the real worker. */
import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { JauapSubmittedEvent } from '../../widget/index.ts';
import { words as kk } from '../../widget/locales/kk.form.ts';
import { control, fill, ready, receiptOf, submit } from './form-support.ts';
import { endpoint, focused, holdRequests, inside, shows, textOf } from './support.ts';

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

  it('counts the characters that are left, and those too many', async () => {
    const element = await ready(address, 'en');
    fill(element, 'a'.repeat(1499));
    await shows(element, '1 character left');
    fill(element, 'a'.repeat(1502));
    await shows(element, '2 characters too many');
  });

  it('says what is missing beside each field, leads to the first, and sends nothing', async () => {
    const element = await ready(address);
    const network = holdRequests();
    submit(element);
    await waitUntil(() => focused() === control(element, 'kind'));
    network.letGo();
    expect(network.count()).to.equal(0);
    for (const name of ['kind', 'topic', 'text', 'consent.processing']) {
      const field = control(element, name);
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      expect(field.getAttribute('aria-describedby')).to.include(`${name}-issue`);
      expect(element.shadowRoot?.getElementById(`${name}-issue`)?.textContent).to.equal(kk.issues.required);
    }
    expect(control(element, 'consent.publication').getAttribute('aria-invalid')).to.equal('false');
    expect(inside(element, 'form > [role=alert]').textContent).to.equal(kk.problems.invalid);
    await expect(element).to.be.accessible();
  });

  it('never cuts a text, but says that it is too long or too short', async () => {
    const element = await ready(address);
    for (const [text, issue] of [
      ['қысқа', 'too_short'],
      ['ұзын '.repeat(400), 'too_long'],
    ] as const) {
      fill(element, text);
      submit(element);
      await waitUntil(() => element.shadowRoot?.getElementById('text-issue')?.textContent === kk.issues[issue]);
      expect(control(element, 'text').value).to.equal(text);
      expect(focused()).to.equal(control(element, 'text'));
    }
  });

  it('gives a receipt, tells the page, and keeps the code from it', async () => {
    const element = await ready(address);
    fill(element);
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
    fill(element);
    submit(element);
    const receipt = await receiptOf(element);
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
    fill(element);
    submit(element);
    const receipt = await receiptOf(element);
    await waitUntil(() => inside(receipt, '[part=address]'));
    inside(element, 'jauap-receipt button').click();
    await waitUntil(() => inside(receipt, '[part=gate]'), 'asks whether the code was kept');
    inside(receipt, '[part=gate] button:not(.primary)').click();
    await waitUntil(() => focused() === control(element, 'kind'));
    expect(control(element, 'text').value).to.equal('');
    expect(textOf(element)).to.include(kk.left(1500));
  });
});
