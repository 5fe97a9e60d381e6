/** The main job on the example site, in Kazakh, by keyboard alone: built script, real worker, real D1, strict policy. */
import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { JauapForm, JauapReceipt, JauapWidget } from '../../widget/index.ts';
import { words as kk } from '../../widget/locales/kk.form.ts';
import { createCalendar } from '../../worker/domain/calendar.ts';
import { KAZAKHSTAN } from '../../worker/domain/calendar-data.ts';
import { startClock } from '../../worker/domain/clock.ts';
import { callDesk } from '../helpers/worker-address.ts';

const PAGE = '/__site/akim-site/kk.html';
const BEGINNING = 'Шұңқыр бар.';
const TEXT = 'Абай көшесі, 14-үйдің жанында терең шұңқыр бар, кеше көлік дөңгелегін жарып алды.';
const ANSWER = 'Жасалды: шұңқыр бүгін жамалды, жол ашық.';

async function open(): Promise<HTMLIFrameElement> {
  document.querySelector('iframe')?.remove();
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 48rem; block-size: 40rem';
  frame.src = PAGE;
  document.body.append(frame);
  await waitUntil(() => frame.contentDocument?.querySelector('jauap-widget')?.shadowRoot, 'the widget is there', {
    timeout: 8000,
  });
  frame.contentWindow?.focus();
  return frame;
}

/** The element the keyboard speaks to, through frames and shadow roots. */
function focused(): Element | null {
  let element: Element | null | undefined = document.querySelector('iframe')?.contentDocument?.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element ?? null;
}

/** Presses Tab until the focus stands on what is looked for, as somebody without a mouse does. */
async function tabTo(selector: string): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    if (focused()?.matches(selector)) return;
    await sendKeys({ press: 'Tab' });
  }
  throw new Error(`the keyboard never reached ${selector}`);
}

async function choose(selector: string, steps: number): Promise<void> {
  await tabTo(selector);
  for (let step = 0; step < steps; step++) await sendKeys({ press: 'ArrowDown' });
}

const widgetIn = (frame: HTMLIFrameElement) => frame.contentDocument?.querySelector('jauap-widget') as JauapWidget;
const formIn = (frame: HTMLIFrameElement) => widgetIn(frame).shadowRoot?.querySelector('jauap-form') as JauapForm;
const receiptIn = (frame: HTMLIFrameElement) =>
  formIn(frame)?.shadowRoot?.querySelector('jauap-receipt') as JauapReceipt;
const feedText = (frame: HTMLIFrameElement) =>
  widgetIn(frame).shadowRoot?.querySelector('jauap-feed')?.shadowRoot?.textContent ?? '';

async function act(number: string, act: string, body: object): Promise<void> {
  const { status, body: reply } = await callDesk({ method: 'POST', path: `/v1/desk/appeals/${number}/${act}`, body });
  expect(status, JSON.stringify(reply)).to.equal(200);
}

describe('the main job', function () {
  this.timeout(60_000);
  let frame: HTMLIFrameElement;
  before(async () => {
    frame = await open();
  });
  after(() => frame.remove());

  it('opens the form by keyboard, with the focus in its first field', async () => {
    await tabTo('[part=open]');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.id === 'kind', 'the focus stands in the first field', { timeout: 8000 });
  });

  it('names what is missing, in Kazakh, and leads to it; nothing typed is lost', async () => {
    await tabTo('textarea');
    await sendKeys({ type: BEGINNING });
    await tabTo('[part=submit]');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.id === 'kind', 'the focus stands in the first wrong field');
    const root = formIn(frame).shadowRoot as ShadowRoot;
    const wrong = Array.from(root.querySelectorAll('[aria-invalid=true]'), ({ id }) => id);
    expect(wrong).to.deep.equal(['kind', 'topic', 'text', 'consent.processing']);
    expect(root.getElementById('kind-issue')?.textContent).to.equal(kk.issues.required);
    expect(root.querySelector('[role=alert]')?.textContent).to.equal(kk.problems.invalid);
    expect(root.querySelector('textarea')?.value).to.equal(BEGINNING);
  });

  it('sends an appeal and gives a receipt with the right due date', async () => {
    await choose('#kind', 3);
    await choose('#topic', 2);
    await tabTo('textarea');
    await sendKeys({ type: ` ${TEXT}` });
    await tabTo('#place');
    await sendKeys({ type: 'Абай көшесі, 14' });
    await tabTo('[id="consent.processing"]');
    await sendKeys({ press: 'Space' });
    await tabTo('[id="consent.publication"]');
    await sendKeys({ press: 'Space' });
    await tabTo('[part=submit]');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => receiptIn(frame)?.receipt, 'the receipt is there', { timeout: 8000 });

    const { receipt } = receiptIn(frame);
    const calendar = createCalendar(KAZAKHSTAN);
    const receivedAt = new Date(receipt?.clock.receivedAt ?? '');
    expect(Math.abs(receivedAt.getTime() - Date.now())).to.be.below(60_000);
    const clock = startClock({ kind: 'report', receivedAt, closesAt: '18:30', calendar });
    expect(receipt?.kind).to.equal('report');
    expect(receipt?.clock.dueOn).to.equal(clock.dueOn);
    const shown = () => receiptIn(frame).shadowRoot?.textContent ?? '';
    await waitUntil(() => shown().includes(kk.due(clock.dueOn)), 'the due date is shown');
    expect(shown()).to.include(receipt?.number);
    expect(shown()).to.include(receiptIn(frame).code);
    await waitUntil(() => focused()?.matches('h2'), 'the focus stands on the heading of the receipt');
  });

  it('shows the official answer in the feed after a reload', async () => {
    const number = receiptIn(frame).receipt?.number as string;
    await act(number, 'moderation', { decision: 'publish', version: 1 });
    const on = new Date().toISOString().slice(0, 10);
    const measures = [{ what: { kk: 'Шұңқыр жамалды' }, on, place: 'Абай көшесі, 14' }];
    await act(number, 'answer', {
      nature: 'satisfied',
      texts: { kk: ANSWER },
      official: 'head-roads',
      measures,
      version: 2,
    });
    frame = await open();
    await waitUntil(() => feedText(frame).includes(ANSWER), 'the answer stands in the feed', { timeout: 8000 });
    for (const part of [`${BEGINNING} ${TEXT}`, number, 'Ерлан Жұмабаев', 'Бөлім басшысы', 'Шұңқыр жамалды']) {
      expect(feedText(frame)).to.include(part);
    }
  });
});
