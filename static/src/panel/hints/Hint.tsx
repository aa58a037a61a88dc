/** Advice to a writer, under the field it is about: small, never red, and read aloud only when the reader pauses. */
import type { ReactNode } from 'react';
import { Icon } from '../../shared/components/Icon';

interface HintProps {
  /** Undefined when there is nothing to say: the place stays, so that what comes into it is announced. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

export function Hint({ children, actions }: HintProps) {
  return (
    <div role="status">
      {children !== undefined && (
        <div className="hint">
          <Icon name="bulb" />
          <div className="stack stack-tight">
            <p>{children}</p>
            {actions !== undefined && <div className="row">{actions}</div>}
          </div>
        </div>
      )}
    </div>
  );
}
