/** Marking an error on the page, loaded where the page asks for it with `mark-errors`. */
import { JauapMark } from '../jauap-mark/jauap-mark.ts';
import { define } from '../registry.ts';

define('jauap-mark', JauapMark);
