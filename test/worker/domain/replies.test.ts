/** Words under an appeal that everybody reads, the topic it stands under, and the second door. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Status, TOPICS } from '../../../sdk/contract/vocabulary.ts';
import { LIMITS } from '../../../sdk/contract/vocabulary.ts';
import type { Circumstances } from '../../../worker/domain/acts.ts';
import type { FollowUp } from '../../../worker/domain/appeal.ts';
import { fileOfficially, followUp } from '../../../worker/domain/citizens-acts.ts';
import { classify, moderateReply, reply } from '../../../worker/domain/replies.ts';
import { holdersView, publicView } from '../../../worker/domain/views.ts';
import { after, appealIn, at, calendar, MONDAY, official, outcome } from '../../helpers/citizens-acts.ts';
import { deskAt } from '../../helpers/desk-acts.ts';

const NOW = '2026-11-20T05:00:00.000Z';
const desk = (changes: Partial<Circumstances> = {}): Circumstances => ({
  ...deskAt(NOW),
  topics: ['roads', 'water'],
  ...changes,
});
const word = (state: FollowUp['state'], text = 'Позвоните мне: +7 701 111 22 33'): FollowUp => ({
  seq: 2,
  at: MONDAY,
  text,
  state,
});
const published = appealIn('registered', { publication: 'published', listedAt: MONDAY });
const draft = { text: 'Бригада выедет в четверг.', official: official.id, version: 1 };

describe('a public word of an official', () => {
  const ended: readonly Status[] = ['moderation', 'rejected', 'redirected', 'terminated', 'withdrawn'];
  it('stands under the appeal at once, moves it to the top of the feed and stops no clock', () => {
    const decided = reply(published, draft, desk());
    assert.ok(decided.ok);
    const { appeal, event } = decided.value;
    assert.deepEqual(appeal.thread, [{ seq: 2, at: NOW, by: 'agency', text: draft.text, official }]);
    assert.deepEqual(
      [event.type, appeal.status, appeal.stoppedOn, appeal.listedAt],
      ['replied', 'registered', null, NOW],
    );
  });

  for (const status of ended) {
    it(`is refused in ${status}`, () => {
      const refused = reply(appealIn(status), draft, desk());
      assert.equal(!refused.ok && refused.error.code, 'act_not_allowed');
    });
  }

  it('is refused from a stranger, with an ИИН in it, and under a full thread', () => {
    const code = (result: ReturnType<typeof reply>) => (result.ok ? 'done' : result.error.code);
    assert.equal(code(reply(published, { ...draft, official: 'nobody' }, desk())), 'official_unknown');
    assert.equal(code(reply(published, { ...draft, text: 'Ваш ИИН 900101300018?' }, desk())), 'done', 'no valid ИИН');
    assert.equal(code(reply(published, { ...draft, text: 'Ваш ИИН 000101500001?' }, desk())), 'personal_data');
    const one = { seq: 2, at: MONDAY, by: 'agency' as const, text: 'Да', official };
    const full = { ...published, thread: Array(LIMITS.threadMax).fill(one) };
    assert.equal(code(reply(full, draft, desk())), 'act_not_allowed');
  });
});

describe('a public follow-up', () => {
  it('waits for a moderator if it is wanted public and the author agreed to publication; else the agency alone reads it', () => {
    const state = (wanted: boolean | undefined, consented: boolean) => {
      const decided = followUp({ ...published, consented }, { text: 'Ещё слово', public: wanted }, at());
      assert.ok(decided.ok && decided.value?.words?.of === 'follow_up');
      return decided.value.words.state;
    };
    assert.deepEqual(
      [state(true, true), state(false, true), state(undefined, true), state(true, false)],
      ['awaiting', 'private', 'private', 'private'],
    );
  });

  it('is published redacted, or as the moderator redacted it, in the order in which it was said', () => {
    const answered = reply(published, draft, desk());
    assert.ok(answered.ok);
    const said = { ...answered.value.appeal, version: 4 };
    const automatic = moderateReply(
      said,
      { decision: 'publish', version: 4 },
      desk({ followUp: { ...word('awaiting'), seq: 3 } }),
    );
    assert.ok(automatic.ok);
    assert.deepEqual(
      automatic.value.appeal.thread.map(({ seq, by, text }) => [seq, by, text]),
      [
        [2, 'agency', draft.text],
        [3, 'citizen', 'Позвоните мне: [данные скрыты]'],
      ],
    );
    assert.deepEqual(automatic.value.followUp, { seq: 3, state: 'published' });
    const byHand = moderateReply(
      said,
      { decision: 'publish', text: 'Позвоните мне', version: 4 },
      desk({ followUp: { ...word('rejected'), seq: 3 } }),
    );
    assert.ok(byHand.ok);
    assert.deepEqual(
      byHand.value.appeal.thread.map(({ text }) => text).toSorted(),
      [draft.text, 'Позвоните мне'].toSorted(),
    );
  });

  it('published again replaces what stood there, and kept back leaves the thread', () => {
    const first = moderateReply(published, { decision: 'publish', version: 1 }, desk({ followUp: word('awaiting') }));
    assert.ok(first.ok);
    const shown = first.value.appeal;
    const again = moderateReply(
      shown,
      { decision: 'publish', text: 'Иначе', version: 2 },
      desk({ followUp: word('published') }),
    );
    assert.deepEqual(again.ok && again.value.appeal.thread.map(({ text }) => text), ['Иначе']);
    const kept = moderateReply(
      shown,
      { decision: 'reject', reason: 'insult', version: 2 },
      desk({ followUp: word('published') }),
    );
    assert.deepEqual(kept.ok && [kept.value.appeal.thread, kept.value.followUp?.state], [[], 'rejected']);
  });

  it('is never published if it was said to the agency alone, or the consent was taken back', () => {
    const publish = { decision: 'publish', version: 1 } as const;
    const code = (result: ReturnType<typeof moderateReply>) => (result.ok ? 'done' : result.error.code);
    assert.equal(code(moderateReply(published, publish, desk({ followUp: word('private') }))), 'act_not_allowed');
    const revoked = { ...published, consented: false };
    assert.equal(code(moderateReply(revoked, publish, desk({ followUp: word('awaiting') }))), 'act_not_allowed');
    assert.equal(code(moderateReply(published, publish, desk())), 'no_such_follow_up');
    assert.equal(code(moderateReply(published, publish, desk({ followUp: word('awaiting') }))), 'done', 'the control');
  });

  it('leaves the public view with the consent, and stays in the holder’s', () => {
    const decided = reply(published, draft, desk());
    assert.ok(decided.ok);
    const hidden = { ...decided.value.appeal, publication: 'no_consent' as const };
    assert.deepEqual(publicView(hidden, '2026-11-20', calendar).thread, []);
    assert.equal(publicView(decided.value.appeal, '2026-11-20', calendar).thread.length, 1);
    assert.equal(holdersView(hidden, '2026-11-20', calendar).thread.length, 1);
  });
});

describe('the topic', () => {
  it('is set by the agency to one it takes, and the feed does not move', () => {
    const decided = classify({ ...published, topic: 'unsure' }, { topic: 'water', version: 1 }, desk());
    assert.ok(decided.ok);
    assert.deepEqual([decided.value.appeal.topic, decided.value.appeal.listedAt], ['water', MONDAY]);
    assert.deepEqual(decided.value.event.data, { from: 'unsure', to: 'water' });
  });

  it('is not left open, not foreign, not set twice and not set when all is over', () => {
    const code = (topic: (typeof TOPICS)[number], appeal = published) => {
      const decided = classify(appeal, { topic, version: 1 }, desk());
      return decided.ok ? 'done' : decided.error.code;
    };
    assert.deepEqual(
      [code('unsure'), code('lifts'), code(published.topic), code('water', appealIn('withdrawn')), code('water')],
      ['topic_not_offered', 'topic_not_offered', 'nothing_changed', 'act_not_allowed', 'done'],
    );
  });
});

describe('the second door', () => {
  it('brings the number of the official appeal back, once, and may correct it', () => {
    const first = fileOfficially(published, { officialNumber: 'ЖТ-2026-00012345' }, at(NOW));
    assert.equal(outcome(first), 'officially_filed');
    assert.equal(after(first).officialOn, '2026-11-20');
    const known = at('2026-11-25T05:00:00.000Z', { officialNumber: 'ЖТ-2026-00012345' });
    assert.equal(outcome(fileOfficially(after(first), { officialNumber: 'ЖТ-2026-00012345' }, known)), 'nothing');
    const corrected = fileOfficially(after(first), { officialNumber: 'ЖТ-2026-00012346' }, known);
    assert.deepEqual([outcome(corrected), after(corrected).officialOn], ['officially_filed', '2026-11-20']);
  });

  it('keeps the number out of the event and of the public view', () => {
    const decided = fileOfficially(published, { officialNumber: 'ЖТ-2026-00012345' }, at(NOW));
    assert.ok(decided.ok && decided.value);
    const seen = JSON.stringify([decided.value.event, publicView(decided.value.appeal, '2026-11-20', calendar)]);
    assert.doesNotMatch(seen, /00012345/);
    assert.match(JSON.stringify(decided.value.words), /00012345/, 'it travels to the private part');
  });
});
