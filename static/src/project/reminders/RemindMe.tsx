/** The person's own switch for reminders, in the head of the page. It asks the app only once it is opened. */
import { useId, useState } from 'react';
import type { CallError } from '../../../../src/contract/errors';
import { Button } from '../../shared/components/Button';
import { ErrorMessage } from '../../shared/components/Message';
import { Bone, Loading } from '../../shared/components/Skeleton';
import { useHost } from '../../shared/host/host';

type State =
  | { readonly is: 'loading' }
  | { readonly is: 'unread'; readonly error: CallError }
  | { readonly is: 'read'; readonly wanted: boolean; readonly saving?: boolean; readonly saved?: boolean }
  | { readonly is: 'unsaved'; readonly wanted: boolean; readonly error: CallError };

export function RemindMe() {
  const panel = useId();
  const [isOpen, setOpen] = useState(false);
  const [state, setState] = useState<State>();
  const { call } = useHost();

  async function load(): Promise<void> {
    setState({ is: 'loading' });
    const answer = await call('reminders.load', {});
    setState(answer.ok ? { is: 'read', wanted: answer.value.wanted } : { is: 'unread', error: answer.error });
  }

  async function save(wanted: boolean): Promise<void> {
    setState({ is: 'read', wanted, saving: true });
    const answer = await call('reminders.save', { wanted });
    setState(
      answer.ok
        ? { is: 'read', wanted: answer.value.wanted, saved: true }
        : { is: 'unsaved', wanted: !wanted, error: answer.error },
    );
  }

  return (
    <>
      <Button
        iconAfter="chevronDown"
        aria-expanded={isOpen}
        aria-controls={panel}
        onClick={() => {
          setOpen(!isOpen);
          if (!isOpen && state?.is !== 'read') void load();
        }}
      >
        Remind me
      </Button>
      <div id={panel} className="remind-me" hidden={!isOpen}>
        {isOpen && state && (
          <div className="box sunken stack stack-tight">
            <Switch state={state} onLoad={() => void load()} onSave={(wanted) => void save(wanted)} />
          </div>
        )}
      </div>
    </>
  );
}

interface SwitchProps {
  readonly state: State;
  readonly onLoad: () => void;
  readonly onSave: (wanted: boolean) => void;
}

function Switch({ state, onLoad, onSave }: SwitchProps) {
  const about = useId();
  if (state.is === 'loading')
    return (
      <Loading what="your reminders">
        <Bone width={40} />
      </Loading>
    );
  if (state.is === 'unread') return <ErrorMessage error={state.error} onRetry={onLoad} />;
  const isSaving = state.is === 'read' && state.saving === true;
  return (
    <>
      <label className="check-line">
        <input
          type="checkbox"
          className="checkbox"
          checked={state.wanted}
          aria-describedby={about}
          aria-disabled={isSaving}
          onChange={() => {
            if (!isSaving) onSave(!state.wanted);
          }}
        />
        Remind me of what waits for me
      </label>
      <p id={about} className="small subtle">
        In all projects, by Jira’s mail, one message a day at most: your actions that are late or due soon,
        second looks that you facilitate, and reviews that a project of yours owes.
      </p>
      <p className="small subtle" role="status">
        {state.is === 'read' && state.saved === true ? savedWords(state.wanted) : ''}
      </p>
      {state.is === 'unsaved' && <ErrorMessage error={state.error} onRetry={() => onSave(!state.wanted)} />}
    </>
  );
}

const savedWords = (wanted: boolean): string =>
  wanted ? 'Saved. You hear of what waits for you.' : 'Saved. You get no reminders from any project.';
