/** Photos and the words under an appeal of the feed, loaded when somebody unfolds them. */
import { JauapMore } from '../jauap-more/jauap-more.ts';
import { define } from '../registry.ts';

define('jauap-more', JauapMore);
