/** Beside a field whose text is longer than a review takes. Nothing is cut off: the writer decides what goes. */
import { TEXT_LIMIT } from '../../../../src/domain/text';

/** True for a text that can be saved: something, and not too much. */
export function fits(text: string, limit: number = TEXT_LIMIT): boolean {
  const { length } = text.trim();
  return length > 0 && length <= limit;
}

export function TooLong({ text, limit = TEXT_LIMIT }: { readonly text: string; readonly limit?: number }) {
  const over = text.trim().length - limit;
  if (over <= 0) return null;
  return (
    <p className="field-error" role="status">
      Too long by {over.toLocaleString()} {over === 1 ? 'character' : 'characters'}. Shorten it or split it;
      nothing has been cut off.
    </p>
  );
}
