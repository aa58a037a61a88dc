/** What can be done with the labels that are chosen. */
import type { ReactNode } from 'react';
import { Button } from '../../shared/components/Button';
import { AT_CHOSEN, type Edit } from './editing/edit';
import type { Editing } from './useEditing';

interface ChosenLabelsProps extends Pick<Editing, 'chosen' | 'edit' | 'open' | 'clear'> {
  readonly form: ReactNode;
}

export function ChosenLabels({ chosen, edit, open, clear, form }: ChosenLabelsProps) {
  if (chosen.size === 0) return null;
  const labels = [...chosen];
  const count = `${String(chosen.size)} ${chosen.size === 1 ? 'label' : 'labels'}`;
  const here = edit?.at === AT_CHOSEN ? edit.form : undefined;
  const opening = (form: 'move' | 'merge') => ({
    small: true,
    chosen: here === form,
    'aria-expanded': here === form,
    onClick: () => open({ form, labels, at: AT_CHOSEN } satisfies Edit),
  });
  return (
    <div className="stack">
      <div className="row" role="group" aria-label={`With ${count}`}>
        <span className="strong">{count} chosen</span>
        <Button {...opening('move')}>Move to a theme</Button>
        <Button {...opening('merge')}>Merge</Button>
        <Button small look="plain" onClick={clear}>
          Clear
        </Button>
      </div>
      {here !== undefined && form}
    </div>
  );
}
