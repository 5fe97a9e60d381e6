/** What belongs to one case at the desk and is no act of the law: notes, and appeals about the same problem. */
import * as z from 'zod/mini';
import { words } from '../fields.ts';
import { LIMITS } from '../vocabulary.ts';
import { QueueItem } from './desk.ts';
import { version } from './shared.ts';

/** A word of the staff to the staff. */
export const Note = z.strictObject({
  id: z.string(),
  at: z.iso.datetime(),
  /** Who wrote it; `null` if nobody knows them any more. */
  staff: z.nullable(z.string()),
  text: z.string(),
  /** Until then the reader may take it back; `null` if it is not theirs or stands for good. */
  deletableUntil: z.nullable(z.iso.datetime()),
});

/** All notes of an appeal, oldest first. */
export const NoteList = z.strictObject({ items: z.array(Note) });

export const NoteDraft = z.strictObject({
  /** Made by the client, so that the same note sent twice is one note. */
  id: z
    .string()
    .check(z.regex(/^[\w-]+$/), z.minLength(LIMITS.idempotencyKeyMin), z.maxLength(LIMITS.idempotencyKeyMax)),
  text: words(1, LIMITS.noteMax),
});

/** Appeals of the agency that may be about the same problem, published or not, likeliest first. */
export const DeskSimilarList = z.strictObject({
  items: z.array(
    z.strictObject({
      appeal: QueueItem,
      /** Metres between the two, rounded to 100; `null` where one of them has no point. */
      distance: z.nullable(z.int()),
      /** Whether the reader may have it answered with the one asked about, and the other way round. */
      mayJoin: z.boolean(),
      mayTake: z.boolean(),
    }),
  ),
});

/** The version of the appeal that the copy of a photo was made for. */
export const PublicCopyQuery = z.strictObject({
  version: z.pipe(
    z.transform((value: unknown) => (/^\d{1,9}$/.test(String(value)) ? Number(value) : value)),
    version,
  ),
});

/** Shows a photo itself again instead of its copy, while nobody has published it. Everybody at the desk reads why. */
export const Uncovering = z.strictObject({
  reason: words(1, LIMITS.reasonMax),
  version,
});
