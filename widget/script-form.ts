/** The form, built to `/v1/jauap-form.js`: loaded by the widget, or by a page that uses only the form. */
import { JauapForm } from './jauap-form/jauap-form.ts';
import { define } from './registry.ts';

define('jauap-form', JauapForm);

export { formIn } from './jauap-widget/form-in.ts';
