/** An action item as it was read: what to do, whom the write-up names, and what it says about date, ticket and state. */
import { memo } from 'react';
import type { ImportedAction } from '../../../../src/import/draft';
import { Field } from '../../shared/components/Field';
import { Lozenge } from '../../shared/components/Labels';
import { PersonPick } from '../../shared/components/PersonPick';
import { showDay } from '../../shared/dates';
import { ReadRow, type OnTake } from './ReadRow';

interface ActionReadProps {
  readonly rowKey: string;
  readonly item: ImportedAction;
  readonly taken: boolean;
  readonly owner: string | undefined;
  readonly me: string;
  readonly projectKey: string;
  readonly onTake: OnTake;
  readonly onOwner: (key: string, accountId: string | undefined) => void;
}

export const ActionRead = memo(function ActionRead({
  item,
  owner,
  me,
  projectKey,
  onOwner,
  ...row
}: ActionReadProps) {
  const { summary, text, ownerHint, due, ticket, done, under } = item;
  // What stands below the line itself: nested points, further cells of a table.
  const more = text.split('\n').slice(1).join('\n');
  return (
    <ReadRow {...row} text={summary}>
      <div className="stack">
        {more !== '' && <p className="small subtle pre-line">{more}</p>}
        {(done === true || due !== undefined || ticket !== undefined || under !== undefined) && (
          <p className="meta dotted">
            {done === true && (
              <span>
                <Lozenge tone="good">Marked as done</Lozenge>
              </span>
            )}
            {due !== undefined && <span>due {showDay(due)}</span>}
            {ticket !== undefined && <span className="import-ticket">{ticket}</span>}
            {under !== undefined && <span>part of “{under}”</span>}
          </p>
        )}
        <Field
          label="Owner"
          {...(ownerHint === undefined ? {} : { help: `The write-up says “${ownerHint}”.` })}
        >
          {(wiring) => (
            <PersonPick
              {...wiring}
              label={`Owner of ${summary.slice(0, 80)}`}
              value={owner}
              me={me}
              projectKey={projectKey}
              placeholder="Find a person"
              onChange={(accountId) => onOwner(row.rowKey, accountId)}
            />
          )}
        </Field>
      </div>
    </ReadRow>
  );
});
