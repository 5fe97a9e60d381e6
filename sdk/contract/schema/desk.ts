/** What staff see. What they do is in `desk-acts.ts`. */
import * as z from 'zod/mini';
import { DESK_ACTS, REQUIRED_ITEMS, TERMINATION_GROUNDS } from '../desk-vocabulary.ts';
import {
  ACTORS,
  CHANNELS,
  EVENT_TYPES,
  KINDS,
  LANGUAGES,
  NATURES,
  PUBLICATIONS,
  REJECTION_REASONS,
  SOLVED,
  STATUSES,
  TOPICS,
  WORD_STATES,
} from '../vocabulary.ts';
import * as s from './shared.ts';

const { version } = s;

export const QueueItem = z.strictObject({
  number: s.AppealNumber,
  kind: z.enum(KINDS),
  topic: z.enum(TOPICS),
  lang: z.enum(LANGUAGES),
  status: z.enum(STATUSES),
  publication: z.enum(PUBLICATIONS),
  /** Redacted text, also before it is published. */
  text: z.string(),
  place: z.nullable(z.string()),
  registeredOn: z.iso.date(),
  dueOn: z.iso.date(),
  progress: s.Progress,
  /** The citizen said "not solved" when the appeal could not be opened again: the head decides. */
  forHead: z.boolean(),
  channel: z.enum(CHANNELS),
  receivedAt: z.iso.datetime(),
  /** Member of the staff who works on it. */
  assignee: z.nullable(z.string()),
  /** Named official who answers for it. */
  official: z.nullable(s.agencyId),
  territory: z.nullable(s.agencyId),
  promise: z.nullable(s.Promised),
  firstReplyAt: z.nullable(z.iso.datetime()),
  /** The moderators' own clock: one working day. */
  moderationDueOn: z.nullable(z.iso.date()),
  moderatedOn: z.nullable(z.iso.date()),
  /** The citizen has written since somebody last read it. */
  unread: z.boolean(),
  /** Nearest date of a planned measure: then the appeal comes back to the queue. */
  returnsOn: z.nullable(z.iso.date()),
  solved: z.nullable(z.enum(SOLVED)),
  duplicateOf: z.nullable(s.AppealNumber),
  duplicates: z.int(),
  supports: z.int(),
  /** Somebody wants the published text hidden: a second member of the staff decides. */
  hiding: z.nullable(
    z.strictObject({
      reason: z.enum(REJECTION_REASONS),
      note: z.nullable(z.string()),
      proposedBy: z.string(),
      proposedAt: z.iso.datetime(),
    }),
  ),
  version,
});

/** An entry of the history as the desk sees it. */
export const DeskEvent = z.strictObject({
  type: z.enum(EVENT_TYPES),
  at: z.iso.datetime(),
  status: z.enum(STATUSES),
  actor: z.enum(ACTORS),
  /** Who of the staff did it: a person, or the program behind a token. */
  staff: z.nullable(z.string()),
  reason: z.nullable(z.string()),
  /** What the act said, as recorded. */
  data: z.unknown(),
});

const DeskPhoto = z.strictObject({
  ...s.Photo.shape,
  published: z.boolean(),
  /** With black boxes in it: everybody sees this one instead. */
  copy: z.nullable(s.Photo),
});

const DeskFollowUp = z.strictObject({
  ...s.CitizensWord.shape,
  seq: z.int(),
  photos: z.array(s.photoId),
  state: z.enum(WORD_STATES),
});

/** What is missing in an appeal, and until when its author may add it (АППК art. 64(6)). */
export const Clarification = z.strictObject({ items: z.array(z.enum(REQUIRED_ITEMS)), until: z.iso.date() });

/** Dates and choices within which the acts that are open now stay inside the law. */
const ActLimits = z.strictObject({
  /** Last day of a redirection (АППК art. 65), whether or not it has passed. */
  redirectUntil: z.iso.date(),
  /** First day an extension may name today, and the last working day it can give; `null` where there is none (arts. 76(3), 99). */
  extension: z.nullable(z.strictObject({ from: z.iso.date(), until: z.iso.date() })),
  /** First and last day a request for clarification may name today. */
  clarification: z.strictObject({ from: z.iso.date(), until: z.iso.date() }),
  /** Grounds on which this appeal may be terminated today (arts. 70, 88(1)). */
  grounds: z.array(z.enum(TERMINATION_GROUNDS)),
  /** Natures an answer may have: only the simplified procedure ends with taking note (art. 89(1)2). */
  natures: z.array(z.enum(NATURES)),
});

export const DeskCase = z.strictObject({
  ...QueueItem.shape,
  /** `null` once the private part was erased. */
  original: z.nullable(
    z.strictObject({
      text: z.string(),
      place: z.nullable(z.string()),
      point: z.nullable(s.Point),
      link: z.nullable(z.string()),
    }),
  ),
  photos: z.array(DeskPhoto),
  clock: s.Clock,
  answer: z.nullable(s.Answer),
  measures: z.array(s.Measure),
  redirectedTo: z.nullable(s.LocalizedText),
  verdict: z.nullable(s.Verdict),
  reopened: z.boolean(),
  consented: z.boolean(),
  planned: z.array(s.Measure),
  origin: z.nullable(s.Origin),
  parts: z.array(s.Part),
  /** The agency that the case was passed on to, and that answers it now; `null` while it is here. */
  heldBy: z.nullable(z.strictObject({ agency: s.agencyId, names: s.LocalizedText })),
  source: z.nullable(s.Source),
  page: z.nullable(s.Page),
  officialNumber: z.nullable(z.string()),
  /** Public words under the appeal. */
  thread: z.array(s.Reply),
  followUps: z.array(DeskFollowUp),
  /** What the citizen wrote to verdicts, oldest first. */
  remarks: z.array(s.CitizensWord),
  timeline: z.array(DeskEvent),
  /** What the citizen was asked and has not answered yet. */
  clarification: z.nullable(Clarification),
  /** The moderators' clock; `null` where they had nothing to decide. */
  moderation: z.nullable(s.Progress),
  /** Numbers of the appeals that are answered with this one. */
  answeredHere: z.array(s.AppealNumber),
  /** What the reader may do to the appeal now; anything else is refused. */
  may: z.array(z.enum(DESK_ACTS)),
  limits: ActLimits,
});

/** What people wrote when they said whether a page was useful, newest first. */
export const UsefulList = z.strictObject({
  items: z.array(z.strictObject({ page: z.string(), at: z.iso.datetime(), useful: z.boolean(), sentence: z.string() })),
  next: z.nullable(z.string()),
});

export const UsefulListQuery = z.strictObject({ cursor: z.optional(s.cursor), limit: s.pageSize });
