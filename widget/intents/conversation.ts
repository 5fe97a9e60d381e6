/** What citizen and officials have said since, loaded if there is anything, or when the citizen wants to say more. */
import type { Host } from '../controllers/host.ts';
import { ADDITION, addition } from '../jauap-track/addition.ts';
import { conversationPart } from '../jauap-track/conversation.ts';
import { Attaching } from '../jauap-track/photos.ts';
import type { Section, Worded } from '../jauap-track/section.ts';
import { conversationWords } from '../locales/conversation.ts';

export { styles } from '../jauap-track/conversation.styles.ts';

export function open(host: Host, worded: Worded): Section {
  const photos = new Attaching(host);
  return worded(host, conversationWords, conversationPart, ADDITION, (view, words, controls) =>
    addition(view, words, controls, photos),
  );
}
