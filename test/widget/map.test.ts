/** <jauap-map>: a point by finger, key, coordinates or device; nothing fires by itself, nobody else is asked. */
import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { waitUntil } from '../helpers/wait-until.ts';
import '../../widget/intents/map.ts';
import { words as en } from '../../widget/locales/en.map.ts';
import { words as kk } from '../../widget/locales/kk.map.ts';
import { words as ru } from '../../widget/locales/ru.map.ts';
import { border, fired, frame, map, placeOn, sizeOf, typeCoordinates } from './map-support.ts';
import { focused, inside, shows, textOf } from './support.ts';

const KOKSHETAU = { lat: 53.28, lon: 69.38 };

describe('<jauap-map>', () => {
  describe('as it opens', () => {
    it('is accessible in three languages, light and dark, with and without a point', async () => {
      for (const words of [kk, ru, en]) {
        const element = await map(words.lang);
        expect(textOf(element)).to.include(words.none).and.to.include(words.noStreets);
        await expect(element).to.be.accessible();
        element.theme = 'dark';
        element.point = KOKSHETAU;
        await shows(element, words.position(KOKSHETAU));
        await expect(element).to.be.accessible();
      }
    });

    it('asks nobody for anything, and draws border, cities and a scale', async () => {
      const element = await map('ru');
      expect(element.shadowRoot?.querySelectorAll('image').length).to.equal(0);
      expect(element.shadowRoot?.querySelectorAll('.city').length).to.equal(20);
      expect(textOf(inside(element, 'svg')))
        .to.include(ru.centres['KZ-71'])
        .and.to.match(/\d+ км/);
    });

    it('does not scroll sideways at 320 px, and has buttons a finger can hit', async () => {
      await setViewport({ width: 320, height: 700 });
      const element = await map('kk');
      element.point = KOKSHETAU;
      await element.updateComplete;
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      for (const button of element.shadowRoot?.querySelectorAll('button') ?? []) {
        const { width, height } = button.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(44);
      }
      await setViewport({ width: 800, height: 600 });
    });

    it('begins with the region it is told', async () => {
      const country = border(await map());
      const element = await map('kk', 'KZ-11');
      expect(border(element)).not.to.equal(country);
      expect(inside<HTMLSelectElement>(element, '#start').value).to.equal('KZ-11');
      expect(textOf(inside(element, 'svg'))).to.include(kk.centres['KZ-11']);
      element.region = '';
      await waitUntil(() => border(element) === country);
    });

    it('draws tiles where the agency has named a server, and names whose they are', async () => {
      const element = await map('ru');
      element.tilesAttribution = '© Карта';
      element.tiles = 'http://127.0.0.1:9/{z}/{x}/{y}.png';
      await element.updateComplete;
      expect(element.shadowRoot?.querySelector('image')).to.equal(null);
      element.tiles = 'https://127.0.0.1:9/{z}/{x}/{y}.png';
      await waitUntil(() => inside(element, 'image'));
      expect(inside(element, 'image').getAttribute('href')).to.match(/^https:\/\/127\.0\.0\.1:9\/\d+\/\d+\/\d+\.png$/);
      expect(textOf(element)).to.include('© Карта').and.not.to.include(ru.noStreets);
      await expect(element).to.be.accessible();
    });
  });

  describe('the point', () => {
    it('set by the page is shown and fires nothing, however early it was set', async () => {
      const element = await map('ru');
      const points = fired(element);
      element.point = { lat: 53.2800001, lon: 69.38 };
      await shows(element, ru.position(KOKSHETAU));
      expect(textOf(element)).to.include('< 10 км');
      expect(inside<HTMLInputElement>(element, '#coordinates').value).to.equal('53.28, 69.38');
      element.point = undefined;
      await shows(element, ru.none);
      expect(points).to.deep.equal([]);

      const early = document.createElement('jauap-early-map') as typeof element;
      early.point = KOKSHETAU;
      document.body.append(early);
      customElements.define('jauap-early-map', class extends (element.constructor as CustomElementConstructor) {});
      await waitUntil(() => early.shadowRoot?.querySelector('.marker'));
      expect(early.point).to.deep.equal(KOKSHETAU);
      early.remove();
    });

    it('stands where the map was pressed', async () => {
      const element = await map('ru', 'KZ-11');
      const points = fired(element);
      await sendMouse({ type: 'click', position: placeOn(element, 0.5, 0.5) });
      await waitUntil(() => points.length);
      expect(points).to.deep.equal([element.point]);
      expect(points[0]?.lat).to.be.closeTo(KOKSHETAU.lat, 0.02);
      expect(points[0]?.lon).to.be.closeTo(KOKSHETAU.lon, 0.02);
      expect(String(points[0]?.lat).split('.')[1]?.length ?? 0).to.be.at.most(5);
      await shows(element, ru.centres['KZ-11']);
      await shows(element, ru.rough);
    });

    it('comes to the middle with the button, so that one may press again more exactly without dragging', async () => {
      const element = await map('ru', 'KZ-11');
      await sendMouse({ type: 'click', position: placeOn(element, 0.3, 0.4) });
      await waitUntil(() => element.point);
      for (let i = 0; i < 5; i++) inside(element, `[aria-label="${ru.closer}"]`).click();
      await element.updateComplete;
      const [width, height] = sizeOf(element);
      const eye = inside(element, '.eye');
      expect(Number(eye.getAttribute('cx'))).to.be.closeTo(width / 2, 1);
      expect(Number(eye.getAttribute('cy'))).to.be.closeTo(height / 2 - 22, 1);
      await sendMouse({ type: 'click', position: placeOn(element, 0.5, 0.5) });
      await waitUntil(() => !textOf(element).includes(ru.rough));
    });

    it('is not set by dragging, which moves the map', async () => {
      const element = await map('kk', 'KZ-35');
      const points = fired(element);
      const before = border(element);
      await sendMouse({ type: 'move', position: placeOn(element, 0.5, 0.5) });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: placeOn(element, 0.3, 0.4) });
      await sendMouse({ type: 'up' });
      await element.updateComplete;
      expect(border(element)).not.to.equal(before);
      expect(points).to.deep.equal([]);
      await sendMouse({ type: 'click', position: placeOn(element, 0.5, 0.5) });
      await waitUntil(() => points.length, 'and the next press sets it');
    });

    it('is refused outside the box, and doubted across the border', async () => {
      const element = await map('ru');
      const points = fired(element);
      typeCoordinates(element, '42.87, 74.59');
      await shows(element, ru.doubtful);
      expect(points).to.deep.equal([{ lat: 42.87, lon: 74.59 }]);
      await expect(element).to.be.accessible();
      typeCoordinates(element, '69.38, 53.28');
      await shows(element, ru.outside);
      expect(points.length).to.equal(1);
      await sendMouse({ type: 'click', position: placeOn(element, 0.5, 0.5) });
      await waitUntil(() => points.length === 2);
      expect(textOf(element)).not.to.include(ru.outside);
    });

    it('goes with one button, and the focus to the map', async () => {
      const element = await map('en');
      element.point = KOKSHETAU;
      const points = fired(element);
      await waitUntil(() => inside(element, '#remove'));
      inside(element, '#remove').click();
      await waitUntil(() => focused() === frame(element));
      expect(points).to.deep.equal([undefined]);
      expect(textOf(element)).to.include(en.none);
    });
  });

  describe('without a pointer', () => {
    it('is moved, brought closer and pressed by keys, and says where its middle is', async () => {
      const element = await map('ru', 'KZ-11');
      const points = fired(element);
      frame(element).focus();
      await sendKeys({ press: 'ArrowRight' });
      await shows(element, ru.middle);
      await sendKeys({ press: '+' });
      await sendKeys({ press: 'ArrowLeft' });
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'ArrowUp' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => points.length);
      // A step to the right, and half a step back.
      expect(points[0]?.lon).to.be.closeTo(KOKSHETAU.lon + 12 * (360 / 256 / 2 ** 7), 0.01);
      expect(points[0]?.lat).to.be.closeTo(KOKSHETAU.lat, 0.01);
    });

    it('leaves the keys it does not know, and those of the browser, alone', async () => {
      const element = await map();
      const press = (init: KeyboardEventInit) => {
        const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
        frame(element).dispatchEvent(event);
        return event.defaultPrevented;
      };
      expect([press({ key: 'Tab' }), press({ key: '+', ctrlKey: true }), press({ key: 'PageDown' })]).to.deep.equal([
        false,
        false,
        false,
      ]);
      expect(press({ key: '+' })).to.equal(true);
    });

    it('takes pasted coordinates, and says what is wrong with others', async () => {
      const element = await map('kk');
      const points = fired(element);
      typeCoordinates(element, 'Абай көшесі');
      await waitUntil(() => focused()?.id === 'coordinates');
      expect(textOf(element)).to.include(kk.unread);
      expect(focused()?.getAttribute('aria-invalid')).to.equal('true');
      await expect(element).to.be.accessible();
      typeCoordinates(element, '53,28; 69,38');
      await shows(element, kk.position(KOKSHETAU));
      expect(points).to.deep.equal([KOKSHETAU]);
      expect(textOf(element)).not.to.include(kk.unread);
    });

    it('begins at a city of the list, which sets nothing', async () => {
      const element = await map('en');
      const points = fired(element);
      const select = inside<HTMLSelectElement>(element, '#start');
      expect(select.options.length).to.equal(21);
      select.value = 'KZ-63';
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await shows(element, `${en.middle}: ${en.position({ lat: 49.95, lon: 82.63 })}`);
      expect(points).to.deep.equal([]);
    });
  });

  describe('the wheel and fingers', () => {
    const turn = (element: HTMLElement, ctrlKey: boolean) => {
      const event = new WheelEvent('wheel', { deltaY: -100, ctrlKey, bubbles: true, cancelable: true });
      element.dispatchEvent(event);
      return event.defaultPrevented;
    };

    it('scroll the page, unless the control key is held', async () => {
      const element = await map();
      const before = border(element);
      expect(turn(frame(element), false)).to.equal(false);
      await element.updateComplete;
      expect(border(element)).to.equal(before);
      expect(turn(frame(element), true)).to.equal(true);
      await element.updateComplete;
      expect(border(element)).not.to.equal(before);
      expect(getComputedStyle(frame(element)).touchAction).to.equal('pan-y');
    });

    it('that begin upwards mean the page, and sideways the map', async () => {
      const element = await map('kk', 'KZ-35');
      frame(element).setPointerCapture = () => undefined;
      const swipe = async (x: number, y: number) => {
        const before = border(element);
        for (const [type, at] of [
          ['pointerdown', [0.5, 0.5]],
          ['pointermove', [x, y]],
          ['pointerup', [x, y]],
        ] as const) {
          const [clientX, clientY] = placeOn(element, at[0] ?? 0, at[1] ?? 0);
          const init = { pointerId: 1, pointerType: 'touch', clientX, clientY, bubbles: true };
          frame(element).dispatchEvent(new PointerEvent(type, init));
        }
        await element.updateComplete;
        return border(element) !== before;
      };
      expect([await swipe(0.5, 0.2), await swipe(0.2, 0.5)]).to.deep.equal([false, true]);
    });

    it('spread by two bring it closer, and neither sets a point', async () => {
      const element = await map('kk', 'KZ-35');
      const points = fired(element);
      const finger = (type: string, pointerId: number, x: number) => {
        const [clientX, clientY] = placeOn(element, x, 0.5);
        const init = { pointerId, clientX, clientY, bubbles: true, pointerType: 'touch' };
        frame(element).dispatchEvent(new PointerEvent(type, init));
      };
      // Only a real pointer can be captured.
      frame(element).setPointerCapture = () => undefined;
      const scale = () => textOf(inside(element, 'svg')).match(/\d+ км/)?.[0];
      const before = scale();
      finger('pointerdown', 1, 0.4);
      finger('pointerdown', 2, 0.6);
      finger('pointermove', 1, 0.1);
      finger('pointermove', 2, 0.9);
      finger('pointerup', 1, 0.1);
      finger('pointerup', 2, 0.9);
      await element.updateComplete;
      expect(scale()).not.to.equal(before);
      expect(points).to.deep.equal([]);
    });
  });
});
