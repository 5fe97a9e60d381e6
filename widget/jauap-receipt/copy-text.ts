/**
 * Puts a text on the clipboard. Where a page may not do that, as in a frame without permission, it marks the most important of
 * it instead, so that the person can copy with their own hands, and throws.
 */
export async function copyText(text: string, important: Node): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (error) {
    getSelection()?.selectAllChildren(important);
    throw error;
  }
}
