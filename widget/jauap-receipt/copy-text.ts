/**
 * Puts a text on the clipboard. Where a page may not use the clipboard (plain http, a frame without permission) the old way
 * still works: a selected field and the command of the edit menu.
 * @throws Error if neither does.
 */
export async function copyText(text: string, root: ShadowRoot): Promise<undefined> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = document.createElement('textarea');
    const { activeElement } = root;
    field.value = text;
    root.append(field);
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    (activeElement as HTMLElement | null)?.focus();
    if (!copied) throw new Error('The clipboard is closed');
  }
}
