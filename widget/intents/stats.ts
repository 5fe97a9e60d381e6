/** The numbers of the agency in its feed, loaded when somebody asks for them. */
import { JauapStats } from '../jauap-stats/jauap-stats.ts';
import { define } from '../registry.ts';

define('jauap-stats', JauapStats);
