/** Built to `/v1/jauap-stats.js`: for any site. */
import { JauapStats } from './jauap-stats/jauap-stats.ts';
import { define } from './registry.ts';

define('jauap-stats', JauapStats);
