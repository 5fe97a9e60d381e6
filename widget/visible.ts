/** What people type and paste, as it will be stored. */
import { cleanText } from '../sdk/contract/text.ts';

/**
 * Text as the contract stores it, and without halves of characters, which it refuses: nobody could find one to delete it. Pure.
 */
export function visible(text: string): string {
  return cleanText(text.replace(/\p{Cs}/gu, ''));
}
