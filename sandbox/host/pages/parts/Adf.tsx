/** Shows a document in Atlassian's document format: the nodes that Jira's editor writes; another one is named in its place. */
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { Mention } from './Mention';

const markSchema = z.looseObject({ type: z.string(), attrs: z.optional(z.record(z.string(), z.unknown())) });

const nodeSchema = z.looseObject({
  type: z.string(),
  text: z.optional(z.string()),
  attrs: z.optional(z.record(z.string(), z.unknown())),
  marks: z.optional(z.array(markSchema)),
  content: z.optional(z.array(z.unknown())),
});

type Node = z.infer<typeof nodeSchema>;

export function Adf({ document }: { readonly document: unknown }) {
  return <div className="adf">{render(document)}</div>;
}

function render(raw: unknown): ReactNode {
  const parsed = nodeSchema.safeParse(raw);
  if (!parsed.success) return null;
  const node = parsed.data;
  const show = Object.hasOwn(NODES, node.type) ? NODES[node.type] : undefined;
  return show === undefined ? <span className="subtle">[{node.type}]</span> : show(node, childrenOf(node));
}

function childrenOf({ content = [] }: Node): ReactNode {
  return content.map((child, position) => <Fragment key={position}>{render(child)}</Fragment>);
}

const NODES: Readonly<Record<string, (node: Node, children: ReactNode) => ReactNode>> = {
  doc: (_, children) => children,
  paragraph: (_, children) => <p>{children}</p>,
  heading: (node, children) => {
    // Below the heading of the page's part, an h2, no level is left out whether a text begins with its first or second.
    const Heading = (['h3', 'h3', 'h4', 'h5'] as const)[Number(node.attrs?.['level'] ?? 1) - 1] ?? 'h6';
    return <Heading>{children}</Heading>;
  },
  bulletList: (_, children) => <ul>{children}</ul>,
  orderedList: (node, children) => <ol start={Number(node.attrs?.['order'] ?? 1)}>{children}</ol>,
  listItem: (_, children) => <li>{children}</li>,
  taskList: (_, children) => <ul className="tasks">{children}</ul>,
  taskItem: (node, children) => (
    <li>
      {node.attrs?.['state'] === 'DONE' ? '☑' : '☐'} {children}
    </li>
  ),
  blockquote: (_, children) => <blockquote>{children}</blockquote>,
  panel: (node, children) => <div className={`adf-panel ${textOf(node, 'panelType')}`}>{children}</div>,
  expand: (node, children) => (
    <details>
      <summary>{textOf(node, 'title')}</summary>
      {children}
    </details>
  ),
  codeBlock: (_, children) => (
    <pre>
      <code>{children}</code>
    </pre>
  ),
  rule: () => <hr />,
  hardBreak: () => <br />,
  table: (_, children) => (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Table">
      <table>
        <tbody>{children}</tbody>
      </table>
    </div>
  ),
  tableRow: (_, children) => <tr>{children}</tr>,
  tableHeader: (_, children) => <th>{children}</th>,
  tableCell: (_, children) => <td>{children}</td>,
  text: (node) => (node.marks ?? []).reduce<ReactNode>((shown, mark) => markOf(mark, shown), node.text ?? ''),
  mention: (node) => <Mention accountId={textOf(node, 'id')} text={textOf(node, 'text')} />,
  emoji: (node) => textOf(node, 'text') || textOf(node, 'shortName'),
  status: (node) => <span className="lozenge new">{textOf(node, 'text')}</span>,
  date: (node) => <time>{dayOf(Number(node.attrs?.['timestamp']))}</time>,
  inlineCard: (node) => link(textOf(node, 'url'), textOf(node, 'url')),
};

function markOf(mark: z.infer<typeof markSchema>, children: ReactNode): ReactNode {
  switch (mark.type) {
    case 'strong':
      return <strong>{children}</strong>;
    case 'em':
      return <em>{children}</em>;
    case 'code':
      return <code>{children}</code>;
    case 'strike':
      return <s>{children}</s>;
    case 'underline':
      return <u>{children}</u>;
    case 'link':
      return link(textOf(mark, 'href'), children);
    default:
      return children;
  }
}

/** Only ordinary web addresses become links. */
function link(href: string, children: ReactNode): ReactNode {
  return /^(https?:\/\/|\/)/i.test(href) ? (
    <a href={href} rel="noopener noreferrer">
      {children}
    </a>
  ) : (
    children
  );
}

/** A document may hold any text as its date: it must not take the page down. @param timestamp milliseconds since 1970 */
function dayOf(timestamp: number): string {
  const date = new Date(timestamp);
  if (Number.isNaN(date.getTime())) return '[date]';
  return date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

function textOf({ attrs }: Pick<Node, 'attrs'>, name: string): string {
  const value = attrs?.[name];
  return typeof value === 'string' ? value : '';
}
