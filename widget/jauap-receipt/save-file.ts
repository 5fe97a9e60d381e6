/** Some browsers read the address later than they were told to. */
const READ_BY = 40_000;

/** Gives the person a file. The address of its text lives shortly and only in this browser. */
export function saveFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_BY);
}
