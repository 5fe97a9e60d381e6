/** What an answer shows and refers to, in the feed and for whoever follows the appeal. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { DESK_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import type { StoredPhoto } from '../../sdk/contract/types.ts';
import '../../widget/script.ts';
import '../../widget/script-track.ts';
import { sit } from './desk/answer-support.ts';
import { AGENCY, act, endpoint, inside, shows, textOf } from './support.ts';
import { ANSWER, filePublished, open } from './track-support.ts';

/** An answered appeal with a photo, a link and a plan. */
async function answeredWithProof() {
  const { desk } = await sit();
  const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 30 });
  canvas.getContext('2d')?.fillText(String(Math.random()), 0, 20);
  const body = (await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))) as Blob;
  const { id } = await desk.client.call<StoredPhoto>(DESK_ENDPOINTS.uploadPhoto, { body });
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
    const feed = await fixture<HTMLElement>(
      html`<jauap-feed agency=${AGENCY} endpoint=${await endpoint()} lang="kk"></jauap-feed>`,
    );
    await shows(feed, number);
    const card = Array.from(feed.shadowRoot?.querySelectorAll('article') ?? []).find((one) =>
      textOf(one).includes(number),
    ) as HTMLElement;
    const details = card.querySelector('details:has(jauap-more)') as HTMLDetailsElement;
    expect(textOf(details)).to.include(': 3');
    details.open = true;
    const more = card.querySelector('jauap-more') as HTMLElement;
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

  it('stands above the questions for the holder of the code, and fetches a photo when it is asked for', async () => {
    const filed = await answeredWithProof();
    const element = await open(filed, 'kk');
    await shows(element, 'Көктемде тексереміз');
    const button = inside<HTMLButtonElement>(element, 'figure button');
    expect(button.textContent?.trim()).to.equal('Қазір, 1');
    button.click();
    await waitUntil(() => inside(element, 'figure canvas'), 'is drawn', { timeout: 6000 });
    await expect(element).to.be.accessible();
  });
});
