/** <jauap-form> when sending goes wrong, is repeated or superseded, on the real worker. */
import { expect, oneEvent } from '@open-wc/testing';
import type { JauapFailedEvent } from '../../widget/index.ts';
import { words as en } from '../../widget/locales/en.form.ts';
import { words as kk } from '../../widget/locales/kk.form.ts';
import { words as ruCheck } from '../../widget/locales/ru.check.ts';
import { waitUntil } from '../helpers/wait-until.ts';
import { attach, control, fill, ready, receiptOf, submit } from './form-support.ts';
import { cutConnection, endpoint, focused, holdRequests, inside, NOBODY, shows, TEXT } from './support.ts';

/** The keys of the appeals that are sent from now on, whatever else is asked meanwhile, and what becomes of each. */
function watchSendings(reply: (send: () => Promise<Response>, nth: number) => Promise<Response>) {
  const keys: string[] = [];
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => {
    const key = new Headers(init?.headers).get('Idempotency-Key');
    return key === null ? fetch(input, init) : reply(() => fetch(input, init), keys.push(key));
  };
  const mend = () => {
    globalThis.fetch = fetch;
  };
  return { keys, mend };
}

/** The first answer is lost on its way back, and so is that of the try which follows by itself; the appeal is there. */
async function loseAnswer(send: () => Promise<Response>, nth: number): Promise<Response> {
  const answer = await send();
  if (nth <= 2) throw new TypeError('lost');
  return answer;
}

describe('<jauap-form> sending', () => {
  let address: string;
  before(async () => {
    address = await endpoint();
  });

  it('sends once however often the button is pressed', async () => {
    const element = await ready(address);
    await fill(element);
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
    const element = await ready(address);
    await fill(element);
    const { keys, mend } = watchSendings(loseAnswer);
    try {
      setTimeout(() => submit(element));
      const { error } = (await oneEvent(element, 'jauap-failed')) as Event as JauapFailedEvent;
      expect((error as Error).name).to.equal('NetworkError');
      await shows(element, kk.offline);
      await expect(element).to.be.accessible();
      expect(control(element, 'text').value).to.equal(TEXT);
      submit(element);
      await receiptOf(element);
      expect(keys.length).to.equal(3);
      expect(new Set(keys).size).to.equal(1);
    } finally {
      mend();
    }
  });

  it('shows beside a field what the service found wrong with it', async () => {
    const element = await ready(address);
    await fill(element);
    // As in a bundle older than the service: a choice it does not offer any more.
    const topic = control(element, 'topic') as unknown as HTMLSelectElement;
    topic.add(new Option('?', 'petition', true, true));
    submit(element);
    await waitUntil(() => topic.getAttribute('aria-invalid') === 'true', 'the field is marked');
    expect(inside(element, '#topic-issue').textContent).to.equal(kk.check);
    expect(focused()).to.equal(topic);
    expect(control(element, 'text').value).to.equal(TEXT);
    await expect(element).to.be.accessible();
  });

  it('says where to go with the text when the agency takes no appeals here any more', async () => {
    const element = await ready(address, 'ru', 'closed-body');
    await fill(element);
    submit(element);
    await shows(element, ruCheck.closed);
    expect(control(element, 'text').value).to.equal(TEXT);
    await expect(element).to.be.accessible();
  });

  it('makes no second appeal of the same words when the page has changed its language in between', async () => {
    const element = await ready(address);
    await fill(element);
    const { keys, mend } = watchSendings(loseAnswer);
    try {
      submit(element);
      await shows(element, kk.offline);
      element.lang = 'en';
      await shows(element, en.submit);
      submit(element);
      await receiptOf(element);
    } finally {
      mend();
    }
    expect(keys.length).to.equal(3);
    expect(new Set(keys).size).to.equal(1);
  });

  it('leads into the form when asking again for what it may offer succeeds', async () => {
    const cut = cutConnection();
    const element = await attach(address);
    await shows(element, kk.failed);
    cut.mend();
    inside(element, 'button').focus();
    inside(element, 'button').click();
    await waitUntil(() => focused()?.id === 'text', 'the focus stands in the first field');
  });

  it('does not call back somebody who has moved on while it was loading', async () => {
    const network = holdRequests();
    const element = await attach(address);
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
    const element = await ready(address);
    element.agency = 'nobody';
    await shows(element, kk.failed);
    expect(inside(element, 'form')).to.equal(null);
  });

  it('takes another code when the words have changed', async () => {
    const element = await ready(address, 'kk');
    const { keys, mend } = watchSendings(() => Promise.reject(new TypeError('offline')));
    try {
      for (const text of [TEXT, TEXT, `${TEXT} Тағы.`]) {
        await fill(element, text);
        setTimeout(() => submit(element));
        await oneEvent(element, 'jauap-failed');
      }
    } finally {
      mend();
    }
    // Each sending is two tries.
    const [first, , again, , other] = keys;
    expect(again).to.equal(first);
    expect(other).not.to.equal(first);
  });

  it('says so when it cannot learn what it may offer, and tries again', async () => {
    const element = await attach(NOBODY, 'en');
    await shows(element, en.failed);
    await expect(element).to.be.accessible();
    element.endpoint = address;
    await shows(element, en.textHint);
  });

  it('keeps what was typed and chosen when the language changes', async () => {
    const element = await ready(address);
    await fill(element);
    control(element, 'contact.email').value = 'a@example.kz';
    element.lang = 'en';
    await shows(element, en.textHint);
    expect(control(element, 'text').value).to.equal(TEXT);
    expect(control(element, 'topic').value).to.equal('lighting');
    expect(control(element, 'contact.email').value).to.equal('a@example.kz');
  });

  it('tells the page nothing when only properties change', async () => {
    const element = await ready(address);
    let told = 0;
    for (const type of ['jauap-submitted', 'jauap-failed']) element.addEventListener(type, () => told++);
    element.lang = 'ru';
    element.endpoint = NOBODY;
    await shows(element, 'Отправить');
    expect(told).to.equal(0);
  });
});
