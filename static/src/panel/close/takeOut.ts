/** Ways of a text out of the frame: the clipboard, a file, paper. Nothing of it is sent anywhere. */

/** @returns false when the browser gives the frame no way to the clipboard */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Saves a file under this name. */
export function download(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has to have begun reading before the address goes away.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** "PAY-412-review-1": safe on every disk. */
export function fileName(issueKey: string, number: number): string {
  return `${issueKey.replace(/[^A-Za-z0-9_-]/g, '')}-review-${String(number)}`;
}
