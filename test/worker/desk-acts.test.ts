/** The acts of the desk over HTTP: who may, what they change, what they are refused with. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import * as schema from '../../sdk/contract/schema.ts';
import { decideHiding } from '../../worker/domain/acts/moderating.ts';
import { actOnAppeal } from '../../worker/services/act-on-appeal.ts';
import { saveAgency } from '../../worker/store/agencies.ts';
import type { Api } from '../helpers/api.ts';
import { AGENCY, answerDraft, problem, read, startApi, submission } from '../helpers/api.ts';
import { citizenOf, MONDAY, NO } from '../helpers/citizen.ts';

const reason = 'Причина указана';
const decidedBy = 'deputy-akim';

describe('the desk’s acts', () => {
  let api: Api;
  let citizen: ReturnType<typeof citizenOf>;
  before(async () => {
    api = await startApi();
    citizen = citizenOf(api);
  });
  after(() => api.close());

  const published = async (changes = {}) => (await citizen.published(changes)).number;
  const opened = async (number: string, headers = api.bearer) =>
    read(await api.request(`/v1/desk/appeals/${number}`, { headers }), schema.DeskCase);
  const seen = async (number: string) => read(await api.request(`/v1/appeals/${number}`), schema.PublicAppeal);
  const faultOf = async (response: Response) => {
    const { status, code, issues } = await problem(response);
    return [status, code, ...(issues ?? []).map(({ path, code }) => `${path} ${code}`)];
  };

  it('clarify by art. 64(6): what is missing and until when; the citizen’s word takes the appeal back to work', async () => {
    const mine = await citizen.published({ kind: 'application' });
    const clarify = { to: 'clarify', items: ['address'], until: '2026-11-20', reason, version: 2 };
    const late = { ...clarify, until: '2026-12-08' };
    assert.deepEqual(await faultOf(await api.desk(mine.number, 'status', late)), [422, 'invalid', 'until too_late']);
    const asked = await api.act(mine.number, 'status', clarify);
    assert.deepEqual(asked.clarification, { items: ['address'], until: '2026-11-20' });
    assert.ok(!asked.limits.grounds.includes('returned'));
    await citizen.done(mine, 'follow-ups');
    const back = await opened(mine.number);
    assert.deepEqual([back.status, back.clarification, back.version], ['in_progress', null, 4]);
  });

  it('return by art. 64(7)1 only what was asked for in vain', async () => {
    const number = await published({ kind: 'application' });
    await api.act(number, 'status', { to: 'clarify', items: ['address'], until: '2026-11-20', reason, version: 2 });
    const body = { to: 'terminated', ground: 'returned', reason, decidedBy, version: 3 };
    assert.deepEqual(await faultOf(await api.desk(number, 'status', body)), [422, 'invalid', 'ground not_offered']);
    api.setNow('2026-11-21T05:00:00.000Z');
    assert.ok((await opened(number)).limits.grounds.includes('returned'));
    const ended = await api.act(number, 'status', body);
    assert.equal(ended.status, 'terminated');
    const { data } = ended.timeline.at(-1) as { data: { ground: string; decidedBy: { id: string } } };
    assert.deepEqual([data.ground, data.decidedBy.id], ['returned', decidedBy]);
  });

  it('terminate a repeated report by the number of the one that was answered (art. 88(1)1)', async () => {
    const [number, earlier] = [await published(), await published()];
    const body = { to: 'terminated', ground: 'repeated', reason, decidedBy, earlier, version: 2 };
    assert.deepEqual(await faultOf(await api.desk(number, 'status', body)), [422, 'invalid', 'earlier wrong_value']);
    await api.act(earlier, 'answer', answerDraft(2));
    assert.equal((await api.act(number, 'status', body)).status, 'terminated');
    assert.equal((await api.act(number, 'reopen', { reason, version: 3 })).status, 'in_progress');
  });

  it('take note of a proposal and not of an application (art. 89(1)2)', async () => {
    const noted = answerDraft(2, { nature: 'noted' });
    assert.equal((await api.act(await published({ kind: 'proposal' }), 'answer', noted)).answer?.nature, 'noted');
    const application = await published({ kind: 'application' });
    assert.deepEqual(await faultOf(await api.desk(application, 'answer', noted)), [
      422,
      'invalid',
      'nature not_offered',
    ]);
  });

  it('start with a colleague, and with nobody from another agency', async () => {
    const add = api.env.DB.prepare(
      'INSERT INTO staff (id, agency, name, roles, created_at) VALUES (?1, ?2, ?3, ?4, ?5)',
    );
    await add.bind('aigul', 'kokshetau', 'Айгүл', '["officer"]', MONDAY).run();
    const number = await published();
    const start = { to: 'in_progress', assignee: 'stranger', version: 2 };
    assert.deepEqual(await faultOf(await api.desk(number, 'status', start)), [422, 'invalid', 'assignee wrong_value']);
    const started = await api.act(number, 'status', { ...start, assignee: 'aigul', official: 'head-roads' });
    assert.deepEqual([started.assignee, started.official], ['aigul', 'head-roads']);
  });

  it('plan, report, move and drop measures', async () => {
    const number = await published();
    const plan = (on: string) => ({ what: { ru: 'Заасфальтируем улицу' }, on });
    const links = [{ kind: 'document', url: 'https://example.kz/akt', title: 'Акт' }] as const;
    const draft = answerDraft(2, { planned: [plan('2026-11-20'), plan('2026-11-25')], links: [...links] });
    const answered = await api.act(number, 'answer', draft);
    assert.deepEqual([answered.returnsOn, answered.answer?.links], ['2026-11-20', links]);
    const moved = await api.act(number, 'plan', { planned: 0, on: '2026-12-01', reason, version: 3 });
    assert.equal(moved.returnsOn, '2026-11-25');
    api.setNow('2026-11-25T05:00:00.000Z');
    const measure = plan('2026-11-25');
    const reported = await api.act(number, 'measures', { measure, planned: 1, version: 4 });
    assert.deepEqual([reported.measures, reported.planned], [[measure], [plan('2026-12-01')]]);
    const dropped = await api.act(number, 'plan', { planned: 0, on: null, reason, version: 5 });
    assert.deepEqual([dropped.planned, dropped.returnsOn], [[], null]);
    assert.equal((await api.act(number, 'status', { to: 'done', version: 6 })).status, 'done');
    const stranger = { photos: [{ id: 'a'.repeat(43), when: 'after' as const }] };
    const fault = await faultOf(await api.desk(await published(), 'answer', answerDraft(2, stranger)));
    assert.deepEqual(fault, [409, 'photo_missing', 'photos.0 missing']);
  });

  it('let the head decide what was put before the head, and nobody else', async () => {
    const mine = await citizen.answered();
    await citizen.done(mine, 'verdict', NO);
    await api.act(mine.number, 'answer', answerDraft(4));
    await citizen.done(mine, 'verdict', NO);
    const waiting = await opened(mine.number);
    assert.ok(waiting.forHead && waiting.may.includes('decide'));
    const stands = {
      decision: 'stands',
      text: 'Проверили на месте: сделано.',
      official: decidedBy,
      version: waiting.version,
    };
    const officer = { Authorization: `Bearer ${await api.token(['desk:read', 'desk:act', 'desk:answer'])}` };
    assert.deepEqual(await faultOf(await api.desk(mine.number, 'decision', stands, officer)), [403, 'forbidden']);
    assert.ok(!(await opened(mine.number, officer)).may.includes('decide'));
    const decided = await api.act(mine.number, 'decision', stands);
    assert.deepEqual([decided.forHead, decided.status, decided.thread.length], [false, 'answered', 1]);
  });

  it('hide by two: a program proposes, no program decides, another person does', async () => {
    const number = await published();
    await api.act(number, 'answer', answerDraft(2));
    const proposed = await api.act(number, 'hide', { reason: 'personal_data', note: 'Имя соседа', version: 3 });
    assert.equal(proposed.hiding?.reason, 'personal_data');
    assert.ok(!proposed.may.includes('decide_hiding'));
    assert.ok((await seen(number)).text, 'still public');
    const confirm = { decision: 'confirm' as const, version: 4 };
    assert.deepEqual(await faultOf(await api.desk(number, 'hide/decision', confirm)), [403, 'second_person_needed']);
    const person = { id: 'berik', kind: 'person' as const, agency: AGENCY };
    const done = await actOnAppeal(api.env.DB, person, number, confirm, decideHiding, new Date(MONDAY));
    assert.ok(done.ok);
    const tomb = await seen(number);
    assert.deepEqual(
      [tomb.publication, tomb.rejection, tomb.text, tomb.answer, tomb.status, tomb.answered?.official.id],
      ['rejected', 'personal_data', null, null, 'answered', 'head-roads'],
    );
    const feed = await read(await api.request('/v1/agencies/kokshetau/feed'), schema.FeedPage);
    assert.ok(
      feed.items.some((item) => item.number === number),
      'the tombstone stands in the feed',
    );
    const again = await api.act(number, 'moderation', { decision: 'publish', version: 5 });
    assert.deepEqual([again.publication, again.timeline.at(-1)?.type], ['published', 'published']);
  });

  it('are offered as far as the reader may do them', async () => {
    const number = await published();
    const reader = { Authorization: `Bearer ${await api.token(['desk:read'])}` };
    assert.deepEqual((await opened(number, reader)).may, []);
    const { may, limits } = await opened(number);
    assert.ok(may.includes('answer') && !may.includes('complete') && !may.includes('reject'));
    assert.equal(limits.redirectUntil, '2026-11-19');
    assert.deepEqual(limits.extension, { from: '2026-12-08', until: '2027-01-15' });
    const complaint = await opened(await published({ kind: 'complaint' }));
    assert.deepEqual([complaint.limits.extension, complaint.may.includes('extend')], [null, false]);
  });

  it('of moderators come afterwards where the agency wants it so', async () => {
    await saveAgency(api.env.DB, { ...AGENCY, moderation: 'post' }, []);
    api.setNow(MONDAY);
    const key = 'post-mode-key-0000000001';
    const text = 'Провал асфальта возле библиотеки, телефон +7 701 111 22 33.';
    for (const status of [201, 200]) await read(await api.send(submission({ text }), key), schema.Receipt, status);
    const receipt = await read(await api.send(submission({ text }), key), schema.Receipt);
    await saveAgency(api.env.DB, AGENCY, []);
    const view = await seen(receipt.number);
    assert.deepEqual([view.status, view.publication], ['registered', 'published']);
    assert.ok(view.text && !view.text.includes('701'));
    const similar = await api.request(
      `/v1/agencies/kokshetau/similar?q=${encodeURIComponent('провал асфальта у библиотеки')}`,
    );
    assert.deepEqual(
      (await read(similar, schema.SimilarList)).items.map(({ appeal }) => appeal.number),
      [receipt.number],
    );
    const down = await api.act(receipt.number, 'moderation', {
      decision: 'reject',
      reason: 'personal_data',
      version: 1,
    });
    assert.deepEqual([down.status, down.publication, down.timeline.at(-1)?.type], ['registered', 'rejected', 'hidden']);
    const after = await api.request(
      `/v1/agencies/kokshetau/similar?q=${encodeURIComponent('провал асфальта у библиотеки')}`,
    );
    assert.deepEqual((await read(after, schema.SimilarList)).items, []);
  });
});
