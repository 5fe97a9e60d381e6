/**
 * Every operation of the API with what it takes and answers; the API document is made from this table.
 * Longer than 300 lines: a table.
 */
import { DESK_ENDPOINTS, ENDPOINTS, SERVICE_ENDPOINTS } from '../../sdk/contract/endpoints.ts';
import type { ProblemCode, Scope } from '../../sdk/contract/vocabulary.ts';

/** Names of schemas are names in `sdk/contract/schema.ts`. */
export type SchemaName =
  | 'AgencyProfile'
  | 'AnswerDraft'
  | 'Classification'
  | 'ConsentRequest'
  | 'Counts'
  | 'CountsQuery'
  | 'DeskCase'
  | 'ExtensionDecision'
  | 'FeedPage'
  | 'FeedQuery'
  | 'FollowUpRequest'
  | 'Health'
  | 'Moderation'
  | 'OfficialNumberRequest'
  | 'Problem'
  | 'PublicAppeal'
  | 'QueuePage'
  | 'QueueQuery'
  | 'Receipt'
  | 'Redirect'
  | 'ReplyDraft'
  | 'ReplyModeration'
  | 'SimilarList'
  | 'SimilarQuery'
  | 'StatusMove'
  | 'Submission'
  | 'Support'
  | 'SupportRequest'
  | 'TrackedAppeal'
  | 'TrackRequest'
  | 'UsefulCount'
  | 'UsefulList'
  | 'UsefulListQuery'
  | 'UsefulQuery'
  | 'UsefulRequest'
  | 'VerdictRequest'
  | 'WithdrawRequest';

export interface Operation {
  readonly id: string;
  readonly endpoint: { readonly method: string; readonly path: string };
  readonly summary: string;
  readonly tag: 'public' | 'citizen' | 'desk' | 'service';
  readonly query?: SchemaName;
  readonly body?: SchemaName;
  /** Where its `Idempotency-Key` comes from. */
  readonly idempotent?: 'code' | 'random' | 'browser';
  readonly scope?: Scope;
  /** Schema of each successful answer; `null` is any JSON object. */
  readonly answers: Readonly<Record<number, SchemaName | null>>;
  readonly problems: readonly ProblemCode[];
}

const BODY: readonly ProblemCode[] = ['malformed_json', 'too_large', 'unsupported_media_type', 'invalid'];
const OPENED: readonly ProblemCode[] = [...BODY, 'origin_not_allowed', 'not_found'];
const CITIZENS_ACT: readonly ProblemCode[] = [...OPENED, 'act_not_allowed'];
const KEY_FORM: readonly ProblemCode[] = ['idempotency_key_missing', 'idempotency_key_invalid'];
const KEY: readonly ProblemCode[] = [...KEY_FORM, 'idempotency_key_reused'];
const DESK: readonly ProblemCode[] = ['unauthorized', 'forbidden'];
const ACT: readonly ProblemCode[] = [...BODY, ...DESK, 'not_found', 'version_conflict', 'act_not_allowed'];

