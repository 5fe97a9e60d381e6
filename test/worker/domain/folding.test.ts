import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { feedExpression, fold, resembles, searchExpression, searchTerms } from '../../../worker/domain/folding.ts';

/** What people type, what programs send, and what would hurt. */
const pieces = fc.oneof(
  fc.constantFrom(
    'Ә',
    'ә',
    'ғ',
    'Қ',
    'ң',
    'ө',
    'Ұ',
    'ү',
    'һ',
    'І',
    'і',
    'ё',
    'Й',
    'İ',
    'ẞ',
    'Σ',
    'ﬁ',
    ' ',
    '-',
    '"',
    "'",
    '*',
  ),
  fc.constantFrom('\u0301', '\u0306', '\u0308', '\u1100', '\u1161', '\u0000', '\n', ' OR ', ' NEAR(', '\ud83d', '😀'),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const anything = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));

describe('folding', () => {
  const cases: [why: string, text: string, folded: string][] = [
    ['makes Kazakh letters those of a Russian layout', 'Әғқңөұүһі', 'агкноуухи'],
    ['does the same with capitals', 'ҒҚҢӨҰҮҺІ', 'гкноуухи'],
    ['finds one word however it was typed', 'КӨШЕ көше коше', 'коше коше коше'],
    ['takes ё and й without their marks', 'Ёлка, трамвай', 'елка трамваи'],
    ['takes a stress mark away without cutting the word', 'за\u0301мок', 'замок'],
    ['reads composed and decomposed letters alike', '\u0438\u0306 \u0439', 'и и'],
    ['leaves one blank where there was no letter', ' Абай  көш., 14/2-үй! ', 'абаи кош 14 2 уи'],
    ['keeps Latin letters and digits', 'Wi-Fi 5G', 'wi fi 5g'],
    ['leaves nothing of signs', '«!?» *"(', ''],
  ];
  for (const [why, text, folded] of cases) it(why, () => assert.equal(fold(text), folded));

  it('twice is once, is never longer, and leaves letters, digits and single blanks', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const once = fold(text);
        assert.equal(fold(once), once);
        assert.ok(once.length <= text.length, `${once.length} > ${text.length}`);
        assert.match(once, /^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the words a draft is looked up by', () => {
  const alike: [what: string, one: string, other: string][] = [
    ['a Russian noun in two cases', 'дорога', 'дороги'],
    ['a short Russian noun', 'яма', 'ямы'],
    ['a Kazakh noun with a case', 'жол', 'жолдың'],
    ['a Kazakh noun with a plural and a case', 'жолдарда', 'жол'],
    ['a Kazakh noun with a possessive and a case', 'көшесінде', 'көшесі'],
    ['the same typed without Kazakh letters', 'кошесинде', 'көшесі'],
    ['a consonant that changes before a vowel', 'жарығы', 'жарық'],
    ['an adjective and its noun', 'мектебінің', 'мектеп'],
    ['a soft sign in the place of a hard one', 'подьезд', 'подъезде'],
  ];
  for (const [what, one, other] of alike) {
    it(`find ${what}: ${one}, ${other}`, () => {
      assert.ok(resembles(other, searchTerms(one)) || resembles(one, searchTerms(other)));
    });
  }

  it('are not the words that stand in every appeal, in either language', () => {
    assert.deepEqual(searchTerms('Здравствуйте, прошу вас, пожалуйста! Сәлеметсіз бе, өтінемін, осы үшін рахмет'), []);
    assert.deepEqual(searchTerms('Прошу починить лифт'), searchTerms('починить лифт'));
  });

  it('are at most eight, those of the longest words first, each once', () => {
    const terms = searchTerms('яма лифт вода крыша подъезд освещение остановка водопровод канализация яма ямы');
    assert.equal(terms.length, 8);
    assert.equal(terms[0], 'канали');
    assert.equal(new Set(terms).size, 8);
    assert.ok(!terms.includes('ям'), 'the shortest word is the first to go');
  });

  it('are none where there is none', () => assert.deepEqual(searchTerms('!!! ... — 12 ?'), []));

  it('resemble a text that has two of them, or one where there are few', () => {
    const many = searchTerms('глубокая яма на проезжей части, пробито колесо машины');
    assert.ok(many.length > 3);
    assert.equal(resembles('Большая яма, колесо не выдержит', many), true);
    assert.equal(resembles('Яма для мусора', many), false);
    assert.equal(resembles('Яма для мусора', searchTerms('яма у дома')), true);
    assert.equal(resembles('', many), false);
  });
});

describe('a query of the index', () => {
  it('quotes every term', () => {
    assert.equal(searchExpression('kokshetau', ['доро', 'ям']), 'agency : "kokshetau" AND words : ("доро"* OR "ям"*)');
  });

  it('asks for a word with either of the two signs', () => {
    assert.equal(
      feedExpression('kokshetau', 'подьезд'),
      'agency : "kokshetau" AND words : (("подьезд"* OR "подъезд"*))',
    );
  });

  it('holds nothing a person wrote but letters and digits between its quotes', () => {
    fc.assert(
      fc.property(anything, anything, (agency, text) => {
        const terms = searchTerms(text);
        fc.pre(terms.length > 0);
        const term = String.raw`(?:"[\p{L}\p{N}]+"\*|\("[\p{L}\p{N}]+"\* OR "[\p{L}\p{N}]+"\*\))`;
        const shape = new RegExp(`^agency : "[a-z0-9-]*" AND words : \\(${term}(?: OR ${term}){0,7}\\)$`, 'u');
        assert.match(searchExpression(agency, terms), shape);
      }),
      { numRuns: 3000 },
    );
  });
});
