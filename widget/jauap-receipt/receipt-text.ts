/** Texts of the receipt that screen, clipboard, paper and file share. Pure. */
import type { Receipt } from '../../sdk/contract/types.ts';

/**
 * Address of the page on which the appeal is followed. It opens nothing by itself: the code is typed there, because addresses
 * stay in histories and are photographed.
 */
export function trackingAddress(endpoint: string, { agency, number }: Receipt): string {
  return `${new URL(endpoint).href.replace(/\/$/, '')}/a/${agency}/${number}`;
}

/** The groups of a number or code, each with its hyphen. Between them a line may break; browsers break before no digit. */
export const groups = (text: string): string[] => text.match(/[^-]+-?/g) ?? [];
