/** Pure: the answer, and the measures before and after it. */
import type { AnswerDraft, Measure, MeasureReport, PlanChange } from '../../../sdk/contract/types.ts';
import { LIMITS } from '../../../sdk/contract/vocabulary.ts';
import type { Circumstances, Decision, Refusal } from '../acts.ts';
import { decide, enter, officialOf, personalDataIn } from '../acts.ts';
import { answerableAfter } from '../answerable.ts';
import type { Appeal } from '../appeal.ts';
import { toTop } from '../appeal.ts';
import type { LocalDate } from '../calendar.ts';
import { localDateTime } from '../clock.ts';
import { answerPhotos } from '../photos.ts';
import type { Result } from '../result.ts';
import { err } from '../result.ts';
import { naturesOf } from './moving.ts';
import { barred } from './open.ts';

/**
 * Answers, signed by a named official. A Kazakh appeal is owed a Kazakh answer, any other an answer in the state language
 * or in Russian (АППК art. 89(2)); so are those that are answered with it. A later answer adds or replaces texts, unless the
 * appeal was reopened: then it stands by itself. It replaces the measures, links and photos if it names any. The events keep
 * every version.
 */
export function answer(appeal: Appeal, input: AnswerDraft, at: Circumstances): Result<Decision, Refusal> {
  const bar = barred('answer', appeal, at);
  if (bar) return err(bar);
  const next = enter(appeal, 'answer', at);
  if (!next.ok) return next;
  const official = officialOf(input.official, 'official', at);
  if (!official.ok) return official;
  // Answering again corrects an answer, which wipes no verdict. A reopened appeal is owed a new answer, and that one has none.
  const corrected = appeal.status === 'answered' ? appeal.answer : null;
  const texts = { ...corrected?.texts, ...input.texts };
  const owed = [appeal, ...at.owed];
  if (owed.some(({ lang }) => lang === 'kk') && !texts.kk) return err({ code: 'language_missing', path: 'texts.kk' });
  if (!owed.every(({ kind }) => naturesOf(kind).includes(input.nature))) return err({ code: 'nature_not_offered' });
  const planned = withPlans(appeal.planned, input.planned);
  const { date: today } = localDateTime(at.now);
  const refusal = faultIn(input, today) ?? tooMany(planned, 'planned');
  if (refusal) return err(refusal);
  const photos = answerPhotos(input.photos, at.ownPhotos);
  if (!photos.ok) return photos;
  const answeredAt = at.now.toISOString();
  const given = {
    nature: input.nature,
    texts,
    official: official.value,
    answeredAt,
    links: input.links.length ? input.links : (corrected?.links ?? []),
    photos: photos.value.length ? photos.value : (corrected?.photos ?? []),
  };
  const measures = input.measures.length ? input.measures : appeal.measures;
  return decide(
    {
      ...next.value,
      answer: given,
      answerable: answerableAfter(appeal, official.value.id, today),
      measures,
      planned,
      firstReplyAt: appeal.firstReplyAt ?? answeredAt,
      verdict: corrected ? appeal.verdict : null,
      forHead: corrected !== null && appeal.forHead,
    },
    'answered',
    { reason: null, data: { answer: given, measures: input.measures, planned: input.planned } },
  );
}

/** The plans with those of an answer that are not among them yet. */
function withPlans(known: readonly Measure[], more: readonly Measure[]): readonly Measure[] {
  const texts = new Set(known.map((plan) => JSON.stringify(plan)));
  return [...known, ...more.filter((plan) => !texts.has(JSON.stringify(plan)))];
}

function tooMany(measures: readonly unknown[], path: string): Refusal | undefined {
  return measures.length > LIMITS.measuresMax ? { code: 'too_many_measures', path } : undefined;
}

/** The first thing in an answer that must not be published: somebody's ИИН or card, or a measure on the wrong side of today. */
function faultIn({ texts, links, photos, measures, planned }: AnswerDraft, today: LocalDate): Refusal | undefined {
  const fault = personalDataIn({
    'texts.kk': texts.kk,
    'texts.ru': texts.ru,
    ...Object.fromEntries(links.map(({ title }, i) => [`links.${i}.title`, title])),
    ...Object.fromEntries(
      photos.flatMap(({ alt = {} }, i) => Object.entries(alt).map(([lang, text]) => [`photos.${i}.alt.${lang}`, text])),
    ),
    ...wordsOf(measures, 'measures'),
    ...wordsOf(planned, 'planned'),
  });
  if (fault) return fault;
  const early = measures.findIndex(({ on }) => on > today);
  if (early >= 0) return { code: 'measure_in_future', path: `measures.${early}.on` };
  const past = planned.findIndex(({ on }) => on <= today);
  return past < 0 ? undefined : { code: 'plan_in_past', path: `planned.${past}.on` };
}

/** Everything in measures that everybody will read, by its path in the request. */
function wordsOf(measures: readonly Measure[], list: string): Record<string, string | undefined> {
  return Object.fromEntries(measures.flatMap((measure, i) => Object.entries(wordsOfOne(measure, `${list}.${i}`))));
}

function wordsOfOne({ what, place }: Measure, path: string): Record<string, string | undefined> {
  return { [`${path}.what.kk`]: what.kk, [`${path}.what.ru`]: what.ru, [`${path}.place`]: place };
}

/** Records something done, which may have been planned. No status changes: whether that is all, "done" says. */
export function reportMeasure(appeal: Appeal, input: MeasureReport, at: Circumstances): Result<Decision, Refusal> {
  const bar = barred('measure', appeal, at);
  if (bar) return err(bar);
  const { measure, planned } = input;
  const fault = personalDataIn(wordsOfOne(measure, 'measure'));
  if (fault) return err(fault);
  if (measure.on > localDateTime(at.now).date) return err({ code: 'measure_in_future', path: 'measure.on' });
  const plan = planned === undefined ? null : appeal.planned[planned];
  if (plan === undefined) return err({ code: 'plan_unknown' });
  return measured(
    appeal,
    {
      measures: [...appeal.measures, measure],
      planned: plan ? appeal.planned.filter((one) => one !== plan) : appeal.planned,
    },
    { measure, planned: plan },
    null,
    at,
  );
}

/** Moves a planned measure to another day, or drops it. */
export function changePlan(appeal: Appeal, input: PlanChange, at: Circumstances): Result<Decision, Refusal> {
  const bar = barred('replan', appeal, at);
  if (bar) return err(bar);
  const fault = personalDataIn({ reason: input.reason });
  if (fault) return err(fault);
  const plan = appeal.planned[input.planned];
  if (!plan) return err({ code: 'plan_unknown' });
  const { on, reason } = input;
  if (on !== null && on <= localDateTime(at.now).date) return err({ code: 'plan_in_past', path: 'on' });
  if (on === plan.on) return err({ code: 'nothing_changed' });
  const planned = appeal.planned.flatMap((one) => (one !== plan ? [one] : on === null ? [] : [{ ...plan, on }]));
  return measured(appeal, { planned }, on === null ? { dropped: plan } : { moved: plan, on }, reason, at);
}

function measured(
  appeal: Appeal,
  changes: Partial<Pick<Appeal, 'measures' | 'planned'>>,
  data: unknown,
  reason: string | null,
  { now }: Circumstances,
): Result<Decision, Refusal> {
  const version = appeal.version + 1;
  return decide({ ...appeal, ...changes, version, listedAt: toTop(appeal, now) }, 'measured', { reason, data });
}
