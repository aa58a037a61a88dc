/** Ways of a text out of the frame: the clipboard, and what a file of it is called. Nothing of it is sent anywhere. */

/** @returns false when the browser gives the frame no way to the clipboard */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** "PAY-412-review-1": safe on every disk. */
export function fileName(issueKey: string, number: number): string {
  return `${issueKey.replace(/[^A-Za-z0-9_-]/g, '')}-review-${String(number)}`;
}
