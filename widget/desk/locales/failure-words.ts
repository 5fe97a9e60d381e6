import type { IssueCode } from '../../../sdk/contract/vocabulary.ts';

/** Words for whatever can go wrong at the desk. */
export interface FailureWords {
  readonly issues: Readonly<Record<IssueCode, string>>;
  readonly problems: Readonly<
    Record<
      | 'invalid'
      | 'version_conflict'
      | 'act_not_allowed'
      | 'forbidden'
      | 'not_found'
      | 'too_large'
      | 'too_many'
      | 'too_many_requests'
      | 'unavailable'
      | 'idempotency_key_reused',
      string
    >
  >;
  readonly offline: string;
  readonly unknown: string;
}
