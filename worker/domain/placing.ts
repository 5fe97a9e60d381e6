/** Pure: who answers for an appeal and where it is about, once somebody at the desk says so. */

import type { RoutingDecision } from '../../sdk/contract/types.ts';
import type { Circumstances, Decision, Refusal } from './acts.ts';
import { decide } from './acts.ts';
import { givenTo } from './answerable.ts';
import type { Appeal, Original } from './appeal.ts';
import { localDateTime } from './clock.ts';
import type { Result } from './result.ts';
import { err } from './result.ts';
import type { Asked, RoutingTable } from './routing.ts';
import { routeFor } from './routing.ts';
import { isStopped } from './status.ts';

/** An appeal as the rules see it: the citizen's own words where they are still kept. */
export function askedOf({ topic, text, place, point }: Appeal, original: Original | null): Asked {
  return { topic, text: original?.text ?? text, place: original?.place ?? place, point: original?.point ?? point };
}

/**
 * Sets topic, territory and official. What is not said is found by the agency's rules, with one exception: an official who was chosen
 * before stays until the topic or the territory is another one. The appeal keeps its place in the feed.
 */
export function place(
  appeal: Appeal,
  input: RoutingDecision,
  at: Pick<Circumstances, 'officials' | 'topics' | 'now'> & {
    readonly routing: RoutingTable;
    readonly original: Original | null;
  },
): Result<Decision, Refusal> {
  const { status } = appeal;
  const topic = input.topic ?? appeal.topic;
  // Who says no more than a name does not move the appeal.
  const alone = input.official !== undefined && input.topic === undefined;
  const kept = alone ? appeal.territory : (appeal.territory ?? undefined);
  const known = input.territory === undefined ? kept : input.territory;
  const found = routeFor(at.routing, { ...askedOf(appeal, at.original), topic }, known);
  const { territory } = found;
  const moved = topic !== appeal.topic || territory !== appeal.territory;
  const official =
    input.official === undefined ? (moved ? (found.official ?? appeal.official) : appeal.official) : input.official;
  const assignee = appeal.assignee ?? found.assignee;
  const same = !moved && official === appeal.official && assignee === appeal.assignee;
  if (isStopped(status) || same) return err({ code: 'act_not_allowed', act: 'classify', status });
  if (topic !== appeal.topic && !at.topics.includes(topic)) return err({ code: 'topic_not_offered', path: 'topic' });
  const fault = stranger(input, at);
  if (fault) return err(fault);
  const given = givenTo(appeal, official, localDateTime(at.now).date);
  return decide({ ...appeal, version: appeal.version + 1, topic, territory, ...given, assignee }, 'classified', {
    reason: null,
    data: { from: appeal.topic, to: topic, territory, official, assignee },
  });
}

function stranger(
  { territory = null, official = null }: RoutingDecision,
  { officials, routing }: Pick<Circumstances, 'officials'> & { readonly routing: RoutingTable },
): Refusal | undefined {
  const knows = (list: readonly { readonly id: string }[], id: string | null) =>
    id === null || list.some((one) => one.id === id);
  if (!knows(officials, official)) return { code: 'official_unknown', path: 'official' };
  return knows(routing.territories, territory) ? undefined : { code: 'official_unknown', path: 'territory' };
}
