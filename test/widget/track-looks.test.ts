/** <jauap-track> with everything unfolded: readable and operable in every language, narrow, large, dark, and without our colours. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { waitUntil } from '../helpers/wait-until.ts';
import '../../widget/define.ts';
import type { JauapTrack } from '../../widget/index.ts';
import { act, client, inside } from './support.ts';
import type { Filed } from './track-support.ts';
import { ANSWER, filePublished, judge, open, unfold, versionOf } from './track-support.ts';

/** A case with as much in it as there can be. */
async function fileRich(): Promise<Filed> {
  const filed = await filePublished();
  const { number, code } = filed;
  await (await client()).followUp(number, code, 'Кеше де жарық болған жоқ, көше қараңғы.', { public: true });
  const reply = { text: 'Шеберлер ертең келеді.', official: 'head-roads', version: await versionOf(number) };
  await act(number, 'replies', reply);
  await act(number, 'answer', { ...ANSWER, version: await versionOf(number) });
  return filed;
}

async function openRich(filed: Filed, lang: string): Promise<JauapTrack> {
  const element = await open(filed, lang);
  await waitUntil(() => inside(element, '[part=follow-ups] li') && inside(element, '[part=verdict] h3'));
  await unfold(element, 'follow-ups', '#text');
  await unfold(element, 'official', 'form[name=official]');
  return element;
}

describe('<jauap-track> with everything unfolded', () => {
  for (const lang of ['kk', 'ru', 'en']) {
    it(`is accessible in ${lang}, in light, in the dark, and once there is a verdict`, async () => {
      const element = await openRich(await fileRich(), lang);
      await expect(element).to.be.accessible();
      element.theme = 'dark';
      await element.updateComplete;
      await expect(element).to.be.accessible();
      await judge(element, 'partly', false);
      await waitUntil(() => inside(element, '#remark'));
      await expect(element).to.be.accessible();
    });

    it(`fits 320 pixels in ${lang}, also with text of twice the size`, async () => {
      const filed = await fileRich();
      await setViewport({ width: 320, height: 800 });
      const root = document.documentElement;
      try {
        for (const size of ['', '200%']) {
          root.style.fontSize = size;
          const element = await openRich(filed, lang);
          expect(root.scrollWidth, `wide at ${size || '100%'}`).to.be.at.most(320);
          for (const part of element.shadowRoot?.querySelectorAll('button, input, textarea, svg, h2, h3, .paper') ??
            []) {
            const { left, right } = part.getBoundingClientRect();
            expect(left, part.outerHTML).to.be.at.least(0);
            expect(right, part.outerHTML).to.be.at.most(320);
          }
          await expect(element).to.be.accessible();
          element.remove();
        }
      } finally {
        root.style.fontSize = '';
        await setViewport({ width: 800, height: 600 });
      }
    });
  }

  it('tells the days apart without our colours: by fill, by frame, and in words', async () => {
    const element = await openRich(await fileRich(), 'kk');
    const svg = inside<SVGElement>(element, '[role=img]');
    expect(svg.getAttribute('aria-label')).to.match(/Өткен жұмыс күні: \d+, берілгені: 15\. Мерзімі: /);
    const [used, left] = [...svg.querySelectorAll('path')].map((path) => getComputedStyle(path));
    expect(left?.fill).to.equal('none');
    expect(used?.fill).to.equal(getComputedStyle(svg).color);
    // In forced colours a stroke of the text's colour is drawn in the system's.
    expect(used?.stroke).to.equal(used?.color);
  });

  it('marks what is chosen with a sign, not with a colour alone', async () => {
    const element = await openRich(await fileRich(), 'kk');
    const pressed = inside(element, '.taps [value=yes]');
    expect(getComputedStyle(pressed, '::before').content).to.equal('none');
    pressed.click();
    await element.updateComplete;
    expect(getComputedStyle(pressed, '::before').content).to.include('✓');
  });
});
