/** Which language an element speaks. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languageOf, nearestLanguage } from '../../../widget/nearest-language.ts';

describe('the language of a tag', () => {
  const table = [
    ['kk', 'kk'],
    ['ru', 'ru'],
    ['en', 'en'],
    ['ru-KZ', 'ru'],
    ['EN-gb', 'en'],
    ['kk-Cyrl-KZ', 'kk'],
    ['', 'kk'],
    ['kz', 'kk'],
    ['fr', 'kk'],
    ['rup', 'kk'],
    ['constructor', 'kk'],
  ] as const;
  for (const [tag, language] of table) {
    it(`«${tag}» is ${language}`, () => assert.equal(languageOf(tag), language));
  }
});

describe('the nearest language', () => {
  interface Place {
    readonly lang?: string;
    readonly parentNode?: Place | null;
    readonly host?: Place;
  }
  const nearest = (place: Place) => nearestLanguage(place as unknown as Element);
  const page: Place = { lang: 'ru', parentNode: { parentNode: null } };

  it('is the element’s own', () => assert.equal(nearest({ lang: 'en', parentNode: page }), 'en'));
  it('is the page’s', () => assert.equal(nearest({ lang: '', parentNode: page }), 'ru'));
  it('is found from inside a shadow root', () => {
    assert.equal(nearest({ lang: '', parentNode: { parentNode: null, host: { lang: '', parentNode: page } } }), 'ru');
  });
  it('is Kazakh where nobody says', () => assert.equal(nearest({ parentNode: null }), 'kk'));
});
