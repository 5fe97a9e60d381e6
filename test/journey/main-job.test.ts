/** The main job on the example site, in Kazakh, by keyboard alone: built script, real worker, real D1, strict policy. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { JauapForm, JauapReceipt, JauapWidget } from '../../widget/index.ts';
import { words as kkCheck } from '../../widget/locales/kk.check.ts';
import { words as kk } from '../../widget/locales/kk.form.ts';
import { words as kkHelp } from '../../widget/locales/kk.help.ts';
import { createCalendar } from '../../worker/domain/calendar.ts';
import { KAZAKHSTAN } from '../../worker/domain/calendar-data.ts';
import { startClock } from '../../worker/domain/clock.ts';
import { waitUntil } from '../helpers/wait-until.ts';
import { callDesk } from '../helpers/worker-address.ts';

const PAGE = '/__site/akim-site/kk.html';
const BEGINNING = 'Шұңқыр бар.';
const TEXT = 'Абай көшесі, 14-үйдің жанында терең шұңқыр бар, кеше көлік дөңгелегін жарып алды.';
const PHONE = '87011234567';
const HIDDEN = '[дерек жасырылды]';
const ANSWER = 'Жасалды: шұңқыр бүгін жамалды, жол ашық.';

async function open(): Promise<HTMLIFrameElement> {
  document.querySelector('iframe')?.remove();
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 48rem; block-size: 40rem';
  frame.src = PAGE;
  document.body.append(frame);
  await waitUntil(() => frame.contentDocument?.querySelector('jauap-widget')?.shadowRoot, 'the widget is there');
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

  const root = () => formIn(frame).shadowRoot as ShadowRoot;
  const wrong = () => Array.from(root().querySelectorAll('[aria-invalid=true]'), ({ id }) => id);

  it('opens the form by keyboard, with the focus in its first field', async () => {
    await tabTo('[part=open]');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.id === 'text', 'the focus stands in the first field');
  });

  it('names what is missing in the first step, in Kazakh, and leads to it; nothing typed is lost', async () => {
    await sendKeys({ type: BEGINNING });
    await tabTo('[part=next]');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.id === 'text', 'the focus stands in the first wrong field');
    expect(wrong()).to.deep.equal(['text']);
    expect(root().getElementById('text-issue')?.textContent).to.equal(kk.issues.too_short);
    expect(root().querySelector('.step:not([hidden]) > [role=alert]')?.textContent).to.equal(kk.problems.invalid);
    expect(root().querySelector('textarea')?.value).to.equal(BEGINNING);
  });

  it('hints at what is better left out, without stopping anybody', async () => {
    await sendKeys({ press: 'End' });
    await sendKeys({ type: ` ${TEXT} ${PHONE}` });
    const hint = () => root().getElementById('text-help')?.textContent ?? '';
    await waitUntil(() => hint().includes(kkHelp.hints.phone), 'the hint is there');
    await tabTo('#place');
    await sendKeys({ type: 'Абай көшесі, 14' });
    await tabTo('#when');
    await sendKeys({ type: 'кеше' });
    await sendKeys({ press: 'Enter' });
    await tabTo('#result');
    await sendKeys({ type: 'Шұңқыр жамалсын' });
    await tabTo('[part=next]');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.textContent === kkCheck.heading, 'the focus stands on the second heading');
  });

  it('names what is missing in the second step, and shows by keyboard what else the appeal may be', async () => {
    await tabTo('[part=submit]');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => focused()?.id === 'consent.processing', 'the focus stands in the first wrong field');
    expect(wrong()).to.deep.equal(['consent.processing']);
    expect(root().querySelector('[part=kind]')?.textContent).to.include(kkCheck.proposed.report);
    expect(root().querySelector<HTMLSelectElement>('#topic')?.value).to.equal('roads');
    await sendKeys({ press: 'Space' });
  });

  it('shows what everybody will see, sends it, and gives a receipt with the right due date', async () => {
    await tabTo('[id="consent.publication"]');
    await sendKeys({ press: 'Space' });
    const mark = () => root().querySelector('[part=preview] mark')?.textContent;
    await waitUntil(() => mark() === HIDDEN, 'the phone is hidden in the preview');
    expect(root().querySelector('[part=preview]')?.textContent).not.to.include(PHONE);
    await tabTo('[part=submit]');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => receiptIn(frame)?.receipt, 'the receipt is there');

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
    await waitUntil(() => feedText(frame).includes(ANSWER), 'the answer stands in the feed');
    const parts = [`${BEGINNING} ${TEXT} ${HIDDEN}`, 'Қашан: кеше', 'Күтетін нәтижем: Шұңқыр жамалсын'];
    for (const part of [...parts, number, 'Ерлан Жұмабаев', 'Бөлім басшысы', 'Шұңқыр жамалды']) {
      expect(feedText(frame)).to.include(part);
    }
  });
});
