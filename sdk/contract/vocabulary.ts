/**
 * The words and limits of the contract: every list a client, the worker and the database must agree on.
 * Imports nothing, so that no byte of a schema library can follow these constants into a citizen's browser.
 */

/** Legal kinds of an appeal, АППК art. 4. Only `application` and `complaint` are an «обращение» in the narrow sense. */
export const KINDS = ['application', 'complaint', 'report', 'proposal', 'response', 'request'] as const;
export type Kind = (typeof KINDS)[number];

/** Terms in working days: art. 76(1) for applications, art. 99 for complaints, art. 87(2) with 76(1) for the rest. */
export const TERMS: Readonly<Record<Kind, number>> = {
  application: 15,
  complaint: 20,
  report: 15,
  proposal: 15,
  response: 15,
  request: 15,
};

/** Public statuses. `overdue` is missing on purpose: it is derived from the clock and never stored. */
export const STATUSES = [
  'moderation',
  'rejected',
  'registered',
  'in_progress',
  'clarify',
  'redirected',
  'extended',
  'answered',
  'done',
  'terminated',
  'withdrawn',
] as const;
export type Status = (typeof STATUSES)[number];

/** What an appeal is about. The order is the order of the list a citizen sees; `unsure` leaves it to the agency. */
export const TOPICS = [
  'utilities',
  'roads',
  'transport',
  'lighting',
  'water',
  'sewerage',
  'heating',
  'electricity',
  'gas',
  'waste',
  'greening',
  'snow',
  'lifts',
  'housing_queue',
  'land',
  'construction',
  'health',
  'education',
  'social',
  'employment',
  'environment',
  'safety',
  'animals',
  'services',
  'corruption',
  'accessibility',
  'other',
  'unsure',
] as const;
export type Topic = (typeof TOPICS)[number];

