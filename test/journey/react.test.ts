/** The React example: built as the demo builds it, under the demo's policy, against the real worker. */
import { expect } from '@open-wc/testing';
import { waitUntil } from '../helpers/wait-until.ts';
import { callDesk } from '../helpers/worker-address.ts';

const PAGE = '/__site/react/index.html';
const ANSWER = 'Автобус 14-бағытқа 2026 жылғы 1 желтоқсаннан бастап шығады.';

async function open(): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.src = PAGE;
  document.body.append(frame);
  const body = () => frame.contentDocument?.body;
  await waitUntil(() => body()?.querySelector('form') && !body()?.textContent.includes('Жүктелуде'), 'it is there');
  return frame;
}

describe('the React example', () => {
  let frame: HTMLIFrameElement;
  let page: Document;
  let number: string;
  let code: string;
  before(async () => {
    frame = await open();
    page = frame.contentDocument as Document;
  });
  after(() => frame.remove());
  const field = (id: string) => page.getElementById(id) as HTMLInputElement;
  const press = (selector: string) => page.querySelector<HTMLElement>(selector)?.click();
  const appears = (selector: string) => waitUntil(() => page.querySelector(selector), `${selector} appears`);
  const goes = (selector: string) => waitUntil(() => !page.querySelector(selector), `${selector} goes`);
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
    await waitUntil(() => page.getElementById('receipt'), 'the receipt is shown');
    [number, code] = [textOf('number'), textOf('code')];
    expect(number).to.match(/^KOK-\d{4}-\d{6}-[A-Z]$/);
    expect(code).to.match(/^([\dA-Z]{4}-){6}[\dA-Z]$/);
    expect(textOf('receipt')).to.match(/\d{4} жылғы \d+ \p{L}+/u);
    expect(page.activeElement?.id).to.equal('accepted');
  });

  it('lists the answer, and so does the ready element', async () => {
    const act = (what: string, body: object) =>
      callDesk({ method: 'POST', path: `/v1/desk/appeals/${number}/${what}`, body });
    await act('moderation', { decision: 'publish', version: 1 });
    await act('answer', { nature: 'satisfied', texts: { kk: ANSWER }, official: 'head-roads', version: 2 });
    frame.remove();
    frame = await open();
    page = frame.contentDocument as Document;
    expect(textOf('feed')).to.include(ANSWER);
    const element = () => page.querySelector('jauap-feed')?.shadowRoot?.textContent;
    await waitUntil(() => element()?.includes(ANSWER), 'the element lists it');
  });

  it('opens the appeal by number and code, and does what its citizen may do', async () => {
    field('case-number').value = number;
    field('case-code').value = code.replace('-', 'U');
    press('#opened [type=submit]');
    await appears('section [role=alert]');
    expect(page.querySelector('section [role=alert]')?.textContent).to.equal(
      'Код қате терілген, талонмен салыстырыңыз',
    );
    field('case-code').value = code.toLowerCase();
    press('#opened [type=submit]');
    await appears('#tracked');
    expect(textOf('tracked')).to.include(ANSWER);

    field('more').value = 'Рақмет, күтеміз.';
    press('#follow-up [type=submit]');
    await waitUntil(() => textOf('tracked').includes('Рақмет, күтеміз.'), 'the word is there');
    press('#verdict [name=solved][value=yes]');
    press('#verdict [name=clear][value=yes]');
    press('#verdict [type=submit]');
    const judged = async () =>
      JSON.stringify((await callDesk({ method: 'GET', path: `/v1/desk/appeals/${number}` })).body);
    await waitUntil(async () => /"solved":"yes"/.test(await judged()), 'the verdict has arrived');

    (page.defaultView as Window).confirm = () => true;
    press('#revoke');
    await goes('#revoke');
  });

  it('gives up what it is sending when asked, and keeps the words', async () => {
    field('text').value = 'Қашан жарық қойылады? Абай көшесі екінші күн қараңғы тұр.';
    field('processing').checked = true;
    press('[type=submit]');
    // React draws in a microtask, before any answer can come.
    await Promise.resolve();
    expect(page.querySelectorAll('#question button').length).to.equal(2);
    press('#question button[type=button]');
    await waitUntil(() => page.querySelectorAll('#question button').length === 1, 'it has ended');
    expect(page.querySelector('[role=alert]')).to.equal(null);
    expect(field('text').value).to.include('Абай көшесі');
  });

  it('sends the same words again, and takes them back', async () => {
    press('#question [type=submit]');
    await appears('#receipt');
    field('case-number').value = textOf('number');
    field('case-code').value = textOf('code');
    press('#opened [type=submit]');
    await appears('#withdraw');
    press('#withdraw');
    await goes('#withdraw');
    expect(page.querySelector('section [role=alert]')).to.equal(null);
  });
});
