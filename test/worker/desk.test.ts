import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, answerDraft, OFFICIALS, problem, read, startApi } from '../helpers/api.ts';

describe('the desk', () => {
  let api: Api;
  before(async () => {
    api = await startApi();
  });
  after(() => api.close());
  const published = async (changes = {}) => {
    api.setNow('2026-11-16T05:00:00.000Z');
    const { number } = await api.accept(changes);
    return api.act(number, 'moderation', { decision: 'publish', version: 1 });
  };
  const refusedAs = async (response: Response) => {
    const { status, code, issues } = await problem(response);
    return issues ? [status, code, issues] : [status, code];
  };

  it('lists what is owed by deadline, and what is answered no longer', async () => {
    api.setNow('2026-11-16T05:00:00.000Z');
    const complaint = await api.accept({ kind: 'complaint' });
    const report = await api.accept();
    const answered = await published();
    await api.act(answered.number, 'answer', answerDraft(2));
    const queue = async (query = '') =>
      read(await api.request(`/v1/desk/appeals${query}`, { headers: api.bearer }), schema.QueuePage);
    assert.deepEqual(
      (await queue()).items.map(({ number }) => number),
      [report.number, complaint.number],
    );
    assert.deepEqual(
      (await queue('?status=answered')).items.map(({ number }) => number),
      [answered.number],
    );
    const first = await queue('?limit=1');
    const second = await queue(`?limit=1&cursor=${first.next}`);
    assert.deepEqual(
      [...first.items, ...second.items].map(({ number }) => number),
      [report.number, complaint.number],
    );
    assert.equal(second.next, null);
  });

  it('shows the officer the original beside the redacted text', async () => {
    const { number } = await api.accept({ text: 'Позвоните мне на +7 701 111 22 33 насчёт ямы на Абая, 14.' });
    const opened = await read(
      await api.request(`/v1/desk/appeals/${number}`, { headers: api.bearer }),
      schema.DeskCase,
    );
    assert.match(opened.original?.text ?? '', /\+7 701/);
    assert.match(opened.text, /\[данные скрыты\]/);
  });

  it('walks an appeal to a proven result', async () => {
    const { number } = await published();
    await api.act(number, 'status', { to: 'in_progress', version: 2 });
    const measures = [{ what: { kk: 'Шұңқыр жамалды', ru: 'Яма заделана' }, on: '2026-11-16', place: 'Абая, 14' }];
    await api.act(number, 'answer', answerDraft(3, { measures }));
    const done = await api.act(number, 'status', { to: 'done', version: 4 });
    assert.deepEqual([done.status, done.measures], ['done', measures]);
  });

  it('adds the other language to an answer and keeps both versions in the history', async () => {
    const { number } = await published({ lang: 'ru' });
    const { texts } = answerDraft(2);
    await api.act(number, 'answer', answerDraft(2, { texts: { ru: texts.ru } }));
    const both = await api.act(number, 'answer', answerDraft(3, { texts: { kk: texts.kk } }));
    assert.deepEqual(both.answer?.texts, texts);
    assert.equal(both.timeline.filter(({ type }) => type === 'answered').length, 2);
  });

  it('redirects within three working days, and not after', async () => {
    const [inTime, late] = [await published(), await published()];
    const body = { to: { kk: 'Су арнасы', ru: 'Водоканал' }, reason: 'Сети на балансе водоканала', version: 2 };
    api.setNow('2026-11-19T18:00:00.000Z');
    const moved = await api.act(inTime.number, 'redirect', body);
    assert.deepEqual([moved.status, moved.redirectedTo], ['redirected', body.to]);
    api.setNow('2026-11-19T19:00:00.000Z'); // midnight in Kazakhstan
    assert.deepEqual(await refusedAs(await api.desk(late.number, 'redirect', body)), [409, 'redirect_term_passed']);
  });

  it('extends by at most two months, with a named official and a reason, and never a complaint', async () => {
    const [report, complaint] = [await published(), await published({ kind: 'complaint' })];
    const body = { until: '2027-01-15', reason: 'Нужна экспертиза полотна', decidedBy: 'deputy-akim', version: 2 };
    const extended = await api.act(report.number, 'extension', body);
    assert.equal(extended.status, 'extended');
    assert.equal(extended.dueOn, '2027-01-15');
    assert.equal(extended.clock.extension?.decidedBy, OFFICIALS[0]?.name);
    const late = { ...body, until: '2027-01-18' };
    const other = await published();
    const call = async (number: string, changed: object) => refusedAs(await api.desk(number, 'extension', changed));
    assert.deepEqual(await call(complaint.number, body), [409, 'extension_not_for_complaint']);
    assert.deepEqual(await call(other.number, late), [422, 'invalid', [{ path: 'until', code: 'too_late' }]]);
    assert.deepEqual(await call(other.number, { ...body, until: '2026-11-30' }), [
      422,
      'invalid',
      [{ path: 'until', code: 'too_early' }],
    ]);
    assert.deepEqual(await call(other.number, { ...body, decidedBy: 'nobody' }), [
      422,
      'invalid',
      [{ path: 'decidedBy', code: 'wrong_value' }],
    ]);
    assert.deepEqual(await call(report.number, { ...body, version: 3 }), [409, 'act_not_allowed']);
    assert.deepEqual(await call(other.number, { ...body, until: '0999-01-01' }), [
      422,
      'invalid',
      [{ path: 'until', code: 'too_early' }],
    ]);
  });

  it('does not extend a term that has passed', async () => {
    const { number } = await published();
    api.setNow('2026-12-08T05:00:00.000Z');
    const body = { until: '2027-01-15', reason: 'Нужна экспертиза полотна', decidedBy: 'deputy-akim', version: 2 };
    assert.deepEqual(await refusedAs(await api.desk(number, 'extension', body)), [409, 'term_passed']);
  });

  it('says what an answer lacks', async () => {
    const { number } = await published({ lang: 'kk' });
    const { texts } = answerDraft(2);
    const call = async (changes: object) => refusedAs(await api.desk(number, 'answer', answerDraft(2, changes)));
    const fault = (path: string, code: string) => [422, 'invalid', [{ path, code }]];
    assert.deepEqual(await call({ texts: { ru: texts.ru } }), fault('texts.kk', 'language_missing'));
    assert.deepEqual(await call({ texts: {} }), fault('texts', 'required'));
    assert.deepEqual(await call({ official: 'nobody' }), fault('official', 'wrong_value'));
    assert.deepEqual(
      await call({ texts: { kk: 'Өтініш иесі, ЖСН 000101500001, қанағаттандырылды.' } }),
      fault('texts.kk', 'personal_data'),
    );
    assert.deepEqual(
      await call({ measures: [{ what: { ru: 'Заделаем яму' }, on: '2026-11-17' }] }),
      fault('measures.0.on', 'too_late'),
    );
  });

  it('refuses to publish somebody’s ИИН or card in any words of staff', async () => {
    const iin = 'ЖСН 000101500001';
    const { number } = await api.accept();
    const fault = (path: string) => [422, 'invalid', [{ path, code: 'personal_data' }]];
    const call = async (of: string, act: string, body: object) => refusedAs(await api.desk(of, act, body));
    const publish = { decision: 'publish', version: 1 };
    assert.deepEqual(await call(number, 'moderation', { ...publish, text: `Исправлено, ${iin}` }), fault('text'));
    assert.deepEqual(await call(number, 'moderation', { ...publish, place: iin }), fault('place'));
    await api.act(number, 'moderation', publish);
    const redirect = { to: { kk: iin }, reason: 'Не наша сеть', version: 2 };
    assert.deepEqual(await call(number, 'redirect', redirect), fault('to.kk'));
    const extension = { until: '2027-01-11', reason: `Экспертиза, ${iin}`, decidedBy: 'deputy-akim', version: 2 };
    assert.deepEqual(await call(number, 'extension', extension), fault('reason'));
  });

  it('lets a later answer replace the measures, and keep them when it names none', async () => {
    const { number } = await published();
    const measure = (ru: string) => ({ what: { ru }, on: '2026-11-16' });
    await api.act(number, 'answer', answerDraft(2, { measures: [measure('Засыпали щебнем')] }));
    const replaced = await api.act(number, 'answer', answerDraft(3, { measures: [measure('Заделали асфальтом')] }));
    assert.deepEqual(replaced.measures, [measure('Заделали асфальтом')]);
    assert.deepEqual((await api.act(number, 'answer', answerDraft(4))).measures, [measure('Заделали асфальтом')]);
  });

  it('does not call done what has no measure, nor asks or ends without a reason', async () => {
    const { number } = await published();
    const call = async (body: object) => refusedAs(await api.desk(number, 'status', body));
    const required = (...paths: string[]) => [422, 'invalid', paths.map((path) => ({ path, code: 'required' }))];
    assert.deepEqual(await call({ to: 'clarify', version: 2 }), required('items', 'until', 'reason'));
    assert.deepEqual(await call({ to: 'terminated', version: 2 }), required('ground', 'reason', 'decidedBy'));
    await api.act(number, 'answer', answerDraft(2));
    assert.deepEqual(await call({ to: 'done', version: 3 }), [409, 'measure_missing']);
  });

  it('lets exactly one of two officers act on the same version', async () => {
    const { number } = await published();
    const move = { to: 'in_progress', version: 2 };
    const answers = await Promise.all([api.desk(number, 'status', move), api.desk(number, 'answer', answerDraft(2))]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
    const lost = answers.find(({ status }) => status === 409) as Response;
    assert.equal((await problem(lost)).code, 'version_conflict');
  });

  it('opens to a valid token of sufficient scope alone', async () => {
    const { number } = await published();
    const reader = { Authorization: `Bearer ${await api.token(['desk:read'])}` };
    const calls: [headers: Record<string, string>, status: number][] = [
      [{}, 401],
      [{ Authorization: 'Bearer jst_guess' }, 401],
      [{ Authorization: `Bearer jst_${'a'.repeat(43)}` }, 401],
      [reader, 403],
    ];
    for (const [headers, status] of calls) {
      const refused = await api.desk(number, 'status', { to: 'in_progress', version: 2 }, headers);
      assert.equal((await problem(refused)).status, status);
    }
    assert.equal((await api.request(`/v1/desk/appeals/${number}`, { headers: reader })).status, 200);
    api.setNow('2027-01-16T05:00:00.000Z');
    assert.equal((await api.request('/v1/desk/appeals', { headers: reader })).status, 401);
  });

  it('shows an agency nothing of another', async () => {
    const { number } = await published();
    await saveAgency(api.env.DB, { ...AGENCY, id: 'taraz', prefix: 'TRZ' }, []);
    const stranger = { Authorization: `Bearer ${await api.token(undefined, 'taraz')}` };
    assert.equal((await api.request(`/v1/desk/appeals/${number}`, { headers: stranger })).status, 404);
    assert.equal((await api.desk(number, 'answer', answerDraft(2), stranger)).status, 404);
    const queue = await read(await api.request('/v1/desk/appeals', { headers: stranger }), schema.QueuePage);
    assert.deepEqual(queue.items, []);
  });

  it('stores the hash of a token, never the token', async () => {
    const token = await api.token();
    const { results } = await api.env.DB.prepare('SELECT * FROM staff_tokens').all();
    assert.ok(!JSON.stringify(results).includes(token.slice(4)));
  });
});
