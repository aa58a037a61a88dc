/** What a new factor stands on: entries of the timeline, or the reason why none shows it. */
import { useState } from 'react';
import type { TimelineEntry } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { Field } from '../../shared/components/Field';
import { focusOnce } from '../../shared/components/focusOnce';
import { TooLong } from '../../shared/components/TooLong';
import { EntryChips } from './EntryChips';
import { EntryPicker } from './EntryPicker';
import { NO_EVIDENCE_EXAMPLE } from './NoEvidence';

export interface Evidence {
  readonly entryIds: readonly string[];
  readonly because: string;
}

export const NO_EVIDENCE: Evidence = { entryIds: [], because: '' };

interface NewEvidenceProps {
  /** In order of time. */
  readonly entries: readonly TimelineEntry[];
  readonly evidence: Evidence;
  readonly onChange: (evidence: Evidence) => void;
  readonly onDone: () => void;
}

export function NewEvidence({ entries, evidence, onChange, onDone }: NewEvidenceProps) {
  const { entryIds, because } = evidence;
  const [none, setNone] = useState(entries.length === 0 || because !== '');
  const take = (entryId: string, shows: boolean): void => {
    const others = entryIds.filter((other) => other !== entryId);
    onChange({ entryIds: shows ? [...others, entryId] : others, because: '' });
  };
  if (none) {
    return (
      <div className="stack stack-tight">
        <Field label="Why it stands without an entry" help="It is kept with the factor.">
          {(wiring) => (
            <input
              {...wiring}
              ref={focusOnce}
              className="input"
              placeholder={NO_EVIDENCE_EXAMPLE}
              value={because}
              onChange={(event) => onChange({ entryIds, because: event.target.value })}
            />
          )}
        </Field>
        <TooLong text={because} />
        {entries.length > 0 && (
          <div className="row">
            <Button look="link" onClick={() => setNone(false)}>
              Choose an entry instead
            </Button>
          </div>
        )}
      </div>
    );
  }
  const shown = entries.filter((entry) => entryIds.includes(entry.id));
  return (
    <div className="stack stack-tight">
      <p className="row row-tight">
        <span className="small subtle">{shown.length === 0 ? 'Which entry shows this?' : 'Seen in'}</span>
        <EntryChips entries={shown} onRemove={(entryId) => take(entryId, false)} />
      </p>
      <EntryPicker
        legend="Entries that show this"
        entries={entries}
        chosen={entryIds}
        onChange={take}
        onDone={onDone}
        onCancel={() => setNone(true)}
      >
        <Button look="link" onClick={() => setNone(true)}>
          No entry shows it
        </Button>
      </EntryPicker>
    </div>
  );
}
