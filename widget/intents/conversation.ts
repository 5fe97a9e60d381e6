/** What citizen and officials have said since, loaded if there is anything, or when the citizen wants to say more. */
import type { Host } from '../controllers/host.ts';
import { ADDITION, addition, conversationPart } from '../jauap-track/conversation.ts';
import type { Worded } from '../jauap-track/section.ts';
import { conversationWords } from '../locales/conversation.ts';

export { styles } from '../jauap-track/conversation.styles.ts';
export const open = (host: Host, worded: Worded) =>
  worded(host, conversationWords, conversationPart, ADDITION, addition);
