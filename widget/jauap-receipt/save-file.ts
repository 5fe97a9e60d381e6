/** Some browsers read the address later than they were told to. */
const READ_BY = 40_000;

/** Gives the person a file. Its address lives shortly and only in this browser. */
export function saveFile(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_BY);
}
