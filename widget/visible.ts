/**
 * Text without the characters the contract refuses: controls, and the invisible marks that come along when a text is pasted
 * from a messenger. Nobody could find them to delete them. Joiners stay: emoji and some scripts are made of them. Pure.
 */
export function visible(text: string): string {
  return text.replace(/(?![\n\t\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim();
}
