/** The tables of words: complete in every language, bending with numbers, covering all the contract may say. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  ACTORS,
  ISSUE_CODES,
  NATURES,
  PROBLEM_CODES,
  PUBLICATIONS,
  REGISTRATION_SHIFTS,
  REJECTION_REASONS,
  SOLVED,
  STATUSES,
  TOPICS,
} from '../../../sdk/contract/vocabulary.ts';
import { ApiError, NetworkError, ResponseError, TimeoutError } from '../../../sdk/errors.ts';
import { failureText, issuesIn, issueText } from '../../../widget/failure.ts';
import { words as en } from '../../../widget/locales/en.form.ts';
import { words as enTrack } from '../../../widget/locales/en.track.ts';
import { words as kk } from '../../../widget/locales/kk.form.ts';
import { words as kkTrack } from '../../../widget/locales/kk.track.ts';
import { words as ru } from '../../../widget/locales/ru.form.ts';
import { words as ruTrack } from '../../../widget/locales/ru.track.ts';

const TABLES = { kk, ru, en };
const TRACK_TABLES = { kk: kkTrack, ru: ruTrack, en: enTrack };

/** Paths of all words below a value: `topics.roads`, `due`. */
function paths(value: object, before = ''): string[] {
  return Object.entries(value).flatMap(([key, below]) =>
    below !== null && typeof below === 'object' ? paths(below, `${before}${key}.`) : [before + key],
  );
}

/** Words that look complete, whatever they are for. */
function describeTable(language: string, words: object & { lang: string }, kazakh: object): void {
  it('know their language', () => assert.equal(words.lang, language));

  it('are the same as in Kazakh, none missing, none empty, none more', () => {
    assert.deepEqual(paths(words).sort(), paths(kazakh).sort());
    for (const word of Object.values(words)) if (typeof word === 'string') assert.ok(word.trim());
  });

  it('do not come from another alphabet by mistake', () => {
    const letters = language === 'en' ? /[а-яёәғқңөұүһі]/i : /\b(?!e-Otinish\b|Otinish\b)[a-z]{2,}/i;
    for (const path of paths(words).filter((found) => found !== 'lang')) {
      const word = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], words);
      if (typeof word === 'string') assert.doesNotMatch(word, letters, path);
    }
  });
}

for (const [language, words] of Object.entries(TRACK_TABLES)) {
  describe(`the words of following an appeal in ${language}`, () => {
    describeTable(language, words, kkTrack);

    it('have one for every member of the contract’s lists', () => {
      const lists = [
        [words.solvedSaid, SOLVED],
        [words.actors, ACTORS],
        [{ ...words.publications, rejected: '' }, PUBLICATIONS],
      ] as const;
      for (const [table, list] of lists) assert.deepEqual(Object.keys(table).sort(), [...list].sort());
    });

    it('say something of their own about a number or code that opens nothing', () => {
      assert.equal(failureText(new ApiError(404, { code: 'not_found' }), words), words.problems.not_found);
    });
  });
}

for (const [language, words] of Object.entries(TABLES)) {
  describe(`the words in ${language}`, () => {
    describeTable(language, words, kk);

    it('have one for every member of the contract’s lists', () => {
      const lists = [
        [words.topics, TOPICS],
        [words.statuses, STATUSES],
        [words.natures, NATURES],
        [words.rejections, REJECTION_REASONS],
        [words.shifts, REGISTRATION_SHIFTS],
      ] as const;
      for (const [table, list] of lists) assert.deepEqual(Object.keys(table).sort(), [...list].sort());
    });

    it('say something about every problem and every issue of the contract', () => {
      for (const code of PROBLEM_CODES) assert.ok(failureText(new ApiError(400, { code }), words));
      for (const code of ISSUE_CODES) assert.ok(issueText(code, words));
    });
  });
}

describe('words with numbers', () => {
  it('take no plural in Kazakh', () => {
    for (const count of [1, 2, 5, 21]) assert.equal(kk.left(count), `${count} таңба қалды`);
    assert.equal(kk.days(4, 15), 'Өткен жұмыс күні: 4, берілгені: 15');
  });

  const russian = [
    [1, 'Осталось: 1 символ'],
    [2, 'Осталось: 2 символа'],
    [5, 'Осталось: 5 символов'],
    [11, 'Осталось: 11 символов'],
    [21, 'Осталось: 21 символ'],
    [0, 'Осталось: 0 символов'],
  ] as const;
  for (const [count, text] of russian) {
    it(`bend in Russian: ${text}`, () => assert.equal(ru.left(count), text));
  }

  it('bend in Russian: working days', () => {
    assert.match(ru.term(1), /1 рабочий день /);
    assert.match(ru.term(3), /3 рабочих дня /);
    assert.match(ru.term(15), /15 рабочих дней /);
  });

  it('bend in English', () => {
    assert.equal(en.left(1), '1 character left');
    assert.equal(en.over(2), '2 characters too many');
    assert.equal(en.shown(1), '1 more appeal shown');
  });
});

describe('what went wrong', () => {
  it('is the connection, if there was no answer', () => {
    assert.equal(failureText(new NetworkError('x'), kk), kk.offline);
    assert.equal(failureText(new TimeoutError('x'), ru), ru.offline);
  });

  it('is a problem by its name, known or not', () => {
    assert.equal(failureText(new ApiError(503, { code: 'unavailable' }), en), en.problems.unavailable);
    assert.equal(failureText(new ApiError(418, { code: 'teapot' as 'internal' }), en), en.unknown);
    assert.equal(failureText(new ResponseError('x'), en), en.unknown);
    assert.equal(failureText(undefined, en), en.unknown);
  });

  it('is told field by field', () => {
    const issues = [{ path: 'consent.processing', code: 'required' as const }];
    assert.deepEqual(issuesIn(new ApiError(422, { code: 'invalid', issues })), { 'consent.processing': 'required' });
    assert.deepEqual(issuesIn(new NetworkError('x')), {});
    assert.equal(issueText('glued' as 'required', kk), kk.check);
  });
});

describe('the sources of the widget', () => {
  it('contain no word for people outside the tables', () => {
    const folder = new URL('../../../widget/', import.meta.url);
    for (const file of [
      'jauap-feed/appeal-card.ts',
      'jauap-form/fields.ts',
      'check/fields.ts',
      'check/view.ts',
      'preview/preview.ts',
      'similar/row.ts',
      'jauap-receipt/jauap-receipt.ts',
      'jauap-track/parts.ts',
      'jauap-track/case.ts',
      'jauap-track/verdict.ts',
    ]) {
      const text = readFileSync(new URL(file, folder), 'utf8');
      assert.doesNotMatch(text, />\s*[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][a-zа-яёәғқңөұүһі]+ /, file);
    }
  });
});
