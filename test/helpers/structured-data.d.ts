/** What tests ask of two packages that come without types. */
declare module '@marbec/web-auto-extractor' {
  export default class Extractor {
    constructor(options?: { readonly addLocation?: boolean });
    parse(html: string): {
      readonly jsonld: Readonly<Record<string, readonly object[]>>;
      readonly errors: readonly object[];
    };
  }
}

declare module '@adobe/structured-data-validator' {
  export default class Validator {
    constructor(vocabulary?: object);
    validate(found: object): Promise<readonly { readonly issueMessage: string; readonly severity: string }[]>;
  }
}
