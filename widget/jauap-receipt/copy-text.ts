/**
 * Puts a text on the clipboard. Where a page may not do that, as in a frame without permission, it marks the most important of
 * it instead, so that the person can copy with their own hands.
 * @returns what to say then, as a name among the words.
 */
export async function copyText(text: string, important: Node): Promise<'copied' | 'notCopied'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    getSelection()?.selectAllChildren(important);
    return 'notCopied';
  }
}
