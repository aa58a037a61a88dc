/** A text with structure (a recap, a pre-read) as it is read on a screen: a preview of the comment that it becomes. */
import { Fragment } from 'react';
import type { Block, Document, Inline } from '../../../../src/domain/document';
import { showMoment } from '../dates';
import { EvidenceLink, IssueLink } from './IssueLink';
import { PersonName } from './Person';

export function DocumentView({ document }: { readonly document: Document }) {
  // A document is made anew as a whole: the place of a part is what it is told by.
  return (
    <div className="stack document">
      {document.map((block, index) => (
        <OneBlock key={index} block={block} />
      ))}
    </div>
  );
}

function OneBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? (
        <h4 className="heading-small">{block.text}</h4>
      ) : (
        <h5 className="heading-xsmall">{block.text}</h5>
      );
    case 'paragraph':
      return (
        <p className="pre-line">
          <Run of={block.content} />
        </p>
      );
    case 'list':
      return (
        <ul className="document-list stack stack-tight">
          {block.items.map((item, index) => (
            <li key={index} className="pre-line">
              <Run of={item} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <table className="document-table">
          <thead>
            <tr>
              {block.head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column} className="pre-line">
                    <Run of={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

function Run({ of: content }: { readonly of: readonly Inline[] }) {
  return content.map((part, index) => (
    <Fragment key={index}>
      <Part part={part} />
    </Fragment>
  ));
}

function Part({ part }: { readonly part: Inline }) {
  if ('person' in part) return <PersonName accountId={part.person} />;
  if ('moment' in part) return <time dateTime={part.moment}>{showMoment(part.moment)}</time>;
  if ('issue' in part) return <IssueLink issueKey={part.issue.key} />;
  if (part.link !== undefined) return <EvidenceLink url={part.link} title={part.text} />;
  return part.strong === true ? <strong className="strong">{part.text}</strong> : <>{part.text}</>;
}
