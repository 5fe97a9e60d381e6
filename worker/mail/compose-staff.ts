import type { AnswerLanguage } from '../../sdk/contract/vocabulary.ts';
import type { Message } from './port.ts';
import type { StaffMailData, StaffTemplate } from './staff-texts.ts';
import { STAFF_WORDS } from './staff-texts.ts';

/** A mail to a member of the staff. */
export interface StaffLetter<T extends StaffTemplate = StaffTemplate> {
  readonly id: string;
  readonly to: string;
  readonly lang: AnswerLanguage;
  readonly template: T;
  readonly data: StaffMailData[T];
  /** Page of the desk it leads to. */
  readonly desk: string;
}

type Template<T extends StaffTemplate> = (data: StaffMailData[T]) => {
  readonly subject: string;
  readonly lines: string[];
};

export function composeForStaff<T extends StaffTemplate>(letter: StaffLetter<T>): Message {
  const { id, to, lang, template, data, desk } = letter;
  const words = STAFF_WORDS[lang];
  // Of two templates the compiler no longer knows which data belongs to which; the letter's own type says so.
  const { subject, lines } = (words[template] as Template<T>)(data);
  return {
    to,
    subject,
    text: [...lines, '', `${words.desk}: ${desk}`, '', words.automatic, ''].join('\n'),
    headers: { 'X-Jauap-Notice': id, 'Auto-Submitted': 'auto-generated' },
  };
}
