import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { FindingKind } from '../../sdk/contract/officialese.ts';
import { findingsOf } from '../../sdk/contract/officialese.ts';
import type { Light, ReadingLanguage } from '../../sdk/contract/readability.ts';
import { readingOf, sentencesOf, syllablesOf } from '../../sdk/contract/readability.ts';

/** One message in three styles, from officialese to plain. */
const SAMPLES: Readonly<Record<ReadingLanguage, readonly [text: string, light: Light][]>> = {
  ru: [
    [
      'В соответствии с вышеуказанным обращением уполномоченным подразделением в рамках осуществления надлежащего содержания ' +
        'автомобильных дорог общегородского пользования организовано проведение мероприятий по восстановлению дорожного покрытия.',
      'hard',
    ],
    ['Дорожная служба заделала яму и убрала мусор. Работу закончили утром. Снова дорогу проверят весной.', 'fair'],
    ['Яму заделали. Дорогу открыли утром. Весной мы снова проверим это место.', 'good'],
  ],
  kk: [
    [
      'Жоғарыда көрсетілген өтінішке сәйкес уәкілетті құрылымдық бөлімше қалалық маңызы бар автомобиль жолдарының тиісінше ' +
        'ұсталуын қамтамасыз ету мақсатында жол жабындысын қалпына келтіру бойынша іс-шаралар кешенін жүзеге асырды.',
      'hard',
    ],
    [
      'Коммуналдық қызмет мамандары жабындыны жөндеп, айналасын тазалады. Жөндеу жұмыстары қарашаның ортасында аяқталды.',
      'fair',
    ],
    ['Шұңқыр жамалды. Жол таң ерте ашылды. Көктемде тағы бір рет қараймыз.', 'good'],
  ],
};

describe('the score of a text', () => {
  for (const lang of ['ru', 'kk'] as const) {
    it(`rises from officialese to plain words, and the lights go with it: ${lang}`, (t) => {
      const readings = SAMPLES[lang].map(([text]) => readingOf(text, lang));
      const scores = readings.map(({ score }) => score ?? Number.NaN);
      t.diagnostic(scores.map((score) => score.toFixed(1)).join(' < '));
      assert.deepEqual(
        readings.map(({ light }) => light),
        SAMPLES[lang].map(([, light]) => light),
      );
      assert.deepEqual(
        scores,
        scores.toSorted((a, b) => a - b),
      );
    });
  }

  it('would judge plain Kazakh too hard by the Russian formula, which is why that one is not used', () => {
    const [, , [plain] = ['', '']] = SAMPLES.kk;
    assert.ok((readingOf(plain, 'ru').score ?? 0) < (readingOf(plain, 'kk').score ?? 0) - 10);
  });

  it('is that of the formula', () => {
    // Two sentences, six words, twelve syllables.
    const { score } = readingOf('Яму засыпали щебнем. Дорогу снова открыли.', 'ru');
    assert.equal(score?.toFixed(3), (206.835 - 1.3 * 3 - 60.1 * (16 / 6)).toFixed(3));
  });

  const same: [ReadingLanguage, string, string][] = [
    ['ru', 'Яма заделана.', 'Яма заделана 16.11.2026.'],
    ['ru', 'Яма заделана.', 'Яма заделана ул. Абая, д. 14.'],
    ['ru', 'Яма заделана.', 'Яма заделана п. 2 ст. 89 АППК.'],
    ['kk', 'Шұңқыр жамалды.', 'Шұңқыр жамалды 14-үйдің.'],
    ['kk', 'Шұңқыр жамалды.', 'Абай көшесінде шұңқыр жамалды.'],
    ['kk', 'Шұңқыр жамалды.', 'Шұңқыр жамалды ӘРПК-нің 89-бабы.'],
  ];
  for (const [lang, plain, exact] of same) {
    it(`is not worse for being exact: ${exact}`, () => {
      assert.deepEqual(readingOf(exact, lang).score, readingOf(plain, lang).score);
    });
  }

  it('is none where there is no word', () => {
    for (const text of ['', '   ', '16.11.2026', '…']) assert.equal(readingOf(text, 'kk').score, null, text);
  });
});

describe('syllables', () => {
  const KAZAKH: [word: string, count: number][] = [
    ['тау', 1],
    ['ауыл', 2],
    ['жауап', 2],
    ['уақыт', 2],
    ['суық', 2],
    ['су', 1],
    ['оқу', 2],
    ['Әуе', 2],
    ['өтініш', 3],
    ['ауа', 2],
    ['үй', 1],
    ['көшесі', 3],
    ['тұрғындар', 3],
  ];
  for (const [word, count] of KAZAKH) {
    it(`«${word}» has ${count}`, () => assert.equal(syllablesOf(word, 'kk'), count));
  }
  it('of Russian are its vowels', () => {
    assert.deepEqual(
      ['дорога', 'в', 'Ёлка', 'наука'].map((word) => syllablesOf(word, 'ru')),
      [3, 0, 2, 3],
    );
  });
});

