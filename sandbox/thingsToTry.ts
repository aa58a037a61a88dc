/** The three things that `npm start` proposes: each must be true in the world as it stands, also after a restart. */
import type { IssueRow } from './jira/model';
import { standardTypes } from './jira/standardSite';
import type { Sandbox } from './createSandbox';

/** Epics come before incidents, and both before everything else. */
const EVENT_TYPES: readonly string[] = [standardTypes.incident, standardTypes.epic];

/** @returns one sentence per thing, with addresses to open */
export function thingsToTry(origin: string, { jira: { admin } }: Sandbox): readonly string[] {
  const reviewed = (issue: IssueRow): boolean =>
    admin.issueProperty(issue.id, 'debrief.review') !== undefined;
  const events = admin
    .issues()
    .toSorted((one, other) => EVENT_TYPES.indexOf(other.typeId) - EVENT_TYPES.indexOf(one.typeId));
  const fresh = events.find((issue) => EVENT_TYPES.includes(issue.typeId) && !reviewed(issue));
  const open = events.find(({ key }) => key === 'PAY-412') ?? events.find(reviewed) ?? fresh;
  const start = fresh ?? open;
  const project = admin.projects().find(({ id }) => id === start?.projectId) ?? admin.projects()[0];
  return [
    start === undefined
      ? 'Create an issue through the REST API and start a review on it.'
      : `Open ${origin}/browse/${start.key} and ${fresh ? 'start a review on it' : 'go on with its review'}.`,
    ...(project ? [`Look at ${origin}/projects/${project.key}/reviews: what languishes, and why.`] : []),
    open === undefined
      ? 'Open the same review in a second tab as somebody else (?as=Ben) and type in both.'
      : `Open ${origin}/browse/${open.key} in two windows, one of them with ?as=Ben behind the address, and type in both.`,
  ];
}
