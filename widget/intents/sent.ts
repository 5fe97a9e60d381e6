/** The receipt. Loaded with the second step and not after it: it must be there before anything is sent. */
import { JauapReceipt } from '../jauap-receipt/jauap-receipt.ts';
import { define } from '../registry.ts';

export const defineReceipt = (): void => define('jauap-receipt', JauapReceipt);
