/** Words of what the holder of the code does, the same as the elements say. */
import { words as enConversation } from '../../../widget/locales/en.conversation.ts';
import { words as enTakingBack } from '../../../widget/locales/en.taking-back.ts';
import { words as kkConversation } from '../../../widget/locales/kk.conversation.ts';
import { words as kkTakingBack } from '../../../widget/locales/kk.taking-back.ts';
import { words as ruConversation } from '../../../widget/locales/ru.conversation.ts';
import { words as ruTakingBack } from '../../../widget/locales/ru.taking-back.ts';

/** Of what was said since. */
export const CONVERSATION = {
  kk: kkConversation,
  ru: ruConversation,
  en: enConversation,
} as const;

/** Of the second step before something is taken back. */
export const TAKING_BACK = {
  kk: kkTakingBack,
  ru: ruTakingBack,
  en: enTakingBack,
} as const;
