/** A site of 20,000 issues: everything that was seeded is there, searchable, and there again after a restart. */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { openStore } from '../../../sandbox/store';
import { buildJiraWorld, projectIds } from '../../builders/jiraWorld';
import { readSearch } from '../../builders/jiraReplies';

const ISSUES = 20_000;
const REVIEWED = 1_000;
const ACTIONS = 5_000;

test('twenty thousand issues with six thousand properties, links and histories', async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'debrief-jira-'));
  try {
    const store = openStore(folder);
    const world = buildJiraWorld({ store });
    const { admin } = world.jira;
    admin.bulk(() => {
      for (let number = 0; number < ISSUES; number += 1) {
        const { id } = admin.addIssue({
          projectId: projectIds.pay,
          typeId: '10002',
          summary: `Issue ${String(number)}`,
        });
        if (number < REVIEWED) admin.setIssueProperty(id, 'debrief.review', { status: 'open' });
        else if (number < REVIEWED + ACTIONS) {
          admin.setIssueProperty(id, 'debrief.action', {
            actionId: `a-${String(number)}`,
            sourceIssueId: String(number % 10),
          });
          admin.addLink({ typeId: '10003', inwardIssueId: world.issues.epic, outwardIssueId: id });
        }
        admin.addChange({
          issueId: id,
          author: 'account-lead',
          created: world.clock.now(),
          items: [
            {
              field: 'status',
              fieldtype: 'jira',
              fieldId: 'status',
              from: '10000',
              fromString: 'To Do',
              to: '10001',
              toString: 'In Progress',
            },
          ],
        });
      }
    });
    const again = buildJiraWorld({ store: openStore(folder) });
    for (const { call } of [world, again]) {
      const count = async (jql: string) => {
        const body = { jql, maxResults: 5_000 };
        return readSearch(await call('member', 'POST', '/rest/api/3/search/jql', body)).issues.length;
      };
      expect(await count('reviewStatus = open')).toBe(REVIEWED);
      expect(await count('reviewSourceIssue = 7')).toBe(ACTIONS / 10);
      expect(await count('reviewActionId = "a-1500" AND project = PAY')).toBe(1);
    }
    store.close();
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
