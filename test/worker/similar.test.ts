import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import type { SimilarList } from '../../sdk/contract/types.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, answerDraft, OFFICIALS, read, startApi } from '../helpers/api.ts';
import type { Mine } from '../helpers/citizen.ts';
import { citizenOf } from '../helpers/citizen.ts';

const POTHOLE = 'На улице Абая у дома 14 глубокая яма, вчера машина пробила колесо.';
const LIFT = 'В пятом подъезде третий день стоит лифт, пожилые соседи не выходят из дома.';
const NEAR = { lat: 53.284, lon: 69.391 };
const FAR = { lat: 53.301, lon: 69.42 };

const pathOf = (q: string, more = '') => `/v1/agencies/kokshetau/similar?q=${encodeURIComponent(q)}${more}`;
const numbersOf = ({ items }: SimilarList) => items.map(({ appeal }) => appeal.number);

describe('similar appeals', () => {
  let api: Api;
  let citizen: ReturnType<typeof citizenOf>;
  before(async () => {
    api = await startApi();
    citizen = citizenOf(api);
  });
  after(() => api.close());
  const similar = async (q: string, more = '') => read(await api.request(pathOf(q, more)), schema.SimilarList);
  const finds = async ({ number }: Mine, q: string) => numbersOf(await similar(q)).includes(number);

  it('are found by words in another case, order and spelling, and others are not', async () => {
    const pothole = await citizen.published({ text: POTHOLE });
    const lift = await citizen.published({ text: LIFT });
    const found = numbersOf(await similar('Яму на улице Абая никто не чинит, колёса машин страдают'));
    assert.deepEqual(found, [pothole.number]);
    assert.deepEqual(numbersOf(await similar('лифты стоят в подъезде')), [lift.number]);
    assert.deepEqual(numbersOf(await similar('Собаки лают по ночам во дворе')), []);
  });

  it('are found by Kazakh words typed on a Russian layout', async () => {
    const text = 'Тәуелсіздік көшесінде шамдар жанбайды, кешке қараңғы әрі қауіпті.';
    const mine = await citizen.published({ text, lang: 'kk' });
    assert.ok(await finds(mine, 'тауелсиздик кошеси шамдары жанбаиды'));
    assert.ok(await finds(mine, 'ТӘУЕЛСІЗДІК КӨШЕСІНДЕГІ ШАМ'));
  });

  it('come as the public view, by the place and the words of the answer too', async () => {
    const mine = await citizen.published({
      text: 'Прошу установить урну, мусор бросают прямо на газон.',
      place: 'сквер Жеруйык',
    });
    assert.ok(await finds(mine, 'сквер Жерұйық'), 'by its place');
    assert.ok(!(await finds(mine, 'асфальтобетонное покрытие')), 'control: not by words that nobody has written yet');
    await api.act(
      mine.number,
      'answer',
      answerDraft(2, { texts: { ru: 'Уложено асфальтобетонное покрытие и поставлена урна.' } }),
    );
    const [item] = (await similar('асфальтобетонное покрытие')).items;
    assert.equal(item?.appeal.answer?.nature, 'satisfied');
    const alone = await read(await api.request(`/v1/appeals/${mine.number}`), schema.PublicAppeal);
    assert.deepEqual(item.appeal, alone);
  });

  it('are at most five, and only of this agency', async () => {
    await saveAgency(api.env.DB, { ...AGENCY, id: 'kokshetau-2', prefix: 'KOT' }, OFFICIALS);
    for (let i = 0; i < 6; i++) await citizen.published({ text: `Разбита карусель на детской площадке, номер ${i}.` });
    const q = 'карусель на детской площадке';
    assert.equal((await similar(q)).items.length, 5);
    const other = `/v1/agencies/kokshetau-2/similar?q=${encodeURIComponent(q)}`;
    assert.deepEqual(await read(await api.request(other), schema.SimilarList), { explainers: [], items: [] });
  });

  it('stand nearest first when the place is known, and say how far it is', async () => {
    const text = 'Течёт труба холодного водоснабжения, подвал затопило полностью.';
    const far = await citizen.published({ text, point: FAR });
    const near = await citizen.published({ text, point: NEAR });
    const nowhere = await citizen.published({ text });
    const at = `&lat=${NEAR.lat + 0.001}&lon=${NEAR.lon}`;
    const { items } = await similar('труба холодного водоснабжения течёт в подвал', at);
    assert.deepEqual(
      items.map(({ appeal, distance }) => [appeal.number, distance]),
      [
        [near.number, 100],
        [far.number, 2600],
        [nowhere.number, null],
      ],
    );
    const unplaced = await similar('труба холодного водоснабжения течёт в подвал');
    assert.ok(unplaced.items.every(({ distance }) => distance === null));
  });

  it('stand answered first when they are as like', async () => {
    const text = 'Бродячие лошади ходят по кладбищу и портят ограды могил.';
    const first = await citizen.published({ text });
    const second = await citizen.published({ text });
    const q = 'лошади портят ограды на кладбище';
    assert.deepEqual(numbersOf(await similar(q)), [second.number, first.number], 'control: the newest first');
    await api.act(first.number, 'answer', answerDraft(2, { texts: { ru: 'Меры приняты.' } }));
    assert.deepEqual(numbersOf(await similar(q)), [first.number, second.number]);
  });
});

