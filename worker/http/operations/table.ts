/** What an operation of the API takes and answers, as the tables of this folder say it. */

import type { Scope } from '../../../sdk/contract/desk-vocabulary.ts';
import type * as schema from '../../../sdk/contract/schema.ts';
import type { Problem } from '../../../sdk/contract/types.ts';

/** Names of schemas are names in `sdk/contract/schema.ts`. */
export type SchemaName = keyof typeof schema;

/** Stands there where an answer has no body. */
export type Nothing = 'nothing';

/** Stands for bytes of a picture, the text of a table, linked data or a file of open data, where others have the name of a schema. */
export type NoJson = 'picture' | 'table' | 'linked' | 'data';

type ProblemCode = Problem['code'];

export interface Operation {
  readonly id: string;
  readonly endpoint: { readonly method: string; readonly path: string };
  readonly summary: string;
  readonly tag: 'public' | 'citizen' | 'desk' | 'service';
  readonly query?: SchemaName;
  readonly body?: SchemaName | 'picture';
  /** Where its `Idempotency-Key` comes from. */
  readonly idempotent?: 'code' | 'random' | 'browser' | 'integrator';
  readonly scope?: Scope;
  /** Another scope that will do as well. */
  readonly orScope?: Scope;
  /** Only somebody who is signed in, and no program; without a scope, anybody who is. */
  readonly person?: true;
  /** Only shortly after the person has shown a passkey. */
  readonly fresh?: true;
  /** Schema of each successful answer; `null` is any JSON object. */
  readonly answers: Readonly<Record<number, SchemaName | NoJson | Nothing | null>>;
  readonly problems: readonly ProblemCode[];
  /** Types of the successful answer where it is not JSON alone; `null` has no schema that could be said here. */
  readonly media?: Readonly<Record<string, SchemaName | null>>;
  /** What is sent as `application/x-www-form-urlencoded`. */
  readonly form?: SchemaName;
  /** Refuses as Open311 does, with these statuses beside our own failures, and not with problems. */
  readonly open311?: readonly number[];
}

/** What everybody may read, narrowed by a query. */
export const READ: readonly ProblemCode[] = ['filter_unknown', 'invalid', 'not_found', 'too_many_requests'];
export const BODY: readonly ProblemCode[] = ['malformed_json', 'too_large', 'unsupported_media_type', 'invalid'];
export const OPENED: readonly ProblemCode[] = [...BODY, 'origin_not_allowed', 'not_found'];
/** Behind a code: tries are limited. */
export const CODE: readonly ProblemCode[] = [...OPENED, 'too_many_requests'];
export const CITIZENS_ACT: readonly ProblemCode[] = [...CODE, 'act_not_allowed'];
export const KEY_FORM: readonly ProblemCode[] = ['idempotency_key_missing', 'idempotency_key_invalid'];
export const KEY: readonly ProblemCode[] = [...KEY_FORM, 'idempotency_key_reused'];
export const PHOTO: readonly ProblemCode[] = [
  'too_large',
  'unsupported_media_type',
  'photo_unreadable',
  'photo_too_many_pixels',
];
export const DESK: readonly ProblemCode[] = ['unauthorized', 'forbidden'];
/** What changes something, of somebody with a cookie. */
export const PERSON: readonly ProblemCode[] = [...DESK, 'cross_site'];
export const ACT: readonly ProblemCode[] = [...BODY, ...DESK, 'not_found', 'version_conflict', 'act_not_allowed'];
