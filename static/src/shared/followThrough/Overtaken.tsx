/** Somebody has changed the same thing in Jira since the list was read: what Jira has now, and both ways on. */
import { Button } from '../components/Button';
import { Message } from '../components/Message';

interface OvertakenProps {
  /** What Jira has now, in words. */
  readonly now: string;
  readonly onKeep: () => void;
}

export function Overtaken({ now, onKeep }: OvertakenProps) {
  return (
    <Message
      tone="care"
      icon="people"
      live="alert"
      title="Somebody has changed this in Jira"
      actions={
        <Button small onClick={onKeep}>
          Keep what Jira has
        </Button>
      }
    >
      {now} Nothing was written over. Send yours again to change it all the same.
    </Message>
  );
}
