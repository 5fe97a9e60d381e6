/** The form, built to `/v1/jauap-form.js`: loaded by the widget, or by a page that uses only the form. */
import { JauapForm } from './jauap-form/jauap-form.ts';
import { mayBeKept } from './jauap-form/keeper.ts';
import { define } from './registry.ts';

define('jauap-form', JauapForm);

// Sends what waits from an earlier visit, also if nobody opens the form.
void mayBeKept()
  .then(async (kept) => kept && (await import('./intents/keep.ts')).resume())
  .catch(() => {});

export { formIn } from './jauap-widget/form-in.ts';
