/** The desk's calls that tell a story's acts. Pure. */
import type { DeskCase } from '../../sdk/contract/types.ts';
import type { LocalDate } from '../../worker/domain/calendar.ts';
import { withDates } from './dates.ts';
import type { DeskAct, Texts } from './story.ts';

/** Path and body of the desk's call for an act on a case, without the version. */
export function requestOf(
  act: DeskAct,
  { photos, followUps }: DeskCase,
  dayOf: (day: number) => LocalDate,
): [path: string, body: object] {
  switch (act.act) {
    case 'publish':
      return ['moderation', { decision: 'publish', photos: photos.map(({ id }) => id) }];
    case 'reject':
      return ['moderation', { decision: 'reject', reason: act.reason, note: act.note }];
    case 'classify':
      return ['topic', { topic: act.topic }];
    case 'reply':
      return ['replies', { text: act.text, official: act.official }];
    case 'publish_word':
      return [`replies/${followUps.at(-1)?.seq}/moderation`, { decision: 'publish' }];
    case 'start':
      return ['status', { to: 'in_progress' }];
    case 'clarify':
      return ['status', { to: 'clarify', items: act.items, until: dayOf(act.untilDay), reason: act.reason }];
    case 'complete':
      return ['status', { to: 'done' }];
    case 'redirect':
      return ['redirect', { to: act.to, reason: act.reason }];
    case 'extend':
      return ['extension', { until: dayOf(act.untilDay), reason: act.reason, decidedBy: act.decidedBy }];
    case 'answer':
      return ['answer', answerOf(act, dayOf)];
  }
}

function answerOf(act: DeskAct & { act: 'answer' }, dayOf: (day: number) => LocalDate): object {
  const { nature, official, measures = [] } = act;
  return {
    nature,
    official,
    texts: dated(act.texts, dayOf),
    measures: measures.map(({ day, what, place }) => ({ what: dated(what, dayOf), on: dayOf(day), place })),
  };
}

function dated({ kk, ru }: Texts, dayOf: (day: number) => LocalDate): Texts {
  return {
    ...(kk !== undefined && { kk: withDates(kk, 'kk', dayOf) }),
    ...(ru !== undefined && { ru: withDates(ru, 'ru', dayOf) }),
  } as Texts;
}
