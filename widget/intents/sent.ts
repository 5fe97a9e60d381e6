/** Sending and the receipt. Loaded with the second step and not after it: both must be there before anything is sent. */
import { JauapReceipt } from '../jauap-receipt/jauap-receipt.ts';
import { define } from '../registry.ts';

export { Sender } from '../jauap-form/sender.ts';

export const defineReceipt = (): void => define('jauap-receipt', JauapReceipt);
