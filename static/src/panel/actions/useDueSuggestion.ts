/**
 * By when an action should be done: from its own priority where somebody has chosen one, else from that of the reviewed
 * issue, counted from the day on which the room decided to do it.
 */
import { useCallback } from 'react';
import { priorityRank, suggestDueDay } from '../../../../src/domain/serviceLevels';
import type { Idea } from '../../../../src/domain/review';
import { dayOf } from '../../shared/dates';
import { dueReason } from '../../shared/dueWords';
import { useLoaded } from '../../shared/useLoaded';
import { useProjectRules } from './projectRules';
import { useTargets } from './targets';
import type { CreateScreen } from './useCreateScreen';

export interface DueSuggestion {
  /** `YYYY-MM-DD` */
  readonly due: string;
  readonly reason: string;
}

/** @returns undefined while the priority of the reviewed issue is being read: a date that jumps is worse than none */
export function useDueSuggestion(
  idea: Idea,
  { priorities }: Pick<CreateScreen, 'priorities'>,
): DueSuggestion | undefined {
  const rules = useProjectRules();
  const targets = useTargets();
  const source = useLoaded(useCallback(() => targets.sourcePriority(), [targets]));
  const { priorityId } = idea.draft;
  if (source.state === 'loading' && priorityId === undefined) return undefined;
  // What cannot be read says nothing about how urgent it is.
  const ofSource = source.state === 'ready' ? source.value : undefined;
  const chosen = priorities.find(({ value }) => value === priorityId);
  const name = chosen?.name ?? ofSource?.name;
  const place = priorities.findIndex(({ value }) => value === (chosen?.value ?? ofSource?.id));
  const suggested = suggestDueDay({
    preset: rules.serviceLevel,
    priorityRank: name === undefined ? undefined : priorityRank(name, place, priorities.length),
    from: dayOf(idea.decision.outcome === 'do' ? idea.decision.at : idea.added.at),
    workingDays: rules.workingDays,
  });
  return { due: suggested.due, reason: dueReason(suggested, name) };
}
