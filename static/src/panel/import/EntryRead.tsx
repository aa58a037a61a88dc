/** A timeline entry as it was read: when, in the reader's zone and as written, what, and of which kind. */
import { memo } from 'react';
import type { ImportedEntry } from '../../../../src/import/draft';
import { EvidenceLink } from '../../shared/components/IssueLink';
import { showMoment } from '../../shared/dates';
import { ENTRY_KIND_WORDS } from '../../shared/labels';
import { ReadRow, type OnTake } from './ReadRow';

interface EntryReadProps {
  readonly rowKey: string;
  readonly item: ImportedEntry;
  readonly taken: boolean;
  readonly onTake: OnTake;
}

export const EntryRead = memo(function EntryRead({ item, ...row }: EntryReadProps) {
  return (
    <ReadRow
      {...row}
      text={
        <>
          <time className="import-time" dateTime={item.at}>
            {showMoment(item.at)}
          </time>{' '}
          {item.text}
        </>
      }
    >
      <p className="meta dotted">
        <span>{ENTRY_KIND_WORDS[item.kind]}</span>
        <span>written “{item.written}”</span>
        {item.evidenceUrl !== undefined && (
          <span>
            <EvidenceLink url={item.evidenceUrl} title={undefined} />
          </span>
        )}
      </p>
    </ReadRow>
  );
});
