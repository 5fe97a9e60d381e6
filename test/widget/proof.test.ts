/** What an answer shows and refers to, in the feed and for whoever follows the appeal. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import type { StoredPhoto } from '../../sdk/contract/types.ts';
import { MORE_WORDS } from '../../widget/locales/more.ts';
import { waitUntil } from '../helpers/wait-until.ts';
import '../../widget/script.ts';
import '../../widget/script-track.ts';
import { sit } from './desk/answer-support.ts';
import { AGENCY, act, endpoint, inside, shows, textOf } from './support.ts';
import { ANSWER, filePublished, open } from './track-support.ts';

/** Uploads a photo of the agency. */
async function photo(): Promise<string> {
  const { desk } = await sit();
  const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 30 });
  canvas.getContext('2d')?.fillText(String(Math.random()), 0, 20);
  const body = (await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))) as Blob;
  const { id } = await desk.client.call<StoredPhoto>(DESK_ENDPOINTS.uploadPhoto, { body });
  return id;
}

/** What unfolds under an appeal, unfolded. */
async function unfolded(number: string, lang = 'kk') {
  const feed = await fixture<HTMLElement>(
    html`<jauap-feed agency=${AGENCY} endpoint=${await endpoint()} lang=${lang}></jauap-feed>`,
  );
  await shows(feed, number);
  const card = Array.from(feed.shadowRoot?.querySelectorAll('article') ?? []).find((one) =>
    textOf(one).includes(number),
  ) as HTMLElement;
  const details = card.querySelector('details:has(jauap-more)') as HTMLDetailsElement;
  return { details, more: card.querySelector('jauap-more') as HTMLElement };
}

/** An answered appeal with a photo, a link and a plan. */
async function answeredWithProof() {
  const id = await photo();
  const filed = await filePublished();
  await act(filed.number, 'answer', {
    ...ANSWER,
    photos: [{ id, when: 'after' }],
    links: [{ kind: 'video', url: 'https://example.kz/video', title: 'Жөндеу' }],
    planned: [{ what: { kk: 'Көктемде тексереміз' }, on: '2099-05-05' }],
    version: 2,
  });
  return { ...filed, id };
}

describe('what an answer shows', () => {
  it('unfolds in the feed, with the side of each photo, plain links and dated plans', async () => {
    const { number, id } = await answeredWithProof();
    const { details, more } = await unfolded(number);
    expect(textOf(details)).to.include(': 3');
    details.open = true;
    await shows(more, 'Қазір');
    await shows(more, 'Көктемде тексереміз');
    const link = inside<HTMLAnchorElement>(more, '[part=link]');
    expect([link.href, link.textContent, link.rel]).to.deep.equal([
      'https://example.kz/video',
      'Бейне: Жөндеу',
      'noopener noreferrer nofollow',
    ]);
    const canvas = inside<HTMLCanvasElement>(more, `canvas[id="${id}"]`);
    expect(canvas.ariaLabel).to.equal('Қазір, 1');
    await waitUntil(() => canvas.width === 40, 'is painted');
    await expect(more).to.be.accessible();
  });

  it('shows before and after as one picture, whose edge goes with the arrow keys', async () => {
    const [before, after] = [await photo(), await photo()];
    const { number } = await filePublished();
    const photos = [
      { id: before, when: 'before', alt: { kk: 'Шұңқыр', ru: 'Яма' } },
      { id: after, when: 'after' },
    ];
    await act(number, 'answer', { ...ANSWER, photos, version: 2 });
    const { details, more } = await unfolded(number, 'ru');
    details.open = true;
    await waitUntil(() => inside(more, '[part=compare]'), 'compares');
    expect(Array.from(more.shadowRoot?.querySelectorAll('canvas') ?? [], ({ ariaLabel }) => ariaLabel)).to.deep.equal([
      'Было, Яма',
      'Стало, 2',
    ]);
    const slider = inside<HTMLInputElement>(more, 'input[type=range]');
    const over = () => getComputedStyle(inside(more, '.over')).clipPath;
    expect([slider.ariaLabel, slider.ariaValueText, over()]).to.deep.equal([
      'Сравнить, как было и как стало',
      'Было: 50 %',
      'inset(0px 0px 0px 50%)',
    ]);
    slider.focus();
    await sendKeys({ press: 'ArrowRight' });
    expect([slider.ariaValueText, over()]).to.deep.equal(['Было: 55 %', 'inset(0px 0px 0px 55%)']);
    await sendKeys({ press: 'Home' });
    expect(over()).to.equal('inset(0px 0px 0px 0%)');
    (more.getRootNode() as ShadowRoot).host.parentElement?.style.setProperty('inline-size', '320px');
    expect(inside(more, '[part=compare]').getBoundingClientRect().right).to.be.at.most(
      more.getBoundingClientRect().right + 1,
    );
    await expect(more).to.be.accessible();
  });

  it('shows two photos apart if one of them does not come', async () => {
    const [before, after] = [await photo(), await photo()];
    const { number } = await filePublished();
    const photos = [
      { id: before, when: 'before' },
      { id: after, when: 'after' },
    ];
    await act(number, 'answer', { ...ANSWER, photos, version: 2 });
    const { fetch } = globalThis;
    globalThis.fetch = async (input, init) => {
      if (String(input).includes(after)) throw new TypeError('Failed to fetch');
      return fetch(input, init);
    };
    const { details, more } = await unfolded(number);
    details.open = true;
    await shows(more, MORE_WORDS.kk.noPhoto);
    globalThis.fetch = fetch;
    expect(inside(more, '[part=compare]')).to.equal(null);
    expect(more.shadowRoot?.querySelectorAll('[part=proof]').length).to.equal(2);
    await waitUntil(() => inside<HTMLCanvasElement>(more, 'canvas').width === 40, 'and draws the other one');
  });

  it('stands above the questions for the holder of the code, and fetches a photo when it is asked for', async () => {
    const filed = await answeredWithProof();
    const element = await open(filed, 'kk');
    await shows(element, 'Көктемде тексереміз');
    const button = inside<HTMLButtonElement>(element, 'figure button');
    expect(button.textContent?.trim()).to.equal('Қазір, 1');
    button.click();
    await waitUntil(() => inside(element, 'figure canvas'), 'is drawn');
    await expect(element).to.be.accessible();
  });
});
