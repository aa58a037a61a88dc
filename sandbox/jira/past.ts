/**
 * What happened to issues, told by worlds and tests: the ordinary changes of an issue, with the history that they leave,
 * by anybody and at any moment. Nothing is checked. A change told later may be older: histories are shown by moment.
 */
import type { Core } from './core';
import type { IssuePatch } from './fields/fieldContext';
import { removeLink, writeLink } from './issues/links';
import { closedSprints } from './present/sprint';
import { recordChange, saveChange } from './issues/saveChange';
import type { ChangeItem, IssueLinkRow, IssueRow, SprintRow } from './model';

/** Jira Software's field on every site; told by its schema, never by its id. */
const SPRINT_FIELD = 'customfield_10020';

export interface When {
  /** Account id of the author of the change. */
  readonly by: string;
  /** Milliseconds since the epoch; now unless given. */
  readonly at?: number | undefined;
}

/** Issues are named by id or key. Each helper answers the row as it is afterwards. */
export interface Past {
  /** Any fields at once, as one entry of the history; a status follows Jira's rules of resolution and category. */
  changeIssue(issue: string, patch: IssuePatch, when: When): IssueRow;
  /** Also reopens: a status of another category clears the resolution. */
  setStatus(issue: string, statusId: string, when: When): IssueRow;
  /** `YYYY-MM-DD` or null. */
  setDueDate(issue: string, day: string | null, when: When): IssueRow;
  /** The issue leaves its open sprint for this one (null: for none); closed sprints stay with it. */
  setSprint(issue: string, sprintId: string | null, when: When): IssueRow;
  /** Adds or replaces a sprint, and the site's sprint field with the first one. */
  addSprint(sprint: SprintRow): SprintRow;
  /** `inwardIssueId` is the source ("blocks"). Noted in the history of both. A second equal link is the first one. */
  link(link: Omit<IssueLinkRow, 'id'>, when: When): IssueLinkRow;
  unlink(linkId: string, when: When): void;
  /** To another project: the issue has a new key there, and is still found by the old one. */
  moveIssue(issue: string, projectId: string, when: When): IssueRow;
  deleteIssue(issue: string): void;
}

export function createPast(core: Core): Past {
  const { db, clock } = core;
  const moment = ({ at }: When): number => at ?? clock.now();
  const found = (issue: string): IssueRow => known(db.issueByIdOrKey(issue), issue);
  const past: Past = {
    changeIssue: (issue, patch, when) => saveChange(core, when.by, found(issue), patch, moment(when)),
    setStatus: (issue, statusId, when) => past.changeIssue(issue, { statusId }, when),
    setDueDate: (issue, duedate, when) => past.changeIssue(issue, { duedate }, when),
    setSprint(issue, sprintId, when) {
      const kept = closedSprints(core, found(issue).custom[SPRINT_FIELD]);
      const ids = sprintId === null ? kept : [...kept, Number(sprintId)];
      return past.changeIssue(issue, { custom: { [SPRINT_FIELD]: ids.length === 0 ? null : ids } }, when);
    },
    addSprint(sprint) {
      if (!db.fields.has(SPRINT_FIELD))
        db.fields.set(SPRINT_FIELD, { id: SPRINT_FIELD, name: 'Sprint', custom: true, kind: 'sprint' });
      db.sprints.set(sprint.id, sprint);
      return sprint;
    },
    link({ typeId, ...ends }, when) {
      const type = known(db.linkTypes.get(typeId), typeId);
      writeLink(core, when.by, { type, ...ends }, moment(when));
      const same = db.links
        .of(ends.inwardIssueId)
        .find((row) => row.typeId === typeId && row.outwardIssueId === ends.outwardIssueId);
      return known(same, typeId);
    },
    unlink: (linkId, when) => {
      removeLink(core, when.by, linkId, moment(when));
    },
    moveIssue(issue, projectId, when) {
      const before = found(issue);
      const [from, to] = [db.projects.get(before.projectId), known(db.projects.get(projectId), projectId)];
      const key = `${to.key}-${db.nextId(`issueNumber/${to.id}`, to.nextIssueNumber)}`;
      const formerKeys = [...before.formerKeys, before.key];
      const updated = Math.max(moment(when), before.updated);
      const after = { ...before, key, projectId, formerKeys, updated, securityLevelId: null };
      db.putIssue(after);
      const items: readonly ChangeItem[] = [
        { field: 'Key', fieldtype: 'jira', from: null, fromString: before.key, to: null, toString: key },
        {
          field: 'project',
          fieldtype: 'jira',
          fieldId: 'project',
          from: before.projectId,
          fromString: from?.name ?? null,
          to: to.id,
          toString: to.name,
        },
      ];
      recordChange(core, when.by, before.id, items, moment(when));
      return after;
    },
    deleteIssue: (issue) => {
      db.removeIssue(found(issue).id);
    },
  };
  return past;
}

function known<T>(row: T | undefined, id: string): T {
  if (row === undefined) throw new Error(`Nothing with the id ${id} has been added.`);
  return row;
}
