/** Words of the way in. */
export interface SignInWords {
  readonly heading: string;
  readonly hint: string;
  readonly withPasskey: string;
  readonly haveCode: string;
  readonly back: string;
  readonly code: string;
  readonly codeHint: string;
  readonly next: string;
  readonly codeMissing: string;
  readonly codeWrong: string;
  readonly welcome: (name: string) => string;
  readonly notYou: string;
  readonly make: string;
  readonly makeHint: string;
  readonly busy: string;
  readonly unsupported: string;
  readonly cancelled: string;
  readonly known: string;
  readonly refused: string;
  readonly tooMany: string;
  readonly offline: string;
  readonly failed: string;
}
