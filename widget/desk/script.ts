/** What the page of the desk loads. No citizen's page ever does. */
import { JauapDesk } from './jauap-desk.ts';

customElements.define('jauap-desk', JauapDesk);
