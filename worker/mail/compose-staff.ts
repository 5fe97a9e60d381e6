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

export function composeForStaff({ id, to, lang, template, data, desk }: StaffLetter): Message {
  const words = STAFF_WORDS[lang];
  const { subject, lines } = words[template](data);
  return {
    to,
    subject,
    text: [...lines, '', `${words.desk}: ${desk}`, '', words.automatic, ''].join('\n'),
    headers: { 'X-Jauap-Notice': id, 'Auto-Submitted': 'auto-generated' },
  };
}
