/** Pure: what an agency says to citizens above its form. */
import type { LocalizedText } from '../../sdk/contract/types.ts';

/** What citizens read at an agency that takes no appeals here any more. The way to the official ones stands beside it. */
const CLOSED: LocalizedText = {
  kk: 'Бұл мекеме мұнда жаңа өтініш қабылдамайды. Өтінішті ресми порталға жіберіңіз. Бұрын жіберілгендерге жауап беріледі.',
  ru: 'Этот орган больше не принимает здесь новые обращения. Отправьте обращение через официальный портал. На отправленные раньше ответят.',
  en: 'This body takes no new appeals here. Please use the official portal. Appeals sent before will be answered.',
};

interface Speaking {
  readonly notice: LocalizedText | null;
  /** Since when it takes no appeals; `null` if it does. */
  readonly disabledAt: string | null;
}

export function noticeOf({ notice, disabledAt }: Speaking): LocalizedText | null {
  return disabledAt === null ? notice : CLOSED;
}
