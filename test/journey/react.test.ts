/** The React example: built as the demo builds it, under the demo's policy, against the real worker. */
import { expect, waitUntil } from '@open-wc/testing';
import { callDesk } from '../helpers/worker-address.ts';

const PAGE = '/__site/react/index.html';
const ANSWER = 'Автобус 14-бағытқа 2026 жылғы 1 желтоқсаннан бастап шығады.';
const PATIENCE = { timeout: 8000 };

async function open(): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.src = PAGE;
  document.body.append(frame);
  const body = () => frame.contentDocument?.body;
  await waitUntil(
    () => body()?.querySelector('form') && !body()?.textContent.includes('Жүктелуде'),
    'it is there',
    PATIENCE,
  );
  return frame;
}

describe('the React example', () => {
  let frame: HTMLIFrameElement;
  let page: Document;
  before(async () => {
    frame = await open();
    page = frame.contentDocument as Document;
  });
  after(() => frame.remove());
  const field = (id: string) => page.getElementById(id) as HTMLInputElement;
  const press = (selector: string) => page.querySelector<HTMLElement>(selector)?.click();
  const textOf = (id: string) => page.getElementById(id)?.textContent ?? '';

  it('names the fields that are wrong, goes to the first, and keeps what was typed', async () => {
    field('text').value = 'Қысқа';
    press('[type=submit]');
    await waitUntil(() => page.querySelectorAll('[aria-invalid=true]').length === 2, 'both are marked');
    expect(page.activeElement?.id).to.equal('text');
    expect(textOf('text-error')).to.equal('Тым қысқа, толығырақ жазыңыз');
    expect(field('text').value).to.equal('Қысқа');
  });

  it('says everything in Russian without losing a word', async () => {
    press('button[lang=ru]');
    await waitUntil(() => page.documentElement.lang === 'ru', 'the language is Russian');
    expect(textOf('text-error')).to.equal('Слишком коротко, напишите подробнее');
    expect(field('text').value).to.equal('Қысқа');
    press('button[lang=kk]');
    await waitUntil(() => page.documentElement.lang === 'kk', 'the language is Kazakh');
  });

  it('sends through the SDK, and shows number, code and due date', async () => {
    field('text').value = '14-бағыттағы автобус қашан шығады? Аялдамада бір сағат күттік.';
    field('processing').checked = true;
    field('publication').checked = true;
    press('[type=submit]');
    await waitUntil(() => page.getElementById('receipt'), 'the receipt is shown', PATIENCE);
    expect(textOf('number')).to.match(/^KOK-\d{4}-\d{6}-[A-Z]$/);
    expect(textOf('code')).to.match(/^([\dA-Z]{4}-){6}[\dA-Z]$/);
    expect(textOf('receipt')).to.match(/\d{4} жылғы \d+ \p{L}+/u);
    expect(page.activeElement?.id).to.equal('accepted');
  });

  it('lists the answer, and so does the ready element', async () => {
    const number = textOf('number');
    const act = (what: string, body: object) =>
      callDesk({ method: 'POST', path: `/v1/desk/appeals/${number}/${what}`, body });
    await act('moderation', { decision: 'publish', version: 1 });
    await act('answer', { nature: 'satisfied', texts: { kk: ANSWER }, official: 'head-roads', version: 2 });
    frame.remove();
    frame = await open();
    page = frame.contentDocument as Document;
    expect(textOf('feed')).to.include(ANSWER);
    const element = () => page.querySelector('jauap-feed')?.shadowRoot?.textContent;
    await waitUntil(() => element()?.includes(ANSWER), 'the element lists it', PATIENCE);
  });

  it('gives up what it is sending when asked, and keeps the words', async () => {
    field('text').value = 'Қашан жарық қойылады? Абай көшесі екінші күн қараңғы тұр.';
    field('processing').checked = true;
    press('[type=submit]');
    // React draws in a microtask, before any answer can come.
    await Promise.resolve();
    expect(page.querySelectorAll('form button').length).to.equal(2);
    press('form button[type=button]');
    await waitUntil(() => page.querySelectorAll('form button').length === 1, 'it has ended');
    expect(page.querySelector('[role=alert]')).to.equal(null);
    expect(field('text').value).to.include('Абай көшесі');
  });
});
