/** Form and receipt, built to `/v1/jauap-form.js`: loaded by the widget, or by a page that uses only the form. */
import { JauapForm } from './jauap-form/jauap-form.ts';
import { JauapReceipt } from './jauap-receipt/jauap-receipt.ts';
import { define } from './registry.ts';

define('jauap-receipt', JauapReceipt);
define('jauap-form', JauapForm);

/** For who sends without the form: a marked mistake. */
export { Sender } from './jauap-form/sender.ts';
