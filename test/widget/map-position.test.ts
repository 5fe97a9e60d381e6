/** <jauap-map>: the device's own position, asked for only when the citizen wants it. */
import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { waitUntil } from '../helpers/wait-until.ts';
import '../../widget/intents/map.ts';
import { words as en } from '../../widget/locales/en.map.ts';
import { words as kk } from '../../widget/locales/kk.map.ts';
import { words as ru } from '../../widget/locales/ru.map.ts';
import { fired, map, placeOn, putDevice } from './map-support.ts';
import { inside, shows, textOf } from './support.ts';

const HOME = { lat: 53.28412, lon: 69.39275, accuracy: 29.6 };

describe('“My position” of <jauap-map>', () => {
  it('is asked for only by its button, and shown with how exact it is', async () => {
    for (const words of [kk, ru, en]) {
      const device = putDevice(HOME);
      const element = await map(words.lang);
      const points = fired(element);
      expect(device.asked()).to.equal(0);
      inside(element, '#locate').click();
      await shows(element, words.position(HOME));
      expect(textOf(element)).to.include('± 30');
      expect(device.asked()).to.equal(1);
      expect(points).to.deep.equal([{ lat: HOME.lat, lon: HOME.lon }]);
      expect(Number(inside(element, '.around').getAttribute('r'))).to.be.above(0);
      await expect(element).to.be.accessible();
      device.putBack();
    }
  });

  const failures = [
    ['denied', 1],
    ['unavailable', 2],
    ['timeout', 3],
    ['outside', { lat: 55.75, lon: 37.62, accuracy: 20 }],
    ['outside', { lat: 42.87, lon: 74.59, accuracy: 20 }],
  ] as const;
  for (const [failure, answer] of failures) {
    it(`says so in plain words when it is ${failure}, and the map still takes a point`, async () => {
      const device = putDevice(answer);
      const element = await map('ru');
      const points = fired(element);
      inside(element, '#locate').click();
      await shows(element, ru.failures[failure]);
      expect(inside(element, '[role=alert]').textContent).to.equal(ru.failures[failure]);
      expect(points).to.deep.equal([]);
      await expect(element).to.be.accessible();
      await sendMouse({ type: 'click', position: placeOn(element, 0.5, 0.5) });
      await waitUntil(() => points.length);
      expect(textOf(element)).not.to.include(ru.failures[failure]);
      device.putBack();
    });
  }

  it('says that it is unavailable where the browser has none to ask', async () => {
    Object.defineProperty(navigator, 'geolocation', { configurable: true, value: undefined });
    const element = await map('kk');
    inside(element, '#locate').click();
    await shows(element, kk.failures.unavailable);
    Reflect.deleteProperty(navigator, 'geolocation');
  });

  it('says that it is waiting, asks once, and gives way to whoever shows the place', async () => {
    const device = putDevice(undefined);
    const element = await map('kk');
    const points = fired(element);
    for (let i = 0; i < 3; i++) inside(element, '#locate').click();
    await shows(element, kk.locating);
    expect(inside(element, '#locate').getAttribute('aria-disabled')).to.equal('true');
    expect(device.asked()).to.equal(1);
    await sendMouse({ type: 'click', position: placeOn(element, 0.5, 0.5) });
    await waitUntil(() => points.length);
    expect(textOf(element)).not.to.include(kk.locating);
    device.putBack();
  });
});
