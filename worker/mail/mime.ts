/** A mail as it travels: RFC 5322 headers, the text in base64, no line longer than a relay may cut. */
import type { Message } from './port.ts';

/** What a mail needs besides itself. */
export interface Envelope {
  readonly from: string;
  readonly at: Date;
  /** Without angle brackets. */
  readonly messageId: string;
}

const CRLF = '\r\n';

/** Most bytes in one encoded word, so that `Subject: =?utf-8?B?…?=` keeps within 76 characters (RFC 2047 §2). */
const WORD_BYTES = 39;

/** Characters in a line of base64 (RFC 2045 §6.8). */
const LINE = 76;

const encoder = new TextEncoder();

/** Base64 of UTF-8. */
export function base64(text: string): string {
  return btoa(Array.from(encoder.encode(text), (byte) => String.fromCharCode(byte)).join(''));
}

export function mimeOf({ to, subject, text, headers }: Message, { from, at, messageId }: Envelope): string {
  const lines = [
    `From: <${from}>`,
    `To: <${to}>`,
    `Subject: ${encodedWords(subject)}`,
    // RFC 5322 §3.3; `GMT` is the obsolete form of its zone.
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${messageId}>`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    // A line of text ends with CRLF, whatever it ended with here.
    ...(base64(text.replace(/\r?\n/g, CRLF)).match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []),
  ];
  return lines.join(CRLF) + CRLF;
}

/** Text of a header in words of ASCII, one a line; a character is never split between two (RFC 2047 §5). */
function encodedWords(text: string): string {
  if (/^(?! )[\x20-\x7e]{1,60}(?<! )$/.test(text) && !text.includes('=?')) return text;
  const words: string[] = [''];
  for (const character of text) {
    const grown = `${words.at(-1)}${character}`;
    if (encoder.encode(grown).length > WORD_BYTES) words.push(character);
    else words[words.length - 1] = grown;
  }
  return words.map((word) => `=?utf-8?B?${base64(word)}?=`).join(`${CRLF} `);
}
