/** The queue of an agency: filters, counts, views, who is where, who gets what. */
import * as z from 'zod/mini';
import {
  ASSIGNED_AT_ONCE,
  ASSIGNMENT_OUTCOMES,
  ATTENTIONS,
  COUNTED_TO,
  SAVED_VIEWS_MAX,
  TABS,
} from '../desk-vocabulary.ts';
import { words } from '../fields.ts';
import { CHANNELS, KINDS, LIMITS, STATUSES, TOPICS } from '../vocabulary.ts';
import { QueueItem } from './desk.ts';
import * as s from './shared.ts';

/** A member of the staff, or the program behind a token. */
const staffId = z.string().check(z.regex(/^[\w-]{1,64}$/));

/** What a queue may be narrowed to; every filter goes with every other one. */
const filters = {
  /** Without one: what is still owed, unless another filter asks for what is answered too. */
  status: z.optional(z.enum(STATUSES)),
  topic: z.optional(z.enum(TOPICS)),
  territory: z.optional(s.agencyId),
  official: z.optional(s.agencyId),
  /** `me`, `nobody`, or the id of a member of the staff. */
  assignee: z.optional(staffId),
  kind: z.optional(z.enum(KINDS)),
  channel: z.optional(z.enum(CHANNELS)),
  /** The citizen's last word on the answer was "not solved". */
  solved: z.optional(z.enum(['no'])),
  /** `1`: the citizen has written since somebody last read it. */
  unread: z.optional(z.enum(['1'])),
  attention: z.optional(z.enum(ATTENTIONS)),
  /** Words of the public text, the place and the answer, or a number, whole or in part. Newest first. */
  q: z.optional(words(1, LIMITS.similarMax)),
};

export const QueueFilters = z.strictObject(filters);

export const QueueQuery = z.strictObject({ ...filters, cursor: z.optional(s.cursor), limit: s.pageSize });

/** `next` may lead on although fewer appeals came than were asked for: a rare combination of filters is read in stretches. */
export const QueuePage = z.strictObject({ items: z.array(QueueItem), next: z.nullable(z.string()) });

/** How many appeals wait behind each tab; one more than the contract counts to means "more than that". */
export const TabCounts = z.record(z.enum(TABS), z.int().check(z.minimum(0), z.maximum(COUNTED_TO + 1)));

export const Colleague = z.strictObject({ id: staffId, name: z.string(), official: z.nullable(s.agencyId) });

export const Colleagues = z.strictObject({ items: z.array(Colleague) });

/** What there is to choose from in the filters. */
export const QueueChoices = z.strictObject({
  topics: z.array(z.enum(TOPICS)),
  officials: z.array(s.Official),
  /** Territories that appeals lie in; `names` is `null` of one that the agency has taken off its list. */
  territories: z.array(z.strictObject({ id: z.string(), names: z.nullable(s.LocalizedText) })),
});

export const ChangesQuery = z.strictObject({ since: z.coerce.number().check(z.int(), z.minimum(0)) });

/** Appeals that changed after the change with the number asked for, as they are now, latest first. */
export const Changes = z.strictObject({
  /** Number of the agency's last change. */
  n: z.int(),
  items: z.array(QueueItem),
  /** More has changed than is told here. */
  more: z.boolean(),
});

/** Gives appeals to a member of the staff, or takes them back; and says who answers for them. */
export const Assignment = z.strictObject({
  items: z
    .array(z.strictObject({ number: s.AppealNumber, version: s.version }))
    .check(z.minLength(1), z.maxLength(ASSIGNED_AT_ONCE)),
  assignee: z.nullable(staffId),
  /** Named official; left as it is if missing. */
  official: z.optional(s.agencyId),
});

/** What became of each, in the order asked. */
export const Assigned = z.strictObject({
  items: z.array(
    z.strictObject({
      number: s.AppealNumber,
      outcome: z.enum(ASSIGNMENT_OUTCOMES),
      /** The appeal as it is now; `null` if the agency has none under this number. */
      item: z.nullable(QueueItem),
    }),
  ),
});

export const ReadMark = z.strictObject({ version: s.version });

export const PresenceMark = z.strictObject({ editing: z.boolean() });

/** Who else has the case open. */
export const Presence = z.strictObject({
  others: z.array(z.strictObject({ id: staffId, name: z.string(), editing: z.boolean() })),
});

export const SavedViewDraft = z.strictObject({
  name: words(1, 60),
  query: QueueFilters,
  position: z.int().check(z.minimum(0), z.maximum(999)),
});

export const SavedView = z.strictObject({ id: z.string(), ...SavedViewDraft.shape });

export const SavedViews = z.strictObject({ items: z.array(SavedView).check(z.maxLength(SAVED_VIEWS_MAX)) });
