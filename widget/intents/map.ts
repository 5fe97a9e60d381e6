/** The map, loaded when somebody opens it. */
import { JauapMap } from '../jauap-map/jauap-map.ts';
import { define } from '../registry.ts';

define('jauap-map', JauapMap);
