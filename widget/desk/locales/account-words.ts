import type { Digest } from '../../../sdk/contract/desk-vocabulary.ts';

/** Words of the room for one's own passkeys, sessions and mail. */
export interface AccountWords {
  readonly heading: string;
  readonly passkeys: string;
  readonly oneKey: string;
  readonly twoKeys: string;
  readonly add: string;
  readonly name: string;
  readonly rename: string;
  readonly save: string;
  readonly remove: string;
  readonly cancel: string;
  readonly removeSure: (name: string) => string;
  readonly removeHint: string;
  readonly made: (when: string) => string;
  readonly used: (when: string) => string;
  readonly unused: string;
  readonly backedUp: string;
  readonly sessions: string;
  readonly sessionsHint: string;
  readonly begun: string;
  readonly seen: string;
  readonly current: string;
  readonly end: string;
  readonly endOthers: string;
  readonly endAll: string;
  readonly ended: string;
  readonly added: string;
  readonly removed: string;
  readonly saved: string;
  readonly mail: string;
  readonly mailHint: string;
  readonly digest: string;
  readonly digests: Readonly<Record<Digest, string>>;
  readonly email: string;
  readonly emailWrong: string;
  readonly mailLanguage: string;
  /** What went wrong, by the code of a problem. */
  readonly failures: Readonly<Record<string, string>>;
  readonly failed: string;
}
