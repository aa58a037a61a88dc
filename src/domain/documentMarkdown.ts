/**
 * A structured text as Markdown (GitHub's flavour, which most editors read). Nothing that somebody typed becomes markup:
 * every character that could begin some is escaped, and line breaks within a text stay within their item.
 */
import type { Block, Document, Inline } from './document';

/** How what stands for itself in a document is shown: to this reader, in their zone and manner. */
export interface Shown {
  readonly person: (accountId: string) => string;
  /** @param moment UTC instant or day */
  readonly moment: (moment: string) => string;
  /** Address of an issue in Jira; undefined where the site is not known. */
  readonly issueUrl?: (key: string) => string | undefined;
}

export function documentMarkdown(document: Document, shown: Shown): string {
  return `${document.map((block) => blockText(block, shown)).join('\n\n')}\n`;
}

function blockText(block: Block, shown: Shown): string {
  const line = (content: readonly Inline[], lineBreak: string): string =>
    content
      .map((inline) => inlineText(inline, shown))
      .join('')
      .trim()
      .split('\n')
      .map((part) => startOfLine(part.trim()))
      .filter((part) => part !== '')
      .join(lineBreak);
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escaped(block.text).replace(/\s*\n\s*/g, ' ')}`;
    case 'paragraph':
      return line(block.content, '\\\n');
    case 'list':
      return block.items.map((item) => `- ${line(item, '\\\n  ')}`).join('\n');
    case 'table': {
      const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
      return [
        row(block.head.map(escaped)),
        row(block.head.map(() => '---')),
        // A line break would end the row.
        ...block.rows.map((cells) => row(cells.map((content) => line(content, ' ')))),
      ].join('\n');
    }
  }
}

function inlineText(inline: Inline, shown: Shown): string {
  if ('person' in inline) return escaped(shown.person(inline.person));
  if ('moment' in inline) return escaped(shown.moment(inline.moment));
  if ('issue' in inline) {
    const { key } = inline.issue;
    return linked(escaped(key), shown.issueUrl?.(key));
  }
  const words = linked(escaped(inline.text), inline.link);
  return inline.strong === true ? strong(words) : words;
}

/** Each line by itself, and never around a space: then the asterisks would be shown. */
function strong(words: string): string {
  return words
    .split('\n')
    .map((line) => line.replace(/^(\s*)(\S.*?)(\s*)$/, '$1**$2**$3'))
    .join('\n');
}

function linked(words: string, url: string | undefined): string {
  return url === undefined ? words : `[${words.replaceAll('\n', ' ')}](<${url.replace(/[\\<>]/g, '\\$&')}>)`;
}

/** A bare web address is left as it is: readers turn it into a link to itself whatever is done to it. */
function escaped(text: string): string {
  return text
    .replace(/[\t ]+/g, ' ')
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(/[\\`*_[\]<>&|~@#!$^]/g, '\\$&');
}

/** What would make a list, a quotation, a line or a heading of a line that begins with it. */
function startOfLine(line: string): string {
  return line.replace(/^([-+=])/, '\\$1').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
