/** An event that needs no review after all. */
import { useHost } from '../host/host';
import { useFormHome } from './formHome';
import type { Settled } from './formProps';
import { ReasonForm } from './ReasonForm';

interface NotNeededFormProps {
  readonly issue: { readonly id: string; readonly key: string };
  readonly today: string;
  readonly onSettled: (settled: Settled) => void;
  readonly onCancel: () => void;
}

export function NotNeededForm({ issue, today, onSettled, onCancel }: NotNeededFormProps) {
  const { call } = useHost();
  const { me = '' } = useFormHome();
  return (
    <ReasonForm
      act="not-needed"
      issueId={issue.id}
      label={`${issue.key} needs no review`}
      verb="No review needed"
      hint="Kept with the issue, for everyone."
      question="Why it needs none"
      onSend={(reason) => call('owed.decide', { reviewedIssueId: issue.id, reason })}
      onDone={(reason) =>
        onSettled({
          change: { notNeeded: { v: 1, notNeeded: 'yes', reason, by: me, on: today } },
          title: `${issue.key} needs no review`,
          text: 'The reason is kept with the issue.',
        })
      }
      onCancel={onCancel}
    />
  );
}
