/** What an issue has before anybody has said more of it than its project. */
import type { IssueRow, ProjectRow } from '../model';

type Unsaid = Omit<IssueRow, 'id' | 'key' | 'projectId' | 'typeId' | 'summary'>;

/**
 * @param author account id: who creates it, and reports it unless somebody else is named
 * @param now milliseconds since 1970
 */
export const newIssue = (project: ProjectRow, author: string, now: number): Unsaid => ({
  statusId: project.workflow.initialStatusId,
  description: null,
  priorityId: project.priorityIds[Math.floor(project.priorityIds.length / 2)] ?? null,
  resolution: null,
  resolutionDate: null,
  assignee: null,
  reporter: author,
  creator: author,
  duedate: null,
  labels: [],
  componentIds: [],
  parentId: null,
  securityLevelId: null,
  custom: {},
  created: now,
  updated: now,
  statusCategoryChanged: now,
  formerKeys: [],
});
