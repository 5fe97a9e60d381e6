/** Feeds as their readers see them: by a parser of feeds that is not ours, by a strict parser of XML, and by the rules of the specifications. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parseFeed } from '@rowanmanning/feed-parser';
import * as schema from '../../sdk/contract/schema.ts';
import { channelOf } from '../../worker/feeds/channel.ts';
import { formatOf } from '../../worker/feeds/formats.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, newKey, OFFICIALS, problem, read, startApi } from '../helpers/api.ts';
import { BURABAY } from '../helpers/bodies.ts';
import type { Mine } from '../helpers/citizen.ts';
import { citizenOf, MONDAY } from '../helpers/citizen.ts';
import { countedReads } from '../helpers/counted.ts';
import { EVIL } from '../helpers/evil.ts';
import { assertAtom, assertRss, readOtherwise } from '../helpers/feed-rules.ts';
import { all, only, parseXml } from '../helpers/xml-tree.ts';

const FORMATS = ['rss', 'atom', 'json'] as const;
const TYPES = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json',
} as const;
const ARTICLE = {
  source: { url: 'https://news.example/2026/11/ramp', title: 'Пандус не закончен', outlet: 'Газета', on: '2026-11-14' },
  topic: 'accessibility',
  lang: 'ru',
  text: 'Газета пишет, что пандус у центральной библиотеки не закончен второй месяц.',
};

let api: Api;
let plain: Mine;
let answered: Mine;
const silent: Mine[] = [];
before(async () => {
  api = await startApi(MONDAY);
  await saveAgency(api.env.DB, BURABAY, OFFICIALS);
  const citizen = citizenOf(api);
  plain = await citizen.published({
    topic: 'water',
    lang: 'kk',
    text: 'Абай көшесінде үш күннен бері су жоқ, апат туралы хабар берілмеді.',
  });
  answered = await citizen.answered();
  await api.post('/v1/desk/publications', ARTICLE, { ...api.bearer, 'Idempotency-Key': newKey() });
  silent.push(await citizen.sent({ text: 'Бұл мәтінді модератор әлі оқыған жоқ, ешкім көрмейді деп ойлаймыз.' }));
  silent.push(await citizen.published({ consent: { processing: true, publication: false } }));
  const rejected = await citizen.sent();
  await api.act(rejected.number, 'moderation', {
    decision: 'reject',
    reason: 'insult',
    note: 'Оскорбление',
    version: 1,
  });
  const takenBack = await citizen.published();
  await api.post(`/v1/appeals/${takenBack.number}/consent`, { code: takenBack.code, publication: false });
  const withdrawn = await citizen.published();
  await api.post(`/v1/appeals/${withdrawn.number}/withdraw`, { code: withdrawn.code });
  silent.push(rejected, takenBack, withdrawn);
});
after(() => api.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  api.request(`https://jauap.example/feeds/${path}`, { headers });
const textOf = async (path: string): Promise<string> => {
  const response = await get(path);
  assert.equal(response.status, 200, path);
  return response.text();
};
const jsonOf = async (path: string) => read(await get(path), schema.JsonFeed);
const tagOf = ({ number }: Mine) => `tag:jauap.example,2026:${number}`;

describe('feeds by a reader that is not ours', () => {
  for (const format of ['rss', 'atom'] as const) {
    it(`reads ${format}: what was published, whose it is, when, and where it stands`, async () => {
      const feed = parseFeed(await textOf(`kokshetau.${format}?lang=ru`));
      assert.equal(feed.title, 'Что сделано · Акимат города Кокшетау');
      assert.equal(feed.language, 'ru');
      assert.equal(feed.self, `https://jauap.example/feeds/kokshetau.${format}?lang=ru`);
      assert.equal(feed.url, 'https://jauap.example/a/kokshetau?lang=ru');
      assert.equal(feed.items.length, 3);
      const item = feed.items.find(({ id }) => id === tagOf(answered));
      assert.equal(item?.url, `https://jauap.example/a/kokshetau/${answered.number}`);
      assert.equal(item?.title, 'На улице Абая у дома 14 глубокая яма, вчера машина пробила колесо.');
      assert.equal(item?.published?.toISOString(), '2026-11-15T19:00:00.000Z');
      // RSS has no word of its own for it, and this reader does not look for Atom's in there.
      if (format === 'atom') assert.equal(item?.updated?.toISOString(), MONDAY);
      assert.deepEqual(
        item?.authors.map(({ name }) => name),
        ['Ерлан Жұмабаев'],
      );
      assert.match(
        item?.content ?? item?.description ?? '',
        /<h3>Официальный ответ: Удовлетворено<\/h3><p lang="ru">Сделано: яма/,
      );
      assert.ok(feed.items.some(({ title }) => title === 'Пандус не закончен'));
    });
  }

  it('reads the same of all three formats with another reader', async () => {
    const [rss, atom, json] = await Promise.all(FORMATS.map((format) => textOf(`kokshetau.${format}?lang=ru`)));
    const [one, two, three] = (['rss', 'atom', 'json'] as const).map((format, i) =>
      readOtherwise(format, [rss, atom, json][i] ?? ''),
    );
    assert.equal(one?.title, 'Что сделано · Акимат города Кокшетау');
    assert.equal(one.entries?.length, 3);
    assert.deepEqual(two, one);
    assert.deepEqual(three, one);
    assert.throws(() => readOtherwise('atom', rss ?? ''), 'control: it takes no other format for its own');
  });

  it('finds nothing that is hidden, waits or was taken back, in no format', async () => {
    for (const format of FORMATS) {
      const text = await textOf(`kokshetau.${format}`);
      assert.ok(text.includes(plain.number), 'looks in the right place');
      assert.deepEqual(
        silent.filter(({ number }) => text.includes(number)),
        [],
        format,
      );
    }
  });
});

describe('feeds by the rules', () => {
  it('are Atom as RFC 4287 has it', async () => assertAtom(await textOf('kokshetau.atom')));
  it('are RSS 2.0', async () => assertRss(await textOf('kokshetau.rss')));
  it('are JSON Feed 1.1', async () => {
    const feed = await jsonOf('kokshetau.json');
    assert.equal(feed.items.length, 3);
    assert.equal(new Set(feed.items.map(({ id }) => id)).size, 3);
  });

  it('are none where a rule is broken, so that the rules above are looked at', async () => {
    const atom = await textOf('kokshetau.atom');
    const broken = [
      atom.replace(/<updated>.*?<\/updated>/, ''),
      atom.replace('</feed>', ''),
      atom.replace('</title>', '\u000b</title>'),
      atom.replace('</title>', '&nbsp;</title>'),
      atom.replace('+05:00</published>', '</published>'),
      atom.replace('</entry>', '<updated>2026-11-16T10:00:00+05:00</updated></entry>'),
    ];
    for (const xml of broken) assert.throws(() => assertAtom(xml), xml.slice(0, 200));
  });

  it('have the exact types, and any site may read them', async () => {
    for (const format of FORMATS) {
      const response = await get(`kokshetau.${format}`);
      assert.equal(response.headers.get('Content-Type'), TYPES[format]);
      assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
      assert.match(response.headers.get('Cache-Control') ?? '', /^public,.*s-maxage=1$/);
    }
  });
});

describe('evil words', () => {
  const site = { origin: 'https://jauap.example', lang: 'kk' } as const;
  const about = {
    ...site,
    topic: null,
    self: 'https://jauap.example/feeds/x.atom?a=1&b="<',
    home: 'https://jauap.example/',
    since: new Date(MONDAY),
  };

  it('stay words in every format, and no document breaks', async () => {
    const [appeal] = (
      await read(await api.request('/v1/agencies/kokshetau/feed?topic=roads&status=answered'), schema.FeedPage)
    ).items;
    assert.ok(appeal?.answer);
    for (const evil of EVIL) {
      const { official } = appeal.answer;
      const spoilt = {
        ...appeal,
        text: evil,
        place: evil,
        answer: { ...appeal.answer, texts: { kk: evil }, official: { ...official, name: evil } },
      };
      const agency = { ...AGENCY, names: { kk: evil } };
      const channel = channelOf([{ agency, appeal: spoilt }], { ...about, names: agency.names });
      const written = FORMATS.map((format) => formatOf(format)?.write(channel) ?? '');
      assertRss(written[0] ?? '');
      assertAtom(written[1] ?? '');
      const json = schema.JsonFeed.parse(JSON.parse(written[2] ?? ''));
      const [entry] = all(parseXml(written[1] ?? ''), 'entry');
      assert.ok(entry);
      const content = only(entry, 'content');
      assert.doesNotMatch(content, /<script|<!DOCTYPE|<b>/, evil);
      // A parser of XML gives line ends back as \n, where \r was not written as a reference.
      assert.equal(content, json.items[0]?.content_html, 'the formats say the same');
      assert.equal(only(entry, 'title'), json.items[0]?.title);
      assert.ok((json.items[0]?.title ?? '').isWellFormed());
    }
  });
});

describe('which feed', () => {
  const numbersOf = async (path: string) => (await jsonOf(path)).items.map(({ id }) => id.split(':').at(-1));

  it('names as its home the page that shows the same to people, in its language', async () => {
    const homes = await Promise.all(
      ['kokshetau.json', 'kokshetau/roads.json?lang=ru', 'region/11.json?lang=en'].map(jsonOf),
    );
    assert.deepEqual(
      homes.map(({ home_page_url: home }) => home),
      ['/a/kokshetau?lang=kk', '/a/kokshetau?topic=roads&lang=ru', '/?region=KZ-11&lang=en'].map(
        (path) => `https://jauap.example${path}`,
      ),
    );
    for (const { home_page_url: home = '' } of homes) assert.equal((await api.request(home)).status, 200, home);
  });

  it('is of one topic', async () => {
    assert.deepEqual(await numbersOf('kokshetau/water.json'), [plain.number]);
    assert.deepEqual(await numbersOf('kokshetau/lifts.json'), []);
    assertAtom(await textOf('kokshetau/lifts.atom'));
    assert.equal(
      (await jsonOf('kokshetau/water.json?lang=en')).title,
      'What was done · Akimat of Kokshetau · Water supply',
    );
  });

  it('is of a region: every agency of it, and no other', async () => {
    const burabay = { Authorization: `Bearer ${await api.token(undefined, 'burabay')}` };
    const text = { topic: 'waste', text: 'Қоқыс жәшіктері екі аптадан бері шығарылған жоқ, иіс шығып тұр.' };
    const sent = await api.post(
      '/v1/agencies/burabay/appeals',
      { kind: 'report', lang: 'kk', consent: { processing: true, publication: true }, ...text },
      { 'Idempotency-Key': newKey() },
    );
    const { number } = await read(sent, schema.Receipt, 201);
    await api.desk(number, 'moderation', { decision: 'publish', version: 1 }, burabay);
    for (const kato of ['11', '110000000']) {
      const numbers = await numbersOf(`region/${kato}.json`);
      assert.ok(numbers.includes(number) && numbers.includes(plain.number));
      assert.equal(numbers.length, 4);
    }
    assert.equal((await jsonOf('region/11.json?lang=ru')).title, 'Что сделано · Акмолинская область');
    assert.deepEqual(await numbersOf('region/75.json'), []);
  });

  it('speaks the language that is asked for, and leaves people theirs', async () => {
    const [kk, en] = await Promise.all(['kk', 'en'].map((lang) => textOf(`kokshetau/water.atom?lang=${lang}`)));
    assert.match(kk ?? '', /xml:lang="kk".*Не істелді/s);
    assert.match(en ?? '', /xml:lang="en".*What was done/s);
    assert.match(en ?? '', /<title xml:lang="kk">Абай көшесінде/);
  });

  for (const [path, status, code] of [
    ['atlantis.rss', 404, 'not_found'],
    ['kokshetau.txt', 404, 'not_found'],
    ['kokshetau', 404, 'not_found'],
    ['kokshetau/petitions.rss', 404, 'not_found'],
    ['region/99.rss', 404, 'not_found'],
    ['region/111000000.rss', 404, 'not_found'],
    ['region/constructor.rss', 404, 'not_found'],
    ['kokshetau.constructor', 404, 'not_found'],
    ['kokshetau.rss?lang=de', 422, 'invalid'],
    ['kokshetau.rss?offset=1', 400, 'filter_unknown'],
  ] as const) {
    it(`is none at ${path}: ${code}`, async () => {
      const response = await get(path);
      assert.equal(response.status, status);
      assert.equal((await problem(response)).code, code);
    });
  }
});

describe('an unchanged feed', () => {
  const reading = (etag: string | null) =>
    countedReads(api.env.DB, async (db) =>
      api.request('/feeds/kokshetau.atom', etag ? { headers: { 'If-None-Match': etag } } : {}, db),
    );

  it('is a 304 that reads one row, and another feed after a change', async () => {
    const first = await reading(null);
    const etag = first.result.headers.get('ETag');
    assert.ok(first.read > 5);
    const again = await reading(etag);
    assert.deepEqual([again.result.status, await again.result.text(), again.read], [304, '', 1]);
    assert.equal((await reading(`W/${etag}`)).result.status, 304);
    await api.act(plain.number, 'status', { to: 'in_progress', version: 2 });
    const changed = await reading(etag);
    assert.equal(changed.result.status, 200);
    assert.notEqual(changed.result.headers.get('ETag'), etag);
  });

  it('is another one tomorrow: lateness comes by itself', async () => {
    const etag = (await reading(null)).result.headers.get('ETag');
    api.setNow('2026-12-08T05:00:00.000Z');
    const later = await reading(etag);
    assert.equal(later.result.status, 200);
    assert.match(await later.result.text(), /Мерзімі өтті/);
    api.setNow(MONDAY);
  });
});
