/** The notices of a followed appeal, loaded when somebody unfolds them. */
import type { Host } from '../controllers/host.ts';
import { ADDRESS, contactPart } from '../jauap-track/contact.ts';
import type { Worded } from '../jauap-track/section.ts';
import { contactWords } from '../locales/contact.ts';

export const open = (host: Host, worded: Worded) => worded(host, contactWords, contactPart, ADDRESS);
