/** What the chosen project offers and asks for when an issue is created there. */
import { useCallback, useMemo } from 'react';
import type { ActionDraft } from '../../../../src/domain/review';
import type { ScreenField } from '../../../../src/jira/createScreen';
import { useLoaded } from '../../shared/useLoaded';
import { likelyType } from './draft';
import { requiredFields, type RequiredFields } from './requiredFields';
import { useTargets } from './targets';

interface Choice {
  readonly value: string;
  readonly name: string;
}

export interface CreateScreen extends RequiredFields {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly retry: () => void;
  readonly types: readonly Choice[];
  /** The type that is chosen, or the likely one. */
  readonly typeId: string | undefined;
  readonly priorities: readonly Choice[];
  /** True also while it is not known: the usual case. */
  readonly hasDueDate: boolean;
}

const NO_FIELDS: readonly ScreenField[] = [];
const nothing = (): void => undefined;

export function useCreateScreen({ projectId, issueTypeId }: ActionDraft): CreateScreen {
  const targets = useTargets();
  const types = useLoaded(
    useCallback(async () => {
      if (projectId === undefined) return [];
      const [found] = await Promise.all([
        targets.types(projectId),
        // The names of projects are nice to have; not knowing them stops nobody.
        targets.firstProjects().catch(() => []),
      ]);
      return found;
    }, [targets, projectId]),
  );
  const typeId = issueTypeId ?? (types.state === 'ready' ? likelyType(types.value)?.id : undefined);
  const screen = useLoaded(
    useCallback(
      () =>
        projectId === undefined || typeId === undefined
          ? Promise.resolve(NO_FIELDS)
          : targets.screen(projectId, typeId),
      [targets, projectId, typeId],
    ),
  );
  const fields = screen.state === 'ready' ? screen.value : NO_FIELDS;
  const asked = useMemo(() => requiredFields(fields), [fields]);
  const failed = [types, screen].find((part) => part.state === 'failed');
  return {
    ...asked,
    state: failed === undefined ? (types.state === 'ready' ? 'ready' : 'loading') : 'failed',
    retry: failed?.state === 'failed' ? failed.retry : nothing,
    types: types.state === 'ready' ? types.value.map(({ id, name }) => ({ value: id, name })) : [],
    typeId,
    priorities: prioritiesOf(fields),
    hasDueDate: fields.length === 0 || fields.some((field) => field.fieldId === 'duedate'),
  };
}

function prioritiesOf(fields: readonly ScreenField[]): readonly Choice[] {
  const allowed = fields.find((field) => field.fieldId === 'priority')?.allowedValues ?? [];
  return allowed.flatMap(({ id, name, value }) =>
    id === undefined ? [] : [{ value: id, name: name ?? value ?? id }],
  );
}
