/** The badge for listings, built to `/v1/jauap-count.js`. */
import { JauapCount } from './jauap-count/jauap-count.ts';
import { define } from './registry.ts';

define('jauap-count', JauapCount);
