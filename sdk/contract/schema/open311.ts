/**
 * Open311 GeoReport v2 (https://wiki.open311.org/GeoReport_v2), names and shapes as there. XML says the same: `worker/open311/notation.ts`
 * makes it of the JSON. What stands under `extended_attributes` is ours.
 */
import * as z from 'zod/mini';
import { ANSWER_LANGUAGES, KINDS, LANGUAGES, NATURES, PUBLICATIONS, SOLVED, STATUSES } from '../vocabulary.ts';

const moment = z.iso.datetime({ offset: true });
const text = z.nullable(z.string());

export const Open311Errors = z.array(z.strictObject({ code: z.int(), description: z.string() }));

export const Open311Discovery = z.strictObject({
  changeset: z.string(),
  contact: z.string(),
  key_service: z.string(),
  endpoints: z.array(
    z.strictObject({
      specification: z.url(),
      url: z.url(),
      changeset: z.string(),
      type: z.enum(['production', 'test']),
      formats: z.array(z.string()),
    }),
  ),
});

export const Open311Services = z.array(
  z.strictObject({
    service_code: z.string(),
    service_name: z.string(),
    description: text,
    metadata: z.boolean(),
    type: z.enum(['realtime', 'batch', 'blackbox']),
    keywords: z.string(),
    group: z.string(),
  }),
);

export const Open311Definition = z.strictObject({
  service_code: z.string(),
  attributes: z.array(
    z.strictObject({
      variable: z.boolean(),
      code: z.string(),
      datatype: z.enum(['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist']),
      required: z.boolean(),
      datatype_description: text,
      order: z.int(),
      description: z.string(),
      values: z.array(z.strictObject({ key: z.string(), name: z.string() })),
    }),
  ),
});

const inLanguage = z.strictObject({ lang: z.enum(ANSWER_LANGUAGES), text: z.string() });

/** What GeoReport has no word for; given with `extensions=true`. */
const Extended = z.strictObject({
  kind: z.enum(KINDS),
  lang: z.enum(LANGUAGES),
  /** The status in the words of the law, where GeoReport knows but open and closed. */
  status: z.enum(STATUSES),
  publication: z.enum(PUBLICATIONS),
  registered_on: z.iso.date(),
  due_on: z.iso.date(),
  overdue: z.boolean(),
  /** Working days of the term. */
  days_used: z.int(),
  days_given: z.int(),
  url: z.url(),
  supports: z.int(),
  answers: z.array(inLanguage),
  answered: z.nullable(z.strictObject({ by: z.string(), position: z.string(), at: moment, nature: z.enum(NATURES) })),
  measures: z.array(z.strictObject({ on: z.iso.date(), texts: z.array(inLanguage) })),
  /** What happened in public, oldest first. */
  updates: z.array(
    z.strictObject({
      type: z.enum(['received', 'extended', 'replied', 'answered', 'verdict']),
      by: z.enum(['citizen', 'agency']),
      updated_datetime: moment,
      description: text,
    }),
  ),
  /** The citizen's own word on the answer. */
  verdict: z.nullable(z.strictObject({ solved: z.enum(SOLVED), clear: z.boolean(), given_at: moment })),
});

export const Open311Requests = z.array(
  z.strictObject({
    service_request_id: z.string(),
    status: z.enum(['open', 'closed']),
    status_notes: text,
    service_name: z.string(),
    service_code: z.string(),
    description: text,
    agency_responsible: text,
    service_notice: text,
    requested_datetime: moment,
    updated_datetime: moment,
    expected_datetime: z.nullable(moment),
    address: text,
    address_id: z.null(),
    zipcode: z.null(),
    lat: z.nullable(z.number()),
    long: z.nullable(z.number()),
    media_url: z.nullable(z.url()),
    extended_attributes: z.optional(Extended),
  }),
);

export const Open311Sent = z.array(
  z.strictObject({
    service_request_id: z.string(),
    service_notice: z.string(),
    account_id: z.null(),
    /** The code opens the appeal for its citizen. It is here this once, for who asked with `extensions=true`. */
    extended_attributes: z.optional(z.strictObject({ code: z.string(), url: z.url() })),
  }),
);

export const Open311OfToken = z.array(z.strictObject({ service_request_id: z.string(), token: z.string() }));

const jurisdiction_id = z.string();
const lang = z._default(z.enum(LANGUAGES), 'kk');

export const Open311Query = z.object({ jurisdiction_id, lang });

/** "W3C format" of the specification: a date, or a date and time with its offset. A plus that nobody encoded arrives as a blank. */
const when = z.string().check(z.regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+ -]\d\d:\d\d))?$/));

const flag = z._default(z.enum(['true', 'false']), 'false');
const count = (most: number) => z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(most)));

export const Open311RequestQuery = z.object({ jurisdiction_id, lang, extensions: flag });

export const Open311RequestsQuery = z.object({
  jurisdiction_id,
  lang,
  extensions: flag,
  /** Up to 50, with commas between; all other filters are then not even looked at. */
  service_request_id: z.optional(z.string()),
  /** Several with commas between. */
  service_code: z.optional(z.string()),
  start_date: z.optional(when),
  end_date: z.optional(when),
  /** `open`, `closed`, or both with a comma between. */
  status: z.optional(z.string().check(z.regex(/^(open|closed)(,(open|closed))*$/))),
  /** Pages are an extension: who asks for none gets the first thousand at once, as the specification has it. */
  page: count(1000),
  page_size: count(50),
});

/** The form of POST. Attributes are sent as `attribute[code]=value`. */
export const Open311Form = z.object({
  api_key: z.string(),
  jurisdiction_id,
  service_code: z.string(),
  description: z.string(),
  lat: z.optional(z.coerce.number()),
  long: z.optional(z.coerce.number()),
  address_string: z.optional(z.string()),
  email: z.optional(z.string()),
  'attribute[consent_processing]': z.literal('true'),
  'attribute[consent_publication]': z._default(z.enum(['true', 'false']), 'false'),
  'attribute[kind]': z.optional(z.enum(KINDS)),
  'attribute[language]': z.optional(z.enum(LANGUAGES)),
  extensions: flag,
});
