/**
 * The lagging index as one caller sees it: what JQL is evaluated against. Nothing that the caller may not see is in
 * it, so no answer and no error can give it away. The ids to reconcile are seen as they are now.
 */
import { adfText } from './adf';
import type { Core } from './core';
import type { IssueRow, ProjectRow } from './model';
import type { Person } from './people';
import { SITE_TIME_ZONE } from './present/parts';
import { scalarsAt } from './searchIndex';
import type { IndexedProperty, Searchable } from './searchable';

export function createSearchContext(
  core: Core,
  person: Person,
  indexedProperties: readonly IndexedProperty[],
  reconcile: ReadonlySet<string> = new Set(),
): Searchable {
  const { db, index, permissions } = core;
  index.catchUp();
  const maySee = permissions.seer(person);
  const visible = (issue: IssueRow): boolean =>
    db.projects.get(issue.projectId)?.archived !== true && maySee(issue);

  function* seen(rows: Iterable<IssueRow>, belongs: (row: IssueRow) => boolean): Iterable<IssueRow> {
    for (const row of rows) if (!reconcile.has(row.id) && visible(row)) yield row;
    for (const id of reconcile) {
      const row = db.issue(id);
      if (row !== undefined && belongs(row) && visible(row)) yield row;
    }
  }
  const current = (id: string): IssueRow | undefined => (reconcile.has(id) ? db.issue(id) : index.issue(id));
  const propertyOf = (issueId: string, key: string): unknown =>
    reconcile.has(issueId) ? db.property('issue', issueId, key)?.value : index.property(issueId, key);
  const projects = (): readonly ProjectRow[] =>
    [...db.projects.values()].filter(
      // A query that names an archived project is refused as if there were none.
      (project) => !project.archived && permissions.inProject(person, project, 'BROWSE_PROJECTS'),
    );
  const idsNamed = (rows: Iterable<{ readonly id: string; readonly name: string }>, text: string) => {
    const wanted = text.toLowerCase();
    const ids = [...rows]
      .filter((row) => row.id === text || row.name.toLowerCase() === wanted)
      .map((row) => row.id);
    return ids.length === 0 ? undefined : ids;
  };

  return {
    now: () => core.clock.now(),
    accountId: person.accountId,
    timeZone: person.row?.timeZone ?? SITE_TIME_ZONE,
    indexedProperties,
    issues: () => seen(index.issues(), () => true),
    issuesOfProject: (projectId) =>
      seen(index.issuesOfProject(projectId), (row) => row.projectId === projectId),
    issuesByProperty(propertyKey, path, value) {
      const ids = index.idsByProperty(propertyKey, path, value);
      if (ids === undefined) return undefined;
      const rows = [...ids].flatMap((id) => index.issue(id) ?? []);
      return seen(rows, (row) =>
        scalarsAt(propertyOf(row.id, propertyKey), path).includes(value.toLowerCase()),
      );
    },
    issueById(id) {
      const row = current(id);
      return row !== undefined && visible(row) ? row : undefined;
    },
    issueByKey(key) {
      const row = db.issueByIdOrKey(key);
      return row !== undefined && visible(row) ? row : undefined;
    },
    projectIdOf(text) {
      const wanted = text.toLowerCase();
      return projects().find(
        ({ id, key, name, formerKeys }) =>
          id === text ||
          key.toLowerCase() === wanted ||
          name.toLowerCase() === wanted ||
          formerKeys?.some((former) => former.toLowerCase() === wanted) === true,
      )?.id;
    },
    issueTypeIdsOf: (text) => idsNamed(db.issueTypes.values(), text),
    statusIdsOf: (text) => idsNamed(db.statuses.values(), text),
    statusCategoryOf: (statusId) => db.statuses.get(statusId)?.category ?? 'undefined',
    priorityIdOf: (text) => idsNamed(db.priorities.values(), text)?.[0],
    priorityRank: (id) => [...db.priorities.keys()].indexOf(id),
    accountIdOf(text) {
      if (db.users.has(text)) return text;
      const wanted = text.toLowerCase();
      return [...db.users.values()].find(
        (user) =>
          user.displayName.toLowerCase() === wanted ||
          (user.emailVisible && user.email.toLowerCase() === wanted),
      )?.accountId;
    },
    groupMembers(group) {
      const members = [...db.users.values()].filter((user) => user.groups.includes(group));
      return members.length === 0 ? undefined : members.map((user) => user.accountId);
    },
    componentIdsOf: (text) =>
      idsNamed(
        projects().flatMap((project) => [...project.components]),
        text,
      ),
    customFieldOf(text) {
      const wanted = text.toLowerCase();
      const bracketed = /^cf\[(\d+)\]$/.exec(wanted)?.[1];
      const field = [...db.fields.values()].find(
        ({ id, name }) =>
          id === wanted || name.toLowerCase() === wanted || id === `customfield_${bracketed ?? ''}`,
      );
      return field === undefined ? undefined : { id: field.id, kind: field.kind };
    },
    property: propertyOf,
    *linksOf(issueId) {
      for (const link of db.links.of(issueId)) {
        const type = db.linkTypes.get(link.typeId);
        if (type === undefined) continue;
        if (link.inwardIssueId === issueId) yield { otherId: link.outwardIssueId, label: type.outward };
        if (link.outwardIssueId === issueId) yield { otherId: link.inwardIssueId, label: type.inward };
      }
    },
    linkLabels: () => [...db.linkTypes.values()].flatMap((type) => [type.inward, type.outward]),
    history: (issueId) => db.history(issueId),
    textOf: (issueId) =>
      [
        adfText(db.issue(issueId)?.description),
        ...db.comments.of(issueId).map((comment) => adfText(comment.body)),
      ].join('\n'),
  };
}
