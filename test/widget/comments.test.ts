/** The short mode of the form, "comment on this page", on the real worker. */
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { JauapForm, JauapSubmittedEvent, JauapWidget } from '../../widget/index.ts';
import { COMMENT_WORDS } from '../../widget/locales/comment.ts';
import { words as kkCheck } from '../../widget/locales/kk.check.ts';
import { words as kk } from '../../widget/locales/kk.form.ts';
import { waitUntil } from '../helpers/wait-until.ts';
import { callDesk } from '../helpers/worker-address.ts';
import { attach, control, receiptOf, submit, type } from './form-support.ts';
import { watchRequests } from './pages-support.ts';
import { AGENCY, act, cutConnection, endpoint, focused, holdRequests, inside, shows, textOf } from './support.ts';

const THANKS = 'Қар тазалау кестесі үшін рақмет, енді көлікті қайда қоятынымызды білеміз.';
const QUESTION = 'Біздің көшеге тазалау көлігі қашан келеді, кестеде неге жоқ?';

/** A form in the short mode, with its fields there. */
async function ready(lang = 'kk', topic = ''): Promise<JauapForm> {
  const element = await fixture<JauapForm>(
    html`<jauap-form mode="comment" agency=${AGENCY} endpoint=${await endpoint()} lang=${lang} topic=${topic}></jauap-form>`,
  );
  await waitUntil(() => inside(element, '[part=submit]'), 'the fields');
  return element;
}

const agree = (element: JauapForm) => inside(element, '[id="consent.processing"]').click();
const issue = (element: JauapForm, name: string) =>
  element.shadowRoot?.getElementById(`${name}-issue`)?.textContent ?? '';

describe('a comment', () => {
  it('is one screen: text first, then kind and consents, and nothing else to fill in', async () => {
    const element = await ready();
    const fields = [...(element.shadowRoot?.querySelectorAll('textarea, input:not([type=hidden]), select') ?? [])];
    expect([...new Set(fields.map((field) => field.getAttribute('name')))]).to.deep.equal([
      'text',
      'kind',
      'consent.processing',
      'consent.publication',
    ]);
    expect(textOf(element)).to.include(COMMENT_WORDS.kk.hint(30));
    for (const words of [kk.notFormal, kk.watched, kk.danger, kkCheck.law.rights[1]])
      expect(textOf(element)).to.include(words);
    expect(inside(element, '[part=back]')).to.equal(null);
  });

  it('is proposed as a response or a request, by its words, and gives way to a choice', async () => {
    const element = await ready();
    const kinds = [...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('[name=kind]') ?? [])];
    expect(kinds.map(({ value }) => value)).to.deep.equal(['response', 'request']);
    const said = () => textOf(inside(element, '[part=kind] p'));
    expect(said()).to.include(kkCheck.kinds.response);
    type(element, 'text', THANKS);
    await waitUntil(() => said().includes(kkCheck.proposed.response));
    type(element, 'text', QUESTION);
    await waitUntil(() => said().includes(kkCheck.proposed.request));
    inside(element, '[part=kind] summary').click();
    inside(element, '[name=kind][value=response]').click();
    await waitUntil(() => said().includes(kkCheck.kinds.response));
    type(element, 'text', `${QUESTION} Тағы да?`);
    await element.updateComplete;
    expect(said()).to.include(kkCheck.kinds.response);
  });

  it('is sent with one press and gives a receipt, a number and a code', async () => {
    const element = await ready();
    type(element, 'text', QUESTION);
    agree(element);
    inside(element, '[id="consent.publication"]').click();
    await element.updateComplete;
    setTimeout(() => submit(element));
    const { receipt } = (await oneEvent(element, 'jauap-submitted')) as Event as JauapSubmittedEvent;
    const { code } = await receiptOf(element);
    expect([receipt.kind, receipt.topic, receipt.publication]).to.deep.equal(['request', 'unsure', 'awaiting']);
    expect(code).to.match(/^(\w{4}-){6}\w$/);
    await waitUntil(() => focused() === inside(inside(element, 'jauap-receipt'), 'h2'));
    const { body } = await callDesk({ method: 'GET', path: `/v1/desk/appeals/${receipt.number}` });
    expect((body as { text: string }).text).to.equal(QUESTION);
  });

  it('stands under the topic the page names, if the agency has it', async () => {
    for (const [asked, topic] of [
      ['snow', 'snow'],
      ['corruption', 'unsure'],
      ['weather', 'unsure'],
    ] as const) {
      const element = await ready('kk', asked);
      expect(inside<HTMLInputElement>(element, '[name=topic]').value, asked).to.equal(topic);
    }
  });

  it('names everything that is missing at once, leads to the text, and sends nothing', async () => {
    const element = await ready();
    const network = holdRequests();
    submit(element);
    await waitUntil(() => focused() === control(element, 'text'));
    expect([issue(element, 'text'), issue(element, 'consent.processing')]).to.deep.equal([
      kk.issues.required,
      kk.issues.required,
    ]);
    type(element, 'text', 'Рақмет!');
    agree(element);
    submit(element);
    await waitUntil(() => issue(element, 'text') === kk.issues.too_short);
    network.letGo();
    expect(network.count()).to.equal(0);
    expect(issue(element, 'consent.processing')).to.equal('');
    expect(control(element, 'text').value).to.equal('Рақмет!');
    await expect(element).to.be.accessible();
    type(element, 'text', THANKS);
    submit(element);
    await receiptOf(element);
  });

  it('shows before sending what everybody will see, without personal data', async () => {
    const element = await ready();
    type(element, 'text', `${THANKS} Хабарласыңыз: 8 701 123 45 67`);
    inside(element, '[id="consent.publication"]').click();
    await waitUntil(() => textOf(inside(element, '.preview')).includes('Қар тазалау'));
    expect(textOf(inside(element, '.preview'))).not.to.include('123 45 67');
    await shows(element, kkCheck.hidden(1));
    inside(element, 'details:has(.preview) summary').click();
    await expect(element).to.be.accessible();
  });

  it('gets hints while it is written, but no list of similar appeals: those stand below it', async () => {
    const element = await ready();
    const network = watchRequests();
    type(element, 'text', `${QUESTION} Телефоным: 8 701 123 45 67`);
    await waitUntil(() => inside(element, '#text-help li'), 'a hint');
    network.stop();
    expect(network.asked().length).to.equal(0);
    expect(inside(element, '[part=similar]')).to.equal(null);
  });

  it('keeps everything when it cannot be sent, and sends it as one when pressed again', async () => {
    const element = await ready();
    type(element, 'text', THANKS);
    agree(element);
    const { mend } = cutConnection();
    try {
      submit(element);
      await shows(element, kk.offline);
    } finally {
      mend();
    }
    expect(control(element, 'text').value).to.equal(THANKS);
    submit(element);
    await receiptOf(element);
  });

  it('begins anew from the receipt, empty', async () => {
    const element = await ready();
    type(element, 'text', THANKS);
    agree(element);
    submit(element);
    const receipt = await receiptOf(element);
    await waitUntil(() => inside(receipt, '[part=address]'));
    inside(element, 'jauap-receipt button').click();
    await waitUntil(() => inside(receipt, '[part=gate]'));
    inside(receipt, '[part=gate] button:not(.primary)').click();
    await waitUntil(() => focused() === control(element, 'text'));
    expect(control(element, 'text').value).to.equal('');
    expect(inside<HTMLInputElement>(element, '[id="consent.processing"]').checked).to.equal(false);
  });

  it('sends nothing on Enter in a choice', async () => {
    const element = await ready();
    type(element, 'text', THANKS);
    agree(element);
    const network = holdRequests();
    inside(element, '[id="consent.publication"]').focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    network.letGo();
    expect([network.count(), inside(element, 'jauap-receipt')]).to.deep.equal([0, null]);
  });

  for (const lang of ['kk', 'ru', 'en'] as const) {
    it(`is accessible in ${lang}, in light and dark, and fits 320 pixels with text of twice the size`, async () => {
      const root = document.documentElement;
      await setViewport({ width: 320, height: 800 });
      try {
        const element = await ready(lang);
        expect(textOf(element)).to.include(COMMENT_WORDS[lang].heading).and.to.include(COMMENT_WORDS[lang].text);
        await expect(element).to.be.accessible();
        element.theme = 'dark';
        type(element, 'text', THANKS);
        for (const details of element.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
        await element.updateComplete;
        await expect(element).to.be.accessible();
        for (const size of ['', '200%']) {
          root.style.fontSize = size;
          expect(root.scrollWidth, `wide at ${size || '100%'}`).to.be.at.most(320);
        }
      } finally {
        root.style.fontSize = '';
        await setViewport({ width: 800, height: 600 });
      }
    });
  }
});

