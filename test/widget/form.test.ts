/** <jauap-form> and <jauap-receipt>, on the real worker. */

import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../widget/define.ts';
import type { JauapFailedEvent, JauapForm, JauapReceipt, JauapSubmittedEvent } from '../../widget/index.ts';
import { words as en } from '../../widget/locales/en.form.ts';
import { words as kk } from '../../widget/locales/kk.form.ts';
import {
  AGENCY,
  cutConnection,
  endpoint,
  focused,
  holdRequests,
  inside,
  NOBODY,
  shows,
  TEXT,
  textOf,
} from './support.ts';

describe('<jauap-form>', () => {
  let address: string;
  before(async () => {
    address = await endpoint();
  });

  async function form(lang = 'kk', where = address): Promise<JauapForm> {
    const element = await fixture<JauapForm>(
      html`<jauap-form agency=${AGENCY} endpoint=${where} lang=${lang}></jauap-form>`,
    );
    if (where === address) await waitUntil(() => inside(element, 'textarea'));
    return element;
  }

  const control = (element: JauapForm, name: string) => inside<HTMLInputElement>(element, `[name="${name}"]`);
  const submit = (element: JauapForm) => inside(element, '[part=submit]').click();

  function fill(element: JauapForm, text = TEXT): void {
    control(element, 'kind').value = 'report';
    control(element, 'topic').value = 'lighting';
    control(element, 'text').value = text;
    control(element, 'text').dispatchEvent(new InputEvent('input', { bubbles: true }));
    control(element, 'consent.processing').checked = true;
  }

  const receiptOf = async (element: JauapForm): Promise<JauapReceipt> => {
    await waitUntil(() => inside(element, 'jauap-receipt'), 'a receipt', { timeout: 6000 });
    return inside<JauapReceipt>(element, 'jauap-receipt');
  };

  it('is accessible and says what it is, in three languages', async () => {
    for (const lang of ['kk', 'ru', 'en']) await expect(await form(lang)).to.be.accessible();
    const element = await form();
    for (const words of [kk.notFormal, kk.watched, kk.danger]) expect(textOf(element)).to.include(words);
    const door = inside<HTMLAnchorElement>(element, 'a');
    expect([door.origin, door.target, door.rel]).to.deep.equal(['https://eotinish.kz', '_blank', 'noopener']);
  });

  it('counts the characters that are left, and those too many', async () => {
    const element = await form('en');
    fill(element, 'a'.repeat(1499));
    await shows(element, '1 character left');
    fill(element, 'a'.repeat(1502));
    await shows(element, '2 characters too many');
  });

  it('says what is missing beside each field, leads to the first, and sends nothing', async () => {
    const element = await form();
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
    const element = await form();
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
    const element = await form();
    fill(element);
    setTimeout(() => submit(element));
    const event = (await oneEvent(element, 'jauap-submitted')) as Event as JauapSubmittedEvent;
    const receipt = await receiptOf(element);
    expect(event.receipt.number).to.match(/^KOK-\d{4}-\d{6}-[A-Z]$/);
    expect(event.bubbles && event.composed).to.equal(true);
    await shows(receipt, event.receipt.number);
    expect(receipt.code).to.match(/^(\w{4}-){6}\w$/);
    expect(JSON.stringify(event.receipt)).not.to.include(receipt.code);
    for (const words of [receipt.code, kk.keep, kk.due(event.receipt.clock.dueOn), kk.why])
      expect(textOf(receipt)).to.include(words);
    expect(focused()).to.equal(inside(receipt, 'h2'));
    await expect(element).to.be.accessible();
  });

  it('copies the receipt, and where the page may not, marks the code for copying by hand', async () => {
    const element = await form();
    fill(element);
    submit(element);
    const receipt = await receiptOf(element);
    inside(receipt, 'button').focus();
    await sendKeys({ press: 'Enter' });
    await shows(receipt, kk.copied);

    // As on a page that is not served over https.
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    try {
      await sendKeys({ press: 'Enter' });
      await shows(receipt, kk.notCopied);
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
    expect(getSelection()?.toString()).to.equal(receipt.code);
    await expect(element).to.be.accessible();
  });

  it('starts a new appeal from the receipt, empty', async () => {
    const element = await form();
    fill(element);
    submit(element);
    await receiptOf(element);
    inside(element, 'jauap-receipt button').click();
    await waitUntil(() => focused() === control(element, 'kind'));
    expect(control(element, 'text').value).to.equal('');
    expect(textOf(element)).to.include(kk.left(1500));
  });

  it('sends once however often the button is pressed', async () => {
    const element = await form();
    fill(element);
    const network = holdRequests();
    for (let i = 0; i < 3; i++) submit(element);
    await waitUntil(() => network.count() === 1);
    await shows(element, kk.sending);
    submit(element);
    network.letGo();
    await receiptOf(element);
    expect(network.count()).to.equal(1);
  });

  it('keeps everything when sending fails, and sends the same appeal again under the same code', async () => {
    const element = await form();
    fill(element);
    const keys: (string | null)[] = [];
    const { fetch } = globalThis;
    globalThis.fetch = (input, init) => {
      keys.push(new Headers(init?.headers).get('idempotency-key'));
      // The first answer is lost on its way back; the appeal is there.
      return keys.length === 1
        ? fetch(input, init).then(() => Promise.reject(new TypeError('lost')))
        : fetch(input, init);
    };
    try {
      setTimeout(() => submit(element));
      const { error } = (await oneEvent(element, 'jauap-failed')) as Event as JauapFailedEvent;
      expect((error as Error).name).to.equal('NetworkError');
      await shows(element, kk.offline);
      await expect(element).to.be.accessible();
      expect(control(element, 'text').value).to.equal(TEXT);
      submit(element);
      await receiptOf(element);
      expect(keys[0]).to.equal(keys[1]);
    } finally {
      globalThis.fetch = fetch;
    }
  });

  it('shows beside a field what the service found wrong with it', async () => {
    const element = await form();
    fill(element);
    // As in a bundle older than the service: a choice it does not offer any more.
    const kind = control(element, 'kind') as unknown as HTMLSelectElement;
    kind.add(new Option('?', 'petition', true, true));
    submit(element);
    await waitUntil(() => kind.getAttribute('aria-invalid') === 'true', 'the field is marked', { timeout: 6000 });
    expect(inside(element, '#kind-issue').textContent).to.equal(kk.check);
    expect(focused()).to.equal(kind);
    expect(control(element, 'text').value).to.equal(TEXT);
    await expect(element).to.be.accessible();
  });

  it('makes no second appeal of the same words when the page has changed its language in between', async () => {
    const element = await form();
    fill(element);
    const keys: (string | null)[] = [];
    const { fetch } = globalThis;
    globalThis.fetch = async (input, init) => {
      keys.push(new Headers(init?.headers).get('Idempotency-Key'));
      const answer = await fetch(input, init);
      // The answer is lost on its way back, once; the appeal is there.
      if (keys.length === 1) throw new TypeError('lost');
      return answer;
    };
    try {
      submit(element);
      await shows(element, kk.offline);
      element.lang = 'en';
      await shows(element, en.submit);
      submit(element);
      await receiptOf(element);
    } finally {
      globalThis.fetch = fetch;
    }
    expect(keys.length).to.equal(2);
    expect(new Set(keys).size).to.equal(1);
  });

  it('leads into the form when asking again for what it may offer succeeds', async () => {
    const cut = cutConnection();
    const element = await fixture<JauapForm>(
      html`<jauap-form agency=${AGENCY} endpoint=${address} lang="kk"></jauap-form>`,
    );
    await shows(element, kk.failed);
    cut.mend();
    inside(element, 'button').focus();
    inside(element, 'button').click();
    await waitUntil(() => focused()?.id === 'kind', 'the focus stands in the first field');
  });

  it('does not call back somebody who has moved on while it was loading', async () => {
    const network = holdRequests();
    const element = await fixture<JauapForm>(
      html`<jauap-form agency=${AGENCY} endpoint=${address} lang="kk"></jauap-form>`,
    );
    element.focus();
    await waitUntil(() => focused() === inside(element, '[tabindex]'), 'the focus waits where the fields will be');
    const elsewhere = document.body.appendChild(document.createElement('button'));
    elsewhere.focus();
    network.letGo();
    await waitUntil(() => inside(element, 'textarea'));
    await element.updateComplete;
    expect(focused()).to.equal(elsewhere);
    elsewhere.remove();
  });

  it('never shows the form of one agency while it speaks with another', async () => {
    const element = await form();
    element.agency = 'nobody';
    await shows(element, kk.failed);
    expect(inside(element, 'form')).to.equal(null);
  });

  it('takes another code when the words have changed', async () => {
    const element = await form('kk');
    const keys: (string | null)[] = [];
    const { fetch } = globalThis;
    globalThis.fetch = (_input, init) => {
      keys.push(new Headers(init?.headers).get('idempotency-key'));
      return Promise.reject(new TypeError('offline'));
    };
    try {
      for (const text of [TEXT, TEXT, `${TEXT} Тағы.`]) {
        fill(element, text);
        setTimeout(() => submit(element));
        await oneEvent(element, 'jauap-failed');
      }
    } finally {
      globalThis.fetch = fetch;
    }
    expect(keys[0]).to.equal(keys[1]);
    expect(keys[2]).not.to.equal(keys[1]);
  });

  it('says so when it cannot learn what it may offer, and tries again', async () => {
    const element = await form('en', NOBODY);
    await shows(element, en.failed);
    await expect(element).to.be.accessible();
    element.endpoint = address;
    await shows(element, en.textHint);
  });

  it('keeps what was typed when the language changes', async () => {
    const element = await form();
    fill(element);
    element.lang = 'en';
    await shows(element, en.textHint);
    expect(control(element, 'text').value).to.equal(TEXT);
    expect(control(element, 'kind').value).to.equal('report');
  });

  it('tells the page nothing when only properties change', async () => {
    const element = await form();
    let told = 0;
    for (const type of ['jauap-submitted', 'jauap-failed']) element.addEventListener(type, () => told++);
    element.lang = 'ru';
    element.endpoint = NOBODY;
    await shows(element, 'Отправить');
    expect(told).to.equal(0);
  });
});
