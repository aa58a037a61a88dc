/** Labels are single words of up to 255 characters; the order of an issue's labels is alphabetical, as Jira keeps it. */
import * as z from 'zod/mini';

const MAX_LABEL_CHARS = 255;
const words = z.array(z.string());

/** The cleaned labels, or what is wrong with them in Jira's words. */
export function labelsProblem(raw: unknown): string | { readonly labels: readonly string[] } {
  const parsed = words.safeParse(raw);
  if (!parsed.success) return 'data was not an array';
  for (const label of parsed.data) {
    if (label === '') return 'Labels must not be empty.';
    if (/\s/.test(label)) return `The label '${label}' contains spaces which is invalid.`;
    if (label.length > MAX_LABEL_CHARS)
      return `The label '${label}' is too long. Labels must be no longer than 255 characters.`;
  }
  return { labels: sortedLabels(parsed.data) };
}

export const sortedLabels = (labels: readonly string[]): readonly string[] => [...new Set(labels)].sort();
