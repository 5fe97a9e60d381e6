/** Open data: rows of its files, and which files there are. */
import * as z from 'zod/mini';
import {
  CHANNELS,
  KINDS,
  LANGUAGES,
  NATURES,
  PUBLICATIONS,
  REJECTION_REASONS,
  SOLVED,
  STATUSES,
  TOPICS,
} from '../vocabulary.ts';
import * as s from './shared.ts';

/** One appeal as everybody may see it. The names are the columns of the CSV file and the terms of the other two. */
export const OpenDataRow = z.strictObject({
  number: s.AppealNumber,
  /** Page of the appeal: whole where the deployment knows its own origin, else from the root. */
  url: z.string(),
  kind: z.enum(KINDS),
  topic: z.enum(TOPICS),
  channel: z.enum(CHANNELS),
  lang: z.enum(LANGUAGES),
  status: z.enum(STATUSES),
  publication: z.enum(PUBLICATIONS),
  rejection: z.nullable(z.enum(REJECTION_REASONS)),
  registeredOn: z.iso.date(),
  dueOn: z.iso.date(),
  extendedUntil: z.nullable(z.iso.date()),
  /** Nobody has answered, and the term runs. */
  running: z.boolean(),
  /** Working days; `null` while the term runs, because the number would be another one tomorrow. */
  daysUsed: z.nullable(z.int()),
  daysGiven: z.nullable(z.int()),
  /** `null` while the term runs: whoever reads the file knows what day it is, and has `dueOn`. */
  overdue: z.nullable(z.boolean()),
  firstReplyAt: z.nullable(z.iso.datetime()),
  nature: z.nullable(z.enum(NATURES)),
  answeredAt: z.nullable(z.iso.datetime()),
  answeredBy: z.nullable(z.string()),
  measuresOn: z.array(z.iso.date()),
  solved: z.nullable(z.enum(SOLVED)),
  clear: z.nullable(z.boolean()),
  reopened: z.boolean(),
  supports: z.int(),
  duplicates: z.int(),
  duplicateOf: z.nullable(s.AppealNumber),
  officialOn: z.nullable(z.iso.date()),
  redirectedTo: z.nullable(z.string()),
  text: z.nullable(z.string()),
  place: z.nullable(z.string()),
  /** Rounded to 0.001°, about 100 m. */
  lat: z.nullable(z.number()),
  lon: z.nullable(z.number()),
  page: z.nullable(z.string()),
  answerKk: z.nullable(z.string()),
  answerRu: z.nullable(z.string()),
  measures: z.array(s.Measure),
  /** Addresses of published photos. */
  photos: z.array(z.string()),
  updatedAt: z.iso.datetime(),
});

const OpenDataFile = z.strictObject({
  url: z.string(),
  type: z.string(),
  bytes: z.int(),
  /** Of the whole file, in hexadecimal digits. */
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

/** A month of registration, in the time of Kazakhstan, and its files. */
export const OpenDataMonth = z.strictObject({
  month: z.string().check(z.regex(/^\d{4}-\d\d$/)),
  rows: z.int(),
  madeAt: z.iso.datetime(),
  /** Something public has changed since: the files are made anew within the hour. */
  changed: z.boolean(),
  csv: OpenDataFile,
  jsonld: OpenDataFile,
  geojson: OpenDataFile,
});

/** Months of an agency that can be had now, newest first. */
export const OpenDataIndex = z.strictObject({
  agency: s.agencyId,
  names: s.LocalizedText,
  /** What the columns mean. */
  dictionary: z.string(),
  /** Address of the licence: what anybody may do with the files. */
  licence: z.string(),
  months: z.array(OpenDataMonth),
  /** Months from which something was taken back: their files are made anew within minutes, and are not given out until then. */
  waiting: z.array(z.string()),
});