export const OPERATIONS: readonly Operation[] = [
  {
    id: 'getAgency',
    endpoint: ENDPOINTS.agency,
    summary: 'Profile of an agency: names, languages, kinds and topics it takes, officials, limits',
    tag: 'public',
    answers: { 200: 'AgencyProfile' },
    problems: ['not_found'],
  },
  {
    id: 'getFeed',
    endpoint: ENDPOINTS.feed,
    summary: 'What was said and done, newest public event first',
    tag: 'public',
    query: 'FeedQuery',
    answers: { 200: 'FeedPage' },
    problems: ['cursor_invalid', 'invalid', 'not_found'],
  },
  {
    id: 'submitAppeal',
    endpoint: ENDPOINTS.submit,
    summary: 'Send an appeal; the same key and body give the same receipt again, with Idempotency-Replayed: true',
    tag: 'citizen',
    body: 'Submission',
    idempotent: 'code',
    answers: { 200: 'Receipt', 201: 'Receipt' },
    problems: [...OPENED, ...KEY],
  },
  {
    id: 'getAppeal',
    endpoint: ENDPOINTS.appeal,
    summary: 'What everybody may see of one appeal',
    tag: 'public',
    answers: { 200: 'PublicAppeal' },
    problems: ['not_found'],
  },
  {
    id: 'trackAppeal',
    endpoint: ENDPOINTS.track,
    summary: 'What the holder of the code sees; a wrong code and an unknown number answer alike',
    tag: 'citizen',
    body: 'TrackRequest',
    answers: { 200: 'TrackedAppeal' },
    problems: OPENED,
  },
  {
    id: 'addFollowUp',
    endpoint: ENDPOINTS.followUp,
    summary: 'Say more to the agency; the same key and text add nothing, with Idempotency-Replayed: true',
    tag: 'citizen',
    body: 'FollowUpRequest',
    idempotent: 'random',
    answers: { 200: 'TrackedAppeal' },
    problems: [...CITIZENS_ACT, ...KEY],
  },
  {
    id: 'giveVerdict',
    endpoint: ENDPOINTS.verdict,
    summary: 'Say whether the problem is solved and the answer clear; "no" in time opens the appeal again, once',
    tag: 'citizen',
    body: 'VerdictRequest',
    answers: { 200: 'TrackedAppeal' },
    problems: CITIZENS_ACT,
  },
  {
    id: 'withdrawAppeal',
    endpoint: ENDPOINTS.withdraw,
    summary: 'Take the appeal back, until the agency has decided',
    tag: 'citizen',
    body: 'WithdrawRequest',
    answers: { 200: 'TrackedAppeal' },
    problems: CITIZENS_ACT,
  },
  {
    id: 'revokeConsent',
    endpoint: ENDPOINTS.consent,
    summary: 'Take back the consent to publication; the words leave the public view at once',
    tag: 'citizen',
    body: 'ConsentRequest',
    answers: { 200: 'TrackedAppeal' },
    // Always open, so nothing about it can be refused as an act.
    problems: OPENED,
  },
  {
    id: 'fileOfficially',
    endpoint: ENDPOINTS.official,
    summary: 'Bring back the number that e-Otinish gave to the same appeal',
    tag: 'citizen',
    body: 'OfficialNumberRequest',
    answers: { 200: 'TrackedAppeal' },
    problems: OPENED,
  },
  {
    id: 'findSimilar',
    endpoint: ENDPOINTS.similar,
    summary: 'Published appeals that resemble a draft, at most five; what is as like is put in order by distance',
    tag: 'citizen',
    query: 'SimilarQuery',
    answers: { 200: 'SimilarList' },
    problems: ['invalid', 'not_found'],
  },
  {
    id: 'supportAppeal',
    endpoint: ENDPOINTS.support,
    summary:
      'Say that one has the same problem; counted once for each key, or held when too many come from one network',
    tag: 'citizen',
    body: 'SupportRequest',
    idempotent: 'browser',
    answers: { 200: 'Support', 201: 'Support' },
    problems: [...OPENED, ...KEY_FORM],
  },
  {
    id: 'countByPage',
    endpoint: ENDPOINTS.counts,
    summary: 'How many appeals stand in the feed under each page, and how many of them are answered',
    tag: 'public',
    query: 'CountsQuery',
    answers: { 200: 'Counts' },
    problems: ['invalid', 'not_found'],
  },
  {
    id: 'getUseful',
    endpoint: ENDPOINTS.useful,
    summary: 'How many found a page useful, and how many did not',
    tag: 'public',
    query: 'UsefulQuery',
    answers: { 200: 'UsefulCount' },
    problems: ['invalid', 'not_found'],
  },
  {
    id: 'ratePage',
    endpoint: ENDPOINTS.rate,
    summary: 'Say whether a page was useful; the last word under a key counts',
    tag: 'citizen',
    body: 'UsefulRequest',
    idempotent: 'browser',
    answers: { 200: 'UsefulCount', 201: 'UsefulCount' },
    problems: [...OPENED, ...KEY_FORM],
  },
  {
    id: 'getQueue',
    endpoint: DESK_ENDPOINTS.queue,
    summary: 'Appeals that are owed an answer, nearest deadline first; or those of one status',
    tag: 'desk',
    scope: 'desk:read',
    query: 'QueueQuery',
    answers: { 200: 'QueuePage' },
    problems: [...DESK, 'cursor_invalid', 'invalid'],
  },
  {
    id: 'getCase',
    endpoint: DESK_ENDPOINTS.case,
    summary: 'One appeal with the original text and the history',
    tag: 'desk',
    scope: 'desk:read',
    answers: { 200: 'DeskCase' },
    problems: [...DESK, 'not_found'],
  },
  {
    id: 'moderateAppeal',
    endpoint: DESK_ENDPOINTS.moderate,
    summary: 'Publish the text, or refuse to with a public reason',
    tag: 'desk',
    scope: 'desk:moderate',
    body: 'Moderation',
    answers: { 200: 'DeskCase' },
    problems: ACT,
  },
  {
    id: 'moveAppeal',
    endpoint: DESK_ENDPOINTS.move,
    summary: 'Take into work, ask to clarify, terminate, or mark as done',
    tag: 'desk',
    scope: 'desk:act',
    body: 'StatusMove',
    answers: { 200: 'DeskCase' },
    problems: [...ACT, 'measure_missing'],
  },
  {
    id: 'redirectAppeal',
    endpoint: DESK_ENDPOINTS.redirect,
    summary: 'Hand over to another body, within three working days of registration',
    tag: 'desk',
    scope: 'desk:act',
    body: 'Redirect',
    answers: { 200: 'DeskCase' },
    problems: [...ACT, 'redirect_term_passed'],
  },
  {
    id: 'extendAppeal',
    endpoint: DESK_ENDPOINTS.extend,
    summary: 'Extend the term by at most two months; never for a complaint',
    tag: 'desk',
    scope: 'desk:act',
    body: 'ExtensionDecision',
    answers: { 200: 'DeskCase' },
    problems: [...ACT, 'extension_not_for_complaint', 'term_passed'],
  },
  {
    id: 'answerAppeal',
    endpoint: DESK_ENDPOINTS.answer,
    summary: 'Answer in Kazakh, Russian or both, signed by a named official, with the measures taken',
    tag: 'desk',
    scope: 'desk:answer',
    body: 'AnswerDraft',
    answers: { 200: 'DeskCase' },
    problems: ACT,
  },
  {
    id: 'classifyAppeal',
    endpoint: DESK_ENDPOINTS.classify,
    summary: 'Set the topic, above all where the citizen did not know it',
    tag: 'desk',
    scope: 'desk:act',
    body: 'Classification',
    answers: { 200: 'DeskCase' },
    problems: ACT,
  },
  {
    id: 'replyToAppeal',
    endpoint: DESK_ENDPOINTS.reply,
    summary: 'Say something publicly under an appeal, signed by a named official; it is no answer and stops no clock',
    tag: 'desk',
    scope: 'desk:answer',
    body: 'ReplyDraft',
    answers: { 200: 'DeskCase' },
    problems: ACT,
  },
  {
    id: 'moderateReply',
    endpoint: DESK_ENDPOINTS.moderateReply,
    summary: 'Publish a further word of the citizen under the appeal, or keep it back',
    tag: 'desk',
    scope: 'desk:moderate',
    body: 'ReplyModeration',
    answers: { 200: 'DeskCase' },
    problems: ACT,
  },
  {
    id: 'getUsefulSentences',
    endpoint: DESK_ENDPOINTS.useful,
    summary: 'What people wrote when they said whether a page was useful, newest first',
    tag: 'desk',
    scope: 'desk:read',
    query: 'UsefulListQuery',
    answers: { 200: 'UsefulList' },
    problems: [...DESK, 'cursor_invalid', 'invalid'],
  },
  {
    id: 'getHealth',
    endpoint: SERVICE_ENDPOINTS.health,
    summary: 'Whether the service and its database answer',
    tag: 'service',
    answers: { 200: 'Health' },
    problems: [],
  },
  {
    id: 'getOpenApi',
    endpoint: SERVICE_ENDPOINTS.openapi,
    summary: 'This document',
    tag: 'service',
    answers: { 200: null },
    problems: [],
  },
];
