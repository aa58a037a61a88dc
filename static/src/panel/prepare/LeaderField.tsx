/** Who leads the people involved, and why that person is asked for their own part first. */
import type { Review } from '../../../../src/domain/review';
import { Field } from '../../shared/components/Field';
import { PersonPick } from '../../shared/components/PersonPick';
import { useSession } from '../../shared/session/useSession';

export function LeaderField({
  review,
  projectKey,
}: {
  readonly review: Review;
  readonly projectKey: string;
}) {
  const session = useSession();
  return (
    <Field
      label="Who leads the people involved?"
      help="They are asked for their own part first, and only they are. When a leader begins with their part, it is easier for everybody else to say theirs; it can open the meeting."
    >
      {(wiring) => (
        <PersonPick
          {...wiring}
          label="Who leads the people involved?"
          value={review.leader}
          me={session.me}
          projectKey={projectKey}
          placeholder="Nobody is asked"
          onChange={(leader) => session.change({ type: 'editDetails', leader: leader ?? null })}
        />
      )}
    </Field>
  );
}
