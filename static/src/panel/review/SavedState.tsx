/** Whether everything is on the server, in one word; what is wrong and what is kept stands in the message below. */
import { useEffect, useState } from 'react';
import { Button } from '../../shared/components/Button';
import { Icon, type IconName } from '../../shared/components/Icon';
import { Message } from '../../shared/components/Message';
import type { Saved } from '../../shared/session/sessionState';
import { useSession } from '../../shared/session/useSession';
import { wordsFor } from '../../shared/words';

const WORDS: Readonly<Record<Saved['state'], { readonly icon: IconName; readonly text: string }>> = {
  saved: { icon: 'check', text: 'Saved' },
  saving: { icon: 'refresh', text: 'Saving' },
  waiting: { icon: 'cloudOff', text: 'Not saved yet' },
  behind: { icon: 'cloudOff', text: 'Not up to date' },
  stopped: { icon: 'eye', text: 'Read only' },
  readOnly: { icon: 'eye', text: 'Read only' },
};

export function SavedState({ saved }: { readonly saved: Saved }) {
  const { icon, text } = WORDS[saved.state];
  return (
    <span className="saved-state" role="status" aria-live="polite">
      <Icon name={icon} tone="dim" />
      {text}
    </span>
  );
}

/** Says what is kept and when it is tried again. Nothing while all is well. */
export function SavedMessage({ saved }: { readonly saved: Saved }) {
  const session = useSession();
  if (saved.state === 'readOnly') {
    const { title, text } = wordsFor({ code: 'READ_ONLY' });
    return (
      <Message tone="calm" icon="eye">
        {title}. {text}
      </Message>
    );
  }
  if (saved.state === 'stopped') {
    const { title, text, next } = wordsFor(saved.error);
    return (
      <Message
        tone="care"
        live="status"
        title={title}
        actions={
          <Button small onClick={session.retryNow}>
            Try again
          </Button>
        }
      >
        {text} {next} {saved.changes > 0 && keptWords(saved.changes)}
      </Message>
    );
  }
  if (saved.state === 'behind') {
    return (
      <Message
        tone="care"
        icon="cloudOff"
        live="status"
        title="You may not see what others are doing"
        actions={
          <Button small onClick={session.retryNow}>
            Try now
          </Button>
        }
      >
        {wordsFor(saved.error).title}. Your own changes are saved, and we keep trying to catch up.
      </Message>
    );
  }
  return saved.state === 'waiting' ? <Waiting saved={saved} /> : null;
}

function Waiting({ saved }: { readonly saved: Extract<Saved, { readonly state: 'waiting' }> }) {
  const session = useSession();
  const seconds = useSecondsUntil(saved.nextTryAt);
  return (
    <Message
      tone="bad"
      icon="cloudOff"
      live="status"
      title={wordsFor(saved.error).title}
      actions={
        <Button small onClick={session.retryNow}>
          Try now
        </Button>
      }
    >
      {saved.kept
        ? keptWords(saved.changes)
        : 'This browser keeps nothing for us: leave the page open until it is saved.'}{' '}
      {/* The countdown would be read out every second. */}
      <span aria-hidden="true">{seconds > 0 && `Next try in ${String(seconds)} s.`}</span>
    </Message>
  );
}

function keptWords(changes: number): string {
  return changes === 1
    ? 'Your last change is kept in this browser and goes out as soon as it can.'
    : `Your last ${String(changes)} changes are kept in this browser and go out as soon as they can.`;
}

function useSecondsUntil(time: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [time]);
  return Math.max(0, Math.ceil((time - now) / 1000));
}
