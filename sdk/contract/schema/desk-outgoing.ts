/** What leaves the service: exports, webhooks; and what is erased. */
import * as z from 'zod/mini';
import { ERASURE_GROUNDS, WEBHOOK_ENDS, WEBHOOK_OUTCOMES } from '../desk-vocabulary.ts';
import {
  ANSWER_LANGUAGES,
  CHANNELS,
  KINDS,
  LANGUAGES,
  LIMITS,
  NATURES,
  PUBLICATIONS,
  REJECTION_REASONS,
  SOLVED,
  STATUSES,
  TOPICS,
} from '../vocabulary.ts';
import * as s from './shared.ts';

/** Which appeals of the own agency: by local day of registration, both days included. */
export const ExportQuery = z
  .strictObject({
    from: z.optional(z.iso.date()),
    to: z.optional(z.iso.date()),
    status: z.optional(z.enum(STATUSES)),
    topic: z.optional(z.enum(TOPICS)),
    /** Language of the header row of a CSV file. */
    lang: z._default(z.enum(ANSWER_LANGUAGES), 'kk'),
  })
  .check(
    z.refine(({ from = '', to = '9' }) => from <= to, {
      path: ['to'],
      params: { code: 'too_early' },
    }),
  );

/** One appeal of an export: facts of the desk and what is public of the words; nothing of the private part. */
export const ExportedAppeal = z.strictObject({
  number: s.AppealNumber,
  kind: z.enum(KINDS),
  topic: z.enum(TOPICS),
  channel: z.enum(CHANNELS),
  lang: z.enum(LANGUAGES),
  status: z.enum(STATUSES),
  publication: z.enum(PUBLICATIONS),
  rejection: z.nullable(z.enum(REJECTION_REASONS)),
  receivedAt: z.iso.datetime(),
  registeredOn: z.iso.date(),
  dueOn: z.iso.date(),
  /** Day on which the agency's duty ended; `null` while the term runs. */
  endedOn: z.nullable(z.iso.date()),
  /** Working days. */
  daysUsed: z.int(),
  daysGiven: z.int(),
  overdue: z.boolean(),
  extendedUntil: z.nullable(z.iso.date()),
  moderatedOn: z.nullable(z.iso.date()),
  firstReplyAt: z.nullable(z.iso.datetime()),
  official: z.nullable(s.agencyId),
  territory: z.nullable(s.agencyId),
  nature: z.nullable(z.enum(NATURES)),
  answeredAt: z.nullable(z.iso.datetime()),
  answeredBy: z.nullable(z.string()),
  solved: z.nullable(z.enum(SOLVED)),
  clear: z.nullable(z.boolean()),
  reopened: z.boolean(),
  supports: z.int(),
  duplicates: z.int(),
  duplicateOf: z.nullable(s.AppealNumber),
  /** As everybody may read it; `null` where nobody may. */
  text: z.nullable(z.string()),
  place: z.nullable(z.string()),
  page: z.nullable(z.string()),
  answerKk: z.nullable(z.string()),
  answerRu: z.nullable(z.string()),
  measures: z.array(s.Measure),
});

export const Export = z.strictObject({ items: z.array(ExportedAppeal) });

const webhookId = z.string().check(z.regex(/^[\w-]{1,64}$/));
const messageId = z.string().check(z.regex(/^msg_[0-9a-f]{32}$/));

const events = z.array(s.publicEvent).check(z.minLength(1), z.maxLength(40));

/** Where the agency's program listens, and to which events. */
export const WebhookDraft = z.strictObject({
  url: z.string().check(z.minLength(1), z.maxLength(LIMITS.pageUrlMax)),
  events,
});

export const Webhook = z.strictObject({
  id: webhookId,
  url: z.string(),
  events,
  createdAt: z.iso.datetime(),
  /** Until then messages are signed with the secret before the last one as well. */
  oldSecretUntil: z.nullable(z.iso.datetime()),
  /** `null` while it is active. */
  disabled: z.nullable(z.strictObject({ at: z.iso.datetime(), why: z.enum(WEBHOOK_ENDS) })),
});

export const WebhookList = z.strictObject({
  items: z.array(Webhook),
  /** Hosts, with everything below them, that a webhook may stand on. */
  hosts: z.array(z.string()),
});

/** A webhook with its new secret (`whsec_…`), which is shown this once. */
export const WebhookSecret = z.strictObject({ webhook: Webhook, secret: z.string() });

/** One try to deliver a message. */
export const WebhookTry = z.strictObject({
  message: messageId,
  /** Of the message: `appeal.answered`, `jauap.test`. */
  type: z.string(),
  /** `null` of a test. */
  number: z.nullable(s.AppealNumber),
  attempt: z.int(),
  at: z.iso.datetime(),
  outcome: z.enum(WEBHOOK_OUTCOMES),
  /** HTTP status of the answer; `null` where nobody answered. */
  status: z.nullable(z.int()),
  ms: z.int(),
});

export const WebhookTries = z.strictObject({
  /** Newest first. */
  items: z.array(WebhookTry),
  /** How many messages wait for their next try. */
  waiting: z.int(),
});

/** What a webhook receives. Public facts: whoever wants the words asks the API for them. */
export const WebhookMessage = z.strictObject({
  /** `appeal.` and the type of the event; `jauap.test` from the test button. */
  type: z.string(),
  /** Time of the event. */
  timestamp: z.iso.datetime(),
  data: z.strictObject({
    agency: s.agencyId,
    /** `null` in a test. */
    number: z.nullable(s.AppealNumber),
    /** After the event. */
    status: z.nullable(z.enum(STATUSES)),
    /** Number of the event in the history of the appeal: events may arrive in another order. */
    version: z.nullable(z.int()),
    /** Page of the appeal; `null` where the deployment does not know its own address. */
    url: z.nullable(z.url()),
  }),
});

/** Erases the words of an appeal for good. */
export const Erasure = z.strictObject({ ground: z.enum(ERASURE_GROUNDS), reason: s.reason, version: s.version });
