/** The two sites in which people may see different things, for tests that compare what is shown with the rows one by one. */
import { createSandbox, type Sandbox } from '../../sandbox/createSandbox';
import type { UserRow } from '../../sandbox/jira/model';
import { people } from '../../sandbox/worlds/people';
import { SETTINGS_KEY } from '../../src/domain/settings';
import { addFollowThrough, reviewsOfIncidents } from './followThroughCases';

/** Projects, groups and security levels that shut people out, with every case of the follow-through in them. */
export async function lockedDownSite(): Promise<Sandbox> {
  const sandbox = await createSandbox({ world: 'locked-down' });
  addFollowThrough(sandbox);
  sandbox.jira.admin.catchUpSearch();
  return sandbox;
}

/** All who can sign in to `lockedDownSite`, as rows for `it.each`: name, person. */
export const everybody = Object.values(people)
  .filter(({ active }) => active)
  .map((person) => [person.displayName, person] as const);

/** The project of `largeSite` in which every seventh issue is confidential. */
export const LARGE_PROJECT = '10000';
const CONFIDENTIAL = '10100';
const outsider: UserRow = { ...people.former, accountId: 'outsider', active: true };

/** Thousands of issues, a seventh of them for Ana's eyes only, and reviews that are owed for incidents. */
export async function largeSite(): Promise<Sandbox> {
  const sandbox = await createSandbox({ world: 'L' });
  const { admin } = sandbox.jira;
  admin.addUser(outsider);
  const members = [{ to: 'user', accountId: people.ana.accountId } as const];
  admin.updateProject(LARGE_PROJECT, {
    securityLevels: [{ id: CONFIDENTIAL, name: 'Confidential', members }],
  });
  admin.setProjectProperty(LARGE_PROJECT, SETTINGS_KEY, reviewsOfIncidents);
  admin.bulk(() => {
    for (const { id, projectId } of admin.issues())
      if (projectId === LARGE_PROJECT && Number(id) % 7 === 0)
        admin.updateIssue(id, { securityLevelId: CONFIDENTIAL });
  });
  admin.catchUpSearch();
  return sandbox;
}

/** Who looks at `largeSite`, as rows for `it.each`: what they see, person. */
export const onlookers = [
  ['who sees all of it', people.ana],
  ['in another time zone who does not see what is confidential', people.priya],
  ['who sees nothing of it', outsider],
] as const;
