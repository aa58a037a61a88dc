/** Attention read for the page: once, with the names of the owners made known on the way. */
import { readAttention } from '../../../../src/usecases/readAttention';
import type { AttentionRead, Owner } from '../../../../src/usecases/readAttentionParts';
import { todayOn } from '../page';
import { SharedReading } from '../sharedReading';

export const attention = new SharedReading<AttentionRead>((page) => (access, { told, ...from }) => {
  return readAttention(
    access,
    { projectId: page.project.id, today: todayOn(page) },
    {
      ...from,
      told: (soFar) => {
        // Jira gave the owners' names along with their actions: nobody needs to be asked for twice.
        page.people.learn([...soFar.actions.values()].flatMap((action) => known(action?.owner)));
        told(soFar);
      },
    },
  );
});

const known = (owner: Owner | undefined) =>
  owner === undefined ? [] : [{ accountId: owner.accountId, displayName: owner.name, active: owner.active }];
