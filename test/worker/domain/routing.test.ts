import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { RoutingRule, Territory } from '../../../sdk/contract/types.ts';
import type { Topic } from '../../../sdk/contract/vocabulary.ts';
import { TOPICS } from '../../../sdk/contract/vocabulary.ts';
import { routeFor, territoryOf } from '../../../worker/domain/routing.ts';

const territory = (id: string, ru: string, changes: Partial<Territory> = {}): Territory => ({
  id,
  names: { kk: ru, ru },
  kato: null,
  bounds: null,
  aliases: [],
  ...changes,
});

const TERRITORIES = [
  territory('centre', 'Центр', {
    bounds: { south: 53.25, north: 53.31, west: 69.3, east: 69.45 },
    aliases: ['улица Абая', 'Ауэзова', 'Әуелбеков көшесі', '9 мая'],
  }),
  territory('market', 'Базарный микрорайон', {
    bounds: { south: 53.28, north: 53.29, west: 69.38, east: 69.4 },
    aliases: ['мкр Васильковский', 'Абая Кунанбаева'],
  }),
  territory('krasny-yar', 'Красный Яр', { aliases: ['Қызыл Жар ауылы'] }),
];

const rule = (changes: Partial<RoutingRule>): RoutingRule => ({
  topic: null,
  territory: null,
  official: null,
  assignee: null,
  toAgency: null,
  note: null,
  ...changes,
});

const asked = (place: string | null, text = '', point: { lat: number; lon: number } | null = null) => ({
  topic: 'roads' as Topic,
  point,
  place,
  text,
});

describe('a territory', () => {
  for (const [what, question, expected] of [
    ['around the point', asked(null, '', { lat: 53.3, lon: 69.32 }), 'centre'],
    ['the smallest around the point', asked(null, '', { lat: 53.285, lon: 69.39 }), 'market'],
    ['around the point, whatever the words', asked('Красный Яр', '', { lat: 53.3, lon: 69.32 }), 'centre'],
    ['of the words, where no bounds hold the point', asked('Красный Яр', '', { lat: 51, lon: 71 }), 'krasny-yar'],
    ['of a street in another case', asked('на улице Абая, 14'), 'centre'],
    ['of a name at the end of a street', asked('ул. Ауэзова'), 'centre'],
    ['in Kazakh with an ending', asked('Қызыл Жар ауылында'), 'krasny-yar'],
    ['typed without Kazakh letters', asked('кызыл жар ауылы'), 'krasny-yar'],
    ['of the longest name', asked('проспект Абая Кунанбаева'), 'market'],
    ['of the text, where the place says nothing', asked('у школы', 'В Красном Яре не чистят дорогу'), 'krasny-yar'],
    ['of the place rather than of the text', asked('мкр Васильковский', 'рядом с улицей Абая'), 'market'],
    ['with a number, only that number', asked('улица 9 мая'), 'centre'],
    ['nowhere: another number', asked('улица 8 мая'), null],
    ['nowhere: a longer word that only begins so', asked('Абажурная'), null],
    ['nowhere', asked(null, 'Прошу разобраться'), null],
  ] as const) {
    it(`is found: ${what}`, () =>
      assert.equal(territoryOf({ territories: TERRITORIES, rules: [] }, question), expected));
  }
});

describe('rules', () => {
  const table = {
    territories: TERRITORIES,
    rules: [
      rule({ topic: 'roads', territory: 'centre', official: 'head-roads' }),
      rule({ topic: 'roads', official: 'deputy-akim', assignee: 'officer-1' }),
      rule({ territory: 'krasny-yar', official: 'village-akim' }),
      rule({ topic: 'heating', toAgency: 'oblast', note: { kk: 'Жылу желісі', ru: 'Теплосеть' } }),
    ],
  };

  for (const [what, topic, place, expected] of [
    ['the most special first', 'roads', 'ул. Ауэзова', { territory: 'centre', official: 'head-roads', assignee: null }],
    ['one for a topic anywhere', 'roads', null, { territory: null, official: 'deputy-akim', assignee: 'officer-1' }],
    ['one for a place', 'water', 'Красный Яр', { territory: 'krasny-yar', official: 'village-akim', assignee: null }],
    ['none', 'water', null, { territory: null, official: null, assignee: null }],
    ['none for who does not know the topic', 'unsure', null, { territory: null, official: null, assignee: null }],
  ] as const) {
    it(`fit: ${what}`, () => {
      const { official, assignee, territory } = routeFor(table, { ...asked(place), topic });
      assert.deepEqual({ territory, official, assignee }, expected);
    });
  }

  it('name another body and choose nobody', () => {
    const found = routeFor(table, { ...asked(null), topic: 'heating' });
    assert.deepEqual([found.toAgency, found.note?.ru, found.official], ['oblast', 'Теплосеть', null]);
  });

  it('hold for the territory somebody has said, whatever the words', () => {
    assert.equal(routeFor(table, { ...asked('ул. Ауэзова'), topic: 'water' }, 'krasny-yar').official, 'village-akim');
  });

  it('count in their order: the answer is that of the first one that fits', () => {
    const rules = fc.array(
      fc.record({
        topic: fc.option(fc.constantFrom(...TOPICS.slice(0, 3))),
        territory: fc.option(fc.constantFrom('centre', 'market')),
      }),
    );
    fc.assert(
      fc.property(
        rules,
        fc.constantFrom(...TOPICS.slice(0, 3)),
        fc.option(fc.constantFrom('centre', 'market')),
        (list, topic, where) => {
          const numbered = list.map((one, i) => rule({ ...one, official: `o-${i}` }));
          const first = list.findIndex((one) => (one.topic ?? topic) === topic && (one.territory ?? where) === where);
          const found = routeFor({ territories: TERRITORIES, rules: numbered }, { ...asked(null), topic }, where);
          assert.equal(found.official, first < 0 ? null : `o-${first}`);
        },
      ),
    );
  });
});
