/**
 * A structured text as an Atlassian document: people become mentions by account id alone, days become date nodes, issues
 * become links. What somebody typed is only ever the text of a text node, so nothing in it can turn into markup.
 * https://developer.atlassian.com/cloud/jira/platform/apis/document/structure/
 */
import type { Block, Document, Inline } from '../domain/document';

export interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, string | number | boolean>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, string>> }[];
  readonly content?: readonly AdfNode[];
}

export interface AdfDoc extends AdfNode {
  readonly version: 1;
  readonly type: 'doc';
}

/** @param siteUrl `https://…` of the Jira site without a slash at its end; without it issues are plain keys */
export function documentAdf(document: Document, siteUrl: string | undefined): AdfDoc {
  return { version: 1, type: 'doc', content: document.map((block) => blockNode(block, siteUrl)) };
}

function blockNode(block: Block, siteUrl: string | undefined): AdfNode {
  const inParagraph = (content: readonly Inline[]): AdfNode => ({
    type: 'paragraph',
    content: content.flatMap((inline) => inlineNodes(inline, siteUrl)),
  });
  switch (block.kind) {
    case 'heading':
      return { type: 'heading', attrs: { level: block.level }, content: textNodes(block.text, []) };
    case 'paragraph':
      return inParagraph(block.content);
    case 'list':
      return {
        type: 'bulletList',
        content: block.items.map((item) => ({ type: 'listItem', content: [inParagraph(item)] })),
      };
    case 'table':
      return {
        type: 'table',
        attrs: { isNumberColumnEnabled: false, layout: 'default' },
        content: [
          row(block.head.map((text) => cell('tableHeader', inParagraph([{ text, strong: true }])))),
          ...block.rows.map((cells) => row(cells.map((content) => cell('tableCell', inParagraph(content))))),
        ],
      };
  }
}

const row = (content: readonly AdfNode[]): AdfNode => ({ type: 'tableRow', content });
const cell = (type: 'tableHeader' | 'tableCell', content: AdfNode): AdfNode => ({ type, content: [content] });

function inlineNodes(inline: Inline, siteUrl: string | undefined): readonly AdfNode[] {
  if ('person' in inline) return [{ type: 'mention', attrs: { id: inline.person } }];
  if ('moment' in inline) return momentNodes(inline.moment);
  if ('issue' in inline) {
    const { key } = inline.issue;
    return textNodes(
      key,
      siteUrl === undefined ? [] : [link(`${siteUrl}/browse/${encodeURIComponent(key)}`)],
    );
  }
  return textNodes(inline.text, [
    ...(inline.link === undefined ? [] : [link(inline.link)]),
    ...(inline.strong === true ? [{ type: 'strong' }] : []),
  ]);
}

const link = (href: string) => ({ type: 'link', attrs: { href } });

/** A comment has many readers, so a time of day names its zone. */
function momentNodes(moment: string): readonly AdfNode[] {
  const day = moment.slice(0, 10);
  const date: AdfNode = { type: 'date', attrs: { timestamp: String(Date.parse(`${day}T00:00:00Z`)) } };
  return moment.length === day.length
    ? [date]
    : [date, { type: 'text', text: ` ${moment.slice(11, 16)} UTC` }];
}

/** Line breaks are nodes of their own, and an empty text is no node at all. */
function textNodes(text: string, marks: NonNullable<AdfNode['marks']>): readonly AdfNode[] {
  return text
    .split('\n')
    .flatMap((part, index): readonly AdfNode[] => [
      ...(index === 0 ? [] : [{ type: 'hardBreak' }]),
      ...(part === '' ? [] : [{ type: 'text', text: part, ...(marks.length === 0 ? {} : { marks }) }]),
    ]);
}
