/** Photos, loaded when somebody wants to add one. */
import { JauapPhotos } from '../jauap-photos/jauap-photos.ts';
import { define } from '../registry.ts';

define('jauap-photos', JauapPhotos);
