/** Words kept on the device, in the form: consent, drafts, clearing, and sending by way of the outbox. On the real worker. */
import { expect } from '@open-wc/testing';
import { readDraft } from '../../sdk/outbox/index.ts';
import type { JauapForm, JauapReceipt } from '../../widget/index.ts';
import { words as en } from '../../widget/locales/en.keep.ts';
import { words as kk } from '../../widget/locales/kk.keep.ts';
import { words as receiptWords } from '../../widget/locales/kk.receipt.ts';
import { words as ru } from '../../widget/locales/ru.keep.ts';
import { device } from '../../widget/waiting/device.ts';
import { waitUntil } from '../helpers/wait-until.ts';
import { attach, control, fill, ready, receiptOf, submit, type } from './form-support.ts';
import { agree, forgetAll, keepBox, kept, offline, online, panel, rowsWith, unique } from './keep-support.ts';
import { AGENCY, endpoint, focused, inside, shows, TEXT, textOf } from './support.ts';

/** A form in which something is written, with the question whether it may be kept. */
async function written(address: string, text = TEXT, lang = 'kk'): Promise<JauapForm> {
  const element = await ready(address, lang);
  type(element, 'text', text);
  await waitUntil(() => keepBox(element), 'the question is there');
  return element;
}

/** Goes on from a receipt, as somebody who has written the code down. */
async function leave(receipt: JauapReceipt): Promise<void> {
  await waitUntil(() => inside(receipt, '[part=following]'), 'the receipt is whole');
  receipt.querySelector('button')?.click();
  const done = () =>
    [...(receipt.shadowRoot?.querySelectorAll('button') ?? [])].find(
      (button) => button.textContent?.trim() === receiptWords.wroteDown,
    );
  await waitUntil(done, 'it is asked whether the code is kept');
  done()?.click();
}

describe('what is kept on the device', () => {
  let address: string;
  before(async () => {
    address = await endpoint();
  });
  afterEach(forgetAll);

  it('is nothing until the citizen agrees', async () => {
    const element = await written(address);
    dispatchEvent(new Event('pagehide'));
    expect(await readDraft(AGENCY)).to.equal(undefined);
    expect(localStorage.length).to.equal(0);
    agree(element);
    await waitUntil(async () => await readDraft(AGENCY), 'now it is kept');
    expect(localStorage.getItem('jauap-keep')).to.equal('1');
  });

  it('comes back when the form is opened again, and goes with one click', async () => {
    const first = await written(address);
    agree(first);
    type(first, 'place', 'Абай көшесі');
    await kept({ text: TEXT, place: 'Абай көшесі' });
    first.remove();

    const second = await attach(address);
    await waitUntil(() => control(second, 'text')?.value === TEXT, 'the draft is back');
    expect(control(second, 'place').value).to.equal('Абай көшесі');
    await waitUntil(() => keepBox(second)?.checked);
    inside(second, '[part=clear]').click();
    await shows(second, kk.cleared);
    expect(await readDraft(AGENCY)).to.equal(undefined);
    expect(localStorage.length).to.equal(0);
    expect(keepBox(second)?.checked).to.equal(false);
    expect(control(second, 'text').value).to.equal(TEXT, 'what stands in the form stays');
    expect(focused()?.id).to.equal('keep');
  });

  it('comes back also in a browser that was killed before it had written down the consent', async () => {
    const first = await written(address);
    agree(first);
    await kept({ text: TEXT });
    first.remove();
    localStorage.clear();
    const second = await attach(address);
    await waitUntil(() => control(second, 'text')?.value === TEXT, 'the draft is back');
    expect(localStorage.getItem('jauap-keep')).to.equal('1');
  });

  for (const [lang, words] of Object.entries({ kk, ru, en })) {
    it(`is asked about, offered and told of accessibly in ${lang}`, async () => {
      const element = await written(address, unique(), lang);
      expect(textOf(element)).to.include(words.keep).and.to.include(words.keepHint);
      agree(element);
      await element.updateComplete;
      await expect(element).to.be.accessible();
      await fill(element, unique());
      offline();
      submit(element);
      const waits = await panel(element);
      await shows(waits, words.waiting(1));
      await expect(waits).to.be.accessible();
    });
  }

  it('waits without a connection, is told of, and is sent once when there is one', async () => {
    const text = unique();
    const element = await written(address, text);
    agree(element);
    await fill(element, text);
    offline();
    submit(element);
    const waits = await panel(element);
    await shows(waits, kk.waiting(1));
    await shows(waits, kk.waits);
    await waitUntil(() => focused() === inside(waits, 'h2'), 'the focus stands where it is told');
    expect(control(element, 'text').value).to.equal('');
    expect(await readDraft(AGENCY)).to.equal(undefined);
    inside(waits, '[part=now]').click();
    await shows(waits, kk.still);
    expect(await rowsWith(text)).to.equal(0);
    online();
    await waitUntil(() => inside(waits, 'jauap-receipt'), 'the receipt is there');
    expect(textOf(waits)).not.to.include(kk.waiting(1));
    expect(await rowsWith(text)).to.equal(1);
    await leave(inside<JauapReceipt>(waits, 'jauap-receipt'));
    await waitUntil(() => !inside(waits, 'section'), 'nothing is left to tell');
  });

  it('gives the receipt in the form, and forgets it when the citizen goes on', async () => {
    const text = unique();
    const element = await written(address, text);
    agree(element);
    await fill(element, text);
    submit(element);
    const receipt = await receiptOf(element);
    expect(await rowsWith(text)).to.equal(1);
    expect((await panel(element)).shadowRoot?.querySelector('section')).to.equal(null, 'one receipt is enough');
    await leave(receipt);
    await waitUntil(() => inside(element, 'textarea'));
    await waitUntil(() => !device.receipts.length, 'nobody asks for it again');
  });
});
