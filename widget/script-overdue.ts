/** Built to `/v1/jauap-overdue.js`: for any site. */
import { JauapOverdue } from './jauap-overdue/jauap-overdue.ts';
import { define } from './registry.ts';

define('jauap-overdue', JauapOverdue);
