/**
 * Honest numbers, and who is late. How each number is counted is told in `docs/numbers.md`.
 *
 * Nobody can be singled out: what is few is given as a range, or stands with others, in such a way that no two answers of the
 * service can be subtracted to learn more. Every longer period is the sum of what was shown of its quarters.
 */
import * as z from 'zod/mini';
import { CHANNELS, LIMITS, REJECTION_REASONS, TOPICS } from '../vocabulary.ts';
import * as s from './shared.ts';

const count = z.int().check(z.minimum(0));
const share = z.number().check(z.minimum(0), z.maximum(1));
const month = z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/));

/**
 * `last`: the running quarter and the four before it, so at least twelve months. `2026-Q4`, `2026`, `all`. Periods are whole quarters,
 * so that no period is the difference of two others; single months stand in the series `months`.
 */
const period = z.string().check(z.regex(/^(?:last|all|20\d\d(?:-Q[1-4])?)$/));

/** A topic or an official, not both: what two filters leave is too few. */
export const StatsQuery = z
  .strictObject({
    period: z._default(period, 'last'),
    topic: z.optional(z.enum(TOPICS)),
    official: z.optional(s.agencyId),
  })
  .check(
    z.refine(({ topic, official }) => topic === undefined || official === undefined, {
      path: ['official'],
      params: { code: 'not_offered' },
    }),
  );

/** How many: between `least` and `most`, both included. The same number twice is exact. */
export const Amount = z.strictObject({ least: count, most: count });

/** A share between 0 and 1 as a range. `null`: fewer than ten cases to judge by. */
const Share = z.nullable(z.strictObject({ least: share, most: share }));

/**
 * The one in the middle of `n` cases, those still waiting included: they have lasted at least until now. `least` counts them as ended
 * today, `most` as never ending; `most: null` says that the end of the middle one is not known yet, so that the median is at least
 * `least`. `null`: fewer than ten cases.
 */
const Median = z.nullable(z.strictObject({ least: z.number(), most: z.nullable(z.number()) }));

/** What became of what was received. Each appeal is in one of these. */
export const Outcome = z.strictObject({
  /** Answered on the last day of the term or before. */
  onTime: Amount,
  late: Amount,
  /** Open, and the last day has passed. */
  overdue: Amount,
  /** Open, in term. */
  open: Amount,
  /** Passed on to another body within three working days (АППК art. 65), and later than that. */
  redirected: Amount,
  redirectedLate: Amount,
  terminated: Amount,
  /** Refused by a moderator as a whole. */
  refused: Amount,
  withdrawn: Amount,
});

const Answers = z.strictObject({
  /** Everything the agency received, one part per appeal. */
  received: Amount,
  outcome: Outcome,
  /** On time, of whatever was answered or is overdue. */
  onTime: Share,
  /** Working days from receipt to the answer. */
  days: Median,
});

const Verdicts = z.strictObject({
  /** Of those answered. */
  solved: z.strictObject({ yes: Amount, partly: Amount, no: Amount, none: Amount }),
  /** Solved, of those who said so or otherwise. */
  solvedShare: Share,
  clear: z.strictObject({ yes: Amount, no: Amount, none: Amount }),
  clearShare: Share,
});

/** The median; `null` of fewer than ten answers. */
const Reading = z.nullable(z.number());

/** A topic or an official in a table. */
const row = <K extends z.ZodMiniType>(of: K) =>
  z.strictObject({
    of,
    /** Over the quarters in which there were enough; the rest is counted with the others. */
    ...Answers.shape,
    solvedShare: Share,
    /** A quarter of the period is missing here, because there were too few. */
    partial: z.boolean(),
  });

const table = <K extends z.ZodMiniType>(of: K) =>
  z.strictObject({
    rows: z.array(row(of)),
    /** Whatever has no row of its own in a quarter, together. */
    others: Amount,
  });

