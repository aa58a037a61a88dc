/** A view with nothing in it says what to do first, or why there is nothing to see. */
import type { ReactNode } from 'react';
import { Icon, type IconName, type IconTone } from './Icon';

interface EmptyProps {
  readonly icon: IconName;
  readonly tone?: IconTone;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

export function Empty({ icon, tone, title, children, actions }: EmptyProps) {
  return (
    <div className="empty">
      <Icon name={icon} big {...(tone === undefined ? {} : { tone })} />
      <h2 className="heading-small">{title}</h2>
      {children !== undefined && <p>{children}</p>}
      {actions !== undefined && <div className="row">{actions}</div>}
    </div>
  );
}
