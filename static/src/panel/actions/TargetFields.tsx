/** The project and the work type in which the action is created. */
import { useCallback } from 'react';
import type { ActionDraft } from '../../../../src/domain/review';
import { Button } from '../../shared/components/Button';
import { Select } from '../../shared/components/Choice';
import { Field } from '../../shared/components/Field';
import { SearchPick } from '../../shared/components/SearchPick';
import type { DraftChanges } from './draft';
import { useTargets } from './targets';
import type { CreateScreen } from './useCreateScreen';

interface TargetFieldsProps {
  readonly draft: ActionDraft;
  readonly screen: CreateScreen;
  readonly onChange: (changes: DraftChanges) => void;
}

export function TargetFields({ draft, screen, onChange }: TargetFieldsProps) {
  const targets = useTargets();
  const find = useCallback(
    async (typed: string) =>
      (await targets.find(typed)).map(({ id, key, name }) => ({ value: id, name, note: key })),
    [targets],
  );
  return (
    <>
      <Field label="Project">
        {(wiring) => (
          <SearchPick
            {...wiring}
            label="Project"
            chosen={targets.project(draft.projectId ?? '').name}
            find={find}
            // Work types, priorities and further fields are the project's own.
            onPick={({ value }) =>
              value !== draft.projectId &&
              onChange({ projectId: value, issueTypeId: null, priorityId: null, fields: null })
            }
          />
        )}
      </Field>
      <Field
        label="Work type"
        {...(screen.state === 'failed' ? { error: 'Jira did not say which there are' } : {})}
      >
        {(wiring) =>
          screen.state === 'failed' ? (
            <Button {...wiring} onClick={screen.retry}>
              Try again
            </Button>
          ) : (
            <Select
              {...wiring}
              value={draft.issueTypeId ?? ''}
              {...(draft.issueTypeId === undefined
                ? { none: screen.state === 'loading' ? 'Loading …' : 'Choose' }
                : {})}
              options={screen.types}
              onChange={(issueTypeId) => onChange({ issueTypeId: issueTypeId ?? null, fields: null })}
            />
          )
        }
      </Field>
    </>
  );
}
