/** The team leaves an action, and says why. */
import { useHost } from '../../../shared/host/host';
import type { ActionFormProps } from '../../../shared/followThrough/formProps';
import { ReasonForm } from '../../../shared/followThrough/ReasonForm';

export function DeclineForm({ row: { action }, place, onSettled, onCancel }: ActionFormProps) {
  const { call } = useHost();
  return (
    <ReasonForm
      act="decline"
      issueId={action.id}
      label={`Decline ${action.key}`}
      verb="Decline action"
      hint="It leaves this list. The Jira issue stays as it is."
      question="Why the team leaves it"
      onSend={(reason, commandId) => call('followThrough.decline', { ...place, commandId, reason })}
      onDone={() =>
        onSettled({
          change: { declined: true },
          title: `${action.key} is declined`,
          text: 'The reason is kept in its review. The issue is still open in Jira.',
        })
      }
      onCancel={onCancel}
    />
  );
}
