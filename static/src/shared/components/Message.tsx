/** A message stands beside what it is about and says what is kept and what to do next. */
import type { ReactNode } from 'react';
import type { CallError } from '../../../../src/contract/errors';
import { wordsFor } from '../words';
import { Button } from './Button';
import { Icon, type IconName, type IconTone } from './Icon';

export type MessageTone = 'info' | 'good' | 'care' | 'bad' | 'calm';

const LOOKS: Readonly<Record<MessageTone, { readonly icon: IconName; readonly tone: IconTone }>> = {
  info: { icon: 'ask', tone: 'info' },
  good: { icon: 'checkCircle', tone: 'good' },
  care: { icon: 'warning', tone: 'care' },
  bad: { icon: 'warning', tone: 'bad' },
  calm: { icon: 'ask', tone: 'dim' },
};

interface MessageProps {
  readonly tone: MessageTone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons under the text. */
  readonly actions?: ReactNode;
  readonly icon?: IconName;
  /** `alert` interrupts a screen reader, `status` waits for a pause. */
  readonly live?: 'alert' | 'status';
}

export function Message({ tone, title, children, actions, icon, live }: MessageProps) {
  const look = LOOKS[tone];
  return (
    <div className={`message message-${tone}`} {...(live === undefined ? {} : { role: live })}>
      <Icon name={icon ?? look.icon} tone={look.tone} />
      <div className="message-body">
        {title !== undefined && <p className="strong">{title}</p>}
        {children !== undefined && <div>{children}</div>}
        {actions !== undefined && <div className="row">{actions}</div>}
      </div>
    </div>
  );
}

/** A failed call in words, with a way on. */
export function ErrorMessage({
  error,
  onRetry,
  actions,
}: {
  readonly error: CallError;
  readonly onRetry?: (() => void) | undefined;
  readonly actions?: ReactNode;
}) {
  const words = wordsFor(error);
  return (
    <Message
      tone="bad"
      live="alert"
      title={words.title}
      actions={
        (onRetry !== undefined || actions !== undefined) && (
          <>
            {onRetry && (
              <Button small onClick={onRetry}>
                Try again
              </Button>
            )}
            {actions}
          </>
        )
      }
    >
      {words.text} {words.next}
    </Message>
  );
}
