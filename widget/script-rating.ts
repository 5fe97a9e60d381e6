/** Built to `/v1/jauap-rating.js`: for any site. */
import { JauapRating } from './jauap-rating/jauap-rating.ts';
import { define } from './registry.ts';

define('jauap-rating', JauapRating);
