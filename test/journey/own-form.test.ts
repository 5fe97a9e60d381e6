/** The developer's own form: the built SDK alone, on a page of its own, against the real worker. */
import { expect, waitUntil } from '@open-wc/testing';
import { callDesk } from '../helpers/worker-address.ts';

const PAGE = '/__site/own-form/index.html';
const ANSWER = 'Сделано: яма на перекрёстке заделана горячим асфальтом.';

async function open(): Promise<Document> {
  document.querySelector('iframe')?.remove();
  const frame = document.createElement('iframe');
  frame.src = PAGE;
  document.body.append(frame);
  const loaded = () => frame.contentDocument?.querySelector('#feed-state')?.textContent !== 'Загружаем ответы…';
  await waitUntil(() => frame.contentDocument?.querySelector('#pothole') && loaded(), 'the page is there', {
    timeout: 8000,
  });
  return frame.contentDocument as Document;
}

describe('a form of one’s own', () => {
  let page: Document;
  before(async () => {
    page = await open();
  });
  after(() => document.querySelector('iframe')?.remove());
  const field = (id: string) => page.getElementById(id) as HTMLInputElement;
  const press = () => page.querySelector<HTMLElement>('[type=submit]')?.click();

  it('names what the service would refuse, and keeps what was typed', () => {
    field('place').value = 'Абая и Ауельбекова';
    press();
    expect(page.querySelectorAll('[aria-invalid=true]').length).to.equal(2);
    expect(page.activeElement?.id).to.equal('text');
    expect(field('place').value).to.equal('Абая и Ауельбекова');
  });

  it('sends through the SDK, and shows the number, the code and the due date', async () => {
    field('text').value = 'Яма глубиной сантиметров двадцать, после дождя её не видно под водой.';
    field('processing').checked = true;
    field('publication').checked = true;
    press();
    await waitUntil(() => !page.getElementById('receipt')?.hidden, 'the receipt is shown', { timeout: 8000 });
    expect(page.getElementById('number')?.textContent).to.match(/^KOK-\d{4}-\d{6}-[A-Z]$/);
    expect(page.getElementById('code')?.textContent).to.match(/^([\dA-Z]{4}-){6}[\dA-Z]$/);
    expect(page.getElementById('due')?.textContent).to.match(/\d{4}/);
  });

  it('shows the answer when it is given', async () => {
    const number = page.getElementById('number')?.textContent;
    const act = (what: string, body: object) =>
      callDesk({ method: 'POST', path: `/v1/desk/appeals/${number}/${what}`, body });
    await act('moderation', { decision: 'publish', version: 1 });
    await act('answer', { nature: 'satisfied', texts: { ru: ANSWER }, official: 'head-roads', version: 2 });
    page = await open();
    await waitUntil(() => page.getElementById('feed')?.textContent?.includes(ANSWER), 'the answer is listed', {
      timeout: 8000,
    });
  });
});
