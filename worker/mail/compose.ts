import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { LocalDate } from '../domain/calendar.ts';
import { readableDate } from '../domain/dates.ts';
import type { Notice } from '../domain/notices.ts';
import type { Message } from './port.ts';
import { MAIL_WORDS } from './texts.ts';

/** What one mail tells of, and where its links lead. */
export interface Letter {
  readonly to: string;
  readonly lang: Language;
  readonly notice: Notice;
  readonly number: string;
  /** Number of the event in the appeal's history. */
  readonly seq: number;
  /** Local day of the event. */
  readonly on: LocalDate;
  /** `null` where nobody has to answer any more. */
  readonly dueOn: LocalDate | null;
  /** Page of the appeal. */
  readonly page: string;
  /** Page that confirms (of a question), or ends the notices (of any other mail). */
  readonly link: string;
}

/** The mail for one address. */
export function compose(letter: Letter): Message {
  const { to, lang, notice, number, seq } = letter;
  const words = MAIL_WORDS[lang];
  return {
    to,
    subject: `${words.notices[notice]}: ${number}`,
    text: notice === 'confirm' ? question(letter) : news(letter),
    headers: {
      // A mail may be sent twice if the service dies between sending it and noting so; the same id says that it is the same.
      'X-Jauap-Notice': `${number}.${seq}`,
      // No absence note shall answer it (RFC 3834 §5).
      'Auto-Submitted': 'auto-generated',
      // RFC 8058: the mail program's own button, one POST without a page.
      ...(notice !== 'confirm' && {
        'List-Unsubscribe': `<${letter.link}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  };
}

function news({ lang, notice, number, on, dueOn, page, link }: Letter): string {
  const words = MAIL_WORDS[lang];
  return [
    words.notices[notice],
    '',
    `${words.number}: ${number}`,
    `${words.on}: ${readableDate(on, lang)}`,
    ...(dueOn ? [`${words.due}: ${readableDate(dueOn, lang)}`] : []),
    `${words.page}: ${page}`,
    '',
    words.automatic,
    `${words.stop}: ${link}`,
    '',
  ].join('\n');
}

function question({ lang, number, page, link }: Letter): string {
  const words = MAIL_WORDS[lang];
  return [
    words.asked,
    '',
    `${words.number}: ${number}`,
    `${words.page}: ${page}`,
    '',
    `${words.confirm}: ${link}`,
    '',
    words.ignore,
    words.automatic,
    '',
  ].join('\n');
}
