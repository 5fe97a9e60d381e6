/** The panel of the version for people with low vision, loaded by whoever opens it. */
export { createPanel } from '../jauap-view/panel.ts';
