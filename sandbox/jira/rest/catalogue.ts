/** The lists that the whole site shares: fields, types, priorities, statuses, resolutions, labels, the site itself. */
import { param, type Core, type Route } from '../core';
import { jiraTime } from '../dates';
import { failure, ok } from '../failure';
import { allFields } from '../fields/catalogue';
import type { StatusCategoryKey, StatusRow } from '../model';
import {
  categoryKeys,
  SITE_TIME_ZONE,
  presentCategory,
  presentPriority,
  presentResolution,
  presentStatus,
  presentType,
} from '../present/parts';
import { resolutions } from '../resolutions';
import { listParam } from './input';
import { sliceOf } from './paging';

const MOST_LABELS = 1_000;

const priorityColours = ['#cd1317', '#e9494a', '#e97f33', '#2d8738', '#57a55a'];

const presentPriorities = (core: Core) =>
  [...core.db.priorities.values()].map((row, rank, all) => ({
    ...presentPriority(core, row),
    description: row.name,
    statusColor: priorityColours[Math.min(rank, priorityColours.length - 1)],
    isDefault: rank === Math.floor(all.length / 2),
  }));

/** In `/statuses/search` the category is a word, elsewhere an object. */
const categoryWords: Readonly<Record<StatusCategoryKey, string>> = {
  undefined: 'TODO',
  new: 'TODO',
  indeterminate: 'IN_PROGRESS',
  done: 'DONE',
};

/** Statuses that some workflow still leads to: one that only histories name is not among them, as in Jira. */
function activeStatuses(core: Core): readonly StatusRow[] {
  const workflows = [...core.db.projects.values()].map(({ workflow }) => workflow);
  const ids = new Set(
    workflows.flatMap(({ initialStatusId, transitions }) => [
      initialStatusId,
      ...transitions.map(({ to }) => to),
    ]),
  );
  return [...core.db.statuses.values()].filter(({ id }) => ids.has(id));
}

function statusOf(core: Core, text: string): StatusRow | undefined {
  const active = activeStatuses(core);
  const named = (row: StatusRow): boolean => row.name.toLowerCase() === text.toLowerCase();
  return active.find(({ id }) => id === text) ?? active.find(named);
}

export const catalogueRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/serverInfo',
    scope: null,
    handle: (_request, core) =>
      ok({
        baseUrl: core.siteUrl,
        displayUrl: core.siteUrl,
        version: '1001.0.0-SNAPSHOT',
        versionNumbers: [1001, 0, 0],
        deploymentType: 'Cloud',
        buildNumber: 100_290,
        buildDate: '2026-10-01T00:00:00.000+0000',
        serverTime: jiraTime(core.clock.now()),
        serverTimeZone: SITE_TIME_ZONE,
        scmInfo: 'sandbox',
        serverTitle: 'Jira',
        defaultLocale: { locale: 'en_US' },
      }),
  },
  {
    method: 'GET',
    path: '/field',
    scope: 'read:jira-work',
    handle: (_request, core) =>
      ok(
        allFields(core).map(({ id, name, custom, schema, clauseNames, operations }) => ({
          id,
          key: id,
          name,
          custom,
          orderable: operations.length > 0,
          navigable: id !== 'comment',
          searchable: clauseNames.length > 0,
          clauseNames,
          schema,
        })),
      ),
  },
  {
    method: 'GET',
    path: '/issuetype',
    scope: 'read:jira-work',
    handle: ({ person }, core) => {
      const ids = new Set(
        [...core.db.projects.values()]
          .filter((project) => core.permissions.inProject(person, project, 'BROWSE_PROJECTS'))
          .flatMap((project) => project.issueTypeIds),
      );
      const types = [...core.db.issueTypes.values()].filter(({ id }) => ids.has(id));
      return ok(types.map((type) => presentType(core, type)));
    },
  },
  {
    method: 'GET',
    path: '/priority',
    scope: 'read:jira-work',
    handle: (_request, core) => ok(presentPriorities(core)),
  },
  {
    method: 'GET',
    path: '/priority/search',
    scope: 'manage:jira-configuration',
    query: ['startAt', 'maxResults', 'id', 'projectId', 'priorityName', 'onlyDefault'],
    handle: (request, core) => {
      const ids = listParam(request, 'id');
      const projects = listParam(request, 'projectId');
      const inProjects = new Set(projects.flatMap((id) => core.db.projects.get(id)?.priorityIds ?? []));
      const name = request.query.get('priorityName')?.toLowerCase() ?? '';
      const found = presentPriorities(core)
        .filter((_, rank) => {
          const row = [...core.db.priorities.values()][rank];
          if (row === undefined) return false;
          const inProject = projects.length === 0 || inProjects.has(row.id);
          return (
            inProject && (ids.length === 0 || ids.includes(row.id)) && row.name.toLowerCase().includes(name)
          );
        })
        .filter(({ isDefault }) => request.query.get('onlyDefault') !== 'true' || isDefault);
      return ok(sliceOf(request, found));
    },
  },
  {
    method: 'GET',
    path: '/resolution',
    scope: 'read:jira-work',
    handle: (_request, core) => ok(resolutions.map((resolution) => presentResolution(core, resolution))),
  },
  {
    method: 'GET',
    path: '/status',
    scope: 'read:jira-work',
    handle: (_request, core) => ok(activeStatuses(core).map((row) => presentStatus(core, row))),
  },
  {
    method: 'GET',
    path: '/status/{idOrName}',
    scope: 'read:jira-work',
    handle: (request, core) => {
      const row = statusOf(core, param(request, 'idOrName'));
      if (row === undefined) throw failure(404, 'The status was not found.');
      return ok(presentStatus(core, row));
    },
  },
  {
    method: 'GET',
    path: '/statuses/search',
    scope: 'manage:jira-configuration',
    query: ['startAt', 'maxResults', 'searchString'],
    handle: (request, core) => {
      const words = request.query.get('searchString')?.toLowerCase() ?? '';
      const rows = [...core.db.statuses.values()].filter((row) => row.name.toLowerCase().includes(words));
      const page = sliceOf(request, rows, { standard: 200, most: 200 });
      return ok({
        ...page,
        values: page.values.map(({ id, name, category }) => ({
          id,
          name,
          statusCategory: categoryWords[category],
          scope: { type: 'GLOBAL' },
          description: '',
        })),
      });
    },
  },
  {
    method: 'GET',
    path: '/statuscategory',
    scope: 'read:jira-work',
    handle: (_request, core) => ok(categoryKeys.map((key) => presentCategory(core, key))),
  },
  {
    method: 'GET',
    path: '/label',
    scope: 'read:jira-work',
    query: ['startAt', 'maxResults'],
    handle: (request, core) => {
      // Labels are listed once they are indexed, and for the whole site, whoever asks.
      core.index.catchUp();
      const labels = new Set<string>();
      for (const issue of core.index.issues()) for (const label of issue.labels) labels.add(label);
      return ok(sliceOf(request, [...labels].sort(), { standard: MOST_LABELS, most: MOST_LABELS }));
    },
  },
];
