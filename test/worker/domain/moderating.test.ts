/** What stands of the citizen's words in public, who takes it down, and what of the agency cannot be hidden. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Submission } from '../../../sdk/contract/types.ts';
import { acceptedAppeal } from '../../../worker/domain/accepting.ts';
import { decideHiding, moderate, proposeHiding } from '../../../worker/domain/acts/moderating.ts';
import { offerOf } from '../../../worker/domain/acts/offered.ts';
import { doubtsIn } from '../../../worker/domain/doubts.ts';
import { publicView } from '../../../worker/domain/views.ts';
import { ANSWER, appealIn, calendar, MONDAY } from '../../helpers/citizens-acts.ts';
import { afterAct, decided, deskAt, refusal } from '../../helpers/desk-acts.ts';

const version = 1;
const moderated = { moderatedOn: '2026-11-16' };
const published = appealIn('in_progress', moderated);

describe('after publication', () => {
  it('a correction is an event that keeps lengths and no words, and moves nothing in the feed', () => {
    const { appeal, event } = decided(
      moderate(published, { decision: 'publish', text: 'Яма на дороге.', version }, deskAt('2026-11-20T05:00:00.000Z')),
    );
    assert.deepEqual([appeal.text, appeal.listedAt, appeal.status], ['Яма на дороге.', MONDAY, 'in_progress']);
    assert.equal(event.type, 'redacted');
    assert.ok(!JSON.stringify(event).includes('Яма'));
    assert.deepEqual((event.data as { text: unknown }).text, { before: published.text.length, after: 14 });
  });

  it('photos may be named anew, and stay when they are not', () => {
    const photo = (id: string) => ({ id, width: 4, height: 3 });
    const at = deskAt(MONDAY, { photos: ['a', 'b'].map((id) => ({ ...photo(id), copy: null })) });
    const shown = afterAct(moderate(published, { decision: 'publish', photos: ['b'], version }, at));
    assert.deepEqual(shown.photos, [photo('b')]);
    const reworded = afterAct(moderate(shown, { decision: 'publish', text: 'Яма.', version }, at));
    assert.deepEqual(reworded.photos, [photo('b')]);
    assert.deepEqual(afterAct(moderate(reworded, { decision: 'publish', photos: [], version }, at)).photos, []);
  });

  it('nothing is no correction, and one person takes nothing down', () => {
    assert.equal(refusal(moderate(published, { decision: 'publish', version }, deskAt())), 'nothing_changed');
    assert.equal(
      refusal(moderate(published, { decision: 'reject', reason: 'spam', version }, deskAt())),
      'act_not_allowed',
    );
  });
});

describe('hiding takes two', () => {
  const answered = appealIn('answered', { ...moderated, measures: [{ what: { ru: 'Заделано' }, on: '2026-11-16' }] });
  const by = (id: string, kind: 'person' | 'program' = 'person') => deskAt(MONDAY, { staff: { id, kind } });
  const proposed = afterAct(
    proposeHiding(answered, { reason: 'personal_data', note: 'Имя соседа', version }, by('one')),
  );

  it('changes nothing in public until the second agrees', () => {
    assert.deepEqual(publicView(proposed, '2026-11-16', calendar), publicView(answered, '2026-11-16', calendar));
    assert.equal(refusal(proposeHiding(proposed, { reason: 'spam', version }, by('two'))), 'act_not_allowed');
  });

  const second: [who: string, kind: 'person' | 'program', outcome: string][] = [
    ['one', 'person', 'second_person_needed'],
    ['two', 'program', 'second_person_needed'],
    ['two', 'person', 'done'],
  ];
  for (const [who, kind, outcome] of second) {
    for (const decision of ['confirm', 'refuse'] as const) {
      it(`${decision} by ${kind} ${who}: ${outcome}`, () =>
        assert.equal(refusal(decideHiding(proposed, { decision, version }, by(who, kind))), outcome));
    }
  }

  it('leaves a tombstone with the reason; status, clock, official, nature and dates stay', () => {
    const { appeal, event } = decided(decideHiding(proposed, { decision: 'confirm', version }, by('two')));
    assert.deepEqual([event.type, event.reason], ['hidden', 'Имя соседа']);
    const view = publicView(appeal, '2026-11-16', calendar);
    assert.deepEqual(
      [view.status, view.publication, view.rejection, view.text, view.answer, view.measures, view.dueOn],
      ['answered', 'rejected', 'personal_data', null, null, [], answered.clock.dueOn],
    );
    assert.deepEqual(view.answered, {
      official: ANSWER.official,
      at: MONDAY,
      nature: 'satisfied',
      measuresOn: ['2026-11-16'],
    });
    assert.equal(view.updatedAt, MONDAY);
    const again = decided(moderate(appeal, { decision: 'publish', version }, deskAt()));
    assert.deepEqual(
      [again.event.type, again.appeal.publication, again.appeal.rejection],
      ['published', 'published', null],
    );
  });

  it('is refused by an event of its own, and may be proposed again', () => {
    const { appeal, event } = decided(decideHiding(proposed, { decision: 'refuse', version }, by('two')));
    assert.deepEqual([event.type, appeal.hiding, appeal.publication], ['hide_refused', null, 'published']);
    assert.equal(refusal(proposeHiding(appeal, { reason: 'spam', version }, by('one'))), 'done');
  });
});

describe('when moderators read', () => {
  const agency = { id: 'kokshetau', closesAt: '18:30', pageParams: [] };
  const submission = (changes: Partial<Submission> = {}): Submission => ({
    kind: 'report',
    topic: 'roads',
    lang: 'ru',
    text: 'Яма на дороге у школы, прошу заделать до зимы.',
    channel: 'widget',
    consent: { processing: true, publication: true },
    ...changes,
  });
  const accepted = (moderation: 'pre' | 'trusted' | 'post', changes: Partial<Submission> = {}) =>
    acceptedAppeal(
      { ...agency, opensAt: '09:00', promise: null, moderation },
      submission(changes),
      new Date(MONDAY),
      calendar,
    );
  const doubtful = { text: 'Позвоните мне: +7 701 111 22 33, яма на дороге у школы.' };
  const table: [mode: 'pre' | 'trusted' | 'post', changes: Partial<Submission>, status: string, publication: string][] =
    [
      ['pre', {}, 'moderation', 'awaiting'],
      ['trusted', {}, 'registered', 'published'],
      ['trusted', doubtful, 'moderation', 'awaiting'],
      ['post', doubtful, 'registered', 'published'],
      ['post', { photos: ['a'] }, 'registered', 'published'],
      ['post', { consent: { processing: true, publication: false } }, 'registered', 'no_consent'],
      ['trusted', { ...doubtful, consent: { processing: true, publication: false } }, 'registered', 'no_consent'],
    ];
  for (const [mode, changes, status, publication] of table) {
    it(`${mode}: ${JSON.stringify(changes)} is ${status}, ${publication}`, () => {
      const appeal = accepted(mode, changes);
      assert.deepEqual([appeal.status, appeal.publication], [status, publication]);
      assert.deepEqual([appeal.photos, appeal.moderatedOn, appeal.moderationDueOn], [[], null, '2026-11-17']);
      assert.equal(appeal.listedAt, status === 'moderation' ? null : MONDAY);
      assert.ok(!appeal.text.includes('701'), 'redacted in every mode');
    });
  }

  it('afterwards, one moderator confirms, corrects or takes down what nobody had read; status and clock are untouched', () => {
    const appeal = { ...accepted('post'), number: 'KOK-2026-000001-A' };
    const confirmed = decided(moderate(appeal, { decision: 'publish', version }, deskAt()));
    assert.deepEqual([confirmed.event.type, confirmed.appeal.moderatedOn], ['published', '2026-11-16']);
    const corrected = decided(moderate(appeal, { decision: 'publish', text: 'Яма.', version }, deskAt()));
    assert.equal(corrected.event.type, 'redacted');
    const down = decided(moderate(appeal, { decision: 'reject', reason: 'insult', version }, deskAt()));
    assert.deepEqual(
      [down.event.type, down.appeal.status, down.appeal.publication, down.appeal.stoppedOn, down.appeal.listedAt],
      ['hidden', 'registered', 'rejected', null, MONDAY],
    );
    assert.equal(refusal(proposeHiding(appeal, { reason: 'spam', version }, deskAt())), 'act_not_allowed');
    assert.equal(
      refusal(moderate(confirmed.appeal, { decision: 'reject', reason: 'spam', version }, deskAt())),
      'act_not_allowed',
    );
  });

  it('runs a clock of its own, which tells of lateness', () => {
    const at = (now: string) => ({ ...deskAt(now), followUps: [], scopes: [] });
    const appeal = appealIn('moderation');
    assert.deepEqual(offerOf(appeal, at(MONDAY)).moderation, { used: 0, given: 1, overdue: false, running: true });
    assert.deepEqual(offerOf(appeal, at('2026-11-18T05:00:00.000Z')).moderation, {
      used: 2,
      given: 1,
      overdue: true,
      running: true,
    });
    const late = afterAct(moderate(appeal, { decision: 'publish', version }, deskAt('2026-11-18T05:00:00.000Z')));
    assert.deepEqual(offerOf(late, at('2026-12-01T05:00:00.000Z')).moderation, {
      used: 2,
      given: 1,
      overdue: true,
      running: false,
    });
  });
});

describe('what is doubtful', () => {
  const table: [text: string, doubts: string][] = [
    ['Яма на дороге у школы, прошу заделать.', ''],
    ['Көшедегі шұңқырды жамап беріңіздер.', ''],
    ['Мой ИИН 000101500001', 'iin'],
    ['Пишите на aidos@mail.kz', 'email address'],
    ['Фото тут: https://t.me/aidos', 'address'],
    ['Смотрите t.me/aidos', 'address'],
    ['Акимат kokshetau.gov.kz молчит', 'address'],
    ['В акимате одни идиоты', 'insult'],
    ['АҚЫМАҚТАР отыр', 'insult'],
    ['Худой асфальт, сукно, иттер жүр, гадание, козловой кран', ''],
  ];
  for (const [text, doubts] of table) {
    it(`«${text}»: ${doubts || 'nothing'}`, () => assert.equal(doubtsIn({ text }).join(' '), doubts));
  }
  it('is a photo, whatever is in it', () => assert.deepEqual(doubtsIn({ text: 'Яма', photos: ['a'] }), ['photos']));
});
