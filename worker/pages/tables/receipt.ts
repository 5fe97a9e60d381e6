/** Words of a receipt and of an address for notices, the same as the elements say. */
import { words as enContact } from '../../../widget/locales/en.contact.ts';
import { words as enReceipt } from '../../../widget/locales/en.receipt.ts';
import { words as kkContact } from '../../../widget/locales/kk.contact.ts';
import { words as kkReceipt } from '../../../widget/locales/kk.receipt.ts';
import { words as ruContact } from '../../../widget/locales/ru.contact.ts';
import { words as ruReceipt } from '../../../widget/locales/ru.receipt.ts';

/** Of what stands on a receipt. */
export const RECEIPT = { kk: kkReceipt, ru: ruReceipt, en: enReceipt } as const;

/** Of the address for notices. */
export const CONTACT = { kk: kkContact, ru: ruContact, en: enContact } as const;
