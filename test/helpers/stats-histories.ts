/** Everything that may happen to appeals, at any time of day, for tests of what is kept of them. */
import fc from 'fast-check';
import { decideHiding, moderate } from '../../worker/domain/acts/moderating.ts';
import type { Appeal } from '../../worker/domain/appeal.ts';
import { newAppeal } from '../../worker/domain/appeal.ts';
import { assign } from '../../worker/domain/assigning.ts';
import { fileOfficially, giveVerdict } from '../../worker/domain/citizens-acts.ts';
import { startClock } from '../../worker/domain/clock.ts';
import { erase } from '../../worker/domain/erasure.ts';
import { calendar, at as citizensAt, SENT } from './citizens-acts.ts';
import { afterAct, deskAt } from './desk-acts.ts';
import { CITIZENS_STEPS, step } from './desk-history.ts';
import { RULES, STAFF } from './desk-model.ts';

const AGENCY = {
  id: 'kokshetau',
  opensAt: '09:00',
  closesAt: '18:30',
  pageParams: [],
  promise: { replyHours: 8, answerDays: 5 },
} as const;
const HEAD = { id: 'clerk', scopes: ['desk:assign'] } as const;
const OTHER = { staff: { id: 'somebody', kind: 'person' } } as const;

/** Whatever may happen to an appeal, or to its words, in the order in which a history names it. */
export const HAPPENINGS: readonly string[] = [
  ...Object.keys(RULES),
  ...CITIZENS_STEPS,
  ...['hideForGood', 'hideInVain', 'partly', 'assignHead', 'assignDeputy', 'erase', 'passOn', 'officially'],
];

/** What leads to the rest. */
const OFTEN = ['answer', 'measure', 'complete', 'verdictNo', 'decide', 'answer', 'verdictNo'];

/** How long after the one before: within the hour, or over many a midnight in Kazakhstan, of months and of quarters too. */
const pause = fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 60 * 24 * 40 }));
const history = fc.record({
  // About the closing of the last working day of a quarter.
  from: fc.integer({ min: Date.parse('2026-09-30T13:00:00Z'), max: Date.parse('2026-09-30T14:00:00Z') }),
  official: fc.constantFrom(null, 'head'),
  published: fc.boolean(),
  acts: fc.array(fc.tuple(fc.constantFrom(...HAPPENINGS, ...OFTEN), pause, fc.constantFrom(...STAFF), fc.boolean()), {
    minLength: 4,
    maxLength: 16,
  }),
});

export const histories = fc.array(history, { minLength: 1, maxLength: 5 });

/** An appeal that everybody may read since it came, unless it waits for its moderator; given to an official by the rules or to nobody. */
export function registered(i: number, from: Date, official: string | null, published = true): Appeal {
  const accepted = newAppeal(AGENCY, SENT, from, calendar, {
    territories: [],
    rules: [{ topic: null, territory: null, official, assignee: null, toAgency: null, note: null }],
  });
  const appeal = { ...accepted, number: `KOK-2026-00000${i}-A` };
  if (!published) return appeal;
  return afterAct(moderate(appeal, { decision: 'publish', version: 1 }, deskAt(from.toISOString())));
}

/** The appeals there are after one of these; none of them is another than before, if it was refused. */
export function after(appeal: Appeal, name: string, now: string, staff: (typeof STAFF)[number]): Appeal[] {
  const by =
    (act: string, who = staff) =>
    (one: Appeal) =>
      step(act, one, now, who) ?? one;
  const assigned = (official: string) => assign(appeal, { assignee: null, official }, HEAD, now.slice(0, 10));
  const taken = (result: { ok: boolean; value?: { appeal: Appeal } | null }) => [result.value?.appeal ?? appeal];
  switch (name) {
    case 'hideForGood':
      return [by('decide_hiding', 'berik')(by('hide', 'aigul')(appeal))];
    case 'hideInVain': {
      const kept = decideHiding(by('hide')(appeal), { decision: 'refuse', version: 1 }, deskAt(now, OTHER));
      return taken(kept);
    }
    case 'partly':
      return taken(giveVerdict(appeal, { solved: 'partly', clear: false }, citizensAt(now)));
    case 'assignHead':
    case 'assignDeputy':
      return taken(assigned(name === 'assignHead' ? 'head' : 'deputy'));
    case 'erase':
      return taken(erase(appeal, { ground: 'court', reason: 'Решение суда' }));
    case 'officially':
      return taken(fileOfficially(appeal, { officialNumber: 'ЖТ-2026-1' }, citizensAt(now)));
    case 'passOn': {
      const given = by('redirect')(appeal);
      return given === appeal ? [appeal] : [given, passedOn(appeal, now)];
    }
    default:
      return [by(name)(appeal)];
  }
}

/** The row of the receiver: the same agency here, so that one recount sees both. */
const passedOn = (appeal: Appeal, now: string): Appeal => ({
  ...appeal,
  number: `${appeal.number}-P`,
  clock: startClock({ kind: appeal.kind, receivedAt: new Date(now), closesAt: '18:30', calendar }),
  origin: { agency: 'giver', names: { kk: 'Беруші' }, number: appeal.number, part: false },
  official: null,
  answerable: null,
});