export const Stats = z.strictObject({
  agency: s.agencyId,
  period: z.string(),
  topic: z.nullable(z.enum(TOPICS)),
  official: z.nullable(s.agencyId),
  /** First and last day of the period. */
  from: z.iso.date(),
  to: z.iso.date(),
  /** The numbers are those of the beginning of this day. `null`: nothing was counted yet. */
  asOf: z.nullable(z.iso.date()),
  /** Asked for one topic or official: some quarter is missing here, because there were too few. */
  partial: z.boolean(),
  ...Answers.shape,
  /** First public word against the agency's own promise. */
  replies: z.strictObject({
    kept: Amount,
    broken: Amount,
    waiting: Amount,
    /** Kept, of those kept and broken. */
    share: Share,
    /** Working hours to the first word. */
    hours: Median,
  }),
  verdicts: Verdicts,
  /** Ease of reading of the answers, see `readability.ts`: about 0 to 100, more is easier. */
  readability: z.strictObject({ kk: Reading, ru: Reading }),
  /** The moderators' own clock, and texts that are not shown, by the public reason. */
  moderation: z.strictObject({
    onTime: Amount,
    late: Amount,
    waiting: Amount,
    withheld: z.record(z.enum(REJECTION_REASONS), Amount),
  }),
  extended: Amount,
  /** Answered here, of what was answered here or passed on. */
  local: Share,
  /** Of the agency as a whole; `null` where a topic or an official was asked for. */
  channels: z.nullable(
    z.strictObject({ rows: z.array(z.strictObject({ of: z.enum(CHANNELS), received: Amount })), others: Amount }),
  ),
  topics: z.nullable(table(z.enum(TOPICS))),
  officials: z.nullable(table(s.Official)),
  /**
   * By the hour of the week in which an appeal came in, in Kazakhstan; Monday is 1. Only hours with at least five, in steps of five, and
   * only over the period `last`. `hours` are the working hours to the first word.
   */
  heat: z.nullable(z.array(z.strictObject({ weekday: z.int(), hour: z.int(), received: Amount, hours: Median }))),
  /** The months of the period, oldest first. `null` in it: this quarter has a month with too few of something. */
  months: z.nullable(
    z.array(
      z.strictObject({
        month,
        received: z.nullable(count),
        answered: z.nullable(count),
        onTime: z.nullable(count),
      }),
    ),
  ),
  /** Publications in the media that the agency answered without any appeal: counted nowhere else. */
  publications: Amount,
});

/** Everything that is late at the agencies of the service: the longest first. */
export const OverdueQuery = z.strictObject({
  agency: z.optional(s.agencyId),
  /** `KZ-11`; with `agency` it says nothing new, and another one than the agency's is refused. */
  region: z.optional(z.string().check(z.regex(/^KZ-\d\d$/))),
  topic: z.optional(z.enum(TOPICS)),
  cursor: z.optional(s.cursor),
  limit: s.pageSize,
});

const OverdueItem = z.strictObject({
  number: s.AppealNumber,
  agency: s.agencyId,
  agencyNames: s.LocalizedText,
  topic: z.enum(TOPICS),
  registeredOn: z.iso.date(),
  dueOn: z.iso.date(),
  /** Working days since the last day of the term. */
  days: count,
  /** Path of the page everybody may read. */
  link: z.string(),
  /** What was asked; `null` unless everybody may read it. */
  text: z.nullable(z.string().check(z.maxLength(LIMITS.textMax))),
});

export const OverduePage = z.strictObject({
  today: z.iso.date(),
  items: z.array(OverdueItem),
  next: z.nullable(z.string()),
});

export const OverdueArchiveQuery = z.strictObject({
  agency: z.optional(s.agencyId),
  cursor: z.optional(s.cursor),
  limit: s.pageSize,
});

/** What was late when a month ended, as it was written down then. Never changed afterwards. */
export const OverdueArchive = z.strictObject({
  month,
  /** Late at the end of each day of the month, as far as it has passed. */
  days: z.array(z.strictObject({ on: z.iso.date(), overdue: count })),
  /** Late when the month ended, longest first; empty while it runs. */
  items: z.array(
    z.strictObject({
      number: s.AppealNumber,
      agency: s.agencyId,
      agencyNames: s.LocalizedText,
      topic: z.enum(TOPICS),
      dueOn: z.iso.date(),
      days: count,
      link: z.string(),
    }),
  ),
  next: z.nullable(z.string()),
});
