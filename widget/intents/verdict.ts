/** The citizen's verdict, loaded with a case that has an answer. */
import type { Host } from '../controllers/host.ts';
import type { Worded } from '../jauap-track/section.ts';
import { REMARK, verdictPart } from '../jauap-track/verdict.ts';
import { verdictWords } from '../locales/verdict.ts';

export { styles } from '../jauap-track/verdict.styles.ts';
export const open = (host: Host, worded: Worded) => worded(host, verdictWords, verdictPart, REMARK);
