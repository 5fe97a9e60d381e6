/** Which kind and which topic the words of a citizen propose. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Kind, Topic } from '../../../sdk/contract/vocabulary.ts';
import { KINDS, TOPICS } from '../../../sdk/contract/vocabulary.ts';
import { fold } from '../../../widget/help/fold.ts';
import { proposeKind } from '../../../widget/help/kind.ts';
import { proposeTopic, topicsIn } from '../../../widget/help/topic.ts';

const SENTENCES: Readonly<Record<Kind, readonly string[]>> = {
  report: [
    'На улице Абая у дома 14 глубокая яма, вчера машина пробила колесо.',
    'Третий день не вывозят мусор, контейнеры переполнены.',
    'Во дворе не горят фонари, вечером дети ходят в темноте.',
    'Возле школы незаконная свалка, дым идёт прямо в классы.',
    'На перекрёстке сломан светофор. Заранее спасибо!',
    'Прошу починить дорогу к садику, по ней невозможно проехать.',
    'Спасибо за новый парк, но фонтан не работает с июня.',
    'Абай көшесінде жарық бір аптадан бері жанбайды.',
    'Аулада қоқыс үш күннен бері шығарылмай жатыр.',
    'Жол бойында терең шұңқыр бар, көлік дөңгелегі жарылды.',
    'Подъезд каждый день заливает, крыша течёт.',
    'Аялдаманың шатыры жыртылған, жаңбырда тұруға болмайды.',
    'The street lamp near the school has been broken for a week.',
  ],
  request: [
    'Когда отремонтируют дорогу по улице Ауэзова?',
    'Как встать в очередь в детский сад?',
    'Подскажите, какие документы нужны для адресной помощи.',
    'Прошу предоставить информацию о расходах на озеленение за этот год.',
    'Сколько стоит проезд для пенсионеров',
    'Где принимают батарейки и лампы?',
    'Балабақшаға кезекке қалай тұруға болады?',
    'Әкімнің қабылдауы қай күні өтеді?',
    'Биылғы абаттандыру шығыны туралы ақпарат беріңізші.',
    'Автобус кестесі қашан өзгереді?',
    'Қашан біздің көшеге асфальт төселеді',
    'Куда подать жалобу на управляющую компанию?',
    'How do I join the housing queue?',
  ],
  application: [
    'Помогите, пожалуйста, получить инвалидную коляску для мамы.',
    'Прошу помочь с ремонтом крыши: я многодетная мать.',
    'Прошу оказать содействие в получении места в детском саду.',
    'Нужна помощь: после пожара негде жить с детьми.',
    'Окажите помощь в оформлении пособия, я одна с тремя детьми.',
    'Көмектесіңіздерші, үйіміз су астында қалды.',
    'Мүгедек балама арба алуға көмек сұраймын.',
    'Комек керек, отын алуга шамам жок.',
  ],
  complaint: [
    'Мне отказали в приёме документов и не объяснили почему.',
    'Хочу пожаловаться на инспектора, он нагрубил мне.',
    'Жалуюсь на бездействие отдела ЖКХ: третье обращение без ответа.',
    'Акимат незаконно уволил меня с работы.',
    'Сотрудники ЦОНа нарушили мои права и выгнали из зала.',
    'Обжалую решение комиссии по жилью.',
    'Маған анықтама беруден бас тартты, себебін айтпады.',
    'Бөлім басшысының әрекетсіздігіне шағымданамын.',
    'Заңсыз шешім шығарылды, жерімізді алып қойды.',
    'Шагым: маман маған дөрекі сөйледі.',
    'Менин кукыгым бузылды, отинишимди кабылдамады.',
    'I complain about the clerk who refused my papers.',
  ],
  proposal: [
    'Предлагаю поставить скамейки на аллее у вокзала.',
    'Хорошо бы сделать велодорожку вдоль реки.',
    'У меня предложение: продлить маршрут автобуса 12 до рынка.',
    'Ұсынамын: саябаққа балаларға арналған алаң салу керек.',
    'Мынадай ұсыныс бар: аялдамаға электронды табло қою.',
    'Көше бойына ағаш отырғызылса жақсы болар еді, усыныс ретінде айтамын.',
    'Было бы удобно открыть второй вход в поликлинику.',
    'I suggest a crossing near the library.',
  ],
  response: [
    'Спасибо за новый парк, детям очень нравится!',
    'Поддерживаю запрет машин на набережной.',
    'Благодарим дворников нашего квартала за чистые улицы.',
    'Жаңа саябақ үшін рақмет, балалар қуанып жүр!',
    'Бұл бастаманы қолдаймын, дұрыс шешім.',
    'Рахмет айтамыз, жолымыз жөнделді.',
    'Thank you for the new playground.',
  ],
};

describe('the kind that is proposed', () => {
  it('is tried on enough natural sentences', () => assert.ok(Object.values(SENTENCES).flat().length >= 40));

  for (const [kind, sentences] of Object.entries(SENTENCES)) {
    for (const sentence of sentences)
      it(`is ${kind}: ${sentence}`, () => assert.equal(proposeKind(sentence, KINDS), kind));
  }

  it('hears the result expected as well', () => {
    assert.equal(proposeKind('Детский сад на улице Абая.\nПолучить информацию: когда откроют?', KINDS), 'request');
  });

  it('is always one that the agency offers', () => {
    assert.equal(proposeKind('Предлагаю поставить скамейки.', ['request', 'report']), 'report');
    assert.equal(proposeKind('Ничего особенного', ['request', 'proposal']), 'request');
    assert.equal(proposeKind('x', []), undefined);
    const offered = fc.subarray([...KINDS], { minLength: 1 });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), offered, (text, kinds) => {
        assert.ok(kinds.includes(proposeKind(text, kinds) as Kind));
      }),
    );
  });

  it('is the same on a Russian layout as with the Kazakh letters', () => {
    for (const sentence of Object.values(SENTENCES).flat()) {
      assert.equal(proposeKind(fold(sentence), KINDS), proposeKind(sentence, KINDS), sentence);
    }
  });
});

describe('the topic that is proposed', () => {
  const plain: readonly (readonly [string, Topic | undefined])[] = [
    ['Глубокая яма на Абая, 14, машины объезжают.', 'roads'],
    ['Көшедегі шұңқыр жамалмай жатыр', 'roads'],
    ['Во дворе не горит фонарь', 'lighting'],
    ['Көшедегі жарық жанбайды', 'lighting'],
    ['Мусор не вывозят третий день', 'waste'],
    ['Кокыс шыгарылмай жатыр', 'waste'],
    ['Третий день нет воды', 'water'],
    ['Ауыз су келмей жатыр', 'water'],
    ['Лифт опять стоит', 'lifts'],
    ['Батареи холодные, отопление не включили', 'heating'],
    ['Стая собак у школы пугает', undefined],
    ['Қаңғыбас иттер көп', 'animals'],
    ['Емханада дәрігер жоқ', 'health'],
    ['Автобус 12 не ходит по воскресеньям', 'transport'],
    ['Қар тазаланбайды, көктайғақ', 'snow'],
    ['Просто хочу сказать', undefined],
    ['Мне шамамен 60 жас, жылда осылай', undefined],
    ['Газета не пришла', undefined],
    ['В тупике стоит товар', undefined],
  ];
  for (const [text, topic] of plain) {
    it(`is ${topic ?? 'none'}: ${text}`, () => assert.equal(proposeTopic(text, TOPICS), topic));
  }

  it('is none that the agency does not offer', () => {
    assert.equal(proposeTopic('Вымогают взятку', TOPICS), 'corruption');
    assert.equal(proposeTopic('Вымогают взятку', ['roads', 'unsure']), undefined);
  });

  it('is not guessed where two are spoken of', () => {
    assert.deepEqual(topicsIn('Яма у остановки и мусор рядом').sort(), ['roads', 'transport', 'waste']);
    assert.equal(proposeTopic('Яма и мусор', TOPICS), undefined);
  });
});
