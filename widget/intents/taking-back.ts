/** The second step before something is taken back, loaded with the first. */
import type { Host } from '../controllers/host.ts';
import type { Worded } from '../jauap-track/section.ts';
import { takingBackPart } from '../jauap-track/taking-back.ts';
import { takingBackWords } from '../locales/taking-back.ts';

export { styles } from '../jauap-track/taking-back.styles.ts';
export const open = (host: Host, worded: Worded) => worded(host, takingBackWords, takingBackPart);
