/** Digests in which somebody has written as many actions as a property has room for. */
import { relabelLabels } from '../../src/usecases/jobs/relabelLabels';
import { aDigest, aReviewRow } from './reviewedProject';
import { jobsWorld } from '../builders/jobsWorld';

test('a merge starts all the same: its list fits into storage', async () => {
  const world = await jobsWorld();
  const deps = world.as();
  const reviewed = Array.from({ length: 20 }, (_, index) => String(20_000 + index));
  /** Jira's ids may be long by now. */
  const named = (issue: number): readonly string[] =>
    Array.from({ length: 2000 }, (_, index) => String(10_000_000_000 + issue * 2000 + index));
  const request: typeof deps.jira.request = (call) => {
    const answer = (value: unknown) => Promise.resolve({ status: 200, header: () => null, body: value });
    const body = call.body as {
      issueIdsOrKeys?: readonly string[];
      projectPermissions?: readonly { issues: readonly number[] }[];
    };
    if (call.path.endsWith('/search/jql')) return answer({ issues: reviewed.map((id) => ({ id })) });
    if (call.path.endsWith('/issue/bulkfetch'))
      return answer({
        issues: (body.issueIdsOrKeys ?? []).map((id, index) => ({
          id,
          key: `PAY-${id}`,
          fields: { project: { id: '10000', key: 'PAY', name: 'Payments' } },
          properties: { 'debrief.review': aDigest([aReviewRow({ actionIds: named(index) })]) },
        })),
      });
    const issues = body.projectPermissions?.[0]?.issues ?? [];
    return answer({
      projectPermissions: ['BROWSE_PROJECTS', 'EDIT_ISSUES'].map((permission) => ({ permission, issues })),
    });
  };
  const asked = { ...deps, jira: { ...deps.jira, request } };
  expect(await relabelLabels(asked, { jobId: 'merge00001', from: ['a'], to: 'c' })).toMatchObject({
    ok: true,
    value: { total: 20 },
  });
});
