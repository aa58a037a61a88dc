/** The stack of flags in the corner: what happened elsewhere, with the app's own actions. */
import { useEffect } from 'react';
import { Icon } from '../parts/Icon';
import type { FlagOptions } from './flagOptions';

/** Milliseconds after which a flag that may go by itself goes. */
const AUTO_DISMISS_MS = 8_000;

interface FlagsProps {
  readonly flags: readonly FlagOptions[];
  readonly onClose: (id: string) => void;
}

export function Flags({ flags, onClose }: FlagsProps) {
  return (
    <div className="flags" role="region" aria-label="Messages" aria-live="polite">
      {flags.map((flag) => (
        <Flag key={String(flag.id)} flag={flag} onClose={() => onClose(String(flag.id))} />
      ))}
    </div>
  );
}

function Flag({ flag, onClose }: { readonly flag: FlagOptions; readonly onClose: () => void }) {
  useEffect(() => {
    if (!flag.isAutoDismiss) return undefined;
    const timer = setTimeout(onClose, AUTO_DISMISS_MS);
    return () => clearTimeout(timer);
  }, [flag, onClose]);
  return (
    <section className={`flag ${flag.type}`}>
      <div className="flag-text">
        <strong>{flag.title}</strong>
        {flag.description !== '' && <p>{flag.description}</p>}
        {flag.actions.map(({ text, onClick }) => (
          <button key={text} type="button" className="link" onClick={() => void onClick?.()}>
            {text}
          </button>
        ))}
      </div>
      <button type="button" className="button icon-only" aria-label="Dismiss" onClick={onClose}>
        <Icon name="close" />
      </button>
    </section>
  );
}