describe('sentences', () => {
  const WHOLE = [
    'Яма у дома 14 по ул. Абая заделана.',
    'Работы приняла комиссия, т.е. дорога открыта.',
    'Жол 2026 ж. қарашада жөнделді.',
    'Ответил А. К. Ахметов по письму № 14.',
    'Ответ дан по п. 2 ст. 89 АППК.',
    'Шұңқыр, үйінді т.б. жойылды.',
    'В г. Кокшетау открыта дорога.',
    '1. Яма заделана.',
    'Высота 2.5 метра.',
  ];
  for (const text of WHOLE) {
    it(`is one: ${text}`, () => assert.equal(sentencesOf(text).length, 1));
  }

  const SEVERAL: [text: string, count: number][] = [
    ['Сделано. Яма заделана.', 2],
    ['Яма заделана 16.11.2026. Спасибо!', 2],
    ['Яма заделана в 2026 г. Спасибо за сигнал.', 2],
    ['Жамалды!.. Рахмет?', 2],
    ['Сделано:\nяма заделана', 2],
    ['Он сказал: «Готово». Мы проверили.', 2],
  ];
  for (const [text, count] of SEVERAL) {
    it(`are ${count}: ${text}`, () => assert.equal(sentencesOf(text).length, count));
  }
});

describe('what is pointed out', () => {
  const said = (text: string, lang: ReadingLanguage, kind: FindingKind) =>
    findingsOf(text, lang)
      .filter((finding) => finding.kind === kind)
      .map(({ from, to }) => text.slice(from, to));

  it('is the longest sentence, if it is longer than fifteen words', () => {
    const [[hard] = [''], , [plain] = ['']] = SAMPLES.ru;
    assert.deepEqual(said(`${plain} ${hard}`, 'ru', 'longest'), [hard]);
    assert.deepEqual(said(plain, 'ru', 'longest'), []);
  });

  const MARKERS: [ReadingLanguage, string, string[]][] = [
    ['ru', 'В рамках программы осуществляется ремонт.', ['В рамках', 'осуществляется']],
    ['ru', 'Надлежащего качества, в соответствии со статьёй.', ['Надлежащего', 'в соответствии со']],
    ['ru', 'По результатам рассмотрения вышеуказанного обращения.', ['По результатам рассмотрения', 'вышеуказанного']],
    ['ru', 'Рамка и соответствие.', []],
    ['kk', 'Бағдарлама шеңберінде жүзеге асырылады.', ['шеңберінде', 'жүзеге асырылады']],
    [
      'kk',
      'Заңға сәйкес белгіленген тәртіппен жоғарыда көрсетілген.',
      ['сәйкес', 'белгіленген тәртіппен', 'жоғарыда көрсетілген'],
    ],
    ['kk', 'Сәйкестік туралы.', []],
  ];
  for (const [lang, text, markers] of MARKERS) {
    it(`are turns of officialese: ${text}`, () => assert.deepEqual(said(text, lang, 'marker'), markers));
  }

  const CLAIMS: [ReadingLanguage, string, empty: boolean][] = [
    ['ru', 'Приняты соответствующие меры.', true],
    ['ru', 'По Вашему обращению приняты меры. Спасибо.', true],
    ['ru', 'В соответствии со ст. 89 АППК РК приняты соответствующие меры.', true],
    ['ru', 'Приняты меры. Звоните 8 (701) 111-22-33.', true],
    ['ru', 'Приняты меры: 16 ноября яма заделана.', false],
    ['ru', 'Приняты соответствующие меры. Яма у дома 14 заделана.', false],
    ['ru', 'Приняты соответствующие меры на улице Абая.', false],
    ['kk', 'Тиісті шаралар қабылданды.', true],
    ['kk', 'Өтінішіңіз бойынша тиісті шаралар қабылданды. Рахмет.', true],
    ['kk', 'Тиісті шаралар қабылданды: 16 қарашада шұңқыр жамалды.', false],
    ['kk', 'Тиісті шаралар қабылданды, жұмысты Ерлан Жұмабаев қабылдап алды.', false],
  ];
  for (const [lang, text, empty] of CLAIMS) {
    it(`${empty ? 'is' : 'is not'} «measures taken» without a fact: ${text}`, () => {
      assert.equal(said(text, lang, 'no_fact').length, empty ? 1 : 0);
    });
  }
});

const languages = fc.constantFrom<ReadingLanguage>('kk', 'ru');
const PIECES = [
  'Яма',
  'жол',
  'у',
  'ауу',
  ' ',
  '. ',
  '.',
  '…',
  '!',
  '\n',
  'ул. ',
  '14',
  'ст. 89 ',
  'приняты меры',
  'көшесі',
  '«',
  '»',
  'г. ',
  '😀',
];
const official = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 4 })), {
  maxLength: 60,
});

describe('any text', () => {
  it('has a finite score or none, and findings and sentences that lie inside it, in order', () => {
    let scored = 0;
    fc.assert(
      fc.property(official, languages, (pieces, lang) => {
        const text = pieces.join('');
        const { score, longest } = readingOf(text, lang);
        if (score !== null) scored++;
        assert.ok(score === null || Number.isFinite(score));
        let end = 0;
        for (const { from, to } of sentencesOf(text)) {
          assert.ok(end <= from && from < to && to <= text.length);
          end = to;
        }
        for (const { from, to } of [...findingsOf(text, lang), ...(longest ? [longest] : [])]) {
          assert.ok(0 <= from && from < to && to <= text.length);
        }
      }),
      { numRuns: 2000 },
    );
    assert.ok(scored > 1000, `control: most of them have words (${scored})`);
  });

  it('is read in steps that grow with its length alone: nothing hangs on the longest answer made of one thing', () => {
    for (const piece of [...PIECES, 'а', 'А', 'А ', '. .', 'ст.', '(', '-', '1-', 'в ', 'В  ', 'приняты ']) {
      const text = piece.repeat(100_000 / piece.length);
      for (const lang of ['kk', 'ru'] as const) assert.ok(findingsOf(text, lang).length >= 0);
    }
  });
});
