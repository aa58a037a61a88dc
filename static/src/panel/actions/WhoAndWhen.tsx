/** One owner, one date, and the priority where the project has one. */
import type { ActionDraft } from '../../../../src/domain/review';
import type { NeededField } from '../../../../src/domain/actionReadiness';
import { Button } from '../../shared/components/Button';
import { Select } from '../../shared/components/Choice';
import { Field } from '../../shared/components/Field';
import { PersonPick } from '../../shared/components/PersonPick';
import { daysBetween, localDay, showDay, showLength } from '../../shared/dates';
import { useSession } from '../../shared/session/useSession';
import type { DraftChanges } from './draft';
import { useTargets } from './targets';
import type { CreateScreen } from './useCreateScreen';
import type { DueSuggestion } from './useDueSuggestion';

interface WhoAndWhenProps {
  readonly draft: ActionDraft;
  readonly missing: NeededField | undefined;
  readonly screen: CreateScreen;
  /** Undefined while it is not known. */
  readonly suggestion: DueSuggestion | undefined;
  readonly onChange: (changes: DraftChanges) => void;
}

export function WhoAndWhen({ draft, missing, screen, suggestion, onChange }: WhoAndWhenProps) {
  const { me } = useSession();
  const targets = useTargets();
  return (
    <div className="columns-3">
      <Field label="Owner" {...(missing === 'owner' ? { error: 'One person' } : {})}>
        {(wiring) => (
          <PersonPick
            {...wiring}
            label="Owner"
            value={draft.owner}
            me={me}
            projectKey={targets.project(draft.projectId ?? '').key}
            placeholder="One person"
            onChange={(owner) => onChange({ owner: owner ?? null })}
          />
        )}
      </Field>
      <div className="stack stack-tight">
        <Field
          label="Due"
          help={dueHelp(draft.due, screen.hasDueDate, suggestion)}
          {...(missing === 'due' ? { error: 'A date' } : {})}
        >
          {(wiring) => (
            <input
              {...wiring}
              type="date"
              className="input"
              value={draft.due ?? ''}
              onChange={(event) => onChange({ due: event.target.value === '' ? null : event.target.value })}
            />
          )}
        </Field>
        {suggestion !== undefined && suggestion.due !== draft.due && (
          <Button look="link" onClick={() => onChange({ due: suggestion.due })}>
            {showDay(suggestion.due)}: {suggestion.reason}
          </Button>
        )}
      </div>
      {screen.priorities.length > 0 && (
        <Field label="Priority">
          {(wiring) => (
            <Select
              {...wiring}
              value={draft.priorityId ?? ''}
              none="As the project sets it"
              options={screen.priorities}
              onChange={(priorityId) => onChange({ priorityId: priorityId ?? null })}
            />
          )}
        </Field>
      )}
    </div>
  );
}

function dueHelp(
  due: string | undefined,
  hasDueDate: boolean,
  suggestion: DueSuggestion | undefined,
): string {
  if (!hasDueDate) return 'This project shows no due date; it stands in the description';
  if (due === undefined) return 'A working day';
  if (due === suggestion?.due) return suggestion.reason;
  const days = daysBetween(localDay(new Date()), due);
  if (days < 0) return 'This day has passed';
  return days < 14 ? `in ${String(days)} ${days === 1 ? 'day' : 'days'}` : `in ${weeks(days)}`;
}

function weeks(days: number): string {
  return days > 70 ? showLength(days * 24 * 60) : `${String(Math.round(days / 7))} weeks`;
}
