/** `search-again.sql` folds letters in SQL, a second telling of `fold()`: both must make the same indexes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { Api } from '../helpers/api.ts';
import { answerDraft, startApi } from '../helpers/api.ts';
import { citizenOf } from '../helpers/citizen.ts';

const SEARCH_AGAIN = readFileSync(new URL('../../worker/store/search-again.sql', import.meta.url), 'utf8');
const STATEMENTS = SEARCH_AGAIN.replace(/^--.*$/gm, '')
  .split(/;\s*$/m)
  .filter((sql) => sql.trim());

const ALPHABET = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя';
const letter = fc.constantFrom(...ALPHABET, ...ALPHABET.toUpperCase());
const word = fc.string({ unit: letter, minLength: 1, maxLength: 9 });
const sign = fc.constantFrom(' ', ', ', '-', ' — ', '. ', '«', '» ', '/', ' 14 ');
const phrase = fc
  .array(fc.tuple(word, sign), { minLength: 4, maxLength: 12 })
  .map((parts) => `Жол үстінде ${parts.flat().join('')} в Көкшетау.`);

describe('indexes of the search that are made anew', () => {
  let api: Api;
  before(async () => {
    api = await startApi();
    for (const index of ['search', 'desk_search'])
      await api.env.DB.prepare(`CREATE VIRTUAL TABLE ${index}_terms USING fts5vocab('${index}', 'row')`).run();
  });
  after(() => api.close());

  /** Every word an index knows, and in how many appeals it stands. */
  async function terms(index: 'search' | 'desk_search'): Promise<Record<string, number>> {
    const { results } = await api.env.DB.prepare(`SELECT term, doc FROM ${index}_terms ORDER BY term`).all<{
      term: string;
      doc: number;
    }>();
    return Object.fromEntries(results.map(({ term, doc }) => [term, doc]));
  }

  const make = (statements = STATEMENTS) => api.env.DB.batch(statements.map((sql) => api.env.DB.prepare(sql)));

  /** The letters of a number stand in no row of an appeal (docs/operator.md, "Backup and restore"); who types a number finds it without. */
  const withoutLatin = (words: Record<string, number>) =>
    Object.fromEntries(Object.entries(words).filter(([term]) => !/^[a-z]+$/.test(term)));

  it('know the words they knew, however they are written', async () => {
    const citizen = citizenOf(api);
    const samples = fc.sample(fc.tuple(phrase, phrase), { numRuns: 12, seed: 7 });
    const every = [...ALPHABET, ...ALPHABET.toUpperCase()].map((one) => `сөз${one}`).join(' ');
    for (const [text, answer] of [[every, every] as const, ...samples]) {
      const { number } = await citizen.published({ text, place: answer.slice(0, 60) });
      await api.act(number, 'answer', { ...answerDraft(2), texts: { kk: answer, ru: text } });
    }
    await citizen.sent({ text: 'Әлі жарияланбаған өтініш: қақпа сынған, ешкім жөндемейді.' });
    const [open, desk] = [await terms('search'), await terms('desk_search')];
    assert.ok(Object.keys(open).length > 150 && open.создо === undefined && open.сози, 'control: there are words');
    await make();
    assert.deepEqual(await terms('search'), open);
    assert.deepEqual(withoutLatin(await terms('desk_search')), withoutLatin(desk));
  });

  it('would be caught with a letter forgotten', async () => {
    const [open, desk] = [await terms('search'), await terms('desk_search')];
    await make(STATEMENTS.map((sql) => sql.replace("'ұ', 'у'", "'ұ', 'ұ'")));
    assert.notDeepEqual(await terms('search'), open);
    assert.notDeepEqual(withoutLatin(await terms('desk_search')), withoutLatin(desk));
  });
});
