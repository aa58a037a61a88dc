/** Factor labels; the first few, since the box is narrow and stands on every issue. */
import { useState } from 'react';
import { JIRA_LABEL_PREFIX } from '../../../src/domain/text';
import { Button } from '../shared/components/Button';
import { Tag } from '../shared/components/Labels';

/** One more than these is shown rather than counted. */
const FIRST = 2;

export function FactorTags({ labels }: { readonly labels: readonly string[] }) {
  const [all, setAll] = useState(false);
  if (labels.length === 0) return null;
  const shown = all || labels.length <= FIRST + 1 ? labels : labels.slice(0, FIRST);
  return (
    <ul className="row row-tight">
      {shown.map((label) => (
        <li key={label} title={`Jira label: ${JIRA_LABEL_PREFIX}${label}`}>
          <Tag>{label}</Tag>
        </li>
      ))}
      {shown.length < labels.length && (
        <li>
          <Button look="link" className="small" onClick={() => setAll(true)}>
            {labels.length - shown.length} more
          </Button>
        </li>
      )}
    </ul>
  );
}
