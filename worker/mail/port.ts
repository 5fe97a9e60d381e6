/** What the service asks of whoever carries its mail. */

/** One mail: plain text to one address. */
export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Mailer {
  /**
   * Resolves once the mail was taken over. @throws whatever the carrier says; the mail is tried again later, unless the error has
   * `permanent: true`.
   */
  send(message: Message): Promise<void>;
}

/** What ends a line of a header somewhere: C0, DEL, NEL, and Unicode's own separators. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these characters are exactly what is meant.
const LINE_BREAKING = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/** What RFC 5322 §3.6.8 allows in the name of a header. */
const HEADER_NAME = /^[!-9;-~]+$/;

/**
 * A mailer that never sees a header which could begin another one. What reaches a header here is a number, a fixed subject, an
 * address the contract has judged and a link made by the service; this holds if one of them is ever wrong.
 */
export function guarded(mailer: Mailer): Mailer {
  return {
    async send(message) {
      const { to, subject, headers } = message;
      const unsafe = [to, subject, ...Object.values(headers)].some((value) => LINE_BREAKING.test(value));
      if (unsafe || !Object.keys(headers).every((name) => HEADER_NAME.test(name))) {
        throw new TypeError('a header of a mail holds what a header may not');
      }
      await mailer.send(message);
    },
  };
}
