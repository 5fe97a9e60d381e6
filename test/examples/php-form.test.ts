/** The PHP example, without PHP: its constants are read as text, its sums are held in vectors that its own self-check reads too. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createCode, idempotencyKeyOf, parseCode } from '../../sdk/contract/code.ts';
import { ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import * as schema from '../../sdk/contract/schema.ts';
import { ISSUE_CODES, KINDS, LIMITS } from '../../sdk/contract/vocabulary.ts';
import { readSource } from '../tools/sources.ts';

const read = (file: string) => readSource(`examples/php-form/${file}`).text;
const PHP = read('index.php');
const PAGE = read('page.php');
const WORDS = read('words.php');

interface Vectors {
  codes: { code: string; grouped: string; key: string }[];
  lengths: { text: string; units: number }[];
  submissions: { lang: string; post: object; submission: object; issues: Record<string, string> }[];
}
const vectors: Vectors = JSON.parse(read('vectors.json'));

/** The value of a PHP constant, a number, a string or a list of strings. */
function constant(name: string): unknown {
  const value = new RegExp(`^const ${name} = (.+);$`, 'm').exec(PHP)?.[1];
  assert.ok(value, `there is no ${name}`);
  return JSON.parse(value.replaceAll("'", '"'));
}

/** Keys of a list of words, for each language. */
const keysOf = (list: string): string[][] =>
  [...WORDS.matchAll(new RegExp(`'${list}' => \\[\n([\\s\\S]*?)\n {8}\\],`, 'g'))].map(([, body = '']) =>
    [...body.matchAll(/^ +'(\w+)' =>/gm)].map(([, key = '']) => key),
  );

/** What a template prints without escaping it. */
const unescaped = (template: string): string[] =>
  template.match(/<\?=(?! h\()[^?]*\?>|<\?php[^?]*\b(?:echo|print)\b/g) ?? [];

describe('the PHP form', () => {
  it('has the paths, lists and limits of the contract', () => {
    assert.equal(constant('SUBMIT_PATH'), ENDPOINTS.submit.path);
    assert.deepEqual(new Set(constant('KINDS') as string[]), new Set<string>(KINDS));
    assert.deepEqual(['TEXT_MIN', 'TEXT_MAX', 'PLACE_MAX'].map(constant), [
      LIMITS.textMin,
      LIMITS.textMax,
      LIMITS.placeMax,
    ]);
    const code = readSource('sdk/contract/code.ts').text;
    assert.ok(code.includes(`const ALPHABET = '${constant('ALPHABET')}';`));
    assert.ok(code.includes(`const RANDOM_CHARACTERS = ${constant('CODE_LENGTH')};`));
    assert.ok(code.includes(`\`${constant('KEY_PREFIX')}\${code}\``));
  });

  it('has a word in both languages for every kind and for what may be wrong with a field', () => {
    assert.deepEqual(
      keysOf('kinds').map((keys) => keys.sort()),
      [[...KINDS].sort(), [...KINDS].sort()],
    );
    const [kk, ru] = keysOf('issues');
    assert.deepEqual(kk, ru);
    for (const key of kk ?? []) assert.ok(key === 'other' || ISSUE_CODES.some((code) => code === key), key);
    assert.deepEqual(keysOf('problems')[0], ['invalid', 'unsent', 'stale']);
    assert.deepEqual(keysOf('problems')[1], ['invalid', 'unsent', 'stale']);
  });

  it('shares codes, check characters and keys with the SDK', async () => {
    for (const { code, grouped, key } of vectors.codes) {
      assert.equal(parseCode(grouped), code);
      assert.equal(grouped, code.replace(/.{4}(?=.)/g, '$&-'));
      assert.equal(grouped.length, createCode().length);
      assert.equal(await idempotencyKeyOf(code), key);
    }
    assert.ok(vectors.codes.length >= 8);
  });

  it('counts as the contract counts', () => {
    for (const { text, units } of vectors.lengths) assert.equal(text.length, units, text);
  });

  it('sends what the contract takes, and keeps back what it would refuse, at the same fields', () => {
    for (const { submission, issues } of vectors.submissions) {
      const parsed = schema.Submission.safeParse(submission);
      const refused = new Set(parsed.error?.issues.map(({ path }) => path.join('.')));
      assert.deepEqual([...refused].sort(), Object.keys(issues).sort());
    }
    assert.ok(vectors.submissions.some(({ issues }) => Object.keys(issues).length === 0));
  });

  it('prints nothing that is not escaped', () => {
    assert.ok(PAGE.match(/<\?= h\(/g)?.length);
    assert.deepEqual(unescaped(PAGE), []);
    assert.equal(unescaped("<?= $post['text'] ?>").length, 1, 'this reading of it sees a breach');
    assert.equal(unescaped("<?php echo $post['text'] ?>").length, 1, 'this reading of it sees a breach');
  });

  it('has no script and no style of its own in the page, so that the strictest policy holds', () => {
    assert.doesNotMatch(PAGE, /<script|<style|\sstyle=|\son\w+=/);
    assert.match(PHP, /Content-Security-Policy: default-src 'none'; style-src 'self'; form-action 'self'/);
  });
});
