/**
 * The first line of a rich-text document as plain words. A mention becomes "@someone": names of people stay in Jira.
 * https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
import * as z from 'zod/mini';

const node = z.object({
  type: z.string(),
  text: z.optional(z.string()),
  attrs: z.optional(z.record(z.string(), z.unknown())),
  content: z.optional(z.array(z.unknown())),
});
type Node = z.infer<typeof node>;

/** Deeper ones are no documents that anybody wrote. */
const DEEPEST = 20;

/** @returns '' when the document has no words, or is no document */
export function firstLine(document: unknown): string {
  const lines: string[] = [''];
  collect(document, lines, 0);
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).find((line) => line !== '') ?? '';
}

function collect(raw: unknown, lines: string[], depth: number): void {
  const read = node.safeParse(raw);
  if (!read.success || depth > DEEPEST) return;
  const { type, content } = read.data;
  if (content !== undefined) {
    for (const inner of content) collect(inner, lines, depth + 1);
    // The end of a block is the end of its line.
    lines.push('');
    return;
  }
  if (type === 'hardBreak') lines.push('');
  else lines.push(`${lines.pop() ?? ''}${wordsOf(read.data)}`);
}

function wordsOf({ type, text, attrs = {} }: Node): string {
  switch (type) {
    case 'text':
      return text ?? '';
    case 'mention':
      return '@someone';
    case 'emoji':
      return textOf(attrs['text'] ?? attrs['shortName']);
    case 'status':
      return textOf(attrs['text']);
    case 'inlineCard':
      return textOf(attrs['url']);
    default:
      return '';
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
