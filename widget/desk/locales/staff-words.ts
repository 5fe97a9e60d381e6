import type { SecretWords } from '../kit/secret.ts';

/** Words of the room for the people of the desk. */
export interface StaffWords extends SecretWords {
  readonly heading: string;
  readonly hint: string;
  readonly add: string;
  readonly edit: string;
  readonly name: string;
  readonly roles: string;
  readonly official: string;
  readonly noOfficial: string;
  readonly email: string;
  readonly emailHint: string;
  readonly lang: string;
  readonly langs: Readonly<Record<'kk' | 'ru', string>>;
  readonly agency: string;
  readonly service: string;
  readonly save: string;
  readonly cancel: string;
  readonly close: string;
  readonly saved: string;
  readonly disabled: string;
  readonly disable: string;
  readonly enable: string;
  readonly disableSure: (name: string) => string;
  readonly disableHint: string;
  readonly keys: (count: number) => string;
  readonly noKeys: string;
  readonly seen: (when: string) => string;
  readonly makeCode: string;
  readonly codeFor: (name: string) => string;
  readonly codeHint: string;
  readonly removePasskeys: string;
  readonly removeHint: string;
  readonly codeUntil: (when: string) => string;
  readonly waits: string;
  readonly waiting: (by: string, until: string) => string;
  readonly codeOpen: (until: string) => string;
  readonly approve: string;
  readonly withdraw: string;
  readonly you: string;
  /** What went wrong, by the code of a problem or the path of a field. */
  readonly failures: Readonly<Record<string, string>>;
  readonly failed: string;
}
