/** The demo's stories: told through the real API, they end as they are meant to end. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { TERRITORIES } from '../../examples/demo/agency.ts';
import { APPEALS } from '../../examples/demo/appeals.ts';
import type { DemoSite } from '../../examples/demo/seed.ts';
import { seedDemo } from '../../examples/demo/seed.ts';
import { findPersonalData } from '../../sdk/contract/redaction.ts';
import { LIMITS } from '../../sdk/contract/vocabulary.ts';
import { createClient } from '../../sdk/index.ts';
import type { WorkerUnderTest } from '../helpers/worker-under-test.ts';
import { startWorker } from '../helpers/worker-under-test.ts';

const SITE: DemoSite = { origins: ['https://demo.example'], newsPath: '/news.html', newsTitle: 'Жаңалық' };

describe('the demo', () => {
  let worker: WorkerUnderTest;
  before(async () => {
    worker = await startWorker();
  });
  after(() => worker.close());

  it('tells a dozen stories in two languages, none of them in the future', () => {
    assert.ok(APPEALS.length >= 12);
    for (const { text, received, acts, lang } of APPEALS) {
      assert.ok(text.length >= LIMITS.textMin && text.length <= LIMITS.textMax, text);
      assert.deepEqual(findPersonalData(text), []);
      assert.ok(['kk', 'ru'].includes(lang));
      for (const act of acts) {
        assert.ok(act.day < received, `${text.slice(0, 40)} on day ${act.day}`);
        if ('text' in act) assert.deepEqual(findPersonalData(act.text), []);
      }
    }
  });

  it('shows appeals in every stage, answered in time, late and not at all', async () => {
    assert.equal(await seedDemo(worker.env, SITE), APPEALS.length);
    const client = createClient({ endpoint: worker.url, agency: 'kokshetau' });
    const { items } = await client.feed({ limit: 50 });
    const statuses = new Set(items.map(({ status }) => status));
    const expected = ['registered', 'in_progress', 'clarify', 'answered', 'done', 'redirected', 'extended'];
    assert.deepEqual([...statuses].sort(), expected.sort());
    const overdue = items.filter(({ progress }) => progress.overdue);
    assert.ok(
      overdue.some(({ answer }) => answer === null),
      'somebody still waits',
    );
    assert.ok(
      overdue.some(({ answer }) => answer !== null),
      'somebody was answered late',
    );
    assert.equal(items.filter(({ publication }) => publication === 'no_consent').length, 1);
    for (const { answer, lang } of items) {
      if (answer && lang === 'kk') assert.ok(answer.texts.kk, 'a Kazakh appeal has a Kazakh answer');
      for (const text of [answer?.texts.kk, answer?.texts.ru].filter((words) => words !== undefined)) {
        assert.match(text, /үш ай ішінде|в течение трёх месяцев/);
        assert.doesNotMatch(text, /[{}]|undefined/);
      }
    }
    assert.deepEqual(
      items.filter(({ reopened }) => reopened).map(({ verdict, status }) => [verdict?.solved, status]),
      [['no', 'in_progress']],
      'somebody was not satisfied',
    );
    assert.equal(items.filter(({ officialOn }) => officialOn !== null).length, 1);
    assert.ok(items.some(({ supports }) => supports > 1));
    assert.ok(!items.some(({ topic }) => topic === 'unsure'), 'the agency has found out who answers');
  });

  it('has a conversation under its news page, answered first, with photos everybody may see', async () => {
    const client = createClient({ endpoint: worker.url, agency: 'kokshetau' });
    const { items } = await client.feed({ page: 'https://demo.example/news.html' });
    assert.deepEqual(
      items.map(({ answer, thread }) => [answer !== null, thread.map(({ by }) => by).join()]),
      [
        [true, 'citizen'],
        [false, 'agency,citizen,agency'],
      ],
    );
    const [, snow] = items;
    assert.equal(snow?.photos.length, 2);
    for (const { id, width, height } of snow?.photos ?? []) {
      const response = await worker.fetch(`/v1/appeals/${snow?.number}/photos/${id}`);
      assert.deepEqual([response.status, response.headers.get('Content-Type')], [200, 'image/png']);
      assert.deepEqual([width, height], [640, 480]);
    }
  });

  it('shows something in every part of its city, and nothing of another part', async () => {
    const client = createClient({ endpoint: worker.url, agency: 'kokshetau' });
    const found: Record<string, string[]> = {};
    for (const { id } of TERRITORIES) {
      const { items } = await client.feed({ territory: id });
      found[id] = items.map(({ place, topic }) => `${place ?? ''} ${topic}`).sort();
    }
    assert.deepEqual(found, {
      koktem: ['Көктем шағын ауданы, 14-үй, екінші кіреберіс heating'],
      zhailau: ['Жайлау шағын ауданынан мектепке баратын жаяу жол lighting'],
      saryarka: ['Сарыарқа шағын ауданындағы емхана health'],
      vasilkovsky: [
        'микрорайон Васильковский, дом 54 lifts',
        'микрорайон Васильковский, контейнерная площадка у дома 27 waste',
      ],
      birlik: ['Бірлік тұрғын алабы land'],
      'krasny-yar': ['село Красный Яр, улица у школы water'],
    });
    const page = await (await worker.fetch('/a/kokshetau?lang=ru')).text();
    for (const { id, names } of TERRITORIES) assert.ok(page.includes(`<option value="${id}">${names.ru}`), id);
  });

  it('is told once: a restart keeps what is there and follows the address', async () => {
    assert.equal(await seedDemo(worker.env, { ...SITE, origins: ['https://moved.example'] }), 0);
    const response = await worker.fetch('/v1/agencies/kokshetau', { headers: { Origin: 'https://moved.example' } });
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), 'https://moved.example');
  });
});
