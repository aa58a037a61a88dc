/** What shows that an entry is so: a link, and a name for it. */
import { useState } from 'react';
import type { TimelineEntry } from '../../../../src/domain/review';
import { evidenceLink, LINE_LIMIT } from '../../../../src/domain/text';
import { Button } from '../../shared/components/Button';
import { Field } from '../../shared/components/Field';
import { useSession } from '../../shared/session/useSession';
import { focusOnce } from '../../shared/components/focusOnce';

export function EvidenceForm({
  entry,
  onClose,
}: {
  readonly entry: TimelineEntry;
  readonly onClose: () => void;
}) {
  const session = useSession();
  const [url, setUrl] = useState(entry.evidence?.url ?? '');
  const [title, setTitle] = useState(entry.evidence?.title ?? '');
  const [error, setError] = useState<string | undefined>(undefined);
  const save = (): void => {
    const link = evidenceLink.safeParse({ url: url.trim(), title: title.trim() === '' ? undefined : title });
    if (!link.success) {
      setError('Paste a web address that begins with https://');
      return;
    }
    session.change({ type: 'editTimelineEntry', entryId: entry.id, evidence: link.data });
    onClose();
  };
  const remove = (): void => {
    session.change({ type: 'editTimelineEntry', entryId: entry.id, evidence: null });
    onClose();
  };
  return (
    <form
      className="sunken stack inline-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className="columns-2">
        <Field label="Link" error={error}>
          {(wiring) => (
            <input
              {...wiring}
              type="url"
              className="input"
              placeholder="https://"
              maxLength={2000}
              value={url}
              ref={focusOnce}
              onChange={(event) => setUrl(event.target.value)}
            />
          )}
        </Field>
        <Field label="Name (optional)">
          {(wiring) => (
            <input
              {...wiring}
              className="input"
              placeholder="Alert 8812, dashboard, ticket"
              maxLength={LINE_LIMIT}
              value={title}
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </Field>
      </div>
      <div className="row">
        <Button small type="submit">
          Save evidence
        </Button>
        <Button small look="plain" onClick={onClose}>
          Cancel
        </Button>
        {entry.evidence !== undefined && (
          <Button small look="plain" onClick={remove}>
            Take it off
          </Button>
        )}
      </div>
    </form>
  );
}
