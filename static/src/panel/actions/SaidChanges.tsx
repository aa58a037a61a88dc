/** What was just changed in Jira, read aloud once: "Changed in Jira: due date 4 Dec → 18 Dec, because …". */
import { PersonName } from '../../shared/components/Person';
import { changeWords, FIELD_WORDS } from './changeWords';
import type { SaidChange } from './useActionEdit';

export function SaidChanges({ said }: { readonly said: SaidChange | undefined }) {
  return (
    <p className="small" role="status">
      {said !== undefined && (
        <>
          Changed in Jira:{' '}
          {said.changes.map((change, index) => (
            <span key={change.field}>
              {index > 0 && ', '}
              {change.field === 'owner' ? (
                <>
                  {FIELD_WORDS.owner} <Owner accountId={change.from} /> → <Owner accountId={change.to} />
                </>
              ) : (
                changeWords(change)
              )}
            </span>
          ))}
          {said.reason !== undefined && `, because: ${said.reason}`}
        </>
      )}
    </p>
  );
}

function Owner({ accountId }: { readonly accountId: string | undefined }) {
  return accountId === undefined ? <>nobody</> : <PersonName accountId={accountId} />;
}