describe('<jauap-widget scope="page">', () => {
  const widget = async (scope: 'agency' | 'page'): Promise<JauapForm> => {
    const element = await fixture<JauapWidget>(
      html`<jauap-widget agency=${AGENCY} endpoint=${await endpoint()} scope=${scope} topic="snow"></jauap-widget>`,
    );
    await waitUntil(() => inside(element, '[part=open]'));
    await element.open();
    await waitUntil(() => inside(element, 'jauap-form')?.shadowRoot?.querySelector('textarea'));
    return inside<JauapForm>(element, 'jauap-form');
  };

  it('opens the short mode, with the focus on the text; any other opens the long one', async () => {
    const short = await widget('page');
    await waitUntil(() => focused() === control(short, 'text'));
    expect(inside<HTMLInputElement>(short, '[name=topic]').value).to.equal('snow');
    expect(control(await widget('agency'), 'place')).not.to.equal(null);
  });

  it('shows a comment and its answer under the page it was written on', async () => {
    const form = await widget('page');
    type(form, 'text', QUESTION);
    agree(form);
    inside(form, '[id="consent.publication"]').click();
    await form.updateComplete;
    submit(form);
    const { receipt } = await receiptOf(form);
    const { number } = receipt as { number: string };
    await act(number, 'moderation', { decision: 'publish', version: 1 });
    const feed = (form.getRootNode() as ShadowRoot).querySelector('jauap-feed');
    await feed?.refresh();
    await shows(feed as Element, number);
  });
});

describe('the long form', () => {
  it('is what a form without the mode shows', async () => {
    const element = await attach(await endpoint());
    await waitUntil(() => inside(element, '[part=next]'));
    expect(control(element, 'place')).not.to.equal(null);
  });
});
