/** The second door of a followed appeal, loaded when somebody unfolds it. */
import type { Host } from '../controllers/host.ts';
import { OfficialDoor } from '../jauap-track/official.ts';

export { styles } from '../jauap-track/official.styles.ts';
export const open = (host: Host) => new OfficialDoor(host);
