/** What the elements tell the page. Fired only for what the citizen did; setting a property fires nothing. */
import type { Receipt } from '../sdk/contract/types.ts';

/** An appeal was accepted. Carries the receipt and never the code: the code is the citizen's alone. */
export class JauapSubmittedEvent extends Event {
  readonly receipt: Receipt;

  constructor(receipt: Receipt) {
    super('jauap-submitted', { bubbles: true, composed: true });
    this.receipt = receipt;
  }
}

/** An appeal could not be sent. `error` is one of the SDK's errors. */
export class JauapFailedEvent extends Event {
  readonly error: unknown;

  constructor(error: unknown) {
    super('jauap-failed', { bubbles: true, composed: true });
    this.error = error;
  }
}

declare global {
  interface HTMLElementEventMap {
    'jauap-submitted': JauapSubmittedEvent;
    'jauap-failed': JauapFailedEvent;
  }
}
