import type { ErasureGround } from '../../../sdk/contract/desk-vocabulary.ts';

/** Words of the erasure of an appeal. */
export interface EraseWords {
  readonly title: string;
  readonly open: string;
  readonly ground: string;
  readonly grounds: Readonly<Record<ErasureGround, string>>;
  /** What each ground takes with it. */
  readonly takes: Readonly<Record<ErasureGround, string>>;
  readonly stays: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly reasonMissing: string;
  readonly sure: string;
  readonly sureMissing: string;
  readonly erase: string;
  readonly erasing: string;
  readonly cancel: string;
  readonly done: string;
  readonly problems: Readonly<Record<'act_not_allowed' | 'version_conflict', string>>;
  readonly failed: string;
}
