/** The labels of an issue, shown as tags and edited as words. */
import { useState } from 'react';

/** Labels as words with spaces between them, the way they are typed in Jira. */
export function LabelsField({
  labels,
  onSave,
}: {
  readonly labels: readonly string[];
  readonly onSave: (labels: string[]) => void;
}) {
  const [isEditing, setIsEditing] = useState(false);
  if (!isEditing) {
    return (
      <button
        type="button"
        className="value-button"
        aria-label={`Edit labels: ${labels.join(' ') || 'None'}`}
        onClick={() => setIsEditing(true)}
      >
        {labels.length === 0 ? (
          <span className="subtle">None</span>
        ) : (
          labels.map((label) => <Tag key={label} text={label} />)
        )}
      </button>
    );
  }
  const save = (text: string): void => {
    setIsEditing(false);
    const next = text.split(/\s+/).filter(Boolean);
    if (next.join(' ') !== labels.join(' ')) onSave(next);
  };
  return (
    <input
      aria-label="Labels"
      autoFocus
      defaultValue={labels.join(' ')}
      onBlur={(event) => save(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save(event.currentTarget.value);
        if (event.key === 'Escape') setIsEditing(false);
      }}
    />
  );
}

function Tag({ text }: { readonly text: string }) {
  return <span className="tag">{text} </span>;
}
