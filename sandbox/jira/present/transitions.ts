/** The steps that the workflow offers from where an issue stands. */
import type { Core } from '../core';
import { fieldContext } from '../issues/editIssue';
import type { IssueRow, Workflow } from '../model';
import type { Person } from '../people';
import { presentFieldMeta } from './fieldMeta';
import { presentStatus } from './parts';

type Transition = Workflow['transitions'][number];

/** Empty for a person without Transition issues: Jira shows such a person no steps. */
export function availableTransitions(core: Core, person: Person, issue: IssueRow): readonly Transition[] {
  if (!core.permissions.onIssue(person, issue, 'TRANSITION_ISSUES')) return [];
  const transitions = core.db.projects.get(issue.projectId)?.workflow.transitions ?? [];
  return transitions.filter(({ from }) => from === 'any' || from.includes(issue.statusId));
}

export function presentTransitions(
  core: Core,
  person: Person,
  issue: IssueRow,
  withFields = false,
): readonly unknown[] {
  return availableTransitions(core, person, issue).flatMap((transition) => {
    const to = core.db.statuses.get(transition.to);
    if (to === undefined) return [];
    return [
      {
        id: transition.id,
        name: transition.name,
        to: presentStatus(core, to),
        hasScreen: (transition.screen ?? []).length > 0,
        isGlobal: transition.from === 'any',
        isInitial: false,
        isAvailable: true,
        isConditional: false,
        looped: transition.from === 'any' && transition.to === issue.statusId,
        ...(withFields
          ? {
              fields: Object.fromEntries(
                (transition.screen ?? []).flatMap((field) => {
                  const meta = presentFieldMeta(fieldContext(core, person, issue), field);
                  return meta === undefined ? [] : [[field.fieldId, meta]];
                }),
              ),
            }
          : {}),
      },
    ];
  });
}
