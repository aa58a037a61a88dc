/** The small Jira site of `jiraWorld` with reviews on its issues and actions that came out of them, all of it searchable. */
import type { IssueRow } from '../../sandbox/jira/model';
import { standardTypes } from '../../sandbox/jira/standardSite';
import type { JiraAccess } from '../../src/jira/request';
import { aDigest, anActionProperty } from '../usecases/reviewedProject';
import { browserSite } from './browserSite';
import { projectIds, type PersonName } from './jiraWorld';

export function reviewedSite() {
  const site = browserSite();
  const { admin } = site;
  const asBrowser = (who: PersonName): JiraAccess => {
    const access = site.asBrowser(who);
    return {
      ...access,
      request: (call) => {
        admin.catchUpSearch();
        return access.request(call);
      },
    };
  };
  return {
    ...site,
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
      const property = anActionProperty({ sourceProjectId: projectIds.pay, ...origin });
      return site.addAction(summary, change, property);
    },
  };
}
