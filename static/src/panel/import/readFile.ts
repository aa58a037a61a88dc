/** A chosen file as text. What cannot be a write-up is refused before it gets near the text field. */
import { ok, refuse, type Result } from '../../../../src/domain/result';
import { DOCUMENT_LIMIT } from '../../../../src/import/draft';

/** `TOO_LARGE`: its text cannot fit. `NOT_TEXT`: a document of another program. `UNREADABLE`: the browser failed. */
export type FileProblem = 'TOO_LARGE' | 'NOT_TEXT' | 'UNREADABLE';

/** UTF-8 takes at most three bytes for each UTF-16 unit, so a larger file is over the limit whatever it holds. */
const LARGEST_FILE = DOCUMENT_LIMIT * 3;

export function readFile(file: File): Promise<Result<string, FileProblem>> {
  if (file.size > LARGEST_FILE) return Promise.resolve(refuse('TOO_LARGE'));
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onerror = () => resolve(refuse('UNREADABLE'));
    reader.onload = () => {
      const text = typeof reader.result === 'string' ? reader.result : '';
      // No text has a NUL in it; Word and PDF files have many.
      resolve(text.includes('\0') ? refuse('NOT_TEXT') : ok(text));
    };
    reader.readAsText(file);
  });
}
