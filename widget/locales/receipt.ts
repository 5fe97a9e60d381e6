import type { Language } from '../../sdk/contract/vocabulary.ts';
import type { ReceiptWords } from './receipt-words.ts';

export type { ReceiptWords };

/** The tables of what is loaded with a receipt, a file each. */
export const receiptWords: Readonly<Record<Language, () => Promise<{ words: ReceiptWords }>>> = {
  kk: () => import('./kk.receipt.ts'),
  ru: () => import('./ru.receipt.ts'),
  en: () => import('./en.receipt.ts'),
};
