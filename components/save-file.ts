// Owns handing a text over as a file that the browser saves: no permission is needed for that.

/** Milliseconds after which the browser has surely taken the file. */
const TAKEN = 60_000;

/** Lets the reader save `text` under `name`. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN);
}
