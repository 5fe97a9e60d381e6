/** Loaded when there is a receipt, after its number and code can be read: what makes it hard to lose. */
export { Keeping } from '../jauap-receipt/keeping.ts';
