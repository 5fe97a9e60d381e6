/** The words that come with a receipt: the same in every language, none missing, none empty. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { words as en } from '../../../widget/locales/en.receipt.ts';
import { words as kk } from '../../../widget/locales/kk.receipt.ts';
import { words as ru } from '../../../widget/locales/ru.receipt.ts';

const text = (word: string | ((one: string, other: string) => string)): string =>
  typeof word === 'string' ? word : word('', '');

for (const [language, words] of Object.entries({ kk, ru, en })) {
  describe(`the words of the receipt in ${language}`, () => {
    const { lang, ...said } = words;

    it('know their language', () => assert.equal(lang, language));

    it('are the same as in Kazakh, none empty, none said twice', () => {
      assert.deepEqual(Object.keys(words).sort(), Object.keys(kk).sort());
      const texts = Object.values(said).map(text);
      for (const word of texts) assert.ok(word.trim());
      assert.equal(new Set(texts).size, texts.length);
    });

    it('do not come from another alphabet by mistake', () => {
      const letters = language === 'en' ? /[а-яёәғқңөұүһі]/i : /\b(?!QR\b)[a-z]{2,}/i;
      for (const [key, word] of Object.entries(said)) assert.doesNotMatch(text(word), letters, key);
    });

    it('name the file where they tell of one', () => {
      for (const word of [words.saved, words.notPrinted]) assert.match(word('jauap-1.html'), /: jauap-1\.html$/);
    });
  });
}
