/**
 * Walks the site at JIRA_URL with the jira.js client, which checks every reply against schemas of its own and throws
 * where one does not fit. Prints one JSON line per call: `{ name, ok, error }`. Run by jiraJs.test.ts in a process of
 * its own, because the client is published as ES modules only.
 */
import { createCloudClient } from 'jira.js';

const person = (email) =>
  createCloudClient({
    host: process.env.JIRA_URL,
    auth: { type: 'basic', email, apiToken: 'any' },
    onSchemaMismatch: 'throw',
  });
const jira = person('member@example.com');
const lead = person('lead@example.com');

const doc = (text) => ({
  version: 1,
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

const step = async (name, work) => {
  try {
    const value = await work();
    console.log(JSON.stringify({ name, ok: true }));
    return value;
  } catch (error) {
    console.log(JSON.stringify({ name, ok: false, error: String(error.message ?? error).slice(0, 500) }));
    return undefined;
  }
};

const task = { project: { key: 'PAY' }, issuetype: { id: '10002' } };
const created = await step('createIssue', () =>
  jira.issues.createIssue({
    fields: { ...task, summary: 'Made by a client', description: doc('Text'), duedate: '2026-12-01' },
    update: { issuelinks: [{ add: { type: { name: 'Blocks' }, outwardIssue: { key: 'PAY-2' } } }] },
    properties: [{ key: 'debrief.action', value: { actionId: 'client-1' } }],
  }),
);
const issueIdOrKey = created?.key ?? 'PAY-1';
await step('createIssues', () =>
  jira.issues.createIssues({ issueUpdates: [{ fields: { ...task, summary: 'One of one' } }] }),
);
await step('getIssue', () =>
  jira.issues.getIssue({ issueIdOrKey, expand: 'changelog,names,transitions', properties: ['*all'] }),
);
await step('getIssue with team field', () => jira.issues.getIssue({ issueIdOrKey: 'OPS-1' }));
await step('editIssue', () =>
  jira.issues.editIssue({
    issueIdOrKey,
    fields: { summary: 'Edited by a client' },
    update: { labels: [{ add: 'client' }] },
  }),
);
await step('assignIssue', () => jira.issues.assignIssue({ issueIdOrKey, accountId: 'account-lead' }));
await step('getTransitions', () => jira.issues.getTransitions({ issueIdOrKey }));
await step('doTransition', () => jira.issues.doTransition({ issueIdOrKey, transition: { id: '31' } }));
await step('getEditIssueMeta', () => jira.issues.getEditIssueMeta({ issueIdOrKey }));
await step('getChangeLogs', () => jira.issues.getChangeLogs({ issueIdOrKey }));
await step('getBulkChangelogs', () => jira.issues.getBulkChangelogs({ issueIdsOrKeys: [issueIdOrKey] }));
await step('bulkFetchIssues', () =>
  jira.issues.bulkFetchIssues({
    issueIdsOrKeys: [issueIdOrKey, 'PAY-3'],
    fields: ['*all'],
    properties: ['debrief.action'],
  }),
);
await step('getCreateIssueMetaIssueTypes', () =>
  jira.issues.getCreateIssueMetaIssueTypes({ projectIdOrKey: 'PAY' }),
);
await step('getCreateIssueMetaIssueTypeId', () =>
  jira.issues.getCreateIssueMetaIssueTypeId({ projectIdOrKey: 'OPS', issueTypeId: '10002' }),
);
await step('notify', () =>
  jira.issues.notify({ issueIdOrKey, subject: 'Digest', textBody: 'Text', to: { assignee: true } }),
);
await step('search by POST', () =>
  jira.issueSearch.searchAndReconsileIssuesUsingJqlPost({
    jql: 'reviewActionId = "client-1"',
    fields: ['*all'],
  }),
);
await step('search by GET', () =>
  jira.issueSearch.searchAndReconsileIssuesUsingJql({ jql: 'project = PAY', maxResults: 1 }),
);
await step('countIssues', () => jira.issueSearch.countIssues({ jql: 'project = PAY' }));
await step('matchIssues', () =>
  jira.issueSearch.matchIssues({ issueIds: [10_000], jqls: ['project = PAY'] }),
);
await step('parseJqlQueries', () =>
  jira.jql.parseJqlQueries({ validation: 'strict', queries: ['key = PAY-1'] }),
);
const propertyKey = 'debrief.review';
await step('setIssueProperty', () =>
  jira.issueProperties.setIssueProperty({ issueIdOrKey, propertyKey, body: { status: 'open' } }),
);
await step('getIssueProperty', () => jira.issueProperties.getIssueProperty({ issueIdOrKey, propertyKey }));
await step('getIssuePropertyKeys', () => jira.issueProperties.getIssuePropertyKeys({ issueIdOrKey }));
await step('deleteIssueProperty', () =>
  jira.issueProperties.deleteIssueProperty({ issueIdOrKey, propertyKey }),
);
const project = { projectIdOrKey: 'PAY', propertyKey: 'debrief.settings' };
await step('setProjectProperty', () =>
  lead.projectProperties.setProjectProperty({ ...project, body: { owedFrom: '2' } }),
);
await step('getProjectProperty', () => jira.projectProperties.getProjectProperty(project));
await step('getProjectPropertyKeys', () => jira.projectProperties.getProjectPropertyKeys(project));
await step('deleteProjectProperty', () => lead.projectProperties.deleteProjectProperty(project));
const comment = await step('addComment', () =>
  jira.issueComments.addComment({ issueIdOrKey, body: doc('The recap') }),
);
await step('getComments', () => jira.issueComments.getComments({ issueIdOrKey }));
await step('getComment', () => jira.issueComments.getComment({ issueIdOrKey, id: comment?.id ?? '' }));
await step('getCommentsByIds', () =>
  jira.issueComments.getCommentsByIds({ ids: [Number(comment?.id ?? 0)], expand: 'properties' }),
);
await step('updateComment', () =>
  jira.issueComments.updateComment({
    issueIdOrKey,
    id: comment?.id ?? '',
    body: { body: doc('Again') },
  }),
);
await step('deleteComment', () => jira.issueComments.deleteComment({ issueIdOrKey, id: comment?.id ?? '' }));
await step('linkIssues', () =>
  jira.issueLinks.linkIssues({
    type: { name: 'Relates' },
    inwardIssue: { key: 'PAY-1' },
    outwardIssue: { key: issueIdOrKey },
  }),
);
const epic = await step('getIssue with links', () => jira.issues.getIssue({ issueIdOrKey: 'PAY-1' }));
const linkId = epic?.fields?.issuelinks?.[0]?.id ?? '';
await step('getIssueLink', () => jira.issueLinks.getIssueLink({ linkId }));
await step('deleteIssueLink', () => jira.issueLinks.deleteIssueLink({ linkId }));
await step('getIssueLinkTypes', () => jira.issueLinkTypes.getIssueLinkTypes());
await step('getMyPermissions', () =>
  jira.permissions.getMyPermissions({ permissions: 'EDIT_ISSUES', issueKey: 'PAY-1' }),
);
await step('getBulkPermissions', () =>
  jira.permissions.getBulkPermissions({
    globalPermissions: ['ADMINISTER'],
    projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues: [10_000], projects: [10_000] }],
  }),
);
await step('getCurrentUser', () => jira.myself.getCurrentUser());
await step('getUser', () => jira.users.getUser({ accountId: 'account-lead' }));
await step('findUsers', () => jira.userSearch.findUsers({ query: 'le' }));
await step('findAssignableUsers', () => jira.userSearch.findAssignableUsers({ project: 'PAY', query: '' }));
await step('findUsersWithBrowsePermission', () =>
  jira.userSearch.findUsersWithBrowsePermission({ issueKey: 'PAY-1', query: '' }),
);
await step('searchProjects', () => jira.projects.searchProjects());
await step('getProject', () => jira.projects.getProject({ projectIdOrKey: 'PAY' }));
await step('getAllStatuses', () => jira.projects.getAllStatuses({ projectIdOrKey: 'PAY' }));
await step('getFields', () => jira.issueFields.getFields());
await step('getIssueAllTypes', () => jira.issueTypes.getIssueAllTypes());
await step('searchPriorities', () => jira.issuePriorities.searchPriorities());
await step('getStatuses', () => jira.workflowStatuses.getStatuses());
await step('getStatus', () => jira.workflowStatuses.getStatus({ idOrName: 'Done' }));
await step('search statuses', () => jira.status.search());
await step('getStatusCategories', () => jira.workflowStatusCategories.getStatusCategories());
await step('getAllLabels', () => jira.labels.getAllLabels());
await step('getServerInfo', () => jira.serverInfo.getServerInfo());
await step('deleteIssue', () => lead.issues.deleteIssue({ issueIdOrKey }));
