import type { Receipt } from '../../sdk/contract/types.ts';
import type { QrCode } from '../intents/qr.ts';
import { qrOf } from '../intents/qr.ts';
import { trackingAddress } from './receipt-text.ts';

/** A receipt with what the citizen needs to follow the appeal. The picture holds the address, and never the code. */
export interface Held {
  readonly receipt: Receipt;
  readonly code: string;
  readonly address: string;
  readonly qr: QrCode;
}

export function hold(receipt: Receipt, code: string, endpoint: string): Held {
  const address = trackingAddress(endpoint, receipt);
  return { receipt, code, address, qr: qrOf(address) };
}
