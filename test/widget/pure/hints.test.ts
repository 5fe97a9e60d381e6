/** What a citizen is told while writing, and what not. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Hint } from '../../../widget/help/hints.ts';
import { HINTED, hintsFor } from '../../../widget/help/hints.ts';
import { UNTOLD } from '../../../widget/jauap-form/compose.ts';
import { iin } from '../../contract/iin.ts';

const told = (text: string, more = {}) => hintsFor({ ...UNTOLD, text, ...more });

const FOUND: readonly (readonly [Hint, string])[] = [
  ['short', 'Жарық жоқ'],
  ['short', 'Нет воды'],
  ['short', 'Яма на дороге, почините'],
  ['several', 'На Абая яма на дороге. Также у нас во дворе не вывозят мусор.'],
  ['several', '1) Не горит фонарь у дома 14.\n2) Не вывозят мусор со двора.'],
  ['several', 'Во-первых, лифт не работает, во-вторых, крыша течёт.'],
  ['several', 'Абай көшесінде жол бұзылған. Сонымен қатар қоқыс шығарылмайды, аулада иіс.'],
  ['several', 'Біріншіден, жарық жоқ. Екіншіден, су келмейді.'],
  ['several', 'Яма, мусор, не работает лифт и нет отопления во всём доме по Абая, 14.'],
  ['several', 'There is a pothole on Abai street. Also the garbage is not collected.'],
  ['insult', 'В акимате сидят одни дураки, не могут яму засыпать'],
  ['insult', 'Эти идиоты перекрыли дорогу'],
  ['insult', 'ЭТИ ИДИ0ТЫ перекрыли дорогу'],
  ['insult', 'Тут рaботают дебилы'],
  ['insult', 'Cкoты, а не коммунальщики'],
  ['insult', 'Придууурки перекрыли двор'],
  ['insult', 'Мұнда бәрі ақымақ отыр'],
  ['insult', 'Осы малғұндар жолды бұзды'],
  ['insult', 'акымактар жолды бузды'],
  ['insult', 'The clerk is an idiot'],
  ['iin', 'Мой ИИН 991231400014, не могу записаться'],
  ['iin', 'ЖСН 000101500001'],
  ['phone', 'Звоните +7 701 123 45 67'],
  ['phone', 'Телефоным 87011234567'],
  ['email', 'Пишите на aigul@mail.kz'],
  ['card', 'Деньги на карту 4111 1111 1111 1111'],
];

const FALSE_ALARMS: readonly (readonly [Hint, string])[] = [
  ['iin', 'Начислили 150 000 тенге за отопление, счёт 123456789012'],
  ['phone', 'Потратили 87 011 234 567 тенге на ремонт'],
  ['phone', 'Ремонт обошёлся в 7 750 000 000 теңге'],
  ['iin', 'По закону № 94-V от 21.05.2013 и приказу № 124-НҚ'],
  ['phone', 'Статья 64 АППК, закон 241-VIII от 17.12.2025'],
  ['iin', 'С 05.03.2026 по 09.03.2026 не было воды'],
  ['phone', 'Талон KOK-2026-000123-K, ответа нет'],
  ['iin', 'Обращение ЖТ-2026-12345678 осталось без ответа'],
  ['card', 'Лицевой счёт 1234 5678 9012 3456'],
  ['insult', 'В тупике за школой яма, употребляют наркотики'],
  ['insult', 'Прошу застраховать дерево, сукно мокрое, хлеба нет'],
  ['insult', 'Товарищество собственников требует оплату, ждём мандат'],
  ['insult', 'Хайуанаттар бағының қоршауы сынған'],
  ['insult', 'Хуже стало, оскорблять никого не хочу'],
  ['insult', 'Скотина гуляет по улице, козлы едят саженцы'],
  ['insult', 'Небо серое, бляха на столбе, козырёк подъезда'],
  ['insult', 'Идея: купить стол и стулья'],
  ['insult', 'Ұсыныс: ит серуендететін алаң керек'],
  ['several', 'На улице Абая у дома 14 глубокая яма, вчера машина пробила колесо.'],
  ['several', 'Абай көшесінде жарық бір аптадан бері жанбайды, тағы да хабарлаймын.'],
  ['several', 'Мусор не вывозят с 1 ноября, также не моют контейнеры.'],
  ['short', 'Во дворе дома 14 по улице Абая третий день не горит ни один фонарь.'],
  ['place', 'Во дворе дома 14 по улице Абая третий день не горит ни один фонарь.'],
  ['place', 'Абай көшесінің бойында бір аптадан бері жарық жанбайды, балалар қорқады.'],
  ['place', 'Нет воды'],
];

describe('hints while writing', () => {
  const every = (text: string) => Object.values(told(text)).flat();
  for (const [hint, text] of FOUND)
    it(`${hint}: ${text}`, () => assert.ok(every(text).includes(hint), `${every(text)}`));
  for (const [hint, text] of FALSE_ALARMS) {
    it(`not ${hint}: ${text}`, () => assert.ok(!every(text).includes(hint), `${every(text)}`));
  }

  it('say nothing of an empty form', () => {
    for (const name of HINTED) assert.deepEqual(hintsFor(UNTOLD)[name], []);
  });

  it('ask for the place of a story that names none, wherever it may be named', () => {
    const story = 'Третий день не вывозят мусор, контейнеры переполнены, запах стоит ужасный.';
    assert.deepEqual(told(story).place, ['place']);
    assert.deepEqual(told(story, { place: 'Абая, 14' }).place, []);
    assert.deepEqual(told(story, { point: { lat: 53.28, lon: 69.38 } }).place, []);
  });

  it('stand by the field they are about', () => {
    const hints = told('Во дворе дома 14 по улице Абая третий день не горит ни один фонарь.', {
      place: 'Абая 14, звонить 87011234567',
      when: 'вчера, пишите на a@b.kz',
      result: 'Уберите этих идиотов',
    });
    assert.deepEqual(hints, { text: [], place: ['phone'], when: ['email'], result: ['insult'] });
  });

  it('name every valid ИИН, whatever stands around it', () => {
    fc.assert(fc.property(iin, (number) => assert.deepEqual(told(`ИИН ${number}, дом 14`).text.includes('iin'), true)));
  });

  it('are given for any text, without a throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => void told(text)));
  });
});
