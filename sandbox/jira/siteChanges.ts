/** What administrators do to a whole project or account, told by worlds and tests; nothing is checked. */
import type { Core } from './core';

export interface SiteChanges {
  /** The project is read-only from now on, and no search finds its issues. */
  archiveProject(id: string): void;
  restoreProject(id: string): void;
  /** With a new key every issue has a new key too; the old keys still find project and issues. */
  renameProject(id: string, change: { readonly key?: string; readonly name?: string }): void;
  /** With its issues and properties, as from the recycle bin. */
  deleteProject(id: string): void;
  /** Closes an account for good: issues and histories go on naming it, as a former user who is not active. */
  closeAccount(accountId: string): void;
}

export function createSiteChanges({ db }: Core): SiteChanges {
  const change = (id: string, archived: boolean): void => {
    const project = db.projects.get(id);
    if (project !== undefined) db.projects.set(id, { ...project, archived });
  };
  return {
    archiveProject: (id) => {
      change(id, true);
    },
    restoreProject: (id) => {
      change(id, false);
    },
    renameProject(id, { key, name }) {
      const project = db.projects.get(id);
      if (project === undefined) return;
      const moved = key !== undefined && key !== project.key;
      const formerKeys = [...(project.formerKeys ?? []), ...(moved ? [project.key] : [])];
      db.projects.set(id, { ...project, formerKeys, key: key ?? project.key, name: name ?? project.name });
      if (!moved) return;
      for (const issue of issuesOf(id)) {
        const number = issue.key.slice(issue.key.lastIndexOf('-'));
        db.putIssue({ ...issue, key: `${key}${number}`, formerKeys: [...issue.formerKeys, issue.key] });
      }
    },
    deleteProject(id) {
      for (const issue of issuesOf(id)) db.removeIssue(issue.id);
      for (const property of db.properties('project', id)) db.removeProperty('project', id, property.key);
      db.projects.delete(id);
    },
    closeAccount: (accountId) => {
      db.users.delete(accountId);
    },
  };

  function issuesOf(projectId: string) {
    return [...db.issues()].filter((issue) => issue.projectId === projectId);
  }
}