describe('what can be found', () => {
  let api: Api;
  let citizen: ReturnType<typeof citizenOf>;
  before(async () => {
    api = await startApi();
    citizen = citizenOf(api);
  });
  after(() => api.close());
  const finds = async (q: string) =>
    (await read(await api.request(pathOf(q)), schema.SimilarList)).items.map(({ appeal }) => appeal.number);
  const entries = async () =>
    (await api.env.DB.prepare('SELECT COUNT(*) AS n FROM search_entries').first('n')) as number;

  it('is nothing any more at once when the consent was taken back', async () => {
    const mine = await citizen.published({ text: 'Закрылась парикмахерская, а другой поблизости нет.' });
    assert.deepEqual(await finds('парикмахерская закрылась'), [mine.number], 'control: it was found before');
    const before = await entries();
    await citizen.done(mine, 'consent');
    assert.deepEqual(await finds('парикмахерская закрылась'), []);
    assert.equal(await entries(), before - 1);
  });

  it('is nothing before a moderator has read it, after a refusal, and without consent', async () => {
    const before = await entries();
    const waiting = await citizen.sent({ text: 'Разбито стекло в остановочном павильоне у вокзала.' });
    assert.deepEqual(await finds('остановочный павильон у вокзала'), []);
    await api.act(waiting.number, 'moderation', { decision: 'reject', reason: 'spam', version: 1 });
    assert.deepEqual(await finds('остановочный павильон у вокзала'), []);
    await citizen.published({
      text: 'Разбито стекло в остановочном павильоне у рынка.',
      consent: { processing: true, publication: false },
    });
    assert.deepEqual(await finds('остановочный павильон у рынка'), []);
    assert.equal(await entries(), before);
    const shown = await citizen.published({ text: 'Разбито стекло в остановочном павильоне у школы.' });
    assert.deepEqual(await finds('остановочный павильон у школы'), [shown.number], 'control');
  });

  it('are the words of the moderator, not those that were taken out', async () => {
    const mine = await citizen.sent({ text: 'Мой сосед Гиппократов сливает нечистоты в арык каждую ночь.' });
    const text = 'Сосед сливает нечистоты в арык каждую ночь.';
    await api.act(mine.number, 'moderation', { decision: 'publish', text, version: 1 });
    assert.deepEqual(await finds('Гиппократов'), []);
    assert.deepEqual(await finds('нечистоты в арык'), [mine.number], 'control');
  });

  it('stays through acts that change no word, and follows an answer that is corrected', async () => {
    const mine = await citizen.published({ text: 'Светофор на перекрёстке мигает жёлтым вторую неделю.' });
    await api.act(mine.number, 'status', { to: 'in_progress', version: 2 });
    await citizen.done(mine, 'follow-ups');
    assert.deepEqual(await finds('светофор мигает жёлтым'), [mine.number]);
    await api.act(mine.number, 'answer', answerDraft(4, { texts: { ru: 'Заменён микроконтроллер управления.' } }));
    assert.deepEqual(await finds('микроконтроллер'), [mine.number]);
    await api.act(mine.number, 'answer', answerDraft(5, { texts: { ru: 'Заменён предохранитель управления.' } }));
    assert.deepEqual(await finds('микроконтроллер'), []);
    assert.deepEqual(await finds('предохранитель'), [mine.number]);
    await citizen.done(mine, 'verdict');
    assert.deepEqual(await finds('предохранитель'), [mine.number]);
  });

  it('is unchanged by an act that lost its race', async () => {
    const mine = await citizen.sent({ text: 'На пляже нет кабинок для переодевания и питьевой воды.' });
    const colleague = { Authorization: `Bearer ${await api.token()}` };
    const publish = (text: string, headers = api.bearer) =>
      api.desk(mine.number, 'moderation', { decision: 'publish', text, version: 1 }, headers);
    const answers = await Promise.all([
      publish('Нет кабинок на пляже, беседка'),
      publish('Нет кабинок на пляже, ротонда', colleague),
    ]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
    const shown = await read(await api.request(`/v1/appeals/${mine.number}`), schema.PublicAppeal);
    const [won, lost] = shown.text?.endsWith('беседка') ? ['беседка', 'ротонда'] : ['ротонда', 'беседка'];
    assert.deepEqual(await finds(`${won} ${won}`), [mine.number]);
    assert.deepEqual(await finds(`${lost} ${lost}`), []);
  });

  it('is the same when the migration fills the index from what is published', async () => {
    const kk = await citizen.published({
      text: 'Үй-жайдың төбесінен су ағады, ЖЁЛОБ пен шатырды жөндеу керек.',
      lang: 'kk',
    });
    const words = ['төбесінен', 'тобесинен', 'жайдың', 'жёлоб', 'желоб'].map((word) => `${word} ${word}`);
    const found = async () => Promise.all(words.map(finds));
    const built = await found();
    assert.ok(built.every((numbers) => numbers.includes(kk.number)));
    const sql = await readFile(new URL('../../worker/migrations/0008_search.sql', import.meta.url), 'utf8');
    const [, fill = ''] = /-- What was published before\.[^\n]*\n([\s\S]*?)\n-- "I have/.exec(sql) ?? [];
    await api.env.DB.batch([
      api.env.DB.prepare("INSERT INTO search (search) VALUES ('delete-all')"),
      api.env.DB.prepare('DELETE FROM search_entries'),
    ]);
    assert.ok(
      (await found()).every((numbers) => numbers.length === 0),
      'control: an empty index finds nothing',
    );
    await api.env.DB.batch(
      fill
        .split(/;\n/)
        .filter((part) => part.trim())
        .map((part) => api.env.DB.prepare(part)),
    );
    assert.deepEqual(await found(), built);
  });
});