/** Languages of the interface and of appeals. The state language comes first. */
export const LANGUAGES = ['kk', 'ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Languages an official answers in: the state language or Russian (АППК art. 89(2)). */
export const ANSWER_LANGUAGES = ['kk', 'ru'] as const;
export type AnswerLanguage = (typeof ANSWER_LANGUAGES)[number];

/** Nature of an answer («характер ответа»). */
export const NATURES = ['satisfied', 'partly', 'refused', 'explained', 'noted'] as const;
export type Nature = (typeof NATURES)[number];

/** Where an appeal came from. */
export const CHANNELS = ['widget', 'sdk', 'phone', 'office', 'social', 'monitor'] as const;
export type Channel = (typeof CHANNELS)[number];

/** The channels a public submission may name; the others are for what staff enter. */
export const PUBLIC_CHANNELS = ['widget', 'sdk'] as const;

/**
 * What the public may see of the citizen's words: not decided yet, shown, kept back because the citizen did not agree to
 * publication (law 94-V art. 7(3)), or refused by a moderator.
 */
export const PUBLICATIONS = ['awaiting', 'published', 'no_consent', 'rejected'] as const;
export type Publication = (typeof PUBLICATIONS)[number];

/** Why a moderator refused to publish a text. Public: a refusal without a reason does not exist. */
export const REJECTION_REASONS = ['insult', 'personal_data', 'spam', 'off_topic'] as const;
export type RejectionReason = (typeof REJECTION_REASONS)[number];

/** Entries of the append-only history. */
export const EVENT_TYPES = [
  'received',
  'published',
  'rejected',
  'status_changed',
  'redirected',
  'extended',
  'answered',
  'followed_up',
  'verdict_given',
  'reopened',
  'withdrawn',
  'consent_revoked',
  'classified',
  'replied',
  'reply_published',
  'reply_rejected',
  'escalated',
  'officially_filed',
  'registered',
  'redacted',
  'hidden',
  'merged',
  'separated',
  'measured',
  'redirected_in_part',
  'moved_in',
  'recounted',
  'erased',
  'assigned',
  'read',
  'hide_proposed',
  'hide_refused',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** Entries about the agency's own work, which the desk alone reads. */
export const INTERNAL_EVENTS = ['assigned', 'read', 'hide_proposed', 'hide_refused'] as const satisfies EventType[];
export type PublicEventType = Exclude<EventType, (typeof INTERNAL_EVENTS)[number]>;

/** Who did an act, as the public may know it. */
export const ACTORS = ['citizen', 'agency'] as const;
export type Actor = (typeof ACTORS)[number];

/** Why registration fell on a later day than receipt (АППК art. 64(1)). */
export const REGISTRATION_SHIFTS = ['after_hours', 'day_off'] as const;
export type RegistrationShift = (typeof REGISTRATION_SHIFTS)[number];

/** The citizen's word on whether the problem is solved. Shown beside the agency's "done", never merged with it. */
export const SOLVED = ['yes', 'partly', 'no'] as const;
export type Solved = (typeof SOLVED)[number];

/** Whether an agency's form asks for an address to send notices to. */
export const CONTACT_MODES = ['none', 'optional', 'required'] as const;
export type ContactMode = (typeof CONTACT_MODES)[number];

/** Who sees a citizen's further word: the agency alone; everybody once a moderator has read it; everybody; or not, by a moderator's refusal. */
export const WORD_STATES = ['private', 'awaiting', 'published', 'rejected'] as const;
export type WordState = (typeof WORD_STATES)[number];

/** Kinds of pictures that are taken: those whose metadata the service can strip without touching a pixel. */
export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PhotoType = (typeof PHOTO_TYPES)[number];

/** A frame around Kazakhstan, in degrees of WGS 84. */
export const BOUNDS = { south: 40.5, north: 55.5, west: 46.4, east: 87.4 } as const;

/** Names of the problems the API answers with (RFC 9457 `code` extension member). */
export const PROBLEM_CODES = [
  'malformed_json',
  'cursor_invalid',
  'filter_unknown',
  'idempotency_key_missing',
  'idempotency_key_invalid',
  'unauthorized',
  'forbidden',
  'origin_not_allowed',
  'not_found',
  'version_conflict',
  'act_not_allowed',
  'extension_not_for_complaint',
  'redirect_term_passed',
  'term_passed',
  'measure_missing',
  'photo_missing',
  'agency_closed',
  'too_large',
  'unsupported_media_type',
  'invalid',
  'idempotency_key_reused',
  'photo_unreadable',
  'photo_too_many_pixels',
  'too_many_requests',
  'internal',
  'unavailable',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What is wrong with one field of a request. Words for people live in the widget's locale tables. */
export const ISSUE_CODES = [
  'required',
  'wrong_type',
  'wrong_value',
  'wrong_format',
  'too_short',
  'too_long',
  'unknown_field',
  'not_offered',
  'foreign_page',
  'language_missing',
  'personal_data',
  'too_late',
  'too_early',
  'outside_country',
  'missing',
  'taken',
  'unknown',
  'unfilled',
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

/** Limits of the contract. Lengths are UTF-16 code units, as the browser's own `maxlength` counts them. */
export const LIMITS = {
  /** Text of an appeal: long enough to say something, no longer than the President's reception takes. */
  textMin: 30,
  textMax: 1500,
  placeMax: 200,
  pageUrlMax: 500,
  pageTitleMax: 200,
  answerMin: 10,
  answerMax: 4000,
  reasonMin: 5,
  reasonMax: 500,
  measureMin: 5,
  measureMax: 500,
  measuresMax: 10,
  questionMin: 10,
  questionMax: 200,
  explainerMax: 1500,
  /** Most explainers of one agency. */
  explainersMax: 200,
  linksMax: 10,
  linkTitleMax: 150,
  noteMax: 2000,
  organisationMax: 200,
  followUpMin: 5,
  followUpMax: 1500,
  followUpsMax: 20,
  /** Most public words under one appeal. */
  threadMax: 40,
  remarkMax: 500,
  sentenceMax: 300,
  emailMax: 254,
  officialNumberMin: 5,
  officialNumberMax: 30,
  photosMax: 5,
  /** Largest photo, in bytes. */
  photoBytesMax: 8_388_608,
  photoPixelsMax: 40_000_000,
  /** Shortest and longest words of a draft that similar appeals are looked up by. */
  similarMin: 10,
  similarMax: 300,
  similarShown: 5,
  /** Most pages one request may count. */
  countsMax: 50,
  idempotencyKeyMin: 22,
  idempotencyKeyMax: 64,
  cursorMax: 120,
  pageSizeDefault: 20,
  pageSizeMax: 50,
  /** Largest JSON body the API reads, in bytes. */
  bodyBytesMax: 65_536,
} as const;
