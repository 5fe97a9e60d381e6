/** The developer's own form: the built SDK alone, on a page of its own, against the real worker. */
import { expect } from '@open-wc/testing';
import { waitUntil } from '../helpers/wait-until.ts';
import { callDesk } from '../helpers/worker-address.ts';

const PAGE = '/__site/own-form/index.html';
const ANSWER = 'Сделано: яма на перекрёстке заделана горячим асфальтом.';

const LOADING = ['Загружаем ответы…', 'Жауаптар жүктелуде…'];

async function settled(frame: HTMLIFrameElement): Promise<Document> {
  const state = () => frame.contentDocument?.querySelector('#feed-state')?.textContent ?? LOADING[0] ?? '';
  await waitUntil(() => !LOADING.includes(state()), 'the page is there');
  return frame.contentDocument as Document;
}

function newFrame(): HTMLIFrameElement {
  document.querySelector('iframe')?.remove();
  const frame = document.createElement('iframe');
  document.body.append(frame);
  return frame;
}

function open(page = PAGE): Promise<Document> {
  const frame = newFrame();
  frame.src = page;
  return settled(frame);
}

/** The page in a window whose `fetch` the test can break, written there before any of its modules runs. */
async function openWithLine(line: { cut: boolean }): Promise<Document> {
  const frame = newFrame();
  const html = await (await fetch(PAGE)).text();
  const view = frame.contentWindow as Window & typeof globalThis;
  view.document.open();
  const real = view.fetch;
  view.fetch = (...call) => (line.cut ? Promise.reject(new TypeError('no line')) : real.apply(view, call));
  view.document.write(html.replace('<head>', `<head><base href="${new URL(PAGE, location.href)}">`));
  view.document.close();
  return settled(frame);
}

let page: Document;
const field = (id: string) => page.getElementById(id) as HTMLInputElement;
const press = (selector = '[type=submit]') => page.querySelector<HTMLElement>(selector)?.click();
const textOf = (id: string) => page.getElementById(id)?.textContent ?? '';
const shown = (id: string) => waitUntil(() => !page.getElementById(id)?.hidden, `${id} is shown`);

function fill(text: string): void {
  field('place').value = 'Абая и Ауельбекова';
  field('text').value = text;
  field('processing').checked = true;
  field('publication').checked = true;
}

/** Chooses a file as a person would. */
function choose(file: File): void {
  const carried = new DataTransfer();
  carried.items.add(file);
  field('photo').files = carried.files;
  field('photo').dispatchEvent(new Event('change'));
}

async function picture(name: string): Promise<File> {
  const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 30 });
  canvas.getContext('2d')?.fillRect(0, 0, 20, 30);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
  return new File([blob as Blob], name, { type: 'image/jpeg' });
}

const desk = (number: string, what: string, body: object) =>
  callDesk({ method: 'POST', path: `/v1/desk/appeals/${number}/${what}`, body });

describe('a form of one’s own', () => {
  before(async () => {
    page = await open();
  });
  after(() => document.querySelector('iframe')?.remove());

  it('names what the service would refuse, and keeps what was typed', () => {
    field('place').value = 'Абая и Ауельбекова';
    press();
    expect(page.querySelectorAll('[aria-invalid=true]').length).to.equal(2);
    expect(page.activeElement?.id).to.equal('text');
    expect(field('place').value).to.equal('Абая и Ауельбекова');
  });

  it('sends photos as they are chosen, takes one back, and says why one is not taken', async () => {
    choose(await picture('яма.jpg'));
    choose(await picture('лишнее.jpg'));
    choose(new File(['no picture'], 'справка.jpg', { type: 'image/jpeg' }));
    const items = () => [...page.querySelectorAll('#photos li')].map(({ textContent }) => textContent ?? '');
    press('#photos li:nth-child(2) button');
    await waitUntil(() => items().every((text) => !/Загружается/.test(text)), 'all have ended');
    expect(items().length).to.equal(2);
    expect(items()[0]).to.match(/яма\.jpg.*Загружено/);
    expect(items()[1]).to.match(/справка\.jpg.*(повреждён|не принимается)/);
    expect(page.activeElement?.id).to.equal('photo');
  });

  it('sends through the SDK, and shows the number, the code and the due date', async () => {
    fill('Яма глубиной сантиметров двадцать, после дождя её не видно под водой.');
    press();
    await shown('receipt');
    expect(textOf('number')).to.match(/^KOK-\d{4}-\d{6}-[A-Z]$/);
    expect(textOf('code')).to.match(/^([\dA-Z]{4}-){6}[\dA-Z]$/);
    expect(textOf('due')).to.match(/\d{4}/);
    const { body } = await callDesk({ method: 'GET', path: `/v1/desk/appeals/${textOf('number')}` });
    expect(JSON.stringify(body).match(/"width":40/g)?.length, 'with the one photo').to.equal(1);
  });

  it('shows the answer when it is given', async () => {
    const number = textOf('number');
    await desk(number, 'moderation', { decision: 'publish', version: 1 });
    await desk(number, 'answer', { nature: 'satisfied', texts: { ru: ANSWER }, official: 'head-roads', version: 2 });
    page = await open();
    expect(textOf('feed')).to.include(ANSWER);
  });

  it('finds what others have said, and takes "I have the same problem" once', async () => {
    field('text').value = 'После дождя не видно ямы под водой, звоните 87010000000';
    press('#look');
    await waitUntil(() => page.querySelector('#similar li'), 'there is one');
    expect(textOf('similar')).to.include('Яма глубиной').and.to.include('Людей с такой же проблемой: 0');
    press('#similar button');
    await waitUntil(() => textOf('similar').includes('Учтено, спасибо: 1'), 'it is counted');
    press('#look');
    await waitUntil(() => textOf('similar').includes('Людей с такой же проблемой: 1'), 'it is kept');
    press('#similar button');
    await waitUntil(() => textOf('similar').includes('Учтено, спасибо: 1'), 'not counted again');
  });

  it('speaks Kazakh on its other page', async () => {
    page = await open('/__site/own-form/kk.html');
    press();
    expect(textOf('text-error')).to.equal('Осы өрісті толтырыңыз.');
    expect(textOf('feed')).to.include('жылғы');
  });
});

describe('a form of one’s own without a connection', () => {
  const line = { cut: false };
  before(async () => {
    page = await openWithLine(line);
    line.cut = true;
  });
  after(() => document.querySelector('iframe')?.remove());

  it('keeps the words on the page, unless told to keep them on the device', async () => {
    fill('Провал на дороге у моста, машины выезжают на встречную полосу.');
    press();
    await shown('problem');
    expect(textOf('problem')).to.match(/Текст сохранён на странице/);
    expect(field('text').value).to.include('Провал');
  });

  it('ends the waiting when asked', async () => {
    press();
    await shown('cancel');
    press('#cancel');
    await waitUntil(() => field('cancel').hidden, 'it has ended');
    expect(field('problem').hidden).to.equal(true);
  });

  it('keeps them on the device if told so, and sends them when the connection is back', async () => {
    field('keep').checked = true;
    press();
    await shown('waiting');
    expect(page.activeElement?.id).to.equal('waiting');
    line.cut = false;
    page.defaultView?.dispatchEvent(new Event('online'));
    await shown('receipt');
    const number = textOf('number');
    const { body } = await callDesk({ method: 'GET', path: `/v1/desk/appeals/${number}` });
    expect(JSON.stringify(body)).to.include('Провал на дороге');
  });
});
