/** The small Jira site of `jiraWorld` with what the manifest asks for, read as the app in a person's browser reads it. */
import path from 'node:path';
import { readManifest } from '../../sandbox/forge/manifest';
import type { IssueRow } from '../../sandbox/jira/model';
import { standardTypes } from '../../sandbox/jira/standardSite';
import type { JiraAccess } from '../../src/jira/request';
import { buildJiraWorld, people, projectIds, type PersonName } from './jiraWorld';

const manifest = readManifest(path.join(__dirname, '..', '..', 'manifest.yml'));

export function browserSite() {
  const world = buildJiraWorld({ indexedProperties: manifest.indexedProperties });
  const { admin } = world.jira;
  return {
    ...world,
    admin,
    asBrowser: (who: PersonName): JiraAccess => ({
      request: async ({ method, path: asked, body }) => {
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
    }),
    /** An action of the member in Operations; `property` says which review it came from. */
    addAction(summary: string, change: Partial<IssueRow>, property: unknown): IssueRow {
      const row = admin.addIssue({
        projectId: projectIds.ops,
        typeId: standardTypes.task,
        summary,
        assignee: people.member,
        duedate: '2026-12-18',
        ...change,
      });
      admin.setIssueProperty(row.id, 'debrief.action', property);
      return row;
    },
  };
}
