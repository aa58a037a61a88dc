/** The small Jira site of `jiraWorld` with reviews on its issues and actions that came out of them, read as a browser reads. */
import path from 'node:path';
import { readManifest } from '../../sandbox/forge/manifest';
import type { IssueRow } from '../../sandbox/jira/model';
import { standardTypes } from '../../sandbox/jira/standardSite';
import type { JiraAccess } from '../../src/jira/request';
import { aDigest, anActionProperty } from '../usecases/reviewedProject';
import { buildJiraWorld, people, projectIds, type PersonName } from './jiraWorld';

const manifest = readManifest(path.join(__dirname, '..', '..', 'manifest.yml'));

export function reviewedSite() {
  const world = buildJiraWorld({ indexedProperties: manifest.indexedProperties });
  const { admin } = world.jira;
  const asBrowser = (who: PersonName): JiraAccess => ({
    request: async ({ method, path: asked, body }) => {
      admin.catchUpSearch();
      const reply = await world.jira.handle({
        method,
        path: asked,
        headers: { 'content-type': 'application/json' },
        body: body === undefined ? undefined : JSON.stringify(body),
        caller: { kind: 'user', accountId: people[who] },
        origin: 'browser',
        scopes: manifest.scopes,
      });
      return { status: reply.status, header: (name) => reply.headers[name] ?? null, body: reply.body };
    },
    wait: () => Promise.resolve(),
    random: () => 0.5,
    longestWait: 3000,
  });
  return {
    ...world,
    admin,
    asBrowser,
    addIncident(summary: string, change: Partial<IssueRow> = {}): IssueRow {
      return admin.addIssue({ projectId: projectIds.pay, typeId: standardTypes.task, summary, ...change });
    },
    review(issueId: string, ...rows: Parameters<typeof aDigest>): void {
      admin.setIssueProperty(issueId, 'debrief.review', aDigest(...rows));
    },
    addAction(
      summary: string,
      change: Partial<IssueRow> = {},
      origin: Parameters<typeof anActionProperty>[0] = {},
    ): IssueRow {
      const row = admin.addIssue({
        projectId: projectIds.ops,
        typeId: standardTypes.task,
        summary,
        assignee: people.member,
        duedate: '2026-12-18',
        ...change,
      });
      const property = anActionProperty({ sourceProjectId: projectIds.pay, ...origin });
      admin.setIssueProperty(row.id, 'debrief.action', property);
      return row;
    },
  };
}
