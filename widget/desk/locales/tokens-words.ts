import type { TOKEN_SCOPES } from '../../../sdk/contract/desk-vocabulary.ts';
import type { SecretWords } from '../kit/secret.ts';

/** Words of the room for tokens of programs. */
export interface TokensWords extends SecretWords {
  readonly heading: string;
  readonly hint: string;
  readonly none: string;
  readonly add: string;
  readonly name: string;
  readonly nameHint: string;
  readonly scopes: string;
  readonly scopeNames: Readonly<Record<(typeof TOKEN_SCOPES)[number], string>>;
  readonly days: string;
  readonly make: string;
  readonly made: string;
  readonly cancel: string;
  readonly close: string;
  readonly until: (when: string) => string;
  readonly used: (day: string) => string;
  readonly unused: string;
  readonly expired: string;
  readonly revoke: string;
  readonly revokeSure: (name: string) => string;
  readonly revokeHint: string;
  readonly revoked: string;
  /** What went wrong, by the code of a problem or the path of a field. */
  readonly failures: Readonly<Record<string, string>>;
  readonly failed: string;
}
