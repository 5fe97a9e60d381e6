/** Opens the dialogs that have just been rendered; to be called from `updated()`. */
export function openDialogs(root: ParentNode): void {
  for (const dialog of root.querySelectorAll<HTMLDialogElement>('dialog:not([open])')) dialog.showModal();
}

/** Closes the dialog that something stands in. Its `close` event takes it away, and the focus goes back to where it came from. */
export function closeDialog(event: Event): void {
  (event.currentTarget as Element).closest('dialog')?.close();
}
