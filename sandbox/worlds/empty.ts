/** A site as on its first day: people, one project, no issue. */
import type { Sandbox } from '../createSandbox';
import { standardProject } from '../jira/standardSite';
import { people } from './people';
import { addSite } from './site';

export async function loadEmpty({ jira }: Sandbox): Promise<void> {
  addSite(jira.admin, Object.values(people));
  jira.admin.addProject(
    standardProject({
      id: '10000',
      key: 'FIRST',
      name: 'First project',
      leadAccountId: people.ana.accountId,
      roles: { Administrator: [people.ana.accountId], Member: ['everybody'] },
    }),
  );
}
