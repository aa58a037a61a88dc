/**
 * All words of a rich-text document, for finding what is alike; how they stand is of no matter there.
 * https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
import * as z from 'zod/mini';

const node = z.object({ text: z.optional(z.string()), content: z.optional(z.array(z.unknown())) });

/** Deeper ones are no documents that anybody wrote. */
const DEEPEST = 20;

/** @returns '' for what is no document */
export function documentText(document: unknown, depth = 0): string {
  const read = node.safeParse(document);
  if (!read.success || depth > DEEPEST) return '';
  const { text = '', content = [] } = read.data;
  return [text, ...content.map((inner) => documentText(inner, depth + 1))].filter(Boolean).join(' ');
}
