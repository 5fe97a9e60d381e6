/** A calendar that changes, the terms that move with it, and the promise that does not. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import type { CalendarDay } from '../../sdk/contract/types.ts';
import { recountPage } from '../../worker/services/recount-clocks.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, answerDraft, problem, read, startApi } from '../helpers/api.ts';
import type { Headers } from '../helpers/desk-people.ts';
import { seated } from '../helpers/desk-people.ts';

const NAME = { kk: 'Демалысты ауыстыру', ru: 'Перенос выходного дня' };
const OFF: CalendarDay = { date: '2026-11-20', working: false, name: NAME };
const APPEALS = 45; // more than one page of a run

describe('a calendar that changes', () => {
  let api: Api;
  let operator: Headers;
  const numbers: string[] = [];
  let answered = '';

  before(async () => {
    api = await startApi();
    operator = (await seated(api, ['admin'], '2026-11-16T05:00:00.000Z', null)).headers;
    for (let i = 0; i < APPEALS; i++) numbers.push((await api.accept()).number);
    answered = (await api.accept()).number;
    await api.act(answered, 'moderation', { decision: 'publish', version: 1 });
    await api.act(answered, 'answer', answerDraft(2));
  });
  after(() => api.close());

  const call = (method: string, path: string, body?: object) =>
    api.request(`/v1/desk/${path}`, {
      method,
      headers: { ...(path.startsWith('service') ? operator : api.bearer), 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
  const desk = async () => read(await call('GET', 'settings'), schema.AdminDesk);
  const save = async (days: CalendarDay[]) =>
    read(await call('PUT', 'settings/calendar', { days, version: (await desk()).version }), schema.AdminDesk);
  const step = async () => read(await call('POST', 'settings/calendar/recount'), schema.Recount);
  const caseOf = async (number: string) =>
    read(await api.request(`/v1/desk/appeals/${number}`, { headers: api.bearer }), schema.DeskCase);
  const recounts = async (number: string) => (await caseOf(number)).timeline.filter(({ type }) => type === 'recounted');

  it('is shown first: how many dates move, from which to which', async () => {
    const preview = await read(
      await call('POST', 'settings/calendar/preview', { days: [OFF] }),
      schema.CalendarPreview,
    );
    assert.deepEqual([preview.open, preview.changed, preview.more], [APPEALS, APPEALS, false]);
    assert.deepEqual(preview.examples[0], { number: numbers[0], from: '2026-12-07', to: '2026-12-08' });
    assert.equal((await desk()).recount, null);
    assert.equal((await caseOf(numbers[0] as string)).dueOn, '2026-12-07');
  });

  it('counts a page at a time, and goes on where it was broken off', async () => {
    const { recount } = await save([OFF]);
    assert.deepEqual(recount, { total: APPEALS, done: 0, changed: 0, finished: false });
    const first = await step();
    assert.deepEqual([first.done, first.finished], [40, false]);
    // Nobody waits at the page any more: the hour of maintenance finishes it.
    const { recountClocks } = await import('../../worker/services/recount-clocks.ts');
    await recountClocks(api.env.DB, new Date('2026-11-16T06:00:00.000Z'));
    const { recount: end } = await desk();
    assert.deepEqual([end?.changed, end?.finished], [APPEALS, true]);
    for (const number of [numbers[0], numbers.at(-1)] as string[]) {
      const found = await caseOf(number);
      assert.deepEqual([found.dueOn, found.clock.daysOff, found.version], ['2026-12-08', ['2026-11-20'], 2]);
    }
    assert.equal((await recounts(answered)).length, 0);
  });

  it('tells the citizen why the date moved, in the language they wrote in', async () => {
    const [event] = await recounts(numbers[0] as string);
    assert.equal(event?.reason, '07.12.2026 → 08.12.2026. 20.11.2026 Перенос выходного дня');
    assert.deepEqual(event?.data, { from: '2026-12-07', to: '2026-12-08', days: [OFF] });
  });

  it('gives nobody a second event when it is counted again', async () => {
    await step();
    await save([{ ...OFF, name: null }]);
    await recountPage(api.env.DB, AGENCY.id, new Date('2026-11-16T07:00:00.000Z'));
    assert.equal((await recounts(numbers[0] as string)).length, 1);
  });

  it('lets an act of the staff pass that comes in between, and counts that appeal too', async () => {
    const number = numbers[3] as string;
    await save([]);
    await Promise.all([step(), api.desk(number, 'moderation', { decision: 'publish', version: 2 })]);
    for (let i = 0; i < 5; i++) await step();
    const found = await caseOf(number);
    assert.deepEqual([found.dueOn, (await desk()).recount?.finished], ['2026-12-07', true]);
    assert.equal(found.timeline.length, found.version);
  });

  it('brings the old dates back when the days are taken back', async () => {
    for (const number of numbers) {
      const found = await caseOf(number);
      assert.deepEqual([found.dueOn, found.clock.daysOff], ['2026-12-07', []], number);
    }
    assert.equal((await recounts(numbers[0] as string)).length, 2);
  });

  it('counts two pages that are asked for at once only once', async () => {
    await save([OFF]);
    await Promise.all([step(), step(), step()]);
    for (let i = 0; i < 4; i++) await step();
    const { recount } = await desk();
    assert.deepEqual([recount?.changed, recount?.finished], [APPEALS, true]);
    assert.equal((await recounts(numbers[0] as string)).length, 3);
  });

  it('cannot be changed for days that are over: nobody is less late for it', async () => {
    const past = { date: '2026-11-13', working: false, name: null };
    const answer = await problem(
      await call('PUT', 'settings/calendar', { days: [past, OFF], version: (await desk()).version }),
    );
    assert.deepEqual(answer.issues, [{ path: 'days.0.date', code: 'too_early' }]);
    const country = await problem(await call('POST', 'service/calendar', { days: [past] }));
    assert.deepEqual(country.issues, [{ path: 'days.0.date', code: 'too_early' }]);
  });

  it('is changed for the whole country at once, beside the days an agency has of its own', async () => {
    await saveAgency(api.env.DB, { ...AGENCY, id: 'shchuchinsk', prefix: 'SCH' }, []);
    const swap: CalendarDay = { date: '2026-12-31', working: false, name: NAME };
    const result = await read(await call('POST', 'service/calendar', { days: [swap] }), schema.ServiceCalendarResult);
    assert.equal(result.agencies, 2);
    assert.deepEqual(
      (await desk()).days.map(({ date }) => date),
      ['2026-11-20', '2026-12-31'],
    );
    const { items } = await read(await call('GET', 'service/agencies'), schema.ServiceAgencyList);
    assert.deepEqual(
      items.map(({ id, open }) => [id, open]),
      [
        ['kokshetau', APPEALS],
        ['shchuchinsk', 0],
      ],
    );
    assert.equal(items[1]?.recount?.finished, false);
  });
});
