/** The words of what the form loads when it is asked for: the same in every language, none missing, none empty. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KINDS, LANGUAGES } from '../../../sdk/contract/vocabulary.ts';
import { checkWords } from '../../../widget/locales/check.ts';
import { helpWords } from '../../../widget/locales/help.ts';
import { similarWords } from '../../../widget/locales/similar.ts';

/** Every word below a value, with its path. Words that bend are called with a number. */
function said(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'function') return [[path, String(value(5, 5, 5))]];
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, below]) => said(below, `${path}.${key}`));
}

for (const [what, tables] of Object.entries({ checkWords, helpWords, similarWords })) {
  for (const language of LANGUAGES) {
    it(`${what} in ${language} say everything, in their own alphabet`, async () => {
      const { words } = await tables[language]();
      const { words: kazakh } = await tables.kk();
      assert.equal(words.lang, language);
      assert.deepEqual(
        said(words).map(([path]) => path),
        said(kazakh).map(([path]) => path),
      );
      const letters = language === 'en' ? /[а-яёәғқңөұүһі]/i : /\b[a-z]{2,}/i;
      for (const [path, word] of said(words)) {
        assert.ok(word.trim(), path);
        if (path !== '.lang') assert.doesNotMatch(word, letters, path);
      }
    });
  }
}

describe('the words of the second step', () => {
  it('name and propose every kind of the contract', async () => {
    for (const language of LANGUAGES) {
      const { words } = await checkWords[language]();
      for (const table of [words.kinds, words.proposed]) assert.deepEqual(Object.keys(table).sort(), [...KINDS].sort());
    }
  });

  it('bend in Russian', async () => {
    const { words } = await checkWords.ru();
    assert.deepEqual([1, 15, 21].map(words.within), [
      'Ответ в течение 1 рабочего дня',
      'Ответ в течение 15 рабочих дней',
      'Ответ в течение 21 рабочего дня',
    ]);
    assert.deepEqual([1, 3, 5].map(words.law.term[1]), ['1 год', '3 года', '5 лет']);
    assert.match(words.hidden(2), /2 места/);
  });

  it('take no plural in Kazakh', async () => {
    const { words } = await checkWords.kk();
    for (const count of [1, 2, 15]) assert.equal(words.within(count), `Жауап мерзімі: ${count} жұмыс күні`);
  });
});

it('the words about similar appeals say how far away something is', async () => {
  const [kk, en] = await Promise.all([similarWords.kk(), similarWords.en()]);
  assert.deepEqual([0, 300, 1000, 1200].map(kk.words.away), ['жақын жерде', '300 м', '1 км', '1,2 км']);
  assert.equal(en.words.away(1200), '1.2 km');
});
