/** "Was this page useful?", built to `/v1/jauap-useful.js`. */
import { JauapUseful } from './jauap-useful/jauap-useful.ts';
import { define } from './registry.ts';

define('jauap-useful', JauapUseful);
