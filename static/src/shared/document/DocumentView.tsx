/** A structured text on the screen and on paper: people by name, days and times as the reader writes them. */
import { Fragment } from 'react';
import type { Block, Document, Inline } from '../../../../src/domain/document';
import { EvidenceLink, IssueLink } from '../components/IssueLink';
import { PersonName } from '../components/Person';
import { isDay, showDay, showTime } from '../dates';

export function DocumentView({ document }: { readonly document: Document }) {
  return (
    <div className="document">
      {document.map((block, index) => (
        <BlockView key={index} block={block} />
      ))}
    </div>
  );
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? (
        <h4 className="heading-small">{block.text}</h4>
      ) : (
        <h5 className="heading-xsmall">{block.text}</h5>
      );
    case 'paragraph':
      return (
        <p>
          <Run content={block.content} />
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>
              <Run content={item} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <div className="document-table" tabIndex={0} role="region" aria-label="Table">
          <table>
            <thead>
              <tr>
                {block.head.map((text) => (
                  <th key={text} scope="col">
                    {text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((cells, row) => (
                <tr key={row}>
                  {cells.map((cell, column) => (
                    <td key={column}>
                      <Run content={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      );
  }
}

function Run({ content }: { readonly content: readonly Inline[] }) {
  return content.map((inline, index) => (
    <Fragment key={index}>
      <InlineView inline={inline} />
    </Fragment>
  ));
}

function InlineView({ inline }: { readonly inline: Inline }) {
  if ('person' in inline) return <PersonName accountId={inline.person} />;
  if ('moment' in inline) return <time dateTime={inline.moment}>{showFullMoment(inline.moment)}</time>;
  if ('issue' in inline) return <IssueLink issueKey={inline.issue.key} />;
  if (inline.link !== undefined) return <EvidenceLink url={inline.link} title={inline.text} />;
  return inline.strong === true ? (
    <strong className="pre-line">{inline.text}</strong>
  ) : (
    <span className="pre-line">{inline.text}</span>
  );
}

/** With its year: what is kept on paper is read later. */
export function showFullMoment(moment: string): string {
  return isDay(moment) ? showDay(moment) : `${showDay(moment)}, ${showTime(moment)}`;
}
