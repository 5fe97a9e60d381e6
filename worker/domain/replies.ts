/** Pure: the words under an appeal that everybody reads, and the topic it stands under. None of these acts stops a clock. */

import { redact } from '../../sdk/contract/redaction.ts';
import type { Classification, Reply, ReplyDraft, ReplyModeration } from '../../sdk/contract/types.ts';
import { barred, isForModerator } from './acts/open.ts';
import type { Circumstances, Decision, Refusal } from './acts.ts';
import { decide, officialOf, personalDataIn } from './acts.ts';
import type { Appeal, FollowUp } from './appeal.ts';
import { toTop } from './appeal.ts';
import type { Result } from './result.ts';
import { err, ok } from './result.ts';

/** What a moderator's decision changes besides the appeal. */
export interface ReplyDecision extends Decision {
  readonly followUp?: Pick<FollowUp, 'seq' | 'state'>;
}

/** Sets the topic, above all for who did not know it. The appeal keeps its place in the feed. */
export function classify(appeal: Appeal, { topic }: Classification, at: Circumstances): Result<Decision, Refusal> {
  const bar = barred('classify', appeal, at);
  if (bar) return err(bar);
  if (topic === appeal.topic) return err({ code: 'nothing_changed' });
  if (!at.topics.includes(topic)) return err({ code: 'topic_not_offered', path: 'topic' });
  return decide({ ...appeal, version: appeal.version + 1, topic }, 'classified', {
    reason: null,
    data: { from: appeal.topic, to: topic },
  });
}

/** A public word of a named official. It is no answer: the clock runs on. */
export function reply(
  appeal: Appeal,
  input: Pick<ReplyDraft, 'text' | 'official'>,
  at: Circumstances,
): Result<Decision, Refusal> {
  const bar = barred('reply', appeal, at);
  if (bar) return err(bar);
  const official = officialOf(input.official, 'official', at);
  if (!official.ok) return official;
  const fault = personalDataIn({ text: input.text });
  if (fault) return err(fault);
  const version = appeal.version + 1;
  const now = at.now.toISOString();
  const said: Reply = { seq: version, at: now, by: 'agency', text: input.text, official: official.value };
  const thread = [...appeal.thread, said];
  const firstReplyAt = appeal.firstReplyAt ?? now;
  return decide({ ...appeal, version, thread, firstReplyAt, listedAt: toTop(appeal, at.now) }, 'replied', {
    reason: null,
    data: said,
  });
}

/** Publishes a further word of the citizen under the appeal, redacted, or keeps it back; also after it was decided otherwise. */
export function moderateReply(
  appeal: Appeal,
  input: ReplyModeration,
  at: Circumstances,
): Result<ReplyDecision, Refusal> {
  const word = at.followUp;
  if (!word) return err({ code: 'no_such_follow_up' });
  const bar = barred('moderate_reply', appeal, at);
  if (bar) return err(bar);
  if (!isForModerator(word) || (word.state === 'rejected' && input.decision === 'reject')) {
    return err({ code: 'act_not_allowed', act: 'moderate_reply', status: appeal.status });
  }
  const others = appeal.thread.filter(({ seq }) => seq !== word.seq);
  const version = appeal.version + 1;
  if (input.decision === 'reject') {
    return ok({
      appeal: { ...appeal, version, thread: others },
      event: { type: 'reply_rejected', reason: null, data: { seq: word.seq, reason: input.reason } },
      followUp: { seq: word.seq, state: 'rejected' },
    });
  }
  const fault = personalDataIn({ text: input.text });
  if (fault) return err(fault);
  const text = input.text ?? redact(word.text, appeal.lang).text;
  const said: Reply = { seq: word.seq, at: word.at, by: 'citizen', text, official: null };
  const thread = [...others, said].toSorted((a, b) => a.seq - b.seq);
  return ok({
    appeal: { ...appeal, version, thread, listedAt: toTop(appeal, at.now) },
    event: { type: 'reply_published', reason: null, data: { seq: word.seq } },
    followUp: { seq: word.seq, state: 'published' },
  });
}
