/** The words of the parts of a followed appeal: complete in every language, and in its own letters. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SOLVED, WORD_STATES } from '../../../sdk/contract/vocabulary.ts';

const TABLES = ['conversation', 'verdict', 'official', 'contact', 'taking-back'];
const LANGUAGES = ['kk', 'ru', 'en'] as const;

/** What a function of a table is given: figures, which every alphabet has. */
const GIVEN = '21';

type Words = Readonly<Record<string, unknown>>;

async function read(name: string, language: string): Promise<Words> {
  return (await import(`../../../widget/locales/${language}.${name}.ts`)).words;
}

/** Every word of a table by its path. */
function flat(words: Words, before = ''): [path: string, word: string][] {
  return Object.entries(words).flatMap(([key, word]) => {
    if (typeof word === 'object') return flat(word as Words, `${before}${key}.`);
    return [[before + key, typeof word === 'function' ? word(GIVEN, GIVEN) : word]];
  });
}

for (const name of TABLES) {
  describe(`the words of ${name}`, () => {
    it('are the same in every language, none missing, none empty', async () => {
      const kazakh = flat(await read(name, 'kk')).map(([path]) => path);
      for (const language of LANGUAGES) {
        const words = flat(await read(name, language));
        assert.deepEqual(words.map(([path]) => path).sort(), kazakh.toSorted());
        for (const [path, word] of words) assert.ok(String(word).trim(), path);
        assert.equal(Object.fromEntries(words).lang, language);
      }
    });

    it('do not come from another alphabet by mistake', async () => {
      for (const language of LANGUAGES) {
        const letters = language === 'en' ? /[а-яёәғқңөұүһі]/i : /\b(?!e-Otinish\b|Otinish\b)[a-z]{2,}/i;
        for (const [path, word] of flat(await read(name, language)))
          if (path !== 'lang') assert.doesNotMatch(word, letters, `${language} ${path}`);
      }
    });
  });
}

describe('the words of the contract’s lists', () => {
  it('are all there', async () => {
    for (const language of LANGUAGES) {
      const { wordStates } = await read('conversation', language);
      const { solvedOptions } = await read('verdict', language);
      assert.deepEqual(Object.keys(wordStates as object).sort(), WORD_STATES.toSorted());
      assert.deepEqual(Object.keys(solvedOptions as object).sort(), SOLVED.toSorted());
    }
  });
});
