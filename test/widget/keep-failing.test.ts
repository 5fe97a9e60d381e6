/** What is kept on the device when something is in the way: no consent, no storage, a refusal, time. On the real worker. */
import { expect } from '@open-wc/testing';
import { createCode } from '../../sdk/contract/code.ts';
import { createOutbox } from '../../sdk/outbox/index.ts';
import type { JauapForm, JauapWidget } from '../../widget/index.ts';
import { resume } from '../../widget/intents/keep.ts';
import { words as kk } from '../../widget/locales/kk.keep.ts';
import { device } from '../../widget/waiting/device.ts';
import { waitUntil } from '../helpers/wait-until.ts';
import { control, fill, ready, receiptOf, submit, type } from './form-support.ts';
import { agree, blockStorage, forgetAll, keepBox, offline, online, panel, rowsWith, unique } from './keep-support.ts';
import { AGENCY, endpoint, focused, inside, shows, textOf } from './support.ts';

const submission = (text: string) => ({
  kind: 'report' as const,
  topic: 'lighting' as const,
  lang: 'kk' as const,
  text,
  consent: { processing: true as const, publication: true },
});

const button = (element: Element, words: string): HTMLElement =>
  [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find(
    ({ textContent }) => textContent?.trim() === words,
  ) as HTMLElement;

describe('what is kept on the device, with trouble', () => {
  let address: string;
  before(async () => {
    address = await endpoint();
  });
  afterEach(async () => {
    await forgetAll();
    for (const element of document.querySelectorAll('jauap-widget')) element.remove();
  });

  async function written(text: string): Promise<JauapForm> {
    const element = await ready(address);
    type(element, 'text', text);
    await waitUntil(() => keepBox(element), 'the question is there');
    return element;
  }

  /** A widget whose form nobody has opened, on a device with something on it. */
  function visit(): JauapWidget {
    const widget = document.createElement('jauap-widget') as JauapWidget;
    Object.assign(widget, { agency: AGENCY, endpoint: address, lang: 'kk' });
    document.body.append(widget);
    resume();
    return widget;
  }

  it('offers to send by itself, and keeps this one appeal and nothing else', async () => {
    const text = unique();
    const element = await written(text);
    await fill(element, text);
    offline();
    submit(element);
    await waitUntil(() => inside(element, '[part=rescue]'), 'help is offered');
    expect(textOf(element)).to.include(kk.byItselfHint);
    await expect(element).to.be.accessible();
    inside(element, '#itself').click();
    const waits = await panel(element);
    await shows(waits, kk.waiting(1));
    expect(localStorage.getItem('jauap-keep')).to.equal('once');
    expect(keepBox(element)?.checked).to.equal(false);
    online();
    await waitUntil(() => inside(waits, 'jauap-receipt'), 'the receipt is there');
    expect(await rowsWith(text)).to.equal(1);
  });

  it('says so where nothing can be kept, offers the text, and sends it all the same', async () => {
    const text = unique();
    const element = await written(text);
    blockStorage();
    agree(element);
    await shows(element, kk.blocked);
    const { writeText } = navigator.clipboard;
    let copied = '';
    navigator.clipboard.writeText = async (words) => {
      copied = words;
    };
    button(element, kk.copy).click();
    await shows(element, kk.copied);
    expect(copied).to.equal(text);
    navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'));
    button(element, kk.copy).click();
    await shows(element, kk.notCopied);
    expect(textOf(inside(element, '.copied'))).to.equal(text);
    navigator.clipboard.writeText = writeText;
    await expect(element).to.be.accessible();
    await fill(element, text);
    submit(element);
    await receiptOf(element);
    expect(await rowsWith(text)).to.equal(1);
  });

  it('sends directly when storage goes away in between', async () => {
    const text = unique();
    const element = await written(text);
    agree(element);
    await fill(element, text);
    blockStorage();
    submit(element);
    await receiptOf(element);
    expect(await rowsWith(text)).to.equal(1);
  });

  it('asks before it deletes what waits, and then keeps nothing', async () => {
    const text = unique();
    const element = await written(text);
    agree(element);
    await fill(element, text);
    offline();
    submit(element);
    await shows(await panel(element), kk.waiting(1));
    agree(element);
    await shows(element, kk.unkeep(1));
    expect(keepBox(element)?.checked).to.equal(true);
    button(element, kk.stay).click();
    await waitUntil(() => !button(element, kk.stay));
    agree(element);
    await waitUntil(() => button(element, kk.remove));
    button(element, kk.remove).click();
    await shows(element, kk.cleared);
    await waitUntil(() => !device.entries.length);
    expect(localStorage.length).to.equal(0);
  });

  it('sends what an earlier visit has left, in a widget whose form nobody opens', async () => {
    const text = unique();
    offline();
    await device.outbox({ agency: AGENCY, endpoint: address }).put(submission(text));
    const widget = visit();
    const waits = await panel(widget);
    await shows(waits, kk.waiting(1));
    await expect(waits).to.be.accessible();
    online();
    await waitUntil(() => inside(waits, 'jauap-receipt'), 'the receipt is there');
    expect(await rowsWith(text)).to.equal(1);
  });

  it('brings refused words back into a form that it opens', async () => {
    localStorage.setItem('jauap-keep', '1');
    const text = unique();
    const outbox = device.outbox({ agency: AGENCY, endpoint: address });
    const refused = { ...submission(text), topic: 'petition' as never };
    await outbox.put(refused, { code: createCode() });
    await outbox.flush();
    const widget = visit();
    const waits = await panel(widget);
    await shows(waits, kk.refused);
    await expect(waits).to.be.accessible();
    inside(waits, '[part=correct]').click();
    const form = () => inside<JauapForm>(widget, 'jauap-form');
    await waitUntil(() => form() && control(form(), 'text')?.value === text, 'the words are back');
    await waitUntil(() => !device.entries.length, 'nothing is refused any more');
    await waitUntil(() => focused()?.id === 'text');
    await fill(form(), text);
    submit(form());
    await receiptOf(form());
    expect(await rowsWith(text)).to.equal(1);
  });

  it('does not put refused words in the place of others', async () => {
    localStorage.setItem('jauap-keep', '1');
    const outbox = device.outbox({ agency: AGENCY, endpoint: address });
    await outbox.put({ ...submission(unique()), topic: 'petition' as never });
    await outbox.flush();
    const element = await written('Басқа сөздер');
    const waits = await panel(element);
    await shows(waits, kk.refused);
    inside(waits, '[part=correct]').click();
    await shows(waits, kk.busy);
    expect(control(element, 'text').value).to.equal('Басқа сөздер');
    expect(device.entries.length).to.equal(1);
  });

  it('deletes what waits after a question, and copies it before', async () => {
    offline();
    const text = unique();
    await device.outbox({ agency: AGENCY, endpoint: address }).put(submission(text));
    const waits = await panel(visit());
    await shows(waits, kk.waiting(1));
    const { writeText } = navigator.clipboard;
    let copied = '';
    navigator.clipboard.writeText = async (words) => {
      copied = words;
    };
    inside(waits, '[part=copy]').click();
    await shows(waits, kk.copied);
    navigator.clipboard.writeText = writeText;
    expect(copied).to.equal(text);
    button(waits, kk.remove).click();
    await waitUntil(() => focused()?.id === 'sure', 'the question has the focus');
    await expect(waits).to.be.accessible();
    inside(waits, '[part=remove]').click();
    await shows(waits, kk.removed);
    await waitUntil(() => focused() === inside(waits, 'h2'));
    await waitUntil(() => device.entries.length === 0, 'the list of what is kept is read again');
  });

  it('tells of an appeal past its time, without a word of it', async () => {
    offline();
    const text = unique();
    const now = () => Date.now() - 73 * 3_600_000;
    const before = createOutbox({ agency: AGENCY, endpoint: address, now });
    await before.put(submission(text));
    before.close();
    const waits = await panel(visit());
    dispatchEvent(new Event('visibilitychange'));
    await shows(waits, kk.expired);
    expect(textOf(waits)).not.to.include(text);
    await expect(waits).to.be.accessible();
    button(waits, kk.understood).click();
    await waitUntil(() => !device.entries.length);
  });

  it('says the same in every tab', async () => {
    offline();
    const waits = await panel(visit());
    const frame = document.createElement('iframe');
    frame.src = '/';
    await new Promise((resolve) => {
      frame.onload = resolve;
      document.body.append(frame);
    });
    // Another tab, as far as a channel can tell.
    const other = new (frame.contentWindow as unknown as typeof globalThis).BroadcastChannel('jauap-outbox');
    const heard: { type: string; waiting: number }[] = [];
    other.onmessage = ({ data }) => heard.push(data);
    await device.outbox({ agency: AGENCY, endpoint: address }).put(submission(unique()));
    await shows(waits, kk.waiting(1));
    await waitUntil(() => heard.some(({ waiting }) => waiting === 1), 'the other tab is told');
    other.postMessage({ type: 'changed', waiting: 0, entries: [], receipts: [] });
    await waitUntil(() => !textOf(waits).includes(kk.waiting(1)), 'this tab is told');
    frame.remove();
  });
});
