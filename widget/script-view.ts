/** The version for people with low vision, built to `/v1/jauap-view.js`: follows the site's panel, or brings one. */
import { follow } from './jauap-view/follow.ts';
import { JauapView } from './jauap-view/jauap-view.ts';
import { define } from './registry.ts';

follow();
define('jauap-view', JauapView);
