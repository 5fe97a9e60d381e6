/** The photos of a followed appeal, loaded when somebody unfolds them. */
import type { Host } from '../controllers/host.ts';
import { Pictures } from '../jauap-track/pictures.ts';

export { styles } from '../jauap-track/pictures.styles.ts';
export const open = (host: Host) => new Pictures(host);
