import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { Scope } from '../../sdk/contract/desk-vocabulary.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, answerDraft, problem, startApi, submission } from '../helpers/api.ts';
import { countedReads } from '../helpers/counted.ts';
import { deskOf } from '../helpers/desk-of.ts';

const LIFT = 'В пятом подъезде третий день стоит лифт, пожилые соседи не выходят из дома.';
const LIGHT = 'Абай көшесі, 14-үйдің жанындағы жарық бір аптадан бері жанбайды.';

describe('the search of the staff', () => {
  let api: Api;
  before(async () => {
    api = await startApi();
  });
  after(() => api.close());

  const find = async (q: string, more = '') =>
    (await deskOf(api).queue(`?q=${encodeURIComponent(q)}${more}`)).items.map(({ number }) => number);

  it('finds what nobody has published yet, by its words, its place and its answer, however they are typed', async () => {
    const lift = await api.accept({ topic: 'lifts', text: LIFT, place: 'Назарбаев даңғылы 7' });
    const light = await api.accept({ lang: 'kk', topic: 'lighting', text: LIGHT });
    const cases: [typed: string, found: string[]][] = [
      ['лифт', [lift.number]],
      ['подъезд лифт', [lift.number]],
      ['подьезд', [lift.number]],
      ['ЛИФТЫ', [lift.number]],
      ['назарбаев 7', [lift.number]],
      ['жарық', [light.number]],
      ['жарык', [light.number]],
      ['кошеси абай 14', [light.number]],
      ['лифт жарық', []],
      ['качели', []],
    ];
    for (const [typed, found] of cases) assert.deepEqual(await find(typed), found, typed);
    await api.act(lift.number, 'moderation', { decision: 'publish', version: 1 });
    assert.deepEqual(await find('качели'), []);
    await api.act(lift.number, 'answer', {
      ...answerDraft(2),
      texts: { ru: 'Заменена лебёдка, подъёмник пущен 15 ноября.' },
    });
    assert.deepEqual(await find('лебедка'), [lift.number]);
    assert.deepEqual(await find('лебедка', '&topic=lighting'), [], 'filters narrow a search');
  });

  it('finds a number typed whole or in part', async () => {
    const { number } = await api.accept();
    const [, year, sequence = ''] = number.split('-');
    const own = {
      whole: number,
      lower: number.toLowerCase(),
      spaced: ` ${number} `,
      cyrillic: number.replace('KOK', 'кок'),
    };
    for (const [how, typed] of Object.entries(own)) assert.deepEqual(await find(typed), [number], how);
    const parts = [
      sequence,
      String(Number(sequence)),
      `${year}-${sequence}`,
      number.slice(0, -2),
      number.slice(0, -2).replace('KOK', 'КОК'),
      `${number.slice(0, -1)}Q`,
    ];
    for (const part of parts) assert.ok((await find(part)).includes(number), part);
  });

  it('never finds what a citizen wrote before it was redacted', async () => {
    const { number } = await api.accept({ text: 'Позвоните Айгуль на +7 701 555 44 33 насчёт беседки во дворе.' });
    assert.deepEqual(await find('беседки'), [number]);
    for (const secret of ['7015554433', '555 44 33', '+7 701 555 44 33']) {
      assert.ok(!(await find(secret)).includes(number), secret);
    }
  });

  it('forgets what a moderator took out of a text', async () => {
    const { number } = await api.accept({
      text: 'Сосед Полиграф Полиграфович залил подъезд, примите меры, пожалуйста.',
    });
    assert.deepEqual(await find('полиграф'), [number]);
    await api.act(number, 'moderation', {
      decision: 'publish',
      text: 'Сосед залил подъезд, примите меры.',
      version: 1,
    });
    assert.deepEqual(await find('полиграф'), []);
    assert.ok((await find('залил')).includes(number));
  });

  it('is refused to whoever may not read what is unpublished: what it finds would tell them', async () => {
    const asking = async (scopes: Scope[], query: string) => {
      const headers = { Authorization: `Bearer ${await api.token(scopes)}` };
      return (await api.request(`/v1/desk/appeals${query}`, { headers })).status;
    };
    const q = `?q=${encodeURIComponent('лифт')}`;
    assert.equal(await asking(['desk:read'], q), 403);
    assert.equal(await asking(['desk:read', 'desk:private'], q), 200);
    assert.equal(await asking(['desk:read'], ''), 200, 'the queue itself is theirs');
  });

  it('stays in its agency', async () => {
    await api.accept({ text: 'Во дворе сломана карусель, дети прыгают с неё на асфальт.' });
    assert.equal((await find('карусель')).length, 1);
    await saveAgency(api.env.DB, { ...AGENCY, id: 'taraz', prefix: 'TRZ' }, []);
    const stranger = { Authorization: `Bearer ${await api.token(undefined, 'taraz')}` };
    assert.deepEqual((await deskOf(api, stranger).queue(`?q=${encodeURIComponent('карусель')}`)).items, []);
  });

  it('can be asked nothing that breaks it', async () => {
    const parts = fc.constantFrom(
      '"',
      '*',
      '(',
      ')',
      ' OR ',
      ' AND ',
      ' NOT ',
      'NEAR(',
      '^',
      ':',
      '-',
      '{',
      "'",
      'лифт',
      '7',
    );
    const hostile = fc.array(fc.oneof(parts, fc.string({ unit: 'binary', maxLength: 3 })), {
      minLength: 1,
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(hostile, async (typed) => {
        const q = encodeURIComponent(typed.join('').toWellFormed().slice(0, 300));
        const response = await api.request(`/v1/desk/appeals?q=${q}`, { headers: api.bearer });
        assert.ok([200, 422].includes(response.status), `${response.status} ${q}`);
      }),
      { numRuns: 100 },
    );
    const { issues } = await problem(await api.request('/v1/desk/appeals?q=', { headers: api.bearer }));
    assert.deepEqual(issues, [{ path: 'q', code: 'too_short' }]);
  });

  it('walks through everything there is, newest first, in pages of a bounded cost', async () => {
    const numbers: string[] = [];
    for (let i = 0; i < 130; i++) {
      const { number } = await api.accept({ text: `Гололёд на тротуаре у дома ${i}, люди падают, посыпьте песком.` });
      numbers.unshift(number);
    }
    const found: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const path = `/v1/desk/appeals?q=${encodeURIComponent('гололед')}&limit=50${next && `&cursor=${next}`}`;
      const { result, read } = await countedReads(api.env.DB, (db) => api.request(path, { headers: api.bearer }, db));
      assert.ok(read <= 200, `read ${read} rows`);
      const page = (await result.json()) as { items: { number: string }[]; next: string | null };
      found.push(...page.items.map(({ number }) => number));
      next = page.next;
    }
    assert.deepEqual(found, numbers);
  });

  it('knows what was there before it, by the folding of the migration', async () => {
    const { DB } = api.env;
    const { number } = await api.accept({
      ...submission(),
      text: 'Сынған әткеншек, ёлка и йод: қосымша белгілер үшін.',
    });
    const path = new URL('../../worker/migrations/0014_queue.sql', import.meta.url);
    const { readFileSync } = await import('node:fs');
    const sql = readFileSync(path, 'utf8');
    await DB.prepare('DELETE FROM desk_search WHERE rowid IN (SELECT rowid FROM desk_search)').run();
    assert.deepEqual(await find('әткеншек'), []);
    await DB.prepare(sql.slice(sql.lastIndexOf('WITH RECURSIVE')).trim().replace(/;$/, '')).run();
    for (const typed of ['әткеншек', 'аткеншек', 'елка', 'иод']) assert.ok((await find(typed)).includes(number), typed);
  });
});
