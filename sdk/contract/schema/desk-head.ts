/** What the head of an agency sees: load, lateness before it happens, how fast people are heard, and what repeats. */
import * as z from 'zod/mini';
import { REJECTION_REASONS, TOPICS } from '../vocabulary.ts';
import * as s from './shared.ts';

const count = z.int().check(z.minimum(0));

/** A period of registration days; the last 90 unless said. */
export const OverviewQuery = z.strictObject({ from: z.optional(z.iso.date()), to: z.optional(z.iso.date()) }).check(
  z.refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['to'],
    params: { code: 'too_early' },
  }),
);

/** What is owed by one official, or in one topic. `null` is nobody's. */
const load = <K extends z.ZodMiniType>(of: K) =>
  z.strictObject({
    of,
    open: count,
    overdue: count,
    /** Falls due within the next ten working days. */
    due: count,
    /** How many of what is open will be late in ten working days, if answers go on at the pace of the last twenty. */
    late: count,
    /** Answers a working day, over the last twenty. */
    pace: z.number(),
  });

export const Overview = z.strictObject({
  today: z.iso.date(),
  from: z.iso.date(),
  to: z.iso.date(),
  /** How many appeals of the period the numbers are of. */
  n: count,
  /** The agency has more appeals than are read at once: only the newest were. */
  truncated: z.boolean(),
  overdue: count,
  /** The next ten working days: how many fall due, and how many would be late by then at the pace of now. */
  forecast: z.array(z.strictObject({ on: z.iso.date(), due: count, late: count })),
  officials: z.array(load(z.nullable(s.agencyId))),
  topics: z.array(load(z.enum(TOPICS))),
  /** By the hour an appeal came in, in Kazakhstan: how many, and the median of working or other hours until the first word. */
  heat: z.array(z.strictObject({ weekday: z.int(), hour: z.int(), n: count, median: z.nullable(z.number()) })),
  replies: z.strictObject({ median: z.nullable(z.number()), kept: count, broken: count, waiting: count }),
  answers: z.strictObject({
    onTime: count,
    late: count,
    overdue: count,
    medianDays: z.nullable(z.number()),
    /** By the day the agency had promised, which is before the law's. */
    promised: z.strictObject({ kept: count, broken: count, waiting: count }),
  }),
  verdicts: z.strictObject({
    solved: z.strictObject({ yes: count, partly: count, no: count }),
    clear: z.strictObject({ yes: count, no: count }),
    none: count,
  }),
  moderation: z.strictObject({ onTime: count, late: count, waiting: count }),
  /** Texts that are not shown, by the public reason. */
  withheld: z.record(z.enum(REJECTION_REASONS), count),
  /** Ended here, and passed on to another body: the share that is handled locally. */
  local: z.strictObject({ answered: count, redirected: count }),
  /** What several people write about: worth an explainer. */
  repeats: z.array(
    z.strictObject({ topic: z.enum(TOPICS), word: z.string(), n: count, numbers: z.array(s.AppealNumber) }),
  ),
});
