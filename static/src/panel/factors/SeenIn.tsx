/**
 * The timeline entries that show a factor. They are picked from the timeline: a factor without a fact is an opinion, so
 * one that no entry shows says why it stands all the same.
 */
import { useState } from 'react';
import type { Factor, TimelineEntry } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { RemoveButton } from '../../shared/components/RemoveButton';
import { useFocusBack } from '../../shared/components/useFocusBack';
import { useSession } from '../../shared/session/useSession';
import { EntryChips } from './EntryChips';
import { EntryPicker } from './EntryPicker';
import { NoEvidence } from './NoEvidence';

interface SeenInProps {
  readonly factor: Factor;
  /** In order of time. */
  readonly entries: readonly TimelineEntry[];
  readonly canEdit: boolean;
}

export function SeenIn({ factor, entries, canEdit }: SeenInProps) {
  const session = useSession();
  const [open, setOpen] = useState<'entries' | 'reason' | undefined>(() =>
    session.noteAt(`no-evidence/${factor.id}`) === '' ? undefined : 'reason',
  );
  const opener = useFocusBack(open !== undefined);
  const shown = entries.filter((entry) => factor.entryIds.includes(entry.id));
  const reason = factor.noEvidenceBecause;
  const close = (): void => setOpen(undefined);
  const change = (entryId: string, shows: boolean): void => {
    session.change({
      type: 'editFactor',
      factorId: factor.id,
      ...(shows ? { addEntryIds: [entryId] } : { removeEntryIds: [entryId] }),
      // A fact is better than a reason for having none.
      ...(shows && reason !== undefined ? { noEvidenceBecause: null } : {}),
    });
  };
  const takeOff = (entryId: string): void => {
    opener.current?.focus();
    change(entryId, false);
  };
  const takeReasonOff = (): void => {
    opener.current?.focus();
    session.change({ type: 'editFactor', factorId: factor.id, noEvidenceBecause: null });
  };
  const lacks = shown.length === 0 && factor.kind === 'factor';
  return (
    <div className="stack">
      <div className="row row-tight">
        <span className="small subtle">{leadWords(factor, shown.length)}</span>
        {canEdit && lacks && reason !== undefined && (
          <RemoveButton label="Take the reason off" onClick={takeReasonOff} />
        )}
        <EntryChips entries={shown} onRemove={canEdit ? takeOff : undefined} />
        {canEdit && (
          <Button
            ref={opener}
            small
            look="plain"
            className="add-small"
            icon="plus"
            aria-expanded={open === 'entries'}
            onClick={() => setOpen(open === 'entries' ? undefined : 'entries')}
          >
            Entry
          </Button>
        )}
        {canEdit && lacks && reason === undefined && open !== 'reason' && (
          <Button small look="plain" className="add-small" onClick={() => setOpen('reason')}>
            Say why none does
          </Button>
        )}
      </div>
      {open === 'entries' && (
        <EntryPicker
          legend="Entries that show this"
          entries={entries}
          chosen={factor.entryIds}
          onChange={change}
          onDone={close}
          onCancel={close}
        >
          <Button small onClick={close}>
            Done
          </Button>
        </EntryPicker>
      )}
      {open === 'reason' && <NoEvidence factor={factor} onDone={close} />}
    </div>
  );
}

function leadWords(factor: Factor, shown: number): string {
  if (shown > 0) return 'Seen in';
  if (factor.kind === 'practice') return 'Not seen in an entry yet';
  return factor.noEvidenceBecause === undefined
    ? 'No entry shows this yet'
    : `No entry shows this: ${factor.noEvidenceBecause}`;
}
