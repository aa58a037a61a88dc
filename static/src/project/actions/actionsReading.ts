/** The actions read for the page: once, with the names of the owners made known on the way. */
import { readProjectActions, type ProjectActionsRead } from '../../../../src/usecases/readProjectActions';
import type { KnownPerson } from '../../shared/people/peopleStore';
import type { Page } from '../page';
import { SharedReading } from '../sharedReading';

export const projectActions = new SharedReading<ProjectActionsRead>((page) => {
  const learn = ownersInto(page);
  return (access, { told, ...from }) =>
    readProjectActions(
      access,
      { projectId: page.project.id },
      {
        ...from,
        told: (soFar) => {
          learn(soFar);
          told(soFar);
        },
      },
    );
});

/** Jira gave the owners' names along with their actions: nobody needs to be asked for twice. */
function ownersInto({ people }: Page): (read: ProjectActionsRead) => void {
  const learned = new Set<string>();
  return ({ actions }) => {
    const found: KnownPerson[] = [];
    for (const action of actions.values()) {
      const { owner } = action ?? {};
      if (owner === undefined || learned.has(owner.accountId)) continue;
      learned.add(owner.accountId);
      found.push({ accountId: owner.accountId, displayName: owner.name, active: owner.active });
    }
    if (found.length > 0) people.learn(found);
  };
}
